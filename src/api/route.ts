import type { Access } from './access.ts';

/**
 * The options of a route: who may call it, its name in the API description, one line about it, and its schemas. Everything a route has to
 * declare, so that none can leave something out.
 */
export function route<const S extends { response: object }>(
  access: Access,
  operationId: string,
  summary: string,
  schema: S,
) {
  const [resource = ''] = access.split(':');
  return { config: { access }, schema: { operationId, tags: [resource], summary, ...schema } };
}

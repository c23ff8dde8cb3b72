import { z } from 'zod';

type Json = {
  $ref?: string;
  $defs?: Record<string, Json>;
  type?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Json[];
  oneOf?: Json[];
  properties?: Record<string, Json>;
  items?: Json;
  format?: string;
  pattern?: string;
  minLength?: number;
  minItems?: number;
  minimum?: number;
  exclusiveMinimum?: number;
};

const TEXTS: Record<string, string> = {
  date: '2026-02-11',
  'date-time': '2026-02-11T08:00:00Z',
  email: 'lin@example.com',
};

/** A smallest value that a schema accepts: for answers in tests where only the shape counts. */
export function exampleOf<S extends z.ZodType>(schema: S): z.output<S> {
  const json = z.toJSONSchema(schema, { io: 'input' }) as Json;
  return schema.parse(fill(json, json.$defs ?? {})) as z.output<S>;
}

function fill(json: Json, definitions: Record<string, Json>): unknown {
  if (json.$ref !== undefined) return fill(definitions[json.$ref.replace('#/$defs/', '')] ?? {}, definitions);
  if (json.const !== undefined) return json.const;
  if (json.enum !== undefined) return json.enum[0];
  const [first] = json.anyOf ?? json.oneOf ?? [];
  if (first !== undefined) return fill(first, definitions);
  if (json.type === 'object') {
    return Object.fromEntries(
      Object.entries(json.properties ?? {}).map(([key, each]) => [key, fill(each, definitions)]),
    );
  }
  if (json.type === 'array')
    return Array.from({ length: Math.max(1, json.minItems ?? 1) }, () => fill(json.items ?? {}, definitions));
  if (json.type === 'boolean') return false;
  if (json.type === 'integer' || json.type === 'number')
    return Math.max(json.minimum ?? 0, (json.exclusiveMinimum ?? -1) + 0.5, 0);
  return json.type === 'string' ? textOf(json) : null;
}

function textOf(json: Json): string {
  return TEXTS[json.format ?? ''] ?? (json.pattern === '^[A-Z]{3}$' ? 'CNY' : 'x'.repeat(json.minLength ?? 1));
}

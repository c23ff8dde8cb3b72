type Document = { readonly paths?: unknown; readonly components?: { readonly schemas?: Record<string, unknown> } };

/**
 * The description without the named schemas that nothing refers to (each comes in a form for requests and one for answers), the others by
 * name: in which order modules were loaded must not show.
 */
export function withUsedSchemas<D extends Document>(document: D): D {
  const all = document.components?.schemas ?? {};
  const used = new Set<string>();
  const follow = (part: unknown) => {
    for (const [, name] of JSON.stringify(part ?? {}).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (name === undefined || used.has(name)) continue;
      used.add(name);
      follow(all[name]);
    }
  };
  follow(document.paths);
  const schemas = Object.fromEntries([...used].toSorted().flatMap((name) => (name in all ? [[name, all[name]]] : [])));
  return { ...document, components: { ...document.components, schemas } };
}

type Document = { readonly paths?: unknown; readonly components?: { readonly schemas?: Record<string, unknown> } };

/** The description without the named schemas that nothing refers to (each comes in a form for requests and one for answers). */
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
  const schemas = Object.fromEntries(Object.entries(all).filter(([name]) => used.has(name)));
  return { ...document, components: { ...document.components, schemas } };
}

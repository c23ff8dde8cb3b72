import type { Place } from './condition-field.ts';

/** Gives out places `w0`, `w1` … for the values of a statement, and keeps what stands in them. */
export function placing(): { readonly place: Place; readonly params: Readonly<Record<string, unknown>> } {
  const params: Record<string, unknown> = {};
  let count = 0;
  const place: Place = (type, value) => {
    const name = `w${count++}`;
    params[name] = value;
    return `{${name}:${type}}`;
  };
  return { place, params };
}

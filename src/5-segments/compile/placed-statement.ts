import type { Piece, Place } from './condition-field.ts';

/** A statement of another room inside one of this: its values move to places of this one, a name that stands twice to one place. */
export function placedStatement({ sql, params }: Piece, place: Place): string {
  const known = new Map<string, string>();
  return sql.replaceAll(/\{(\w+):([^}]+)\}/g, (_, name: string, type: string) => {
    const found = known.get(name) ?? place(type, params[name]);
    known.set(name, found);
    return found;
  });
}

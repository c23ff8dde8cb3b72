/**
 * An identifier as it may be shown to everybody: enough to recognise it by, too little to reach anybody.
 * `name@example.com` → `n•••@example.com`, `+8619900008000` → `•••8000`.
 */
export function masked(kind: string, value: string): string {
  if (value === '') return '';
  if (kind === 'email') return value.replace(/^(.).*(?=@)/u, '$1•••');
  return `•••${value.slice(-Math.min(4, Math.floor(value.length / 2)))}`;
}

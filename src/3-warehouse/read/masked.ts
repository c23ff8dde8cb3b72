/**
 * An identifier as it may be shown to everybody: enough to recognise it by, too little to reach anybody.
 * `li.na@example.com` → `l•••@example.com`, `+8613800138000` → `•••8000`.
 */
export function masked(kind: string, value: string): string {
  if (value === '') return '';
  if (kind === 'email') return value.replace(/^(.).*(?=@)/u, '$1•••');
  return `•••${value.slice(-Math.min(4, Math.floor(value.length / 2)))}`;
}

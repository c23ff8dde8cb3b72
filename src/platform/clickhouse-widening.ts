/**
 * Whether every value of one ClickHouse type has its like in another, so that a column may change from the first to the second and nothing
 * is lost. Type texts as `system.columns` gives them. Unknown pairs count as lossy.
 */
export function widens(from: string, to: string): boolean {
  if (from === to) return true;
  const [a, b] = [wrapped(from), wrapped(to)];
  // Dictionary encoding is a way of storing, not a set of values.
  if (a.wrapper === 'LowCardinality') return widens(a.inside, to);
  if (b.wrapper === 'LowCardinality') return widens(from, b.inside);
  if (b.wrapper === 'Nullable') return widens(a.wrapper === 'Nullable' ? a.inside : from, b.inside);
  if (a.wrapper === 'Array' && b.wrapper === 'Array') return widens(a.inside, b.inside);
  if (/^Enum/.test(a.wrapper) && /^Enum/.test(b.wrapper)) {
    const values = new Set(namedValues(b.inside));
    return namedValues(a.inside).every((value) => values.has(value));
  }
  if (a.wrapper === 'Decimal' && b.wrapper === 'Decimal') return widensDecimal(a.inside, b.inside);
  return widensNumber(from, to) || (from === 'Date' && to === 'Date32');
}

function widensNumber(from: string, to: string): boolean {
  const [a, b] = [numberType(from), numberType(to)];
  if (a === undefined || b === undefined) return false;
  if (a.kind === b.kind) return a.bits <= b.bits;
  return a.kind === 'UInt' && b.kind === 'Int' && a.bits < b.bits;
}

function numberType(type: string): { kind: string; bits: number } | undefined {
  const [, kind, bits] = /^(UInt|Int|Float)(\d+)$/.exec(type) ?? [];
  return kind === undefined ? undefined : { kind, bits: Number(bits) };
}

/** `precision, scale`: neither digits before nor behind the point may become fewer. */
function widensDecimal(from: string, to: string): boolean {
  const [precision = 0, scale = 0] = from.split(',').map(Number);
  const [nextPrecision = 0, nextScale = 0] = to.split(',').map(Number);
  return nextScale >= scale && nextPrecision - nextScale >= precision - scale;
}

function wrapped(type: string): { wrapper: string; inside: string } {
  const [, wrapper = '', inside = ''] = /^(\w+)\((.*)\)$/.exec(type) ?? [];
  return { wrapper, inside };
}

function namedValues(inside: string): string[] {
  return inside.match(/'(?:[^'\\]|\\.)*' = -?\d+/g) ?? [];
}

import { textAt } from '../rows/field-columns.ts';

/** What the values of a column say about how they are written. `undecided`: they say nothing or contradict each other. */
export type Evidence = { readonly decided: boolean | undefined; readonly examples: readonly string[] };

const SLASHED = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:\D|$)/;

/** Whether dates such as 03/04/2026 have the day first. Undefined with examples: there are such dates and none decides. */
export function dayFirstOf(rows: readonly (readonly string[])[], places: readonly number[]): Evidence {
  let dayFirst = 0;
  let monthFirst = 0;
  const examples: string[] = [];
  for (const cells of rows) {
    for (const place of places) {
      const text = textAt(cells, place);
      const parts = SLASHED.exec(text);
      if (parts === null) continue;
      const [first, second] = [Number(parts[1]), Number(parts[2])];
      if (first > 12) dayFirst++;
      else if (second > 12) monthFirst++;
      else if (first !== second && examples.length < 3) examples.push(text);
    }
  }
  if (dayFirst > 0 && monthFirst === 0) return { decided: true, examples: [] };
  if (monthFirst > 0 && dayFirst === 0) return { decided: false, examples: [] };
  return { decided: undefined, examples };
}

/**
 * Whether amounts have a decimal comma. Values with both signs, or with another number of digits than three behind one, decide; a column
 * of `1.234` alone, or one that contradicts itself, does not.
 */
export function decimalCommaOf(rows: readonly (readonly string[])[], places: readonly number[]): Evidence {
  let comma = 0;
  let dot = 0;
  const unclear: string[] = [];
  for (const cells of rows) {
    for (const place of places) {
      const text = textAt(cells, place)
        .normalize('NFKC')
        .replace(/\(.*\)$/, '');
      const sign = decimalSignOf(text);
      if (sign === 'comma') comma++;
      else if (sign === 'dot') dot++;
      else if (sign === 'unclear' && unclear.length < 3) unclear.push(text);
    }
  }
  if (comma > 0 && dot > 0) return { decided: undefined, examples: unclear.length > 0 ? unclear : ['1,5', '1.5'] };
  if (comma > 0) return { decided: true, examples: [] };
  if (dot > 0 || unclear.length === 0) return { decided: false, examples: [] };
  return { decided: undefined, examples: unclear };
}

/** What one value says about the decimal sign. `1,234` says nothing: thousands are far more usual. */
function decimalSignOf(text: string): 'comma' | 'dot' | 'unclear' | 'nothing' {
  const dot = text.lastIndexOf('.');
  const comma = text.lastIndexOf(',');
  if (dot >= 0 && comma >= 0) return dot > comma ? 'dot' : 'comma';
  if (comma >= 0) return /,\d{3}\D*$/.test(text) ? 'nothing' : 'comma';
  if (dot < 0) return 'nothing';
  if (/^\D*[1-9]\d{0,2}\.\d{3}\D*$/.test(text)) return 'unclear';
  return text.indexOf('.') === dot ? 'dot' : 'comma';
}

/** What a cell says once the marks that spreadsheets and exports put around it are gone. */

const FORMULA_TEXT = /^="((?:[^"]|"")*)"$/;

/**
 * The text of a cell: white space and a leading tab gone, `="193…"` and a leading `'` unwrapped. A formula that is no quoted text stays
 * as it stands.
 */
export function cleanCell(text: string): string {
  const { length } = text;
  if (length === 0) return text;
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(length - 1);
  // Letters, digits and Chinese at both ends: nothing to do. This is nearly every cell.
  if (first > 0x3d && last > 0x20 && last < 0x2000 && first < 0x2000) return text;
  if (first > 0x2f && first < 0x3a && last > 0x20 && last < 0x2000) return text;
  return unwrap(text.trim());
}

function unwrap(text: string): string {
  const first = text.charCodeAt(0);
  if (first === 0x3d) {
    const quoted = FORMULA_TEXT.exec(text);
    return quoted === null ? text : (quoted[1] ?? '').replaceAll('""', '"').trim();
  }
  // A spreadsheet's mark for "this is text"; O'Neill and 'tis have letters behind it.
  if (first === 0x27 && /^'[\s\d=+\-@*#$(]/.test(text)) return unwrap(text.slice(1).trim());
  return text;
}

/** True for the words by which files say "nothing": empty, `-`, `--`, `—`, `无`, `null`, `N/A`, `\N`, `NaN`. */
export function isNothing(text: string): boolean {
  switch (text.length) {
    case 0:
      return true;
    case 1:
      return text === '-' || text === '—' || text === '无' || text === '–';
    case 2:
      return text === '--' || text === '——' || text === '\\N' || text === '暂无';
    case 3:
      return text === 'N/A' || text === 'n/a' || text === 'nan' || text === 'NaN' || text === 'nil' || text === '---';
    case 4:
      return text === 'null' || text === 'NULL' || text === 'Null' || text === 'None' || text === '#N/A';
    default:
      return false;
  }
}

/** Starts by which a spreadsheet takes a text for a formula. */
const FORMULA = /^[=@\t\r]|^[-+](?![\d\s.,()]*$)/;

/**
 * One CSV line. A text that a spreadsheet would run gets a leading `'`; numbers such as `-12.50` and `+8613…` stay as they are.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

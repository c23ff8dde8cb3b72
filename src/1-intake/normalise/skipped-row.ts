/** Rows that are no data: blank ones, totals at the foot, a second header or formula row under the first. */

const TOTALS = /^(合计|总计|小计|汇总|本页合计|合计金额|total|totals|grand total|sub-?total|sum)\s*[:：]?$/i;

/** True where every cell is empty. */
export function isBlankRow(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false;
  return true;
}

/**
 * True for a summary row: one of its first three cells with text is a word such as 合计, and the cell that should name the order, customer
 * or product is empty or that word itself. A customer called Total with an order number is none.
 * @param key column of the row's own number, −1 where there is none.
 */
export function isSummaryRow(cells: readonly string[], key: number): boolean {
  const own = key < 0 ? '' : (cells[key] ?? '').trim();
  if (own !== '' && !TOTALS.test(own)) return false;
  let seen = 0;
  for (const cell of cells) {
    const text = cell.trim();
    if (text === '') continue;
    if (TOTALS.test(text)) return true;
    if (++seen >= 3) return false;
  }
  return false;
}

/** True where a row repeats the header: at least half of its filled cells are the names of their columns. */
export function isHeaderAgain(cells: readonly string[], columns: readonly string[]): boolean {
  let filled = 0;
  let same = 0;
  for (let i = 0; i < cells.length; i++) {
    const text = (cells[i] ?? '').trim();
    if (text === '') continue;
    filled++;
    if (text === columns[i]) same++;
  }
  return filled > 1 && same * 2 >= filled;
}

/** True for the row of formulas that settlement files put under the header (`收入+支出`): no digit in any cell, an operator in one. */
export function isFormulaRow(cells: readonly string[]): boolean {
  return cells.some((cell) => /[^\s\d][+＋\-−*×/÷=][^\s\d]/.test(cell)) && !cells.some((cell) => /\d/.test(cell));
}

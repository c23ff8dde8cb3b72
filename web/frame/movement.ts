export type Movement = { from: string; to: string; customers: number };
export type MovementRow = { from: string; cells: readonly { to: string; customers: number }[]; total: number };

/** Movement between classes as a matrix: one row per class before, one cell per class after; rows without anybody are left out. */
export function movementMatrix(movement: readonly Movement[], order: readonly string[]): readonly MovementRow[] {
  const before = [...order, ...movement.map((row) => row.from).filter((from) => !order.includes(from))];
  return [...new Set(before)]
    .map((from) => {
      const cells = order.map((to) => ({
        to,
        customers: movement
          .filter((row) => row.from === from && row.to === to)
          .reduce((sum, row) => sum + row.customers, 0),
      }));
      return { from, cells, total: cells.reduce((sum, cell) => sum + cell.customers, 0) };
    })
    .filter((row) => row.total > 0);
}

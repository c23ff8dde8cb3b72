/** What is measured: its name, how it is written in full and on an axis, and how many stored units make one shown unit (100 fen = 1 yuan). */
export type Quantity = {
  name: string;
  write: (n: number | null) => string;
  short?: (n: number | null) => string;
  per?: number;
};

/** The value in shown units, for the table twin and its CSV. */
export function shown(quantity: Quantity, value: number | null): number | null {
  return value === null ? null : value / (quantity.per ?? 1);
}

/** Labels of an axis in the short form. */
export function axisLabel(quantity: Quantity): { formatter: (n: number) => string } {
  return { formatter: quantity.short ?? quantity.write };
}

/** Tooltip that says what the item carries in `say`. */
export const sayTooltip = {
  trigger: 'item',
  confine: true,
  formatter: (item: { data?: { say?: string } | null }): string => escapeHtml(item.data?.say ?? ''),
} as const;

/** The engine writes tooltips as HTML: names of people and products are text, not markup. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

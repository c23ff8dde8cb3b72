/** What a chart needs, worked out before anything is drawn: pure, so that it can be tested without a screen. */
export type ChartView = {
  /** Option of the chart engine, without theme. A data item `{ value, drill, say }` can be clicked and is read out. */
  option: Readonly<Record<string, unknown>>;
  /** The same numbers as a table. */
  twin: { heads: readonly string[]; rows: readonly (readonly (string | number | null)[])[] };
  /** One sentence that says what the chart shows. */
  summary: string;
  /** Height in px; fixed before loading so that nothing jumps. */
  height: number;
  /** Points that can be visited by key, in order: where they are drawn, what is read out, what opens. */
  stops: readonly ChartStop[];
};
export type ChartStop = { series: number; index: number; say: string; drill?: string };

const quoted = (cell: string | number | null) => {
  const text = cell === null ? '' : String(cell);
  // A cell that a spreadsheet would take for a formula is kept as text.
  const safe = typeof cell === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The table twin as CSV with a byte-order mark, so that spreadsheets read Chinese. */
export function twinCsv(twin: ChartView['twin']): string {
  return `\ufeff${[twin.heads, ...twin.rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}

import type { ChartView } from '../chart/view.ts';
import type { Look } from '../look.ts';
import { type Quantity, sayTooltip, shown } from './quantity.ts';

export type HeatCell = {
  row: number;
  column: number /** Decides the colour. */;
  value: number | null /** Written in the cell. */;
  label: string;
  say: string;
  drill?: string;
};
type HeatGrid = {
  rows: readonly string[];
  columns: readonly string[];
  cells: readonly HeatCell[];
  rowName: string;
  columnName: string;
  quantity: Quantity;
  look: Look;
  summary: string;
  /** Height of one row in px. */
  rowHeight?: number;
  /** Colours by rank rather than by amount, where a few cells hold nearly all. */
  byRank?: boolean;
};

/** Which of seven tones a value gets; by amount from zero, or by rank among the values. */
export function heatTone(value: number | null, values: readonly number[], byRank: boolean): number {
  if (value === null || value <= 0 || values.length === 0) return 0;
  const share = byRank ? values.filter((other) => other <= value).length / values.length : value / Math.max(...values);
  return Math.min(6, Math.max(0, Math.round(share * 6)));
}

/** Contrast decides the colour of the words in a cell: the weak tones of either theme stand near its surface. */
const inkOn = (tone: number, look: Look) => (tone >= 4 ? (look.name === 'light' ? '#ffffff' : '#0d1216') : look.text);

/** A grid of cells, one hue weak to strong, with the count written in each; first row on top. */
export function heatGrid(input: HeatGrid): ChartView {
  const { rows, columns, cells, look, quantity, byRank = false } = input;
  const values = cells.map((cell) => cell.value).filter((value): value is number => value !== null && value > 0);
  const rowHeight = input.rowHeight ?? 48;
  return {
    option: {
      grid: { left: 4, right: 4, top: 4, bottom: 24, containLabel: true },
      tooltip: sayTooltip,
      xAxis: {
        type: 'category',
        data: columns,
        name: input.columnName,
        nameLocation: 'middle',
        nameGap: 26,
        axisLabel: { hideOverlap: true },
      },
      yAxis: { type: 'category', data: rows, inverse: true },
      series: [
        {
          type: 'heatmap',
          label: { show: true, fontSize: 12 },
          emphasis: { itemStyle: { borderColor: look.text, borderWidth: 2 } },
          data: cells.map((cell) => {
            const tone = heatTone(cell.value, values, byRank);
            return {
              value: [cell.column, cell.row, cell.value ?? 0],
              say: cell.say,
              ...(cell.drill === undefined ? {} : { drill: cell.drill }),
              itemStyle: {
                color: cell.value === null ? 'transparent' : look.heat[tone],
                borderColor: look.surface,
                borderWidth: 2,
              },
              label: { formatter: cell.label.replace(/[{}]/g, ''), color: inkOn(tone, look) },
            };
          }),
        },
      ],
    },
    twin: {
      heads: [input.rowName, input.columnName, quantity.name, ''],
      rows: cells.map((cell) => [
        rows[cell.row] ?? '',
        columns[cell.column] ?? '',
        shown(quantity, cell.value),
        cell.label,
      ]),
    },
    summary: input.summary,
    height: rows.length * rowHeight + 56,
    stops: cells.map((cell, index) => ({
      series: 0,
      index,
      say: cell.say,
      ...(cell.drill === undefined ? {} : { drill: cell.drill }),
    })),
  };
}

/** One column of a printed table. */
export type TableColumn<Row> = {
  readonly heading: string;
  readonly of: (row: Row) => string;
  readonly right?: boolean;
};

/** Rows under headings, in columns as wide as their widest cell. */
export function tableLines<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): string[] {
  const cells = [columns.map(({ heading }) => heading), ...rows.map((row) => columns.map(({ of }) => of(row)))];
  const widths = columns.map((_, place) => Math.max(...cells.map((line) => widthOf(line[place] ?? ''))));
  return cells.map((line) =>
    line
      .map((cell, place) => {
        const room = ' '.repeat(Math.max(0, (widths[place] ?? 0) - widthOf(cell)));
        return columns[place]?.right === true ? room + cell : cell + room;
      })
      .join('  ')
      .trimEnd(),
  );
}

/** Cells that a terminal uses for a text: two for a Chinese, Japanese or Korean sign, none for a combining mark. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) {
    if (/\p{Mark}/u.test(sign)) continue;
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(
        sign,
      )
        ? 2
        : 1;
  }
  return width;
}

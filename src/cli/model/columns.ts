/** The columns that models read: their names in files, and what may stand in them. */

type Column = {
  /** first the name used here, then those of the papers and of other tools */
  readonly names: readonly string[];
  readonly whole?: true;
  /** undefined: any number */
  readonly least?: number;
};

export const COLUMNS = {
  frequency: { names: ['frequency', 'x'], whole: true, least: 0 },
  recency: { names: ['recency', 't_x', 't.x'], least: 0 },
  age: { names: ['age', 'T', 'T.cal'], least: 0 },
  opportunities: { names: ['opportunities', 'n', 'n_cal', 'n.cal'], whole: true, least: 0 },
  monetary: { names: ['monetary', 'monetary_value', 'm_x'] },
  litt: { names: ['litt'] },
  count: { names: ['count', 'custs', 'weight'], least: 0 },
  holdout: { names: ['holdout', 'x_star', 'x.star'], whole: true, least: 0 },
} as const satisfies Record<string, Column>;

export type ColumnName = keyof typeof COLUMNS;

/** Where a column stands in a header: by its names as they are written, else in small letters. -1: nowhere. */
export function placeOf(column: string, header: readonly string[]): number {
  const names: readonly string[] = column in COLUMNS ? COLUMNS[column as ColumnName].names : [column];
  for (const name of names) {
    const place = header.indexOf(name);
    if (place >= 0) return place;
  }
  const small = header.map((name) => name.toLowerCase());
  // `T` and `t_x` are letters of formulas: only words are looked for in small letters
  for (const name of names) {
    const place = name.length > 2 ? small.indexOf(name.toLowerCase()) : -1;
    if (place >= 0) return place;
  }
  return -1;
}

/** Whether a number may stand in a column; a column of the user's own (a covariate) takes every number. */
export function mayStand(column: string, value: number): boolean {
  const rule: Column | undefined = column in COLUMNS ? COLUMNS[column as ColumnName] : undefined;
  if (!Number.isFinite(value)) return false;
  if (rule?.whole === true && !Number.isInteger(value)) return false;
  return rule?.least === undefined || value >= rule.least;
}

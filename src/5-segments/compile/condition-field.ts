import type { SqlParams } from '#platform/clickhouse';
import type { DeliveredGains, LostTypes, SchemeScores } from '#scoring';

/** A count of a segment that stands: by which run, on which day. */
export type SegmentCount = {
  readonly segmentId: number;
  readonly asOf: string;
  readonly runId: number;
  readonly countId: number;
};

export const OPERATORS = ['is', 'not', 'in', 'gte', 'lte', 'gt', 'lt', 'between'] as const;
export type Operator = (typeof OPERATORS)[number];

/** What a condition may look up beside the rows themselves. */
export type CompileContext = {
  readonly runId: number;
  readonly asOf: string;
  /** The newest published run of each day, the latest day first, for conditions about an earlier day. */
  readonly runs?: readonly { readonly runId: number; readonly asOf: string }[] | undefined;
  /** Which version's grades are to be read, by run and grade scheme, for conditions about grades. */
  readonly grades?:
    | readonly { readonly runId: number; readonly schemeId: number; readonly version: number }[]
    | undefined;
  /** Scores under the schemes that conditions name, by number. */
  readonly schemes?: ReadonlyMap<number, SchemeScores> | undefined;
  /** What customers gain by the studies that conditions name, by number. */
  readonly studies?: ReadonlyMap<number, DeliveredGains> | undefined;
  /** Types of lost customers by the studies that conditions name; 0: by none. */
  readonly lostTypes?: ReadonlyMap<number, LostTypes> | undefined;
  /** The uploaded lists that conditions name, by number. */
  readonly lists?: ReadonlySet<number> | undefined;
  /** The set of groups that stands, by experiment. */
  readonly groups?: ReadonlyMap<number, number> | undefined;
  /** Counts of segments, of each the earliest day first, for conditions about an earlier day. */
  readonly counts?: readonly SegmentCount[] | undefined;
  /** Whether a customer is in a segment, as an SQL expression; undefined for a number that no segment has. */
  readonly membership?: ((segmentId: number, place: Place) => string | undefined) | undefined;
};

/** Takes a value, gives its place in the statement: `{w0:String}`. */
export type Place = (type: string, value: unknown) => string;

export type Piece = { readonly sql: string; readonly params: SqlParams };

/**
 * One field a condition can name. `accepts` judges a single value, after `a,b` and `a..b` have been taken apart; `compile` writes the
 * SQL over columns of score_customers. Names of columns stand in this room alone, values travel as parameters alone.
 */
export type ConditionField = {
  readonly operators: readonly Operator[];
  readonly accepts: (value: string) => boolean;
  /** `values`: one for most operators, several for `in`, two for `between`. Undefined where a value names nothing that exists. */
  readonly compile: (
    operator: Operator,
    values: readonly string[],
    place: Place,
    context: CompileContext,
  ) => string | undefined;
};

const COMPARISONS = { gte: '>=', lte: '<=', gt: '>', lt: '<' } as const;

/** A column of words: `is`, `not`, `in`. With `allowed`, other words are refused. */
export function wordField(column: string, allowed?: readonly string[]): ConditionField {
  return {
    operators: ['is', 'not', 'in'],
    accepts: (value) => allowed === undefined || allowed.includes(value),
    compile: (operator, values, place) => {
      if (operator === 'in') return wordsSql(column, values, place);
      return `${column} ${operator === 'not' ? '!=' : '='} ${place('String', values[0])}`;
    },
  };
}

/** Any of some words, as a condition on `word`: looked for among the words a column has, not once a row. */
export function wordsSql(word: string, values: readonly string[], place: Place): string {
  return values.length === 1
    ? `${word} = ${place('String', values[0])}`
    : `${word} in ${place('Array(String)', values)}`;
}

/** A column (or expression over columns) that can be compared. `type` is its ClickHouse type. */
export function comparedField(
  expression: string,
  type: 'Int64' | 'Float64' | 'Date',
  accepts: (value: string) => boolean,
): ConditionField {
  return {
    operators: ['is', 'not', 'gte', 'lte', 'gt', 'lt', 'between'],
    accepts,
    compile: (operator, values, place) => {
      const [first, second] = values;
      if (operator === 'between') return `${expression} between ${place(type, first)} and ${place(type, second)}`;
      const sign = operator === 'is' ? '=' : operator === 'not' ? '!=' : COMPARISONS[operator as 'gte'];
      return `${expression} ${sign} ${place(type, first)}`;
    },
  };
}

/** A whole number that a signed 64-bit integer holds and JavaScript too. */
export const isWhole = (value: string): boolean => /^-?\d{1,15}$/.test(value);
export const isNumber = (value: string): boolean => /^-?\d{1,15}(\.\d{1,12})?$/.test(value);

/** A calendar day that exists, `2026-02-11`. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const moment = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value);
}

/** The first and last day of a month `2024-03`, a quarter `2024Q1` or a year `2024`. */
export function periodDays(period: string): readonly [string, string] | undefined {
  const found = /^(\d{4})(?:-(0[1-9]|1[0-2])|Q([1-4]))?$/.exec(period);
  if (found === null) return undefined;
  const [, year, month, quarter] = found;
  const first = month !== undefined ? Number(month) - 1 : quarter !== undefined ? (Number(quarter) - 1) * 3 : 0;
  const length = month !== undefined ? 1 : quarter !== undefined ? 3 : 12;
  const day = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
  return [day(Date.UTC(Number(year), first, 1)), day(Date.UTC(Number(year), first + length, 0))];
}

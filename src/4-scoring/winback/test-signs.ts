import { LOSS_SIGNS, type LossKind, type LossSign, type WinbackFacts } from '#contract/winback';
import type { Warehouse } from '#platform/clickhouse';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import type { Moments } from '#stats/inference/mean-difference';
import { standardisedRatio } from '#stats/inference/standardised-ratio';

const SIGNS = readSql(new URL('./signs.sql', import.meta.url));
const TESTED = readSql(new URL('./signs-tested.sql', import.meta.url));
const PLACE = "(select toUInt64(0) as customer_id, toUInt32(0) as occasions, [''] as signs where 0 /* signs */)";

/** Which kind of loss a sign speaks for. */
export const KIND_OF: Readonly<Record<LossSign, LossKind>> = {
  refundedLast: 'fault',
  manyRefunds: 'malicious',
  bargains: 'competitive',
  narrowed: 'competitive',
  moved: 'natural',
  slowing: 'natural',
};
/** Fewer customers with a sign than this say nothing. */
const LEAST_EXPOSED = 30;
const LEVEL = 0.95;
const STRATA = [1, 2, 3, 4, 5];

type Row = { sign: LossSign; stratum: number; exposed: number; customers: string; lost: string };
type TestedSign = WinbackFacts['signs'][number];

/** A statement with the signs known on {day:Date} in the place of none. */
export function withSigns(statement: string): string {
  if (!statement.includes(PLACE)) throw new Error('no place for the signs');
  return statement.replace(PLACE, () => `(${SIGNS})`);
}

/**
 * A fact counts as a sign only where, in this shop, live customers with it were later lost more often than live customers with equally many
 * purchase days without it:
 *
 *   R = Σ w_k p₁k ÷ Σ w_k p₀k, w_k the share of those with the sign in stratum k;  part = 1 − 1 ÷ R
 *
 * the part of the losses among those with the sign that would not have been there without it, if nothing else differs (attributable
 * fraction among the exposed: Rothman, Greenland & Lash 2008, Modern Epidemiology, ch. 4).
 */
export async function testSigns(warehouse: Warehouse, runId: number, day: string): Promise<TestedSign[]> {
  const rows = await warehouse.rows<Row>(withSigns(TESTED), { run: runId, day, signs: [...LOSS_SIGNS] });
  return LOSS_SIGNS.map((sign) =>
    testedSign(
      sign,
      rows.filter((row) => row.sign === sign),
    ),
  );
}

/** What the counts of one sign say. */
export function testedSign(sign: LossSign, rows: readonly Row[]): TestedSign {
  const of = (isExposed: boolean, stratum?: number): { n: number; lost: number } =>
    rows
      .filter(
        (row) => num(row.exposed) === (isExposed ? 1 : 0) && (stratum === undefined || num(row.stratum) === stratum),
      )
      .reduce((sum, row) => ({ n: sum.n + num(row.customers), lost: sum.lost + num(row.lost) }), { n: 0, lost: 0 });
  const [exposed, others] = [of(true), of(false)];
  const about = {
    sign,
    kind: KIND_OF[sign],
    exposed: exposed.n,
    exposedLost: exposed.lost,
    others: others.n,
    othersLost: others.lost,
  };
  const nothing = { ...about, ratio: null, interval: null, counts: false, part: null };
  if (exposed.n < LEAST_EXPOSED || others.n < LEAST_EXPOSED) return nothing;
  const { ratio, low, high } = standardisedRatio(
    STRATA.map((stratum) => shareMoments(of(true, stratum))),
    STRATA.map((stratum) => shareMoments(of(false, stratum))),
    LEVEL,
  );
  if (!Number.isFinite(ratio) || !Number.isFinite(low) || !Number.isFinite(high)) return nothing;
  const counts = low > 1;
  const interval = { lower: low, upper: high, level: LEVEL };
  return { ...about, ratio, interval, counts, part: counts ? 1 - 1 / ratio : null };
}

/** Mean and variance of a column of n zeros and ones. */
function shareMoments({ n, lost }: { n: number; lost: number }): Moments {
  const mean = lost / n;
  return { n, mean, variance: n > 1 ? (mean * (1 - mean) * n) / (n - 1) : Number.NaN };
}

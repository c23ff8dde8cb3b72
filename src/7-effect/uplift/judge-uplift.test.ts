import { describe, expect, it } from 'vitest';
import type { FeatureColumn } from '#stats/models/feature-bins';
import { seededRandom } from '#stats/numeric/random';
import { judgeUplift, kindOf, lossesFrom, type Trained } from './judge-uplift.ts';

/** A third buy anyway where b is high; treating adds `lift` to the chance where a > ½, and takes as much elsewhere. */
function simulated(n: number, lift: number): Trained & { readonly a: Float64Array } {
  const random = seededRandom(3);
  const column = () => Float64Array.from({ length: n }, random);
  const [a, b] = [column(), column()];
  const treated = Float64Array.from({ length: n }, () => +(random() < 0.5));
  const bought = a.map((v, i) => +(random() < 0.2 + 0.2 * (b[i] ?? 0) + (treated[i] ?? 0) * (v > 0.5 ? lift : -lift)));
  const profitMinor = bought.map((one) => one * Math.round(500 + 1_000 * random()));
  const columns = [a, b].map((values): FeatureColumn => ({ kind: 'number', values }));
  return { columns, treated, bought, profitMinor, a };
}

describe('whom a treatment changes', () => {
  it('finds those it helps and those it puts off, and says how much', () => {
    const trained = simulated(4_000, 0.2);
    const { judgement, expect: expected } = judgeUplift(trained);
    expect(judgement.chosen).not.toBeNull();
    const { effectMinor = new Float64Array(0), alone = new Float64Array(0) } = expected?.(trained.columns) ?? {};
    const right = effectMinor.filter((effect, i) => effect > 0 === (trained.a[i] ?? 0) > 0.5).length;
    expect(right / effectMinor.length).toBeGreaterThan(0.85);
    expect(alone.every((chance) => chance > 0 && chance < 1)).toBe(true);
    expect(judgement.curve.map(({ share }) => share)).toEqual(Array.from({ length: 41 }, (_, at) => at / 40));
    expect(judgement.curve.at(-1)?.added).toBeCloseTo(judgement.curve.at(-1)?.byChance ?? Number.NaN, 9);
    // the first fifth gains, the last loses, and what was expected lies within what was seen
    const [first, , , , last] = judgement.fifths;
    expect([(first?.lower ?? 0) > 0, (last?.upper ?? 0) < 0]).toEqual([true, true]);
    const losing = judgement.fifths.filter(({ upper }) => upper !== null && upper < 0);
    expect(lossesFrom(judgement.fifths)).toBe(losing[0]?.expected);
    expect(lossesFrom(judgement.fifths.map((fifth) => ({ ...fifth, upper: 1 })))).toBeNull();
  });

  it('makes no queue where all are changed alike', () => {
    const { judgement, expect: expected } = judgeUplift(simulated(2_000, 0));
    expect([judgement.chosen, expected, judgement.fifths]).toEqual([null, undefined, []]);
    expect(judgement.trials).toHaveLength(6);
  });

  it('names what treating would do, its cost told', () => {
    const kind = (effect: number, alone: number, losses: number | null) =>
      kindOf(effect, alone, { costMinor: 500, meanAlone: 0.3, lossesFrom: losses });
    expect([kind(501, 0.9, null), kind(500, 0.3, null), kind(0, 0.29, null)]).toEqual(['treat', 'anyway', 'unmoved']);
    // below 0 by expectation alone is no loss; as low as where losses were seen is one
    expect([kind(-40, 0.9, null), kind(-40, 0.9, -50), kind(-50, 0.9, -50)]).toEqual(['anyway', 'anyway', 'putOff']);
  });
});

import type { z } from 'zod';
import type { QUADRANTS } from '#contract/common';
import { drillCustomer, drillDensity } from '#contract/drill';
import type { PotentialAnswer } from '#contract/value';
import { drillKey } from '../../../frame/drill-key.ts';
import { money, total } from '../../../frame/quantities.ts';
import type { Pen } from '../../../frame/use-pen.ts';
import type { ChartView } from '../../../ui/chart/view.ts';
import { type ScatterPoint, scatter } from '../../../ui/prepare/scatter.ts';

export type Potential = z.infer<typeof PotentialAnswer>;
type Movement = NonNullable<Potential['movement']>;
/** Beyond this many customers one dot each is no longer legible. */
const DOTS = 5000;

/** The answer under the title: who has value and future, who only the one, and who moved since the comparison. */
export function potentialSentence(
  { quadrants, movement }: Potential,
  compareTo: string | undefined,
  { t, formats }: Pen,
): string {
  const of = (name: string) => quadrants.find((row) => row.quadrant === name);
  const now = t('value.potential.answer', {
    best: formats.count(of('I')?.customers ?? 0),
    promising: formats.count(of('III')?.customers ?? 0),
    potential: formats.money(of('III')?.potentialMinor ?? 0),
    spent: formats.count(of('II')?.customers ?? 0),
  });
  if (!movement || !compareTo) return now;
  const { left, entered } = throughFirst(movement);
  return `${now}${t('value.potential.slipped', { day: formats.day(compareTo), left: formats.count(left), rose: formats.count(entered) })}`;
}

/** How many left the first quadrant and how many entered it. */
export function throughFirst(movement: Movement): { left: number; entered: number } {
  return {
    left: total(
      movement.filter((row) => row.from === 'I' && row.to !== 'I'),
      (row) => row.customers,
    ),
    entered: total(
      movement.filter((row) => row.to === 'I' && row.from !== 'I'),
      (row) => row.customers,
    ),
  };
}

/** Dots for customers, or for the cells of a density where there are too many of them. */
export function potentialPoints({ points, bins, quadrants }: Potential, { t, formats }: Pen): readonly ScatterPoint[] {
  const everyone = total(quadrants, (row) => row.customers);
  if (points.length > 0 && (everyone <= DOTS || bins.length === 0)) {
    return points.map((point) => ({
      x: point.currentMinor,
      y: point.potentialMinor,
      say: t('value.potential.dot', {
        current: formats.money(point.currentMinor),
        potential: formats.money(point.potentialMinor),
      }),
      drill: drillKey(drillCustomer(point.customerId)),
    }));
  }
  return bins.map((bin) => ({
    x: bin.currentMinor,
    y: bin.potentialMinor,
    size: bin.customers,
    say: t('value.potential.bin', {
      n: formats.count(bin.customers),
      current: formats.money(bin.currentMinor),
      potential: formats.money(bin.potentialMinor),
    }),
    ...(bin.currentFromMinor === undefined
      ? {}
      : {
          drill: drillKey(
            drillDensity(
              [bin.currentFromMinor, bin.currentToMinor ?? null],
              [bin.potentialFromMinor ?? null, bin.potentialToMinor ?? null],
            ),
          ),
        }),
  }));
}

/** Current × potential value with the limits of "high" as lines and the quadrants named in their corners. */
export function potentialChart(answer: Potential, compareTo: string | undefined, pen: Pen): ChartView {
  const { t, look } = pen;
  const name = (quadrant: (typeof QUADRANTS)[number]) => t(`quadrant.${quadrant}`);
  return scatter({
    points: potentialPoints(answer, pen),
    x: money(pen, t('value.potential.current'), answer.meta.currency),
    y: money(pen, t('value.potential.potential'), answer.meta.currency),
    cuts: {
      x: answer.cuts.currentMinor,
      y: answer.cuts.potentialMinor,
      names: [name('III'), name('I'), name('IV'), name('II')],
    },
    look,
    summary: potentialSentence(answer, compareTo, pen),
    height: 420,
  });
}

import type { AttributionAnswer, NextCategory, Touch, TouchGroup } from '#contract/attribution';
import { drillCategories, drillNextCategory, drillTouch } from '#contract/drill-worth';
import { drillKey } from '../../../frame/drill-key.ts';
import { money } from '../../../frame/quantities.ts';
import type { Pen } from '../../../frame/use-pen.ts';
import type { ChartView } from '../../../ui/chart/view.ts';
import { heatGrid } from '../../../ui/prepare/heat-grid.ts';
import { intervals } from '../../../ui/prepare/intervals.ts';

export type Attribution = AttributionAnswer;
/** Groups one chart keeps legible; categories of the grid; suggestions of the table, and the fewest people behind one. */
const MOST = { groups: 14, categories: 10, suggestions: 12 } as const;
const FEWEST_NEXT = 10;
/** Categories from which the answer counts them together. */
const MOST_CATEGORIES = 6;

export function groupName(
  { group, name, category }: Pick<TouchGroup, 'group' | 'name' | 'category'>,
  { t }: Pen,
): string {
  if (group === '') return t('attribution.unknown');
  return category === '' || name === group ? name : `${name} · ${category}`;
}

/** The answer under the title: the group worth most per head, and what breadth does. */
export function attributionSentence(answer: Attribution, pen: Pen): string {
  const { t, formats } = pen;
  const [best] = comparable(answer.groups);
  const told =
    best?.perHeadInterval == null || comparable(answer.groups).length < 2
      ? t('attribution.answer.none', {
          perHead: formats.money(Math.round(answer.total.perHeadMinor)),
          n: formats.count(answer.total.customers),
        })
      : t('attribution.answer', {
          group: groupName(best, pen),
          by: t(`attribution.by.${answer.by}`),
          perHead: formats.money(Math.round(best.perHeadMinor)),
          range: t('attribution.range', {
            lower: formats.money(Math.round(best.perHeadInterval.lower)),
            upper: formats.money(Math.round(best.perHeadInterval.upper)),
          }),
          share: formats.percent(best.valueShare),
        });
  const { ratio } = answer.breadth.ratio;
  return ratio === null ? told : told + t('attribution.answer.breadth', { ratio: formats.number(ratio, 1) });
}

/** Groups with an interval, the most valuable per head first. */
export function comparable(groups: readonly TouchGroup[]): TouchGroup[] {
  return groups
    .filter((group) => group.perHeadInterval !== null && group.group !== '')
    .toSorted((a, b) => b.perHeadMinor - a.perHeadMinor);
}

/** Value per head of the largest groups, each with its interval. */
export function worthChart({ groups, by, meta }: Attribution, pen: Pen): ChartView {
  const { t } = pen;
  const largest = groups.toSorted((a, b) => b.customers - a.customers).slice(0, MOST.groups);
  return intervals({
    rows: comparable(largest).map((group) => ({
      label: groupName(group, pen),
      value: group.perHeadMinor,
      lower: group.perHeadInterval?.lower ?? 0,
      upper: group.perHeadInterval?.upper ?? 0,
      drill: drillKey(drillTouch(by, group.group)),
    })),
    rowName: t(`attribution.by.${by}`),
    bounds: boundsNames(pen),
    quantity: rounded(money(pen, t('attribution.perHead'), meta.currency)),
    look: pen.look,
    summary: t('attribution.worth', { by: t(`attribution.by.${by}`) }),
  });
}

function boundsNames({ t }: Pen): { lower: string; upper: string } {
  return { lower: t('ui.interval.lower'), upper: t('ui.interval.upper') };
}

/** Means are no whole minor units; they are written as if they were. */
function rounded(quantity: ReturnType<typeof money>): ReturnType<typeof money> {
  const { write, short = write } = quantity;
  const whole = (n: number | null) => (n === null ? null : Math.round(n));
  return { ...quantity, write: (n) => write(whole(n)), short: (n) => short(whole(n)) };
}

export function categoriesName(categories: number, { t, formats }: Pen): string {
  const n = formats.count(categories);
  return categories >= MOST_CATEGORIES ? t('attribution.breadth.more', { n }) : t('attribution.breadth.n', { n });
}

/** Value so far per head, by the number of categories bought. */
export function breadthChart({ breadth, meta }: Attribution, pen: Pen): ChartView {
  const { t } = pen;
  return intervals({
    rows: breadth.rows.flatMap((row) =>
      row.perHeadInterval === null
        ? []
        : [
            {
              label: categoriesName(row.categories, pen),
              value: row.perHeadMinor,
              lower: row.perHeadInterval.lower,
              upper: row.perHeadInterval.upper,
              drill: drillKey(drillCategories(row.categories, row.categories >= MOST_CATEGORIES)),
            },
          ],
    ),
    rowName: t('attribution.breadth.count'),
    bounds: boundsNames(pen),
    quantity: rounded(money(pen, t('attribution.history'), meta.currency)),
    look: pen.look,
    summary: t('attribution.breadth'),
  });
}

/** From a category to the next new one, with the share of those who could. */
export function nextGrid({ next }: Attribution, pen: Pen): ChartView {
  const { t, formats, look } = pen;
  const names = next.categories.slice(0, MOST.categories);
  const cells = next.pairs.flatMap((pair) => {
    const [row, column] = [names.indexOf(pair.from), names.indexOf(pair.to)];
    if (row < 0 || column < 0) return [];
    return [
      {
        row,
        column,
        value: pair.share,
        label: formats.percent(pair.share),
        say: t('attribution.next.cell', {
          from: pair.from,
          to: pair.to,
          share: formats.percent(pair.share),
          bought: formats.count(pair.bought),
          could: formats.count(pair.couldBuy),
          lift: formats.number(pair.lift, 2),
        }),
        drill: drillKey(drillNextCategory(pair.from, pair.to)),
      },
    ];
  });
  return heatGrid({
    rows: names,
    columns: names,
    cells,
    rowName: t('attribution.next.from'),
    columnName: t('attribution.next.to'),
    quantity: { name: t('attribution.next.share'), write: formats.percent },
    look,
    summary: t('attribution.next.note'),
    rowHeight: 56,
  });
}

/** Pairs that enough people bought one after the other, most lift first. */
export function suggestions({ next }: Attribution): NextCategory[] {
  return next.pairs
    .filter(({ bought, lift }) => bought >= FEWEST_NEXT && (lift ?? 0) > 1)
    .toSorted((a, b) => (b.lift ?? 0) - (a.lift ?? 0))
    .slice(0, MOST.suggestions);
}

export const TOUCH_CHOICES: readonly Touch[] = ['category', 'product', 'channel', 'source'];

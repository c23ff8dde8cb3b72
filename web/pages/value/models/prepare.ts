import type { z } from 'zod';
import type { ModelsAnswer } from '#contract/lifetime';
import type { Pen } from '../../../frame/use-pen.ts';
import type { ChartView } from '../../../ui/chart/view.ts';
import { heatGrid } from '../../../ui/prepare/heat-grid.ts';

export type Models = z.infer<typeof ModelsAnswer>;
export type NameOf = (method: string) => string;

/** The method whose first fifth of customers brought the most afterwards; undefined where nothing could be tested. */
export function bestMethod(found: Models['found']): Models['found'][number] | undefined {
  return [...found].sort((a, b) => b.top20 - a.top20 || b.top5 - a.top5)[0];
}

/** The answer under the title: which method found the most, or that none could be tested. */
export function modelsSentence({ found }: Models, nameOf: NameOf, { t, formats }: Pen): string {
  const best = bestMethod(found);
  if (!best) return t('value.models.answer.untested');
  return t('value.models.answer', {
    best: nameOf(best.method),
    share: formats.percent(best.top20),
    top: formats.percent(0.2),
  });
}

type Pair = { spearman: number | null; top5: number; top20: number };

/** What is known of a pair, whichever way round it was asked. */
export function pairOf(agreement: Models['agreement'], a: string, b: string): Pair | undefined {
  if (a === b) return { spearman: 1, top5: 1, top20: 1 };
  return agreement.find((pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a));
}

/** Rank correlation of every pair as a grid. */
export function agreementGrid({ methods, agreement }: Models, nameOf: NameOf, { t, formats, look }: Pen): ChartView {
  const cells = methods.flatMap((a, row) =>
    methods.flatMap((b, column) => {
      const pair = pairOf(agreement, a, b);
      if (!pair || row === column) return [];
      const facts = [
        `${nameOf(a)} × ${nameOf(b)}`,
        `${t('value.models.spearman')}: ${formats.number(pair.spearman, 2)}`,
        `${t('value.models.top5')}: ${formats.percent(pair.top5)}`,
        `${t('value.models.top20')}: ${formats.percent(pair.top20)}`,
      ];
      return [{ row, column, value: pair.spearman, label: formats.number(pair.spearman, 2), say: facts.join('\n') }];
    }),
  );
  return heatGrid({
    rows: methods.map(nameOf),
    columns: methods.map(nameOf),
    cells,
    rowName: t('value.models.method'),
    columnName: '',
    quantity: { name: t('value.models.spearman'), write: (n) => formats.number(n, 2) },
    look,
    summary: t('value.models.agreement.note'),
  });
}

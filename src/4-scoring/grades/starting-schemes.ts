import type { GradeDefinition, NewGradeScheme } from '#contract/grade';
import type { Clock } from '#platform/clock';
import type { Records } from '#platform/postgres';
import { addGradeScheme } from './scheme-records.ts';

/** The schemes there are before anybody has made one: ABC as it always was, and four tiers by rolling value as banks have them (U5). */
const STARTING: readonly NewGradeScheme[] = [
  {
    name: { zh: 'ABC（净收入）', en: 'ABC by net revenue' },
    definition: definitionOf({
      basis: { kind: 'history', measure: 'net' },
      cut: { kind: 'shares', shares: [0.05, 0.15] },
      tiers: [
        ['A 关键客户', 'A key'],
        ['B 主要客户', 'B main'],
        ['C 普通客户', 'C ordinary'],
      ],
      awayDays: null,
      everyMonths: 1,
    }),
  },
  {
    name: { zh: '年消费四级', en: 'Four tiers by the year' },
    definition: definitionOf({
      basis: { kind: 'rolling', measure: 'net', days: 365 },
      cut: { kind: 'shares', shares: [0.05, 0.15, 0.3] },
      tiers: [
        ['钻石', 'Diamond'],
        ['白金', 'Platinum'],
        ['黄金', 'Gold'],
        ['普通', 'Standard'],
      ],
      awayDays: 365,
      everyMonths: 3,
    }),
  },
];

/** Makes them where no scheme has ever been made. Whoever has deleted them does not get them back. */
export async function makeStartingSchemes(deps: { readonly records: Records; readonly clock: Clock }): Promise<void> {
  const [counter] = await deps.records.query<{ isUsed: boolean }>(
    'select is_called as "isUsed" from grade_schemes_scheme_id_seq',
  );
  if (counter?.isUsed !== false) return;
  for (const scheme of STARTING) await addGradeScheme(deps, scheme, '');
}

function definitionOf(told: {
  readonly basis: GradeDefinition['basis'];
  readonly cut: GradeDefinition['cut'];
  readonly tiers: readonly (readonly [string, string])[];
  readonly awayDays: number | null;
  readonly everyMonths: 1 | 3;
}): GradeDefinition {
  const { basis, cut, tiers, awayDays, everyMonths } = told;
  return {
    basis,
    cut,
    tiers: tiers.map(([zh, en]) => ({ name: { zh, en }, benefits: '', service: '' })),
    awayDays,
    review: { everyMonths, from: '2024-01-01' },
    grace: false,
  };
}

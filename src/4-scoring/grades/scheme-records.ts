import { Failure } from '#contract/failure';
import type { ChangedGradeScheme, GradeDefinition, GradePlan, GradeScheme, NewGradeScheme } from '#contract/grade';
import type { Clock } from '#platform/clock';
import type { Records, RecordsSession } from '#platform/postgres';
import { nextReview } from './review-dates.ts';

type Deps = { readonly records: Records; readonly clock: Clock };
type Row = Omit<GradeScheme, 'changedAt' | 'nextReviewOn' | 'plans'> & { changedAt: Date };

const ALL = `select scheme_id as "schemeId", name, version, definition, changed_at as "changedAt" from grade_schemes order by scheme_id`;
const PLANS = 'select scheme_id as "schemeId", tier, plan from grade_plans';
const CHANGE = `update grade_schemes set name = $3, definition = $4, version = version + 1, changed_at = $5, changed_by = $6
  where scheme_id = $1 and version = $2 returning scheme_id`;

/** Every scheme with its plans, in the order in which they were made. */
export async function listGradeSchemes(
  { records }: { readonly records: RecordsSession },
  today: string,
): Promise<GradeScheme[]> {
  const [rows, plans] = await Promise.all([
    records.query<Row>(ALL),
    records.query<{ schemeId: number; tier: number; plan: GradePlan }>(PLANS),
  ]);
  return rows.map(({ changedAt, ...row }) => ({
    ...row,
    changedAt: changedAt.toISOString(),
    nextReviewOn: nextReview(row.definition.review, today),
    plans: row.definition.tiers.map(
      (_, at) => plans.find((one) => one.schemeId === row.schemeId && one.tier === at + 1)?.plan ?? null,
    ),
  }));
}

/** @throws Failure `request.not-found` */
export async function findGradeScheme(
  deps: { readonly records: RecordsSession },
  schemeId: number,
  today: string,
): Promise<GradeScheme> {
  const found = (await listGradeSchemes(deps, today)).find((scheme) => scheme.schemeId === schemeId);
  if (found === undefined) throw new Failure('request.not-found', { what: 'grade-scheme', id: String(schemeId) });
  return found;
}

/** Keeps a new scheme and gives its number. @throws Failure `grade.invalid` */
export async function addGradeScheme({ records, clock }: Deps, asked: NewGradeScheme, by: string): Promise<number> {
  await assertGradable(records, asked.definition);
  return records.transaction(async (session) => {
    const [row] = await session.query<{ scheme_id: number }>(
      'insert into grade_schemes (name, definition, changed_at, changed_by) values ($1, $2, $3, $4) returning scheme_id',
      [JSON.stringify(asked.name), JSON.stringify(asked.definition), clock.now(), by],
    );
    const schemeId = row?.scheme_id ?? 0;
    await keepVersion(session, schemeId);
    return schemeId;
  });
}

/**
 * Keeps a scheme as it is from now on, as its next version. What it was before stays known.
 * @throws Failure `request.not-found`, `grade.changed-meanwhile`, `grade.invalid`
 */
export async function changeGradeScheme(
  { records, clock }: Deps,
  schemeId: number,
  asked: ChangedGradeScheme,
  by: string,
): Promise<void> {
  await assertGradable(records, asked.definition);
  await records.transaction(async (session) => {
    const [before] = await session.query('select 1 from grade_schemes where scheme_id = $1', [schemeId]);
    if (before === undefined) throw new Failure('request.not-found', { what: 'grade-scheme', id: String(schemeId) });
    const [changed] = await session.query(CHANGE, [
      schemeId,
      asked.version,
      JSON.stringify(asked.name),
      JSON.stringify(asked.definition),
      clock.now(),
      by,
    ]);
    if (changed === undefined) throw new Failure('grade.changed-meanwhile', { name: asked.name.en });
    await keepVersion(session, schemeId);
  });
}

/** Forgets a scheme, its versions, plans and results. @throws Failure `request.not-found` */
export async function removeGradeScheme({ records }: Pick<Deps, 'records'>, schemeId: number): Promise<void> {
  const gone = await records.query('delete from grade_schemes where scheme_id = $1 returning 1', [schemeId]);
  if (gone.length === 0) throw new Failure('request.not-found', { what: 'grade-scheme', id: String(schemeId) });
}

/** Keeps what is meant to be done for a tier. @throws Failure `request.not-found` */
export async function putGradePlan(
  { records, clock }: Deps,
  { schemeId, tier }: { readonly schemeId: number; readonly tier: number },
  plan: GradePlan,
  by: string,
): Promise<void> {
  const kept = await records.query(
    `insert into grade_plans (scheme_id, tier, plan, changed_at, changed_by)
     select scheme_id, $2, $3, $4, $5 from grade_schemes where scheme_id = $1 and $2 <= jsonb_array_length(definition -> 'tiers')
     on conflict (scheme_id, tier) do update set plan = excluded.plan, changed_at = excluded.changed_at, changed_by = excluded.changed_by
     returning 1`,
    [schemeId, tier, JSON.stringify(plan), clock.now(), by],
  );
  if (kept.length === 0) throw new Failure('request.not-found', { what: 'grade-tier', id: `${schemeId}/${tier}` });
}

async function keepVersion(session: RecordsSession, schemeId: number): Promise<void> {
  await session.query(
    `insert into grade_scheme_versions (scheme_id, version, name, definition, changed_at, changed_by)
     select scheme_id, version, name, definition, changed_at, changed_by from grade_schemes where scheme_id = $1`,
    [schemeId],
  );
}

/** What the shapes of single parts cannot say: that they fit together, and that what they name is there. @throws Failure `grade.invalid` */
async function assertGradable(records: Records, definition: GradeDefinition): Promise<void> {
  const { basis, cut, tiers } = definition;
  const bounds = cut.kind === 'shares' ? cut.shares : cut.from;
  const isDescending =
    cut.kind === 'shares' || cut.from.every((from, at) => at === 0 || from < (cut.from[at - 1] ?? 0));
  const sum = cut.kind === 'shares' ? cut.shares.reduce((all, share) => all + share, 0) : 0;
  const faults: readonly (readonly [boolean, string])[] = [
    [bounds.length !== tiers.length - 1, 'bounds'],
    [!isDescending, 'descending'],
    [sum >= 1, 'shares'],
    [basis.kind === 'weighted' && !(await isWeighted(records, basis.schemeId)), 'weighted'],
  ];
  const found = faults.find(([wrong]) => wrong);
  if (found !== undefined) throw new Failure('grade.invalid', { reason: found[1] });
}

async function isWeighted(records: Records, schemeId: number): Promise<boolean> {
  const found = await records.query('select 1 from weighted_schemes where scheme_id = $1', [schemeId]);
  return found.length > 0;
}

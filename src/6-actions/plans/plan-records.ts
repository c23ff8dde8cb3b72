import { Failure } from '#contract/failure';
import type { NewPlan, Plan, PlanItem } from '#contract/plan';
import type { Clock } from '#platform/clock';
import type { Records, RecordsSession } from '#platform/postgres';
import { parseConditions } from '#segments';

type Session = { readonly records: RecordsSession };
type Deps = { readonly records: Records; readonly clock: Clock };
type Row = Omit<Plan, 'createdAt' | 'items'> & { createdAt: Date };
type ItemRow = Omit<PlanItem, 'doneAt'> & { planId: number; doneAt: Date | null };

const PLANS = `select plan_id as "planId", kind, name, owner, aim, conditions as "where", customer_id::text as "customerId", contacts,
    review_on as "reviewOn", evaluation, created_at as "createdAt", created_by as "createdBy"
  from act_plans where $1::int is null or plan_id = $1 order by plan_id desc`;
const ITEMS = `select plan_id as "planId", item_id as "itemId", kind, title, due_on as "dueOn", at, owner, done_at as "doneAt",
    done_by as "doneBy", outcome from act_plan_items where $1::int is null or plan_id = $1 order by due_on, at nulls first, item_id`;
const ADD = `insert into act_plans (kind, name, owner, aim, conditions, customer_id, contacts, review_on, evaluation, created_at, created_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (name) do nothing returning plan_id as "planId"`;
const CHANGE = `update act_plans set kind = $2, name = $3, owner = $4, aim = $5, conditions = $6, customer_id = $7, contacts = $8, review_on = $9,
    evaluation = $10 where plan_id = $1 returning 1`;
const PUT_ITEM = `insert into act_plan_items (plan_id, kind, title, due_on, at, owner) values ($1, $2, $3, $4, $5, $6)
  returning item_id as "itemId"`;
const CHANGE_ITEM = `update act_plan_items set kind = $3, title = $4, due_on = $5, at = $6, owner = $7
  where plan_id = $1 and item_id = $2 returning item_id as "itemId"`;

/** Every plan with what is to be done, the newest first. */
export async function listPlans({ records }: Session): Promise<Plan[]> {
  return plansOf(records, null);
}

async function plansOf(records: RecordsSession, planId: number | null): Promise<Plan[]> {
  const plans = await records.query<Row>(PLANS, [planId]);
  const items = await records.query<ItemRow>(ITEMS, [planId]);
  return plans.map(({ createdAt, ...plan }) => ({
    ...plan,
    createdAt: createdAt.toISOString(),
    items: items
      .filter((item) => item.planId === plan.planId)
      .map(({ planId: _, doneAt, ...item }) => ({ ...item, doneAt: doneAt?.toISOString() ?? null })),
  }));
}

async function readPlan(records: RecordsSession, planId: number): Promise<Plan> {
  const [plan] = await plansOf(records, planId);
  if (plan === undefined) throw new Failure('request.not-found', { what: 'plan', id: String(planId) });
  return plan;
}

/** Keeps a new plan. @throws Failure `plan.name-taken`, `segment.*` for a condition that cannot be read */
export async function addPlan({ records, clock }: Deps, asked: NewPlan, by: string): Promise<Plan> {
  parseConditions(asked.where);
  return records.transaction(async (session) => {
    const [row] = await session.query<{ planId: number }>(ADD, [...valuesOf(asked), clock.now(), by]);
    if (row === undefined) throw new Failure('plan.name-taken', { name: asked.name });
    await putItems(session, row.planId, asked);
    return readPlan(session, row.planId);
  });
}

/** Changes a plan and what is to be done; what was done stays done. @throws Failure `request.not-found`, `plan.name-taken`, `segment.*` */
export async function changePlan({ records }: Deps, planId: number, asked: NewPlan): Promise<Plan> {
  parseConditions(asked.where);
  return records.transaction(async (session) => {
    await readPlan(session, planId);
    const taken = await session.query('select 1 from act_plans where name = $1 and plan_id <> $2', [
      asked.name,
      planId,
    ]);
    if (taken.length > 0) throw new Failure('plan.name-taken', { name: asked.name });
    await session.query(CHANGE, [planId, ...valuesOf(asked)]);
    await putItems(session, planId, asked);
    return readPlan(session, planId);
  });
}

/** Forgets a plan with its items. @throws Failure `request.not-found` */
export async function removePlan({ records }: Session, planId: number): Promise<void> {
  const gone = await records.query('delete from act_plans where plan_id = $1 returning 1', [planId]);
  if (gone.length === 0) throw new Failure('request.not-found', { what: 'plan', id: String(planId) });
}

/** Notes that something was done, and how it went; a second time changes nothing. @throws Failure `request.not-found` */
export async function finishPlanItem(
  { records, clock }: Deps,
  itemId: number,
  outcome: string,
  by: string,
): Promise<void> {
  const done = await records.query(
    `update act_plan_items set done_at = coalesce(done_at, $2), done_by = coalesce(done_by, $3),
       outcome = case when done_at is null then $4 else outcome end where item_id = $1 returning 1`,
    [itemId, clock.now(), by, outcome],
  );
  if (done.length === 0) throw new Failure('request.not-found', { what: 'item', id: String(itemId) });
}

function valuesOf({ kind, name, owner, aim, where, customerId, contacts, reviewOn, evaluation }: NewPlan): unknown[] {
  return [kind, name, owner, aim, JSON.stringify(where), customerId, contacts, reviewOn, evaluation];
}

async function putItems(session: RecordsSession, planId: number, { items }: NewPlan): Promise<void> {
  const kept: number[] = [];
  for (const { itemId, kind, title, dueOn, at, owner } of items) {
    const values = [kind, title, dueOn, at, owner];
    const [row] =
      itemId === null
        ? await session.query<{ itemId: number }>(PUT_ITEM, [planId, ...values])
        : await session.query<{ itemId: number }>(CHANGE_ITEM, [planId, itemId, ...values]);
    if (row === undefined) throw new Failure('request.not-found', { what: 'item', id: String(itemId) });
    kept.push(row.itemId);
  }
  await session.query('delete from act_plan_items where plan_id = $1 and not (item_id = any($2::int[]))', [
    planId,
    kept,
  ]);
}

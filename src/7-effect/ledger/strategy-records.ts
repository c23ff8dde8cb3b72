import { Failure } from '#contract/failure';
import type { DecidedVersion, NewDecision, NewStrategy, Strategy, StrategyBody } from '#contract/ledger';
import type { Clock } from '#platform/clock';
import type { Records, RecordsSession } from '#platform/postgres';

type Deps = { readonly records: Records; readonly clock: Clock };

/** A strategy as it is kept, without what is read from the numbers of the day. */
export type KeptStrategy = Omit<Strategy, 'standings' | 'customers' | 'decided' | 'gain'> & {
  readonly decided: readonly KeptDecision[];
};
/** A version that was decided on, as it is kept. */
export type KeptDecision = Omit<DecidedVersion, 'experiments' | 'gain'> & { readonly experiments: readonly number[] };

type Row = {
  strategyId: number;
  name: string;
  programme: KeptStrategy['programme'];
  state: 'open' | 'stopped';
  version: number;
  revision: number;
  body: StrategyBody;
  beganAt: Date;
  changedAt: Date;
  changedBy: string;
  decision: DecidedVersion['decision'] | null;
  decided: Pick<KeptDecision, 'feedback' | 'faults' | 'improvement' | 'standings' | 'experiments'> | null;
  decidedAt: Date | null;
  decidedBy: string | null;
};

const ALL = `select s.strategy_id as "strategyId", s.name, s.programme, s.state, v.version, v.revision, v.body, v.began_at as "beganAt",
    v.changed_at as "changedAt", v.changed_by as "changedBy", v.decision, v.decided, v.decided_at as "decidedAt", v.decided_by as "decidedBy"
  from effect_strategies s join effect_strategy_versions v using (strategy_id)
  where $1::integer is null or s.strategy_id = $1 order by s.state, s.name, v.version desc`;
const ADD = `insert into effect_strategies (name, programme, created_at, created_by) values ($1, $2, $3, $4)
  on conflict (name) do nothing returning strategy_id as "strategyId"`;
const ADD_VERSION = `insert into effect_strategy_versions (strategy_id, version, body, began_at, changed_at, changed_by)
  values ($1, $2, $3, $4, $4, $5)`;
const CHANGE = `update effect_strategy_versions set body = $4, revision = revision + 1, changed_at = $5, changed_by = $6
  where strategy_id = $1 and version = $2 and revision = $3 and decision is null returning 1`;
const DECIDE = `update effect_strategy_versions set decision = $4, decided = $5, decided_at = $6, decided_by = $7
  where strategy_id = $1 and version = $2 and revision = $3 and decision is null returning 1`;

/** Every strategy with all its versions, open ones first, by name. */
export async function listStrategies(
  { records }: { readonly records: RecordsSession },
  strategyId?: number,
): Promise<KeptStrategy[]> {
  const rows = await records.query<Row>(ALL, [strategyId ?? null]);
  const ids = [...new Set(rows.map((row) => row.strategyId))];
  return ids.map((id) => strategyOf(rows.filter((row) => row.strategyId === id)));
}

/** @throws Failure `request.not-found` */
export async function findStrategy(
  deps: { readonly records: RecordsSession },
  strategyId: number,
): Promise<KeptStrategy> {
  const [found] = await listStrategies(deps, strategyId);
  if (found === undefined) throw new Failure('request.not-found', { what: 'strategy', id: String(strategyId) });
  return found;
}

/** Keeps a new strategy as its first version. @throws Failure `ledger.name-taken` */
export async function keepStrategy({ records, clock }: Deps, asked: NewStrategy, by: string): Promise<number> {
  return records.transaction(async (session) => {
    const now = clock.now();
    const [row] = await session.query<{ strategyId: number }>(ADD, [asked.name, asked.programme, now, by]);
    if (row === undefined) throw new Failure('ledger.name-taken', { name: asked.name });
    await session.query(ADD_VERSION, [row.strategyId, 1, JSON.stringify(asked.body), now, by]);
    return row.strategyId;
  });
}

/**
 * Keeps the version at work as it is from now on.
 * @throws Failure `request.not-found`, `ledger.name-taken`, `ledger.changed-meanwhile`, `ledger.stopped`
 */
export async function keepChange(
  { records, clock }: Deps,
  before: KeptStrategy,
  asked: { name: string; version: number; revision: number; body: StrategyBody },
  by: string,
): Promise<void> {
  const { strategyId } = before;
  if (before.state === 'stopped') throw new Failure('ledger.stopped', { name: before.name });
  await records.transaction(async (session) => {
    const taken = 'select 1 from effect_strategies where name = $1 and strategy_id <> $2';
    if ((await session.query(taken, [asked.name, strategyId])).length > 0) {
      throw new Failure('ledger.name-taken', { name: asked.name });
    }
    const values = [strategyId, asked.version, asked.revision, JSON.stringify(asked.body), clock.now(), by];
    if ((await session.query(CHANGE, values)).length === 0) {
      throw new Failure('ledger.changed-meanwhile', { name: before.name });
    }
    await session.query('update effect_strategies set name = $2 where strategy_id = $1', [strategyId, asked.name]);
  });
}

/**
 * Closes the version at work with what was concluded, and begins the next one from it; after `stop` there is none.
 * @throws Failure `ledger.changed-meanwhile`, `ledger.stopped`
 */
export async function keepDecision(
  { records, clock }: Deps,
  before: KeptStrategy,
  { version, revision, decision, ...asked }: NewDecision,
  kept: { standings: KeptDecision['standings']; next: StrategyBody },
  by: string,
): Promise<void> {
  const { strategyId, name } = before;
  if (before.state === 'stopped') throw new Failure('ledger.stopped', { name });
  const { feedback, faults, improvement, experiments } = asked;
  const decided = JSON.stringify({ feedback, faults, improvement, experiments, standings: kept.standings });
  await records.transaction(async (session) => {
    const now = clock.now();
    const values = [strategyId, version, revision, decision, decided, now, by];
    if ((await session.query(DECIDE, values)).length === 0) throw new Failure('ledger.changed-meanwhile', { name });
    if (decision === 'stop') {
      await session.query("update effect_strategies set state = 'stopped' where strategy_id = $1", [strategyId]);
    } else {
      await session.query(ADD_VERSION, [strategyId, version + 1, JSON.stringify(kept.next), now, by]);
    }
  });
}

/** Forgets a strategy with all its versions. @throws Failure `request.not-found` */
export async function removeStrategy({ records }: { readonly records: RecordsSession }, id: number): Promise<void> {
  const gone = await records.query('delete from effect_strategies where strategy_id = $1 returning 1', [id]);
  if (gone.length === 0) throw new Failure('request.not-found', { what: 'strategy', id: String(id) });
}

/** One strategy of its versions' rows, the newest first. */
function strategyOf(rows: readonly Row[]): KeptStrategy {
  const [now] = rows;
  if (now === undefined) throw new RangeError('a strategy has a version');
  return {
    strategyId: now.strategyId,
    name: now.name,
    programme: now.programme,
    state: now.state,
    version: now.version,
    revision: now.revision,
    body: now.body,
    beganAt: now.beganAt.toISOString(),
    changedAt: now.changedAt.toISOString(),
    changedBy: now.changedBy,
    decided: rows.flatMap((row) => decisionOf(row)),
  };
}

function decisionOf({ version, body, beganAt, decision, decided, decidedAt, decidedBy }: Row): KeptDecision[] {
  if (decision === null || decided === null || decidedAt === null) return [];
  const when = { beganAt: beganAt.toISOString(), decidedAt: decidedAt.toISOString(), decidedBy: decidedBy ?? '' };
  return [{ version, body, ...when, decision, ...decided }];
}

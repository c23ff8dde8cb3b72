import { type Audience, openAudience } from '#segments';
import type { FilledLines, LinesAsk } from '../content/file-lines.ts';
import { decide, type Verdict } from '../gate/gate.ts';
import { type AttemptEnd, type MayGoOn, waited } from './attempt.ts';
import { affordable, withinBudget } from './budget.ts';
import { decidedBefore, keepVerdicts } from './deliveries.ts';
import { writeFacts } from './facts.ts';
import type { OpenRound, SenderDeps } from './open-round.ts';
import { addLines, fillIn } from './write-lines.ts';

/** Customers asked, filled in and written at once. */
const PAGE = 2_000;
const LONGEST_MS = 10_000;

const RESERVE = `select nextval(pg_get_serial_sequence('act_deliveries', 'delivery_id'))::text as id from generate_series(1, $1)`;
const KEEP = `with added as (
    insert into act_deliveries (campaign_id, step, channel, purpose, share_treated, share_held_out, decided_at, not_before, delivery_id,
      customer_id, arm, reason, subject_kind, address, stage, abc_net, state, cost_minor, attempted_at, settled_at)
    overriding system value
    select $1, $2, $3, $4, $5, $6, $7, $7, id, customer, arm, reason, kind, address, stage, abc,
      case when arm is null then 'excluded' when arm <> 'treated' then 'held' when reason = '' then 'sent' else 'failed' end,
      case when arm = 'treated' and reason = '' then $8::bigint else 0 end,
      case when arm = 'treated' then $7::timestamptz end, case when arm = 'treated' then $7::timestamptz end
    from unnest($9::bigint[], $10::numeric[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::text[])
      as decided (id, customer, arm, reason, kind, address, stage, abc)
    on conflict do nothing returning delivery_id
  ), untold as (insert into act_untold (deliveries) select array_agg(delivery_id) from added having count(*) > 0)
  select count(*)::integer as kept from added`;
const THERE = 'select delivery_id::text as id from act_deliveries where delivery_id = any($1::bigint[])';
const GOT_TO = `update act_rounds set after_customer = coalesce($3, after_customer), is_decided = $4 where campaign_id = $1 and step = $2`;

/** Some customers of the audience, decided about; the messages to the treated are being filled in. */
type Page = {
  readonly verdicts: readonly Verdict[];
  /** The number each verdict will be kept under, in the same order. */
  readonly ids: readonly string[];
  readonly messages: LinesAsk['messages'];
  readonly filling: Promise<FilledLines>;
  readonly last: string | undefined;
  readonly isLast: boolean;
};

/**
 * Writes the file of a round, page by page of its audience. A page is decided about, its lines are filled in, and all of it is kept in one
 * transaction: customers, lines, and how far the round has come. So every line is there exactly once, whatever crashes, and nothing is ever
 * half sent. Three pages are at work at once: one is written while the next is filled in and the one after it is decided about.
 */
export async function writePages(
  deps: SenderDeps,
  round: OpenRound,
  after: string | undefined,
  mayGoOn: MayGoOn,
): Promise<AttemptEnd> {
  const audience = await openAudience(deps, round.design.who.where);
  if (after === undefined) {
    const sql = 'update act_rounds set audience = $3 where campaign_id = $1 and step = $2';
    await deps.records.query(sql, [round.campaignId, round.step, await audience.count()]);
  }
  const until = deps.clock.now().getTime() + LONGEST_MS;
  const telling = tellAlong(deps, round);
  try {
    return {
      kind: (await inTurn(deps, round, audience, { after, until }, mayGoOn, telling.more)) ? 'tried' : 'stopped',
    };
  } finally {
    await telling.end();
  }
}

/** @returns false where sending was stopped. */
async function inTurn(
  deps: SenderDeps,
  round: OpenRound,
  audience: Audience,
  { after, until }: { readonly after: string | undefined; readonly until: number },
  mayGoOn: MayGoOn,
  onKept: () => void,
): Promise<boolean> {
  let left = await affordable(deps, round);
  let filling: Page | undefined;
  let next: Page | undefined = await decidePage(deps, round, audience, after, left);
  while (next !== undefined) {
    const current: Page = next;
    left -= current.messages.length;
    const goesOn = !current.isLast && deps.clock.now().getTime() < until;
    const deciding = goesOn ? decidePage(deps, round, audience, current.last, left) : Promise.resolve(undefined);
    const [decided, kept] = await Promise.allSettled([deciding, keepPage(deps, round, filling, mayGoOn)]);
    if (kept.status === 'rejected') throw kept.reason;
    if (decided.status === 'rejected') throw decided.reason;
    if (!kept.value) return false;
    onKept();
    filling = current;
    next = decided.value;
  }
  const isKept = await keepPage(deps, round, filling, mayGoOn);
  onKept();
  return isKept;
}

async function decidePage(
  deps: SenderDeps,
  round: OpenRound,
  audience: Audience,
  after: string | undefined,
  left: number,
): Promise<Page> {
  const members = await audience.page(after, PAGE);
  const known = await decidedBefore(
    deps,
    round,
    members.map(({ customerId }) => customerId),
  );
  const fresh = members.filter(({ customerId }) => !known.has(customerId));
  const verdicts = withinBudget(await decide(deps, round.gated, round.standing, fresh), left);
  const ids = (await deps.records.query<{ id: string }>(RESERVE, [verdicts.length])).map(({ id }) => id);
  const messages = verdicts.flatMap((verdict, i) =>
    verdict.arm === 'treated'
      ? [{ deliveryId: ids[i] ?? '', address: verdict.address.subject, member: verdict.member }]
      : [],
  );
  const filling = fillIn(deps, round, messages);
  // Where another page fails first nobody waits for this one any more.
  filling.catch(() => undefined);
  return { verdicts, ids, messages, filling, last: members.at(-1)?.customerId, isLast: members.length < PAGE };
}

/** @returns false where sending was stopped: nothing of the page is kept then. */
async function keepPage(
  deps: SenderDeps,
  round: OpenRound,
  page: Page | undefined,
  mayGoOn: MayGoOn,
): Promise<boolean> {
  if (page === undefined) return mayGoOn();
  const filled = await page.filling;
  if (!(await waited(round, mayGoOn))) return false;
  round.pace.take(page.messages.length);
  const { campaignId, step } = round;
  await deps.records.transaction(async (session) => {
    const own = { ...deps, records: session };
    const kept = await keepDecided(own, round, page, filled);
    await addLines(session, round, kept === undefined ? filled : await fillIn(deps, round, kept));
    await session.query(GOT_TO, [campaignId, step, page.last ?? null, page.isLast]);
  });
  return true;
}

/** @returns the messages that were kept, where some were not: somebody at the same address has one already. */
async function keepDecided(
  { records, clock }: Pick<SenderDeps, 'clock'> & { readonly records: Parameters<typeof addLines>[0] },
  round: OpenRound,
  { verdicts, ids, messages }: Page,
  { faults }: FilledLines,
): Promise<LinesAsk['messages'] | undefined> {
  if (verdicts.length === 0) return undefined;
  const now = clock.now();
  const faulty = new Set(faults.map(({ deliveryId }) => deliveryId));
  const column = <T>(of: (verdict: Verdict, i: number) => T) => verdicts.map(of);
  const addressed = (verdict: Verdict) => (verdict.arm === 'treated' ? verdict.address : undefined);
  const { campaignId, step, channel, purpose, shareTreated, shareHeldOut, design } = round;
  const [row] = await records.query<{ kept: number }>(KEEP, [
    ...[campaignId, step, channel, purpose, shareTreated, shareHeldOut, now, design.cost.messageMinor],
    ids,
    column(({ member }) => member.customerId),
    column(({ arm }) => arm),
    column((verdict, i) => {
      if (verdict.arm === null) return verdict.reason;
      if (verdict.arm !== 'treated') return verdict.arm;
      return faulty.has(ids[i] ?? '') ? 'content' : '';
    }),
    column((verdict) => addressed(verdict)?.kind ?? null),
    column((verdict) => addressed(verdict)?.subject ?? null),
    column(({ member }) => member.stage),
    column(({ member }) => member.abcNet),
  ]);
  if (row?.kept === verdicts.length) return undefined;
  const there = new Set((await records.query<{ id: string }>(THERE, [ids])).map(({ id }) => id));
  const again = verdicts.filter((_, i) => !there.has(ids[i] ?? ''));
  const when = { now, zone: round.settings.zone, quiet: round.quietHours };
  await keepVerdicts(
    { records },
    round,
    again.map(({ member }) => ({ member, arm: null, reason: 'same-address' })),
    when,
  );
  return messages.filter(({ deliveryId }) => there.has(deliveryId));
}

/** Tells the facts of what has been kept beside the writing. What fails is told by the sender, which also says so. */
function tellAlong(deps: SenderDeps, { settings: { zone } }: OpenRound) {
  let telling: Promise<void> | undefined;
  return {
    more: () => {
      telling ??= writeFacts(deps, zone)
        .catch(() => undefined)
        .finally(() => {
          telling = undefined;
        });
    },
    end: async () => telling,
  };
}

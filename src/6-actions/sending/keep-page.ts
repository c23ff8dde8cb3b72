import type { Verdict } from '../gate/gate.ts';
import { type DecidedPage, messagesOf, reserve } from './decide-pages.ts';
import type { OpenRound, SenderDeps } from './open-round.ts';
import { COPY_ROWS, type PageRows, pageRows } from './page-rows.ts';
import { addLines, fillIn } from './write-lines.ts';

/** A page that is kept: what is to be told of it, and the row that is removed when it has been told. */
export type KeptPage = PageRows & { readonly untoldId: string };

const UNTOLD = 'insert into act_untold (deliveries) values ($1::bigint[]) returning untold_id::text as "untoldId"';
const GOT_TO = `update act_rounds set after_customer = coalesce($3, after_customer), is_decided = $4 where campaign_id = $1 and step = $2`;
const TAKEN = `select customer_id::text as customer, address from act_deliveries
  where campaign_id = $1 and step = $2 and (customer_id = any($3::numeric[]) or address = any($4::text[]))`;
/** SQLSTATE of a row that a unique key has already. */
const TAKEN_ALREADY = '23505';

type Decided = Pick<DecidedPage, 'verdicts' | 'ids' | 'filling' | 'last' | 'isLast'>;

/**
 * Keeps a page in one transaction: its customers, the lines of the file, what is to be told, and how far the round has come.
 * Somebody at an address that got a message of this round already is what the unique keys refuse; then the page is kept without them.
 */
export async function keepPage(deps: SenderDeps, round: OpenRound, page: Decided): Promise<KeptPage> {
  try {
    return await keep(deps, round, page);
  } catch (thrown) {
    if ((thrown as { code?: unknown }).code !== TAKEN_ALREADY) throw thrown;
    return keep(deps, round, await withoutTaken(deps, round, page));
  }
}

async function keep(deps: SenderDeps, round: OpenRound, page: Decided): Promise<KeptPage> {
  const filled = await page.filling;
  const faulty = new Set(filled.faults.map(({ deliveryId }) => deliveryId));
  const rows = pageRows(round, page.verdicts, page.ids, faulty, deps.clock.now());
  const { campaignId, step } = round;
  return deps.records.transaction(async (session) => {
    await session.copy(COPY_ROWS, rows.kept);
    await addLines(session, round, filled);
    const [untold] = await session.query<{ untoldId: string }>(UNTOLD, [`{${page.ids.join()}}`]);
    await session.query(GOT_TO, [campaignId, step, page.last ?? null, page.isLast]);
    return { ...rows, untoldId: untold?.untoldId ?? '' };
  });
}

/** The page without customers who have a row of this round, and with those left out whose address has one. */
async function withoutTaken(deps: SenderDeps, round: OpenRound, page: Decided): Promise<Decided> {
  const addresses = page.verdicts.flatMap((verdict) => (verdict.arm === 'treated' ? [verdict.address.subject] : []));
  const ids = page.verdicts.map(({ member }) => member.customerId);
  type Row = { customer: string; address: string | null };
  const taken = await deps.records.query<Row>(TAKEN, [round.campaignId, round.step, ids, addresses]);
  const customers = new Set(taken.map(({ customer }) => customer));
  const reached = new Set(taken.map(({ address }) => address));
  const verdicts = page.verdicts
    .filter(({ member }) => !customers.has(member.customerId))
    .map((verdict): Verdict => {
      if (verdict.arm !== 'treated' || !reached.has(verdict.address.subject)) return verdict;
      return { member: verdict.member, arm: null, reason: 'same-address' };
    });
  const fresh = await reserve(deps, verdicts.length);
  return { ...page, verdicts, ids: fresh, filling: fillIn(deps, round, messagesOf(verdicts, fresh)) };
}

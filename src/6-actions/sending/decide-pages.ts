import type { Audience, AudienceMember } from '#segments';
import type { FilledLines, LinesAsk } from '../content/file-lines.ts';
import { decide, type Verdict } from '../gate/gate.ts';
import { ahead } from './ahead.ts';
import { affordable, withinBudget } from './budget.ts';
import { type OpenRound, rateOf, type SenderDeps } from './open-round.ts';
import { fillIn } from './write-lines.ts';

/** Customers asked, filled in and written at once. */
const PAGE = 5_000;
/** With a rate, what is decided is written a few seconds later at most: a page is what goes in a second. */
const SMALLEST_PAGE = 100;

const RESERVE = `select string_agg(nextval(pg_get_serial_sequence('act_deliveries', 'delivery_id'))::text, ',') as ids
  from generate_series(1, $1)`;

/** Some customers of the audience, decided about; the messages to the treated are being filled in. */
export type DecidedPage = {
  readonly verdicts: readonly Verdict[];
  /** The number each verdict will be kept under, in the same order. */
  readonly ids: readonly string[];
  readonly messages: number;
  readonly filling: Promise<FilledLines>;
  /** The customer with the highest number; undefined where there was nobody. */
  readonly last: string | undefined;
  readonly isLast: boolean;
};

/** How far a slice of work goes. */
export type Stretch = { readonly after: string | undefined; readonly until: number };

/** Decides about one page after another, until the audience or the time is over. The next page is read while one is decided about. */
export async function* decidePages(
  deps: SenderDeps,
  round: OpenRound,
  audience: Audience,
  stretch: Stretch,
): AsyncGenerator<DecidedPage> {
  const size = Math.min(PAGE, Math.max(SMALLEST_PAGE, rateOf(round.design, round.standing) ?? PAGE));
  let left = await affordable(deps, round);
  for await (const members of ahead(memberPages(deps, audience, size, stretch), 1)) {
    // Pages are kept in the order of customers, each with how far it came: nobody after that was decided about in this round.
    const verdicts = withinBudget(await decide(deps, round.gated, round.standing, members), left);
    const ids = await reserve(deps, verdicts.length);
    const messages = messagesOf(verdicts, ids);
    left -= messages.length;
    const filling = fillIn(deps, round, messages);
    // Where another page fails first nobody waits for this one any more.
    filling.catch(() => undefined);
    yield {
      verdicts,
      ids,
      messages: messages.length,
      filling,
      last: members.at(-1)?.customerId,
      isLast: members.length < size,
    };
  }
}

async function* memberPages(
  { clock }: SenderDeps,
  audience: Audience,
  size: number,
  { after, until }: Stretch,
): AsyncGenerator<AudienceMember[]> {
  for (let from = after; ; ) {
    const members = await audience.page(from, size);
    yield members;
    from = members.at(-1)?.customerId;
    if (members.length < size || clock.now().getTime() >= until) return;
  }
}

/** Numbers for rows to be kept. */
export async function reserve({ records }: Pick<SenderDeps, 'records'>, rows: number): Promise<string[]> {
  const [row] = await records.query<{ ids: string | null }>(RESERVE, [rows]);
  return row?.ids?.split(',') ?? [];
}

/** The messages to the treated. */
export function messagesOf(verdicts: readonly Verdict[], ids: readonly string[]): LinesAsk['messages'] {
  return verdicts.flatMap((verdict, i) =>
    verdict.arm === 'treated'
      ? [{ deliveryId: ids[i] ?? '', address: verdict.address.subject, member: verdict.member }]
      : [],
  );
}

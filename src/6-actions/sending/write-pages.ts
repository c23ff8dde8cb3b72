import { openAudience } from '#segments';
import { ahead } from './ahead.ts';
import { type AttemptEnd, type MayGoOn, waited } from './attempt.ts';
import { decidePages } from './decide-pages.ts';
import { keepPage } from './keep-page.ts';
import type { OpenRound, SenderDeps } from './open-round.ts';
import { openTelling } from './tell-pages.ts';

const LONGEST_MS = 10_000;

/**
 * Writes the file of a round, page by page of its audience. A page is decided about, its lines are filled in, and all of it is kept in one
 * transaction: customers, lines, and how far the round has come. So every line is there exactly once, whatever crashes, and nothing is ever
 * half sent. Several pages are at work at once: one is kept and the one before it told, while the next is filled in, the one after it is
 * decided about, and one more is read.
 */
export async function writePages(
  deps: SenderDeps,
  round: OpenRound,
  after: string | undefined,
  mayGoOn: MayGoOn,
): Promise<AttemptEnd> {
  const audience = await openAudience(deps, round.design.who.where);
  await audience.assertWorkedOut();
  if (after === undefined) {
    const sql = 'update act_rounds set audience = $3 where campaign_id = $1 and step = $2';
    await deps.records.query(sql, [round.campaignId, round.step, await audience.count()]);
  }
  const until = deps.clock.now().getTime() + LONGEST_MS;
  const telling = openTelling(deps);
  try {
    for await (const page of ahead(decidePages(deps, round, audience, { after, until }), 1)) {
      await page.filling;
      // Where it is stopped nothing of the page is kept.
      if (!(await waited(round, mayGoOn))) return { kind: 'stopped' };
      round.pace.take(page.messages);
      telling.add(await keepPage(deps, round, page));
    }
    return { kind: 'tried' };
  } finally {
    await telling.end();
  }
}

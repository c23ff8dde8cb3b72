import { expect, inject, it } from 'vitest';
import { campaignShop, openMailbox, setMailbox } from '../actions/campaign-shop.ts';
import { testStores } from '../stores.ts';
import { campaignLoop } from './campaign-loop.ts';

/** A few kills in the suite; `PATRON_KILLS=50 npx vitest run test/crash/campaign-loop.test.ts` for the long form. */
const KILLS = Number(process.env['PATRON_KILLS'] ?? 3);

it(
  'nobody gets a message twice, however often the sender is killed',
  async () => {
    const stores = await testStores('campaignloop');
    const mailbox = await openMailbox({ delayMs: 15 });
    try {
      const deps = await campaignShop(stores, { customers: 150 + 70 * KILLS });
      await setMailbox(deps, mailbox.port);
      const { database, postgresUrl } = stores;
      const report = await campaignLoop(
        deps,
        mailbox,
        { ...inject('clickhouse'), database, postgresUrl },
        { kills: KILLS, seed: 11 },
      );
      if (KILLS > 10) process.stdout.write(`${JSON.stringify(report)}\n`);
      expect(report).toMatchObject({ twice: 0, lost: 0, claimed: 0 });
      expect(report.kills).toBeGreaterThan(1);
      expect(report.sent + report.unknown).toBe(report.treated);
      // It was killed at work: some were being sent, and no more than are sent at once.
      expect(report.unknown).toBeGreaterThan(0);
      expect(report.unknown).toBeLessThanOrEqual(5 * report.kills);
    } finally {
      await mailbox.close();
      await stores.close();
    }
  },
  180_000 + 20_000 * KILLS,
);

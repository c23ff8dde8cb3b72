import { expect, it } from 'vitest';
import {
  addJourney,
  changeJourney,
  checkJourney,
  endJourney,
  launchJourney,
  listLaunched,
  listUnknown,
  openJourneyClock,
  pauseJourney,
  readJourney,
  readJourneyNumbers,
  readyJourneys,
  resumeJourney,
  type SenderDeps,
  switchSending,
} from '#actions';
import type { Channel } from '#contract/campaign';
import type { JourneyDefinition, JourneyStep } from '#contract/journey';
import { createIntakeTables } from '#intake';
import type { Records } from '#platform/postgres';
import type { Way } from '../../src/6-actions/channels/channel.ts';
import { advanceSlice } from '../../src/6-actions/journeys/advance.ts';
import { lookForEntries } from '../../src/6-actions/journeys/look.ts';
import { runningVersions } from '../../src/6-actions/journeys/running.ts';
import { settleInterrupted } from '../../src/6-actions/sending/deliveries.ts';
import { oneSlice } from '../../src/6-actions/sending/sender.ts';
import type { clockFrom } from './clock-from.ts';
import { say, tell, UNPAID } from './journey-shop.ts';

/** Journeys in the shop of campaigns: three hundred customers, everybody has consented, the mailbox is open. */
export function journeyCases(shop: () => { deps: SenderDeps; clock: ReturnType<typeof clockFrom> }): void {
  const sent: string[] = [];
  const way: Way = {
    together: 10,
    check: async () => '',
    send: async ({ to }) => {
      sent.push(to);
      return { kind: 'sent' };
    },
    close: () => undefined,
  };
  const open = () => ({ ...shop().deps, openWay: async (_: unknown, __: Channel) => way });
  const numbers = async (journeyId: number) => {
    const { counts, steps } = await readJourneyNumbers(shop().deps, journeyId, undefined);
    return { counts, of: (id: string) => steps.find(({ stepId }) => stepId === id) };
  };
  const sendAll = async () => {
    while (await oneSlice(open()));
  };
  /** One look of a clock that has just been opened, as after a restart. What it could not do it only logs: here that is a fault. */
  const tick = async () => {
    const faults: unknown[] = [];
    const log = { ...shop().deps.log, error: (_: string, facts?: object) => void faults.push(facts) };
    await openJourneyClock({ ...shop().deps, log }).tick();
    expect(faults).toEqual([]);
  };
  let journeyId = 0;

  it('an order that stays unpaid lets its customer in once; who pays is not reminded again; control is left alone', async () => {
    const { deps, clock } = shop();
    await deps.warehouse.createTables(createIntakeTables);
    clock.jump('2026-04-01T02:00:00Z');
    const { journeyId: id, revision } = await addJourney(
      deps,
      { name: '未付款提醒', definition: UNPAID, ready: null },
      'owner',
    );
    journeyId = id;
    // Without a single unpaid order in the data it says so, and cannot be launched.
    const bare = await checkJourney(deps, UNPAID, { by: 'owner', ownerId: 'owner' });
    expect(bare.faults).toEqual([{ code: 'trigger-without-data', stepId: '', detail: 'unpaid' }]);
    await tell(deps, 1, 100, { status: 'pending', on: '2026-04-01 02:30:00' });
    const check = await checkJourney(deps, UNPAID, { by: 'owner', ownerId: 'owner' });
    expect(check.faults).toEqual([]);
    const { state, version } = await launchJourney(deps, id, { revision, inside: 'finish' }, 'owner');
    expect([state, version]).toEqual(['running', 1]);
    await tick();
    expect((await numbers(id)).counts.entered).toBe(0);
    clock.jump('2026-04-01T04:00:00Z');
    await tick();
    await tick();
    const { counts, of } = await numbers(id);
    expect(counts.treated + counts.control + counts.holdout).toBe(100);
    expect(counts.control).toBeGreaterThan(10);
    expect(of('one')?.passed).toEqual([{ way: 'asked', members: counts.treated }]);
    expect(of('day')?.inside).toBe(counts.treated);
    await sendAll();
    expect(new Set(sent).size).toBe(counts.treated);
    expect(sent).toHaveLength(counts.treated);
    // Half of them pay; the others hear once more.
    await tell(deps, 1, 50, { status: 'paid', on: '2026-04-01 02:30:00', paidAt: '2026-04-01 06:00:00', importId: 2 });
    clock.jump('2026-04-02T05:00:00Z');
    await tick();
    await sendAll();
    const after = await numbers(id);
    const late = after.of('two')?.messages.find(({ state: one }) => one === 'sent')?.messages ?? 0;
    expect(late).toBeGreaterThan(10);
    expect(after.counts.ended).toContainEqual({ state: 'finished', members: late });
    expect(sent).toHaveLength(counts.treated + late);
    expect(after.counts.treatedGoal).toBe(counts.treated - late);
    expect(after.counts.inside).toBe(0);
  });

  it('is an experiment from the entry on: everybody drawn stands among the facts, in the arm of the draw', async () => {
    const { deps } = shop();
    // As after the next run of scores: goals are looked for again, in both groups.
    await deps.records.query('update act_journey_versions set goals_run = null');
    await tick();
    const { counts } = await numbers(journeyId);
    const campaign = (await listLaunched(deps)).find(({ name }) => name === '未付款提醒 · v1');
    const rows = await deps.warehouse.rows<{ arm: string; n: string }>(
      'select arm, count() as n from act_assignments final where campaign_id = {id:UInt32} group by arm order by arm',
      { id: campaign?.campaignId ?? 0 },
    );
    const { control, holdout, treated } = counts;
    const expected = Object.entries({ control, holdout, treated }).filter(([, n]) => n > 0);
    expect(rows).toEqual(expected.map(([arm, n]) => ({ arm, n: String(n) })));
    // Half of all paid: in the group that was left alone too.
    expect(counts.controlGoal).toBeGreaterThan(counts.control / 4);
    expect(counts.treatedGoal).toBeGreaterThan(counts.treated / 4);
  });

  it('a crash before the end of a transaction leaves everybody where they were; after it nobody comes to the step again', async () => {
    const { deps, clock } = shop();
    clock.jump('2026-04-03T02:00:00Z');
    await tell(deps, 101, 140, { status: 'pending', on: '2026-04-03 00:30:00' });
    // The process dies after everything was written, in the moment before the commit.
    const dying: Records = {
      ...deps.records,
      transaction: (work) =>
        deps.records.transaction(async (session) => {
          await work(session);
          throw new Error('killed');
        }),
    };
    for (const version of await runningVersions(deps.records)) await lookForEntries(deps, version);
    const asked = async () => (await numbers(journeyId)).of('one')?.passed[0]?.members ?? 0;
    const before = await asked();
    const laid = async () => (await deps.records.query('select from act_deliveries')).length;
    const rows = await laid();
    expect((await numbers(journeyId)).counts.inside).toBeGreaterThan(10);
    await expect(advanceSlice({ ...deps, records: dying })).rejects.toThrow('killed');
    expect([await asked(), await laid()]).toEqual([before, rows]);
    await tick();
    await tick();
    const again = (await numbers(journeyId)).of('one');
    expect(again?.messages.reduce((sum, { messages }) => sum + messages, 0)).toBe(again?.passed[0]?.members);
    expect(again?.passed[0]?.members).toBeGreaterThan(before);
  });

  it('what was being sent when the process was killed is unknown, listed, and never sent again by itself', async () => {
    const { deps } = shop();
    const message = (await numbers(journeyId)).of('one');
    const campaignId = message?.campaignId ?? 0;
    await deps.records.query(
      `update act_deliveries set state = 'attempting' where delivery_id in (
         select delivery_id from act_deliveries where campaign_id = $1 and state = 'queued' order by delivery_id limit 3)`,
      [campaignId],
    );
    // The next process begins.
    expect(await settleInterrupted(deps, deps.clock.now())).toBe(3);
    const sentBefore = sent.length;
    await tick();
    await sendAll();
    await tick();
    await sendAll();
    expect(await listUnknown(deps, campaignId)).toHaveLength(3);
    const waited = message?.messages.find(({ state }) => state === 'queued')?.messages ?? 0;
    expect(sent).toHaveLength(sentBefore + waited - 3);
  });

  it('stands still while it is paused or everything is stopped, and goes on where it was', async () => {
    const { deps, clock } = shop();
    await pauseJourney(deps, journeyId);
    clock.jump('2026-04-05T02:00:00Z');
    const inside = (await numbers(journeyId)).counts.inside;
    expect(inside).toBeGreaterThan(0);
    await tick();
    expect((await numbers(journeyId)).counts.inside).toBe(inside);
    await resumeJourney(deps, journeyId);
    await switchSending(deps, true, 'owner');
    await tick();
    expect((await numbers(journeyId)).counts.inside).toBe(inside);
    await switchSending(deps, false, 'owner');
    await tick();
    expect((await numbers(journeyId)).counts.inside).toBe(0);
    await sendAll();
  });

  it('members end the version they began unless they are moved; a step passed is not passed again in the next', async () => {
    const { deps, clock } = shop();
    await tell(deps, 151, 190, { status: 'pending', on: '2026-04-05 00:30:00' });
    clock.jump('2026-04-05T03:00:00Z');
    await tick();
    const before = await numbers(journeyId);
    const kept = await readJourney(deps, journeyId);
    const [one, day, two] = UNPAID.steps as [JourneyStep, JourneyStep, JourneyStep];
    // The message everybody inside has had comes once more, after the wait.
    const definition = { ...UNPAID, steps: [day, one, two] };
    const changed = await changeJourney(deps, journeyId, { name: kept.name, definition, revision: kept.revision });
    expect([changed.version, changed.isChanged]).toEqual([1, true]);
    await launchJourney(deps, journeyId, { revision: changed.revision, inside: 'move' }, 'owner');
    clock.jump('2026-04-06T04:00:00Z');
    for (let i = 0; i < 3; i++) await tick();
    const after = await readJourneyNumbers(deps, journeyId, 2);
    const passed = (id: string) => after.steps.find(({ stepId }) => stepId === id);
    expect(before.counts.inside).toBeGreaterThan(10);
    expect(passed('two')?.passed).toEqual([{ way: 'asked', members: before.counts.inside }]);
    expect(passed('one')?.messages).toEqual([]);
    await endJourney(deps, journeyId);
    await expect(resumeJourney(deps, journeyId)).rejects.toThrow('journey.wrong-state');
  });

  it('by scores: who was there at the launch stays out, who is to come in comes in once, and the dry run says what it can', async () => {
    const { deps } = shop();
    const definition: JourneyDefinition = {
      ...UNPAID,
      trigger: { kind: 'segment', where: ['orders:gte:3'], existing: true },
      key: 'customer',
      entry: { kind: 'once' },
      goal: { aim: '复购', fact: 'purchase', days: 30, measure: 'net' },
      exits: { facts: [], where: [] },
      steps: [
        {
          id: 'b',
          kind: 'branch',
          on: { kind: 'segment', where: ['orders:gte:6'] },
          yes: [say('much', '谢谢')],
          no: [],
        },
      ],
    };
    const added = await addJourney(deps, { name: '老客户', definition, ready: null }, 'owner');
    const check = await checkJourney(deps, definition, { by: 'owner', ownerId: 'owner' });
    expect(check.dryRun).toMatchObject({ scoredDays: 1, entries: 0 });
    await launchJourney(deps, added.journeyId, { revision: added.revision, inside: 'finish' }, 'owner');
    for (let i = 0; i < 3; i++) await tick();
    const { counts, of } = await numbers(added.journeyId);
    const [found] = await deps.warehouse.rows<{ n: string; much: string }>(
      'select countIf(orders >= 3) as n, countIf(orders >= 6) as much from score_customers where run_id = (select max(run_id) from score_customers)',
    );
    const left = counts.leftOut.reduce((sum, { customers }) => sum + customers, 0);
    expect(counts.entered + left).toBe(Number(found?.n));
    const ways = Object.fromEntries((of('b')?.passed ?? []).map(({ way: one, members }) => [one, members]));
    expect((ways['yes'] ?? 0) + (ways['no'] ?? 0)).toBe(counts.treated);
    expect(ways['yes']).toBe(of('much')?.passed[0]?.members);
    expect(ways['yes']).toBeLessThanOrEqual(Number(found?.much));
    await endJourney(deps, added.journeyId);
  });

  it('says of every ready journey whether the data feed it', async () => {
    const ready = await readyJourneys(shop().deps);
    const held = Object.fromEntries(ready.map(({ key, records }) => [key, records > 0]));
    expect(held).toMatchObject({ unpaid: true, complaint: false, birthday: false, dormant: true });
  });
}

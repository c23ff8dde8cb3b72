/**
 * Kills a process that sends a campaign, at random moments, and starts it again: nobody may get two messages, every message the server took
 * must be known as sent or as unknown, and what is known as sent must have arrived.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { launchCampaign, prelaunchSheet, readProgress, type SenderDeps } from '#actions';
import { seededRandom } from '../../src/stats/numeric/random.ts';
import { draft, type Mailbox, SECRET } from '../actions/campaign-shop.ts';

export type SendingReport = {
  kills: number;
  treated: number;
  sent: number;
  unknown: number;
  /** Recipients who got more than one. */
  twice: number;
  /** Taken by the server, and neither known as sent nor listed as unknown. */
  lost: number;
  /** Known as sent, and never taken by the server. */
  claimed: number;
};

const CHILD = fileURLToPath(new URL('./campaign-child.ts', import.meta.url));
const LONGEST_KILL_MS = 150;

export async function campaignLoop(
  deps: SenderDeps,
  mailbox: Mailbox,
  place: Readonly<Record<string, string>>,
  { kills, seed }: { kills: number; seed: number },
): Promise<SendingReport> {
  const random = seededRandom(seed);
  const campaignId = await draft(deps, 'killed at work');
  const { counts } = await prelaunchSheet(deps, campaignId, 'owner');
  await launchCampaign(deps, campaignId, counts.treated, 'owner');
  // The same time in every process: a round that is due here is due there.
  const argument = () => JSON.stringify({ ...place, secret: SECRET.reveal(), start: deps.clock.now().toISOString() });
  let done = 0;
  while (done < kills && !(await isOver(deps, campaignId))) {
    const child = await startChild(argument());
    await sendsAgain(mailbox);
    await sleep(LONGEST_KILL_MS * random());
    await end(child, 'SIGKILL');
    done++;
  }
  const last = await startChild(argument());
  for (let tries = 0; tries < 600 && !(await isOver(deps, campaignId)); tries++) await sleep(100);
  await end(last, 'SIGTERM');
  return { kills: done, treated: counts.treated, ...(await compare(deps, campaignId, mailbox)) };
}

/** Waits until the server has been given another mail: a kill before the sender is at work would prove nothing. */
async function sendsAgain({ mails }: Mailbox): Promise<void> {
  const before = mails.size;
  for (let tries = 0; tries < 400 && mails.size === before; tries++) await sleep(10);
}

async function isOver(deps: SenderDeps, campaignId: number): Promise<boolean> {
  const { rounds } = await readProgress(deps, campaignId);
  return rounds.every(({ state }) => state === 'done');
}

async function compare({ records }: SenderDeps, campaignId: number, { mails }: Mailbox) {
  const rows = await records.query<{ address: string; state: string }>(
    "select address, state from act_deliveries where campaign_id = $1 and arm = 'treated'",
    [campaignId],
  );
  const inState = (state: string) => rows.filter((row) => row.state === state).map(({ address }) => address);
  const [sent, unknown] = [inState('sent'), inState('unknown')];
  const known = new Set([...sent, ...unknown]);
  return {
    sent: sent.length,
    unknown: unknown.length,
    twice: [...mails.values()].filter((each) => each.length > 1).length,
    lost: [...mails.keys()].filter((address) => !known.has(address)).length,
    claimed: sent.filter((address) => !mails.has(address)).length,
  };
}

async function startChild(argument: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, argument], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr?.on('data', (piece: Buffer) => {
    said = `${said}${piece.toString()}`.slice(-4_000);
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('exit', () => reject(new Error(said)));
  });
  return child;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill(signal);
  await ended;
}

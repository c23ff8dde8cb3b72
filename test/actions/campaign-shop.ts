import { createServer } from 'node:net';
import { SMTPServer } from 'smtp-server';
import {
  ACTION_TABLES,
  addCampaign,
  armOf,
  keepDecisions,
  putChannel,
  putContactPolicy,
  type SenderDeps,
  writtenFile,
} from '#actions';
import type { CampaignDesign } from '#contract/campaign';
import { ContactPolicy } from '#contract/contact-policy';
import type { Clock } from '#platform/clock';
import { silentLog } from '#platform/log';
import { secretOf } from '#platform/secret';
import { readSettings } from '#platform/settings';
import { scoreRun } from '#scoring';
import { MIGRATIONS } from '../../src/shop/tables.ts';
import { madeShop } from '../scoring/made-shop.ts';
import { createScoringTables, tellOrders } from '../scoring/shop.ts';
import type { TestStores } from '../stores.ts';
import { clockFrom } from './clock-from.ts';

export const SECRET = secretOf('0123456789abcdef0123456789abcdef');
/** Ten in the morning in the shop's zone: nobody sleeps. */
export const MORNING = '2026-03-02T02:00:00Z';

/** A campaign by e-mail that wants nothing special. */
export const DESIGN: CampaignDesign = {
  who: { where: [], controlShare: 0.2 },
  goal: { aim: '唤醒', measure: 'buyers', purpose: 'marketing' },
  content: {
    format: 'text',
    texts: [
      {
        locale: 'zh-CN',
        subject: '{{ customer.name | default: "您" }}，好久不见',
        body: '您已下单 {{ customer.orders }} 次。{{ links.unsubscribe }}',
      },
    ],
  },
  cost: { fixedMinor: 0, messageMinor: 5, offerMinor: 0, budgetMinor: null },
  delivery: { channel: 'email', schedule: { kind: 'once', at: null }, priority: 5, perSecond: null },
  judgement: { days: 90, expectedLift: 0.2 },
};

/** A scored shop of made-up customers, with the tables and records of campaigns; everybody has consented, unless `consents` is false. */
export async function campaignShop(
  stores: TestStores,
  {
    customers = 300,
    clock = clockFrom(MORNING),
    consents = true,
  }: { customers?: number; clock?: Clock; consents?: boolean } = {},
): Promise<SenderDeps> {
  await stores.records.migrate(MIGRATIONS);
  await createScoringTables(stores.warehouse);
  await stores.warehouse.createTables(ACTION_TABLES);
  await tellOrders(stores.warehouse, madeShop({ customers, from: '2025-01-01', days: 420, seed: 5 }));
  const deps = { warehouse: stores.warehouse, records: stores.records, clock, log: silentLog, secret: SECRET };
  const settings = await readSettings(stores.records);
  await scoreRun(deps, { asOf: '2026-02-25', settings, isSample: false });
  await putContactPolicy(deps, policy(), 'owner');
  // Seeds are drawn; a test wants the same groups each time.
  await stores.records.query("update act_policy set holdout_seed = 'holdout'");
  if (consents) await consentAll(deps, customers);
  return deps;
}

/** A policy that is in nobody's way: no e-mail rate worth mentioning, caps far off. */
export function policy(changes: Partial<ContactPolicy> = {}): ContactPolicy {
  return ContactPolicy.parse({
    publicUrl: 'https://shop.example',
    emailPerSecond: 1000,
    capPerChannel: { messages: 50, days: 7 },
    capOverall: { messages: 50, days: 7 },
    ...changes,
  });
}

/** Everybody said yes to everything, a month ago. */
export async function consentAll(deps: SenderDeps, customers: number): Promise<void> {
  const decision = {
    channel: 'all',
    purpose: 'all',
    decision: 'granted',
    basis: 'consent',
    evidence: 'form 7',
    expiresAt: null,
  } as const;
  const decidedAt = new Date('2026-02-01T00:00:00Z');
  const all = Array.from({ length: customers }, (_, i) => `c${i + 1}@example.com`);
  await keepDecisions(
    deps,
    all.map((subject) => ({ ...decision, decidedAt, subject: { kind: 'email', subject } as const })),
    'file',
    'test',
  );
}

/** A name whose draw, with the holdout of these tests, treats all of `treated` and leaves at least one of `among` for control. */
export function seedFor(controlShare: number, among: readonly number[], treated: readonly number[]): string {
  const holdout = { seed: 'holdout', period: Math.floor(Date.parse(MORNING) / (90 * 86_400_000)), share: 0.05 };
  for (let i = 0; ; i++) {
    const arm = (id: number) => armOf({ seed: `seed ${i}`, controlShare }, holdout, String(id));
    if (treated.every((id) => arm(id) === 'treated') && among.some((id) => arm(id) === 'control')) return `seed ${i}`;
  }
}

/** Keeps a draft with this design. */
export async function draft(deps: SenderDeps, name: string, changes: Partial<CampaignDesign> = {}): Promise<number> {
  const { campaignId } = await addCampaign(deps, { name, steps: { ...DESIGN, ...changes } }, 'owner');
  await deps.records.query('update act_campaigns set seed = name where campaign_id = $1', [campaignId]);
  return campaignId;
}

/** The file of a campaign as it is downloaded. */
export async function fileOf(own: Pick<SenderDeps, 'records'>, campaignId: number): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of writtenFile(own, campaignId)) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

export type Mailbox = {
  readonly port: number;
  /** What arrived, whole, by recipient. */
  readonly mails: Map<string, string[]>;
  close(): Promise<void>;
};

/** A real SMTP server that keeps what it is given. `refuse` answers for a recipient: a code to refuse with. */
export async function openMailbox(
  options: { refuse?: (to: string) => number | undefined; delayMs?: number } = {},
): Promise<Mailbox> {
  const mails = new Map<string, string[]>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: ({ address }, _session, done) => {
      const responseCode = options.refuse?.(address);
      done(responseCode === undefined ? null : Object.assign(new Error('no'), { responseCode }));
    },
    onData: (stream, { envelope }, done) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        for (const { address } of envelope.rcptTo)
          mails.set(address, [...(mails.get(address) ?? []), Buffer.concat(pieces).toString()]);
        setTimeout(done, options.delayMs ?? 0);
      });
    },
  });
  server.on('error', () => undefined);
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { port, mails, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** Sets the e-mail channel to a mailbox. */
export async function setMailbox(deps: SenderDeps, port: number): Promise<void> {
  const chosen = {
    host: '127.0.0.1',
    port,
    security: 'none',
    user: '',
    fromName: '小店',
    fromAddress: 'hi@shop.example',
    replyTo: '',
  } as const;
  await putChannel(deps, { channel: 'email', chosen, secret: null }, 'owner');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

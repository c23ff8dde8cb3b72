/** A campaign into a file, from its launch over the API to the last message kept, against bare liquidjs on the same template and data. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Liquid } from 'liquidjs';
import { CsvRecords, type RawRow } from '#intake';
import { openAudience } from '#segments';
import { messageVariables, moneyIn } from '../../src/6-actions/content/variables.ts';
import type { CampaignDesign } from '../../src/contract/campaign.ts';
import type { CampaignProgress, PrelaunchSheet } from '../../src/contract/campaign-check.ts';
import { type PatronProcess, startPatron } from '../../test/crash/patron-process.ts';
import { LARGE_END, LARGE_SETTINGS, makeLargeShop, openLargeShop } from '../harness/large-shop.ts';
import type { BenchRow } from '../harness/row.ts';
import { alternate, median } from '../harness/sample-of-runs.ts';
import { PATRON, wholeProcess } from '../harness/whole-process.ts';

const MESSAGES = Number(process.env['PATRON_BENCH_MESSAGES'] ?? 200_000);
/** Some are drawn into the control group (5 %) and the holdout (1 %). */
const CUSTOMERS = Math.ceil(MESSAGES / 0.94 / 0.995);
const PAIRS = Number(process.env['PATRON_BENCH_PAIRS'] ?? 3);

/** As an SMS: four things about the customer. */
const SHORT =
  '{{ customer.name }}，您在{{ shop.name }}已下单 {{ customer.orders }} 次，共 {{ customer.net | money }}，{% if customer.days_since > 90 %}好久不见{% else %}常来坐坐{% endif %}。';
const ROW = `<tr><td style="padding:8px 0;font:14px/1.6 sans-serif">{% if customer.orders > 3 %}感谢 {{ customer.name | escape }} 的 {{ customer.orders }} 次信任{% else %}欢迎 {{ customer.name | escape }} 再来{% endif %}，您在{{ customer.province }}已消费 {{ customer.net | money }}，最近一次是 {{ customer.last_on }}。</td></tr>
`;
/** As a small mail of 3 KB: tables, conditions, some thirty things about the customer. */
const MAIL = `<html><body><table role="presentation" width="600">
${ROW.repeat(6)}<tr><td>${'春茶上新，产地直发，七天无理由退换。'.repeat(22)}</td></tr>
</table></body></html>`;

type Person = { readonly id: string; readonly variables: object };
type Made = { readonly data: string; readonly people: ReadonlyMap<string, Person['variables']> };

let made: Promise<Made> | undefined;
function shop(say: (line: string) => void): Promise<Made> {
  made ??= (async () => {
    const data = path.join(mkdtempSync(path.join(tmpdir(), 'patron-send-')), 'data');
    process.once('exit', () => rmSync(path.dirname(data), { recursive: true, force: true }));
    const stores = await openLargeShop(data);
    await makeLargeShop(stores, CUSTOMERS, 3);
    await stores.close();
    const patron = await startPatron(data);
    try {
      const env = { ...process.env, PATRON_DATA: data };
      await wholeProcess(process.execPath, [PATRON, 'score', '--as-of', LARGE_END, '--json'], env);
      await consentOfAll(patron);
    } finally {
      await patron.stop();
    }
    say(`made a shop of ${CUSTOMERS.toLocaleString('en')} customers who consented`);
    return { data, people: await readPeople(data) };
  })();
  return made;
}

async function consentOfAll(patron: PatronProcess): Promise<void> {
  const lines = Array.from({ length: CUSTOMERS }, (_, i) => `bench/${i},all,all,granted,form`);
  const body = `account,channel,purpose,decision,evidence\n${lines.join('\n')}\n`;
  await patron.ask('/consents/import', { method: 'POST', body, headers: { 'content-type': 'text/csv' } });
  const policy = {
    holdout: { share: 0.01, days: 365 },
    capPerChannel: { messages: 100, days: 7 },
    capOverall: { messages: 100, days: 7 },
    secondPersonAbove: 10_000_000,
  };
  await patron.ask('/contact-policy', { method: 'PUT', body: JSON.stringify(policy) });
}

/** What a template can name about everybody, for the bare rendering. */
async function readPeople(data: string): Promise<Made['people']> {
  const stores = await openLargeShop(data);
  const people = new Map<string, object>();
  try {
    const audience = await openAudience(stores, []);
    for (let after: string | undefined; ; ) {
      const page = await audience.page(after, 10_000);
      for (const member of page)
        people.set(member.customerId, messageVariables(member, LARGE_SETTINGS, { unsubscribe: '', preferences: '' }));
      after = page.at(-1)?.customerId;
      if (after === undefined) return people;
    }
  } finally {
    await stores.close();
  }
}

function designOf(body: string): CampaignDesign {
  return {
    who: { where: [], controlShare: 0.05 },
    goal: { aim: 'bench', measure: 'buyers', purpose: 'marketing' },
    content: { format: 'text', texts: [{ locale: 'zh-CN', subject: '', body }] },
    cost: { fixedMinor: 0, messageMinor: 0, offerMinor: 0, budgetMinor: null },
    delivery: { channel: 'file', schedule: { kind: 'once', at: null }, priority: 5, perSecond: null },
    judgement: { days: 30, expectedLift: 0.1 },
  };
}

/** Launches a campaign and waits for its end. @returns the time from the launch's answer to the end, and the file. */
async function send(patron: PatronProcess, name: string, steps: CampaignDesign) {
  const asked = { method: 'POST', body: JSON.stringify({ name, steps }) };
  const { campaignId } = await patron.ask<{ campaignId: number }>('/campaigns', asked);
  const sheet = await patron.ask<PrelaunchSheet>(`/campaigns/${campaignId}/sheet`);
  const customers = sheet.counts.treated;
  await patron.ask(`/campaigns/${campaignId}/launch`, { method: 'POST', body: JSON.stringify({ customers }) });
  const began = performance.now();
  for (;;) {
    const { state } = await patron.ask<{ state: string }>(`/campaigns/${campaignId}`);
    if (state === 'done') break;
    await sleep(50);
  }
  const seconds = (performance.now() - began) / 1000;
  const { failures } = await patron.ask<CampaignProgress>(`/campaigns/${campaignId}/progress`);
  return { seconds, customers, failures, ...(await readLines(patron.bytes(`/campaigns/${campaignId}/messages.csv`))) };
}

/** Whom the lines of a file are for, in its order, and a digest of their texts. */
async function readLines(file: AsyncIterable<Uint8Array>) {
  const ids: string[] = [];
  const digest = createHash('sha256');
  let bytes = 0;
  const take = (rows: readonly RawRow[]) => {
    for (const {
      cells: [id = '', , , body = ''],
    } of rows) {
      if (id === 'customer_id') continue;
      ids.push(id);
      bytes += Buffer.byteLength(body);
      digest.update(body);
    }
  };
  const records = new CsvRecords(',', '\n');
  const decoder = new TextDecoder();
  for await (const piece of file) {
    const rows: RawRow[] = [];
    records.push(decoder.decode(piece, { stream: true }), rows);
    take(rows);
  }
  const last: RawRow[] = [];
  records.end(last);
  take(last);
  return { ids, bytes, digest: digest.digest('hex') };
}

function sendRow(name: string, what: string, body: string): BenchRow {
  return {
    name,
    question: `${MESSAGES.toLocaleString('en')} personalised messages, ${what}, launched over the API into a file, against bare liquidjs`,
    bar: '≥ 0.8 × its rate, same texts',
    run: async (say) => {
      const { data, people } = await shop(say);
      const patron = await startPatron(data);
      const money = moneyIn('zh-CN', LARGE_SETTINGS.currency, 2);
      const engine = new Liquid();
      engine.registerFilter('money', (value: unknown) => money(Number(value)));
      const template = engine.parse(body);
      let ids: readonly string[] = [];
      let size = 0;
      let runs = 0;
      const ours = async () => {
        const sent = await send(patron, `${name} ${++runs}`, designOf(body));
        if (sent.ids.length !== sent.customers)
          throw new Error(`${sent.ids.length} lines, ${sent.customers} customers`);
        ids = sent.ids;
        size = Math.round(sent.bytes / ids.length);
        return { seconds: sent.seconds, peakBytes: 0, answer: sent.digest };
      };
      const bare = async () => {
        const variables = ids.map((id) => people.get(id) ?? {});
        const began = performance.now();
        for (const each of variables) engine.renderSync(template, each);
        const seconds = (performance.now() - began) / 1000;
        const digest = createHash('sha256');
        for (const each of variables) digest.update(engine.renderSync(template, each) as string);
        return { seconds, peakBytes: 0, answer: digest.digest('hex') };
      };
      try {
        const pairs = await alternate(PAIRS, ours, bare);
        const rate = (seconds: number[]) => Math.round(ids.length / median(seconds)).toLocaleString('en');
        say(
          `${ids.length.toLocaleString('en')} messages of ${size} bytes; Patron ${rate(pairs.a)} a second, bare liquidjs ${rate(pairs.b)}; texts ${pairs.sameAnswer ? 'equal' : 'DIFFER'}`,
        );
        return {
          figure: `${pairs.median.toFixed(2)} × (${pairs.lower.toFixed(2)} … ${pairs.upper.toFixed(2)})`,
          passed: pairs.sameAnswer && pairs.median >= 0.8,
        };
      } finally {
        await patron.stop();
      }
    },
  };
}

export const sendRows: readonly BenchRow[] = [
  sendRow('send-short', 'as long as an SMS', SHORT),
  sendRow('send-mail', 'a mail of 3 KB', MAIL),
];

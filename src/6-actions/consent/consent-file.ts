import {
  CONSENT_BASES,
  CONSENT_CHANNELS,
  CONSENT_DECISIONS,
  type CONSENT_FAULTS,
  CONSENT_PURPOSES,
  type ConsentImport,
} from '#contract/consent';
import { Failure } from '#contract/failure';
import { CsvRecords, type RawRow } from '#intake';
import type { Clock } from '#platform/clock';
import type { Records } from '#platform/postgres';
import { type KeptDecision, keepDecisions } from './consent-records.ts';
import { subjectOf } from './subjects.ts';

type Fault = (typeof CONSENT_FAULTS)[number];
type Column = 'email' | 'phone' | 'account' | Exclude<Fault, 'subject'>;

/** Headings of a consent file, as they are written here and in China. */
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  email: ['email', 'e-mail', '邮箱', '电子邮件'],
  phone: ['phone', 'mobile', '手机', '手机号', '电话'],
  account: ['account', '账号', '账户'],
  channel: ['channel', '渠道'],
  purpose: ['purpose', '用途', '目的'],
  decision: ['decision', 'consent', '决定', '同意'],
  basis: ['basis', '依据'],
  evidence: ['evidence', '凭证', '证据'],
  'decided-at': ['decided_at', 'decided at', '时间', '决定时间'],
  'expires-at': ['expires_at', 'expires at', '到期', '到期时间'],
};

/** Words beside the contract's own that stand for one of its values. */
const WORDS: Readonly<Record<string, string>> = {
  全部: 'all',
  邮件: 'email',
  短信: 'sms',
  电话: 'task',
  call: 'task',
  营销: 'marketing',
  服务: 'service',
  yes: 'granted',
  true: 'granted',
  '1': 'granted',
  是: 'granted',
  同意: 'granted',
  no: 'withdrawn',
  false: 'withdrawn',
  '0': 'withdrawn',
  否: 'withdrawn',
  拒绝: 'withdrawn',
  撤回: 'withdrawn',
  合同: 'contract',
  正当利益: 'interest',
};

const BATCH = 1_000;
const SHOWN_FAULTS = 100;

type Deps = { readonly records: Records; readonly clock: Clock };

/**
 * Takes in a CSV file of decisions, UTF-8, one a line. Columns: `email`, `phone` or `account` (source/number), `channel`, `purpose`,
 * `decision`, `evidence`, and if wanted `basis`, `decided_at`, `expires_at` (ISO 8601). The same file twice adds nothing.
 * @param country ISO 3166 code of the shop, for telephone numbers without a country.
 * @throws Failure `import.header-missing`, `import.mapping-incomplete`
 */
export async function importConsents(
  deps: Deps,
  bytes: AsyncIterable<Uint8Array>,
  country: string,
  by: string,
): Promise<ConsentImport> {
  const counts: ConsentImport = { read: 0, added: 0, known: 0, refused: 0, faults: [] };
  let columns: ReadonlyMap<Column, number> | undefined;
  let batch: KeptDecision[] = [];
  const keep = async () => {
    const added = await keepDecisions(deps, batch, 'file', by);
    counts.added += added;
    counts.known += batch.length - added;
    batch = [];
  };
  const takeRow = (row: RawRow, known: ReadonlyMap<Column, number>) => {
    counts.read++;
    const decision =
      row.fault === '' ? decisionOf(row.cells, known, country, deps.clock.now()) : faultOf('subject', row.fault);
    if ('subject' in decision) batch.push(decision);
    else {
      counts.refused++;
      if (counts.faults.length < SHOWN_FAULTS) counts.faults.push({ line: row.line, ...decision });
    }
  };
  const take = async (rows: readonly RawRow[]) => {
    for (const row of rows) {
      if (columns === undefined) columns = columnsOf(row.cells);
      else if (row.cells.some((cell) => cell.trim() !== '')) takeRow(row, columns);
      if (batch.length >= BATCH) await keep();
    }
  };
  await eachRecord(bytes, take);
  if (columns === undefined) throw new Failure('import.header-missing', { file: 'consents.csv' });
  await keep();
  return counts;
}

async function eachRecord(bytes: AsyncIterable<Uint8Array>, take: (rows: readonly RawRow[]) => Promise<void>) {
  const decoder = new TextDecoder('utf-8');
  const records = new CsvRecords(',', '\n');
  for await (const piece of bytes) {
    const rows: RawRow[] = [];
    records.push(decoder.decode(piece, { stream: true }), rows);
    await take(rows);
  }
  const last: RawRow[] = [];
  records.end(last);
  await take(last);
}

function columnsOf(cells: readonly string[]): Map<Column, number> {
  const found = new Map<Column, number>();
  for (const [place, cell] of cells.entries()) {
    const heading = cell
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase();
    const column = (Object.keys(HEADINGS) as Column[]).find((name) => HEADINGS[name].includes(heading));
    if (column !== undefined && !found.has(column)) found.set(column, place);
  }
  const subjects: readonly Column[] = ['email', 'phone', 'account'];
  const missing = (['channel', 'purpose', 'decision', 'evidence'] as const).filter((column) => !found.has(column));
  if (!subjects.some((column) => found.has(column)))
    throw new Failure('import.mapping-incomplete', { fields: subjects.join(' / ') });
  if (missing.length > 0) throw new Failure('import.mapping-incomplete', { fields: missing.join(', ') });
  return found;
}

function faultOf(fault: Fault, value: string): { fault: Fault; value: string } {
  return { fault, value: value.slice(0, 80) };
}

function decisionOf(cells: readonly string[], columns: ReadonlyMap<Column, number>, country: string, now: Date) {
  const cell = (column: Column) => cells[columns.get(column) ?? -1]?.trim() ?? '';
  const kind = (['email', 'phone', 'account'] as const).find((column) => cell(column) !== '') ?? 'email';
  const subject = subjectOf(kind, cell(kind), country);
  const channel = wordOf(cell('channel'), CONSENT_CHANNELS);
  const purpose = wordOf(cell('purpose'), CONSENT_PURPOSES);
  const decision = wordOf(cell('decision'), CONSENT_DECISIONS);
  const basis = wordOf(cell('basis') || (decision === 'withdrawn' ? 'withdrawal' : 'consent'), CONSENT_BASES);
  const evidence = cell('evidence').slice(0, 500);
  const decidedAt = momentOf(cell('decided-at'), now);
  const expiresAt = momentOf(cell('expires-at'), null);
  if (subject === undefined) return faultOf('subject', cell(kind));
  if (channel === undefined) return faultOf('channel', cell('channel'));
  if (purpose === undefined) return faultOf('purpose', cell('purpose'));
  if (decision === undefined) return faultOf('decision', cell('decision'));
  if (basis === undefined) return faultOf('basis', cell('basis'));
  if (evidence === '') return faultOf('evidence', '');
  if (decidedAt === undefined || decidedAt === null || decidedAt > now)
    return faultOf('decided-at', cell('decided-at'));
  if (expiresAt === undefined) return faultOf('expires-at', cell('expires-at'));
  return { subject, channel, purpose, decision, basis, evidence, decidedAt, expiresAt };
}

function wordOf<const W extends readonly string[]>(text: string, words: W): W[number] | undefined {
  const asked = text.toLowerCase();
  const meant = WORDS[asked] ?? asked;
  return words.find((word) => word === meant);
}

/** ISO 8601, a day alone being its beginning in UTC; `otherwise` for an empty cell, undefined for what is no moment. */
function momentOf<T>(text: string, otherwise: T): Date | T | undefined {
  if (text === '') return otherwise;
  if (!/^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:?\d{2})?)?$/.test(text)) return undefined;
  const moment = new Date(
    /Z|[+-]\d{2}:?\d{2}$/.test(text.slice(10)) ? text : `${text.replace(' ', 'T')}${text.length === 10 ? '' : 'Z'}`,
  );
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Locale, sayCode } from '#i18n';
import { settled, type TestIntake, takeIn, testIntake } from '../../test/intake.ts';
import {
  deleteTemplate,
  getImport,
  listImports,
  listTemplates,
  putRates,
  readUpload,
  receiveUpload,
  refusedCsv,
  refusedRows,
  replayMended,
  replayRefused,
  runImport,
  saveTemplate,
} from './index.ts';

const words = (locale: Locale) => (code: string, facts: Record<string, unknown>) => sayCode(locale, code, facts);
let intake: TestIntake;
beforeAll(async () => {
  intake = await testIntake('refused_rows');
});
afterAll(() => intake.close());

const HEADER = 'order_no,ordered_at,updated_at,status,customer_no,total,refunded,shipping,phone,email';
const order = (no: string, state: string, updated: string, total = '100.50') =>
  `${no},2026-01-02 10:00:00,${updated} 10:00:00,${state},C-${no},${total},0,0,13912345670,a@x.com`;
const file = (...rows: string[]) => `${HEADER}\n${rows.join('\n')}\n`;
async function* bytesOf(text: string) {
  yield Buffer.from(text);
}

/** The version of an order that counts now. */
async function current(orderNo: string): Promise<Record<string, string> | undefined> {
  const sql = `select status, toString(total_minor) as total from raw_orders
    where order_no = {no:String} and import_id in (select import_id from raw_imports group by import_id having argMax(state, version) = 'committed')
    order by ifNull(updated_at, toDateTime64(0, 3, 'UTC')) desc, status_rank desc, import_id desc limit 1`;
  return (await intake.warehouse.rows<Record<string, string>>(sql, { no: orderNo }))[0];
}

describe('refused rows', () => {
  const broken = file(
    order('F1', 'paid', '2026-03-01'),
    order('F2', '已签收待评价', '2026-03-01'),
    order('F3', 'paid', '2026-03-01', 'abc'),
    'F4,2026-02-30 10:00:00,,paid,=HYPERLINK("x"),-12.50,0,0,+8613912345670,',
  );

  it('are listed, written to a file that spreadsheets do not run, and come in mended', async () => {
    const first = await takeIn(intake, broken);
    expect(first.summary).toMatchObject({
      counts: { read: 4, created: 1, refused: 3 },
      unknownStatuses: [{ text: '已签收待评价', rows: 1 }],
    });
    let csv = '';
    for await (const piece of refusedCsv(intake, first.importId, words('en'))) csv += piece;
    expect(csv).toContain('_row,_line,_column,_code,_message');
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csv).toContain(',-12.50,');
    expect(csv).toContain('+8613912345670');
    const mended = csv.replace(',abc,', ',7,').replace('2026-02-30', '2026-02-28');
    const replay = await replayMended(intake, intake.shop, first.importId, bytesOf(mended));
    const done = await settled(intake, replay.importId);
    expect(done.summary?.counts).toMatchObject({ read: 3, created: 2, refused: 1 });
    const { rows } = await refusedRows(intake, first.importId, 1, words('en'));
    expect(rows.map(({ row, replayedBy }) => [row, replayedBy])).toEqual([
      [3, null],
      [4, done.importId],
      [5, done.importId],
    ]);
    const [kept] = await intake.warehouse.rows<{ customer_no: string }>(
      "select customer_no from raw_orders where order_no = 'F4'",
    );
    expect(kept?.customer_no).toBe('=HYPERLINK("x")');
  });

  it('come in again under a mapping that knows their states', async () => {
    const first = await takeIn(intake, file(order('G1', '奇怪状态', '2026-03-01'), order('G2', 'paid', '2026-03-01')));
    const replay = await replayRefused(intake, intake.shop, first.importId, {
      ...first.mapping,
      statuses: { 奇怪状态: 'completed' },
    });
    expect((await settled(intake, replay.importId)).summary?.counts).toMatchObject({ read: 1, created: 1, refused: 0 });
    expect(await current('G1')).toMatchObject({ status: 'completed' });
    expect((await refusedRows(intake, first.importId, 1, words('en'))).rows[0]?.replayedBy).toBe(replay.importId);
  });

  it('stop an import by itself where they are more than a fifth', async () => {
    const text = file(order('S1', 'paid', '2026-03-01'), order('S2', 'nonsense', '2026-03-01'));
    const held = await takeIn(intake, text, {}, { force: false });
    expect(held.state).toBe('checked');
    expect(held.summary?.flags).toContainEqual({ code: 'too_many_refused', rows: 1 });
    await expect(runImport(intake, held.importId)).rejects.toMatchObject({
      code: 'import.too-many-refused',
      params: { refused: 1, read: 2 },
    });
    await runImport(intake, held.importId, { force: true });
    expect((await settled(intake, held.importId)).summary?.counts.created).toBe(1);
  });

  it('include amounts in a currency without a rate, until there is one', async () => {
    const text = `${HEADER},currency\n${order('U1', 'paid', '2026-03-01')},USD\n`;
    const first = await takeIn(intake, text);
    expect(first.summary?.refusals).toEqual([
      { code: 'currency.no-rate', column: 'currency', rows: 1, example: 'USD' },
    ]);
    await putRates(intake, [{ currency: 'USD', on: '2026-01-01', rate: 7.1 }]);
    const replay = await replayRefused(intake, intake.shop, first.importId);
    expect((await settled(intake, replay.importId)).summary?.counts.created).toBe(1);
  });
});

describe('uploads and templates', () => {
  it('shows rows as they stand and as they would be taken in', async () => {
    const upload = await receiveUpload(
      intake,
      intake.shop,
      '../../etc/orders.csv',
      bytesOf(file(order('P1', 'paid', '2026-03-01'), order('P2', 'nonsense', '2026-03-01'))),
    );
    expect(upload.fileName).toBe('orders.csv');
    expect(upload.preview[0]).toMatchObject({
      row: 2,
      mapped: { 'order.no': 'P1', 'order.total': '100.50', 'order.status': 'paid', 'customer.phone': '+8613912345670' },
      refused: [],
    });
    expect(upload.preview[1]).toMatchObject({
      mapped: {},
      refused: [{ column: 'status', value: 'nonsense', code: 'status.unknown' }],
    });
    expect(upload.questions).toEqual([{ code: 'status', column: 'status', examples: ['nonsense'] }]);
    const answered = await readUpload(intake, intake.shop, upload.uploadId, {
      mapping: { ...upload.mapping, statuses: { nonsense: 'paid' } },
    });
    expect(answered.questions).toEqual([]);
    expect(answered.preview[1]?.refused).toEqual([]);
  });

  it('proposes a saved mapping for the same header', async () => {
    const text = 'nr,wann,wer,wieviel\n1,2026-01-01,a,5\n';
    const upload = await receiveUpload(intake, intake.shop, 'own.csv', bytesOf(text));
    const mapping = {
      ...upload.mapping,
      entity: 'orders' as const,
      columns: { nr: 'order.no', wann: 'order.at', wer: 'customer.no', wieviel: 'order.total' } as const,
    };
    await saveTemplate(intake, { name: 'own', columns: upload.reading.columns, mapping });
    await expect(saveTemplate(intake, { name: 'own', columns: [], mapping })).rejects.toMatchObject({
      code: 'template.name-taken',
    });
    const next = await receiveUpload(intake, intake.shop, 'own.csv', bytesOf(text));
    expect([next.template, next.mapping]).toEqual(['own', mapping]);
    await deleteTemplate(intake, 'own');
    expect(await listTemplates(intake)).toEqual([]);
  });

  it('lists imports, the newest first', async () => {
    const ids = (await listImports(intake)).map(({ importId }) => importId);
    expect(ids).toEqual([...ids].sort((a, b) => b - a));
    await expect(getImport(intake, 999_999)).rejects.toMatchObject({ code: 'request.not-found' });
  });
});

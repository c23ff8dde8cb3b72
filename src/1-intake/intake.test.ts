import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Locale, sayCode } from '#i18n';
import { settled, type TestIntake, takeIn, testIntake } from '../../test/intake.ts';
import {
  cancelImport,
  getImport,
  receiveUpload,
  refusedRows,
  resumeImport,
  revertImport,
  runImport,
  startImport,
} from './index.ts';

const words = (locale: Locale) => (code: string, facts: Record<string, unknown>) => sayCode(locale, code, facts);
let intake: TestIntake;
beforeAll(async () => {
  intake = await testIntake('intake');
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

describe('imports of orders', () => {
  it('takes orders in, and finds nothing new in the same file', async () => {
    const text = file(
      order('A1', 'completed', '2026-01-03'),
      'A2,2026-02-02 10:00:00,2026-02-03 10:00:00,paid,C2,20,5,0,138****0000,',
    );
    const first = await takeIn(intake, text);
    expect(first.failure).toBeNull();
    expect(first.state).toBe('done');
    expect(first.summary).toMatchObject({
      counts: { read: 2, created: 2, updated: 0, unchanged: 0, refused: 0, skipped: 0 },
      orders: 2,
      customers: 2,
      totals: [{ currency: 'CNY', orders: 2, totalMinor: 12_050, refundedMinor: 500 }],
      firstOn: '2026-01-02',
      lastOn: '2026-02-02',
      flags: [{ code: 'masked_phone', rows: 1 }],
    });
    expect(intake.committed).toContain(first.importId);
    const again = await takeIn(intake, text);
    expect(again.summary?.counts).toEqual({ read: 2, created: 0, updated: 0, unchanged: 2, refused: 0, skipped: 0 });
  });

  it('takes a newer state, ignores an older one, whichever file comes first', async () => {
    await takeIn(intake, file(order('B1', 'paid', '2026-03-01')));
    const newer = await takeIn(intake, file(order('B1', 'completed', '2026-03-05')));
    expect(newer.summary?.counts).toMatchObject({ created: 0, updated: 1 });
    const older = await takeIn(intake, file(order('B1', 'shipped', '2026-03-03')));
    expect(older.summary?.counts).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
    expect(await current('B1')).toMatchObject({ status: 'completed' });
  });

  it('of several records of one order takes the newest; the others change nothing', async () => {
    const done = await takeIn(
      intake,
      file(
        order('B2', 'completed', '2026-03-05'),
        order('B2', 'paid', '2026-03-01'),
        order('B2', 'paid', '2026-03-01'),
      ),
    );
    expect(done.summary).toMatchObject({ counts: { read: 3, created: 1, unchanged: 2 }, orders: 1 });
    expect(await current('B2')).toMatchObject({ status: 'completed' });
  });

  it('goes back to what stood before when it is reverted, and comes again when imported again', async () => {
    await takeIn(intake, file(order('R1', 'paid', '2026-03-01', '10')));
    const text = file(order('R1', 'completed', '2026-03-02', '20'), order('R2', 'completed', '2026-03-02'));
    const second = await takeIn(intake, text);
    await revertImport(intake, second.importId);
    expect((await settled(intake, second.importId)).state).toBe('reverted');
    expect(await current('R1')).toEqual({ status: 'paid', total: '1000' });
    expect(await current('R2')).toBeUndefined();
    const again = await takeIn(intake, text);
    expect(again.summary?.counts).toMatchObject({ created: 1, updated: 1 });
    expect(await current('R1')).toEqual({ status: 'completed', total: '2000' });
  });

  it('checks without writing anything, and compares again when something was committed in between', async () => {
    const text = file(order('D1', 'paid', '2026-03-01'));
    const checked = await takeIn(intake, text, {}, { run: false });
    expect(checked.state).toBe('checked');
    expect(checked.summary?.counts.created).toBe(1);
    expect(await current('D1')).toBeUndefined();
    await takeIn(intake, text);
    await runImport(intake, checked.importId);
    const done = await settled(intake, checked.importId);
    expect(done.summary?.counts).toMatchObject({ created: 0, unchanged: 1 });
    await expect(runImport(intake, checked.importId)).rejects.toMatchObject({ code: 'import.wrong-state' });
  });

  it('wipes what an interrupted run left and commits once', async () => {
    const checked = await takeIn(intake, file(order('K1', 'paid', '2026-03-01')), {}, { run: false });
    await intake.records.query('update imports set run_began = true where import_id = $1', [checked.importId]);
    await intake.warehouse.run(
      'insert into raw_orders (order_id, import_id, order_no) values (1, {import_id:UInt32}, {no:String})',
      { import_id: checked.importId, no: 'K1' },
    );
    await runImport(intake, checked.importId);
    await settled(intake, checked.importId);
    const [found] = await intake.warehouse.rows<{ rows: string }>(
      'select count() as rows from raw_orders where import_id = {import_id:UInt32}',
      { import_id: checked.importId },
    );
    expect(found?.rows).toBe('1');
  });

  it('cancels within two seconds and goes on from there', async () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => order(`X${i}`, 'paid', '2026-03-01'));
    const upload = await receiveUpload(intake, intake.shop, 'long.csv', bytesOf(file(...rows)));
    const started = await startImport(intake, {
      uploadId: upload.uploadId,
      mapping: upload.mapping,
      reading: upload.reading,
    });
    await cancelImport(intake, started.importId);
    await intake.jobs.waitFor(started.jobId ?? '');
    expect((await getImport(intake, started.importId)).state).toBe('cancelled');
    await resumeImport(intake, started.importId);
    expect((await settled(intake, started.importId)).summary?.counts).toMatchObject({ read: 60_000, created: 60_000 });
    await cancelImport(intake, started.importId);
  });
});

describe('orders with their lines', () => {
  const SHOPIFY =
    'Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku';

  it('joins continuation rows wherever they stand', async () => {
    const rows = [
      '#1001,ann@x.com,paid,2026-05-01 10:00:00 +0000,fulfilled,CNY,30.00,5.00,0.00,35.00,0.00,2026-05-01 10:00:00 +0000,1,Tea,10.00,T1',
      '#1002,bob@x.com,paid,2026-05-02 10:00:00 +0000,unfulfilled,CNY,10.00,0.00,0.00,12.00,0.00,2026-05-02 10:00:00 +0000,1,Tea,10.00,T1',
      '#1001,ann@x.com,,,,,,,,,,,2,Cup,10.00,C1',
    ];
    const done = await takeIn(intake, `${SHOPIFY}\n${rows.join('\n')}\n`);
    expect(done.summary).toMatchObject({
      counts: { read: 3, created: 3 },
      orders: 2,
      lines: 3,
      flags: expect.arrayContaining([{ code: 'amount_mismatch', rows: 1 }]),
    });
    expect(await current('#1001')).toEqual({ status: 'completed', total: '3500' });
    const [lines] = await intake.warehouse.rows<{ rows: string }>(
      "select count() as rows from raw_order_lines where order_id = (select order_id from raw_orders where order_no = '#1001')",
    );
    expect(lines?.rows).toBe('2');
    const again = await takeIn(intake, `${SHOPIFY}\n${rows.join('\n')}\n`);
    expect(again.summary?.counts).toMatchObject({ read: 3, unchanged: 3 });
  });

  it('refuses an order whole where one of its rows is refused', async () => {
    const rows = [
      '#2001,a@x.com,paid,,,CNY,30,0,0,30,0,2026-05-01 10:00:00,1,Tea,10,T1',
      '#2001,,,,,,,,,,,,x,Cup,10,C1',
      '#2002,a@x.com,paid,,,CNY,1,0,0,1,0,2026-05-01 10:00:00,1,Tea,1,T1',
      '#2003,,,,,,,,,,,,1,Cup,10,C1',
    ];
    const done = await takeIn(intake, `${SHOPIFY}\n${rows.join('\n')}\n`);
    expect(done.summary).toMatchObject({ counts: { read: 4, created: 1, refused: 3 }, orders: 1 });
    const { rows: refused, total } = await refusedRows(intake, done.importId, 1, words('zh-CN'));
    expect(total).toBe(3);
    expect(refused.map(({ row, code }) => [row, code])).toEqual([
      [2, 'order.row-refused'],
      [3, 'amount.invalid'],
      [5, 'order.no-first-row'],
    ]);
    expect(refused[0]?.message).toContain('第 3 行');
    expect(refused[0]?.raw).toMatchObject({ Name: '#2001', 'Lineitem name': 'Tea' });
  });

  it('sums an order whose amounts stand on its lines', async () => {
    const header =
      '主订单编号,子订单编号,商品标题,商品价格,购买数量,订单状态,买家应付货款,买家实付金额,退款状态,退款金额,订单创建时间,商品ID';
    const rows = [
      '="77001",="1",茶,10.00,2,交易成功,20.00,18.00,无退款申请,无退款申请,2026-05-01 10:00:00,9',
      '="77001",="2",杯,5.00,1,交易成功,5.00,5.00,退款成功,5.00,2026-05-01 10:00:00,8',
    ];
    const done = await takeIn(intake, `${header}\n${rows.join('\n')}\n`);
    expect(done.summary).toMatchObject({ counts: { created: 2 }, totals: [{ totalMinor: 2300, refundedMinor: 500 }] });
    expect(await current('77001')).toEqual({ status: 'partially-refunded', total: '2300' });
  });
});

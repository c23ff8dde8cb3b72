import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeIn, type TestIntake, testIntake } from '../../test/intake.ts';

let intake: TestIntake;
beforeAll(async () => {
  intake = await testIntake('intake');
});
afterAll(() => intake.close());

const HEADER = 'order_no,ordered_at,updated_at,status,customer_no,total,refunded,shipping,phone,email';

describe('an import', () => {
  it('takes orders in, and finds nothing new in the same file', async () => {
    const file = `${HEADER}\nA1,2026-01-02 10:00:00,2026-01-03 10:00:00,completed,C1,100.50,0,0,13912345670,a@x.com\nA2,2026-02-02 10:00:00,2026-02-03 10:00:00,paid,C2,20,5,0,138****0000,\n`;
    const first = await takeIn(intake, file);
    expect(first.failure).toBeNull();
    expect(first.state).toBe('done');
    expect(first.summary).toMatchObject({
      counts: { read: 2, created: 2, updated: 0, unchanged: 0, refused: 0, skipped: 0 }, orders: 2, customers: 2,
      totals: [{ currency: 'CNY', orders: 2, totalMinor: 12_050, refundedMinor: 500 }], firstOn: '2026-01-02', lastOn: '2026-02-02',
    });
    const again = await takeIn(intake, file);
    expect(again.summary?.counts).toEqual({ read: 2, created: 0, updated: 0, unchanged: 2, refused: 0, skipped: 0 });
  });
});

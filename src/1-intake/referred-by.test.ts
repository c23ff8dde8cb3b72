import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestIntake, takeIn, testIntake } from '../../test/intake.ts';

let intake: TestIntake;
beforeAll(async () => {
  intake = await testIntake('referred-by');
});
afterAll(() => intake.close());

const file = (head: string, ...rows: string[]) => `${head}\n${rows.join('\n')}\n`;
const told = async () =>
  intake.warehouse.rows(
    `select customer_no as no, argMax(referred_by, import_id) as by from raw_customers group by no order by no`,
  );

describe('who brought a customer', () => {
  it('is taken from a column of English or Chinese name', async () => {
    const first = await takeIn(intake, file('customer_no,customer_name,referred_by', 'C1,Ada,', 'C2,Bo,C1'));
    expect(first.failure).toBeNull();
    expect(first.summary?.counts).toMatchObject({ read: 2, created: 2 });
    const second = await takeIn(intake, file('客户编号,客户姓名,推荐人编号', 'C3,陈,C2', 'C4,丁,—'), {
      source: 'file',
    });
    expect(second.failure).toBeNull();
    expect(await told()).toEqual([
      { no: 'C1', by: '' },
      { no: 'C2', by: 'C1' },
      { no: 'C3', by: 'C2' },
      { no: 'C4', by: '' },
    ]);
  });

  it('is something new where it is told for the first time, and nothing new told again or not at all', async () => {
    const counts = async (...rows: string[]) =>
      (await takeIn(intake, file('customer_no,customer_name,referred_by', ...rows))).summary?.counts;
    expect(await counts('C1,Ada,', 'C2,Bo,C1')).toMatchObject({ unchanged: 2, updated: 0 });
    expect(await counts('C1,Ada,C9', 'C2,Bo,C1')).toMatchObject({ unchanged: 1, updated: 1 });
    expect(await counts('C1,Ada,C9')).toMatchObject({ unchanged: 1, updated: 0 });
  });
});

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestIntake, takeIn, testIntake } from '../../test/intake.ts';

let intake: TestIntake;
beforeAll(async () => {
  intake = await testIntake('intake_property');
});
afterAll(() => intake.close());

type Version = { no: number; day: number; status: string; total: number };
const STATES = ['pending', 'paid', 'shipped', 'completed', 'cancelled'] as const;
const row = ({ no, day, status, total }: Version) =>
  `O${no},2026-01-01 08:00:00,2026-02-${String(day).padStart(2, '0')} 08:00:00,${status},C${no % 3},${(total / 100).toFixed(2)}`;
const fileOf = (rows: readonly string[]) =>
  `order_no,ordered_at,updated_at,status,customer_no,total\n${rows.map((each) => `${each}\n`).join('')}`;

/** Versions of a few orders, no two of one order equally new, spread over three files. */
const files = fc
  .uniqueArray(
    fc.record({
      no: fc.integer({ min: 1, max: 5 }),
      day: fc.integer({ min: 1, max: 28 }),
      status: fc.constantFrom(...STATES),
      total: fc.nat(99_999),
      file: fc.nat(2),
    }),
    {
      selector: ({ no, day }) => `${no}/${day}`,
      minLength: 3,
      maxLength: 15,
    },
  )
  .map((versions) => [0, 1, 2].map((file) => versions.filter((version) => version.file === file)));

let serial = 0;
/** What counts after taking the files in, in this order, under a source nobody has used. */
async function stateAfter(order: readonly (readonly Version[])[]): Promise<unknown> {
  const source = `shop${++serial}`;
  for (const versions of order) {
    const { summary } = await takeIn(intake, fileOf(versions.map(row)), { source });
    const { read, created, updated, unchanged, refused } = summary?.counts ?? {
      read: -1,
      created: 0,
      updated: 0,
      unchanged: 0,
      refused: 0,
    };
    expect(read).toBe(versions.length);
    expect(created + updated + unchanged + refused).toBe(read);
  }
  return stateOf(source);
}

async function stateOf(source: string): Promise<unknown> {
  const sql = `select order_no, argMax((status, total_minor, toString(updated_at)), (updated_at, status_rank, import_id)) as counts from raw_orders
    where source = {source:String} and import_id in (select import_id from raw_imports group by import_id having argMax(state, version) = 'committed')
    group by order_no order by order_no`;
  return intake.warehouse.rows(sql, { source });
}

describe('imports', () => {
  it('end in the same state whatever order they come in', async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 }), async (given, order) => {
        const straight = await stateAfter(given);
        expect(await stateAfter(order.map((i) => given[i] ?? []))).toEqual(straight);
      }),
      { numRuns: 4 },
    );
  }, 300_000);

  it('change nothing the second time, and lose no unit of money', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ total: fc.integer({ min: -99_999_999, max: 99_999_999 }), broken: fc.nat(9) }), {
          minLength: 1,
          maxLength: 40,
        }),
        async (orders) => {
          const source = `shop${++serial}`;
          const rows = orders.map(
            ({ total, broken }, i) =>
              `O${i},${broken === 0 ? 'never' : '2026-01-01 08:00:00'},2026-02-01 08:00:00,paid,C,${total < 0 ? '-' : ''}${Math.floor(Math.abs(total) / 100)}.${String(Math.abs(total) % 100).padStart(2, '0')}`,
          );
          const first = await takeIn(intake, fileOf(rows), { source });
          const good = orders.filter(({ broken }) => broken !== 0);
          expect(first.summary?.counts).toMatchObject({
            read: orders.length,
            created: good.length,
            refused: orders.length - good.length,
          });
          expect(first.summary?.totals.reduce((sum, { totalMinor }) => sum + totalMinor, 0)).toBe(
            good.reduce((sum, { total }) => sum + total, 0),
          );
          const second = await takeIn(intake, fileOf(rows), { source });
          expect(second.summary?.counts).toMatchObject({
            created: 0,
            updated: 0,
            unchanged: good.length,
            refused: orders.length - good.length,
          });
        },
      ),
      { numRuns: 5 },
    );
  }, 300_000);
});

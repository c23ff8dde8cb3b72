import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createIntakeTables } from '#intake';
import { silentLog } from '#platform/log';
import { type TestStores, testStores } from '../../test/stores.ts';
import { ID_TABLES, type LinkOptions, linkIdentities } from './index.ts';

let stores: TestStores;
const deps = () => ({ warehouse: stores.warehouse, log: silentLog });
const RAW = ['raw_orders', 'raw_customers', 'raw_imports'];

beforeAll(async () => {
  stores = await testStores('identity');
  await stores.warehouse.createTables([...createIntakeTables, ...Object.values(ID_TABLES)]);
});
afterAll(() => stores.close());

/** What one order or customer file shows of a person; 0 = nothing. Accounts 1…, e-mails 1001…, phones 2001…, persons 3001…. */
type Sighting = { readonly account: number; readonly person: number; readonly email: number; readonly phone: number };
type Version = Sighting & { readonly order?: number; readonly importId?: number; readonly updatedAt?: string };

const sighting = (account: number, { person = 0, email = 0, phone = 0 }: Partial<Sighting> = {}): Sighting => ({
  account,
  person,
  email,
  phone,
});

/** Replaces everything that was taken in by these orders (and customer files), links, and gives each identifier's customer. */
async function linked(
  orders: readonly Version[],
  files: readonly Sighting[] = [],
  options: LinkOptions = {},
  reverted: readonly number[] = [],
) {
  for (const table of RAW) await stores.warehouse.run('truncate table {table:Identifier}', { table });
  const keys = (one: Sighting) => ({
    account_id: one.account,
    person_id: one.person,
    email_key: one.email,
    phone_key: one.phone,
    email: one.email === 0 ? '' : `e${one.email}`,
    phone: one.phone === 0 ? '' : `p${one.phone}`,
  });
  const order = (one: Version, at: number) => ({
    order_id: one.order ?? at + 1,
    import_id: one.importId ?? 1,
    ordered_at: '2025-01-01 00:00:00',
    updated_at: one.updatedAt ?? null,
    ...keys(one),
  });
  const imports = [...new Set(orders.map((one) => one.importId ?? 1)), ...(orders.length === 0 ? [1] : [])];
  const state = (import_id: number) => ({
    import_id,
    state: reverted.includes(import_id) ? 'reverted' : 'committed',
    version: 1,
    at: '2025-01-01 00:00:00',
  });
  await stores.warehouse.insert('raw_imports', imports.map(state), { format: 'JSONEachRow' });
  if (orders.length > 0) await stores.warehouse.insert('raw_orders', orders.map(order), { format: 'JSONEachRow' });
  if (files.length > 0)
    await stores.warehouse.insert(
      'raw_customers',
      files.map((file) => ({ import_id: 1, ...keys(file) })),
      { format: 'JSONEachRow' },
    );
  const result = await linkIdentities(deps(), options);
  const rows = await stores.warehouse.rows<{ id: number; customer: number }>(
    'select toUInt32(identifier) as id, toUInt32(customer_id) as customer from id_links order by id',
  );
  return { result, customers: Object.fromEntries(rows.map((row) => [row.id, row.customer])) as Record<number, number> };
}

const blocked = () =>
  stores.warehouse.rows<{ id: number; kind: string; value: string; accounts: number; reason: string }>(
    'select toUInt32(identifier) as id, toString(kind) as kind, value, accounts, reason from id_blocked order by id',
  );

describe('exact keys', () => {
  it('join a chain of accounts into one customer, named after its smallest identifier', async () => {
    const { customers } = await linked([
      sighting(9, { email: 1001 }),
      sighting(5, { email: 1001, phone: 2001 }),
      sighting(7, { phone: 2001 }),
      sighting(8),
    ]);
    expect(customers).toEqual({ 5: 5, 7: 5, 9: 5, 1001: 5, 2001: 5, 8: 8 });
  });

  it('join through customer files as through orders, and through persons that a source knows', async () => {
    const { customers } = await linked(
      [sighting(4), sighting(6)],
      [sighting(4, { person: 3001 }), sighting(6, { person: 3001 }), sighting(2, { phone: 2001 })],
    );
    expect(customers).toEqual({ 2: 2, 2001: 2, 4: 4, 6: 4, 3001: 4 });
  });

  it('give guests the customer of their telephone number or address', async () => {
    const { customers } = await linked([
      sighting(0, { phone: 2005 }),
      sighting(0, { phone: 2005, email: 1005 }),
      sighting(0),
    ]);
    expect(customers).toEqual({ 2005: 1005, 1005: 1005 });
  });

  it('join nobody by a value that is not usable', async () => {
    expect((await linked([sighting(1), sighting(2), sighting(3)])).customers).toEqual({ 1: 1, 2: 2, 3: 3 });
  });

  it('join a chain of thirty accounts', async () => {
    const chain = [...Array(30).keys()].map((i) =>
      sighting(i + 1, i % 2 === 0 ? { email: 1001 + i, phone: 2000 + i } : { email: 1000 + i, phone: 2001 + i }),
    );
    const { customers } = await linked(chain);
    expect(new Set(Object.values(customers))).toEqual(new Set([1]));
  });

  it('find no customers in an empty shop', async () => {
    expect((await linked([])).result).toMatchObject({ identifiers: 0, blocked: 0 });
  });
});

describe('shared values', () => {
  it('on twenty accounts merge nobody, and are listed under the value people know', async () => {
    const crowd = [...Array(20).keys()].map((i) => sighting(i + 1, { phone: 2999, email: 1001 + i }));
    const { customers, result } = await linked(crowd);
    for (let account = 1; account <= 20; account++)
      expect([customers[account], customers[1000 + account]]).toEqual([account, account]);
    expect(customers[2999]).toBeUndefined();
    expect(result.blocked).toBe(1);
    expect(await blocked()).toEqual([{ id: 2999, kind: 'phone', value: 'p2999', accounts: 20, reason: 'shared' }]);
  });

  it('are shared from one account above the limit on', async () => {
    const of = (n: number) => [...Array(n).keys()].map((i) => sighting(i + 1, { email: 1001 }));
    expect(new Set(Object.values((await linked(of(10))).customers))).toEqual(new Set([1]));
    expect(new Set(Object.values((await linked(of(11))).customers)).size).toBe(11);
  });

  it('are forgotten when they are no longer shared', async () => {
    await linked(
      [1, 2, 3].map((account) => sighting(account, { email: 1001 })),
      [],
      { sharedLimit: 2 },
    );
    expect(await blocked()).toHaveLength(1);
    const { customers } = await linked(
      [1, 2].map((account) => sighting(account, { email: 1001 })),
      [],
      { sharedLimit: 2 },
    );
    expect([await blocked(), customers]).toEqual([[], { 1: 1, 2: 1, 1001: 1 }]);
  });
});

describe('versions', () => {
  it('that no longer count no longer join', async () => {
    const wrong = { ...sighting(2, { email: 1001 }), order: 2, importId: 1, updatedAt: '2025-01-01 00:00:00' };
    const right = { ...sighting(2, { email: 1002 }), order: 2, importId: 2, updatedAt: '2025-01-02 00:00:00' };
    const other = { ...sighting(1, { email: 1001 }), order: 1, importId: 1 };
    expect((await linked([other, wrong])).customers).toEqual({ 1: 1, 2: 1, 1001: 1 });
    expect((await linked([other, wrong, right])).customers).toEqual({ 1: 1, 1001: 1, 2: 2, 1002: 2 });
    expect((await linked([other, wrong, right], [], {}, [2])).customers).toEqual({ 1: 1, 2: 1, 1001: 1 });
  });
});

/** The same by a textbook union–find, with blocked values left out. */
function expected(sightings: readonly Sighting[], limit: number): Record<number, number> {
  const accountsOf = new Map<number, Set<number>>();
  for (const one of sightings)
    for (const value of [one.person, one.email, one.phone])
      if (value > 0 && one.account > 0) accountsOf.set(value, (accountsOf.get(value) ?? new Set()).add(one.account));
  const parent = new Map<number, number>();
  const root = (of: number): number => (parent.get(of) === of ? of : root(parent.get(of) ?? of));
  for (const one of sightings) {
    const usable = [one.account, one.person, one.email, one.phone].filter(
      (value) => value > 0 && (accountsOf.get(value)?.size ?? 0) <= limit,
    );
    for (const value of usable) if (!parent.has(value)) parent.set(value, value);
    const roots = usable.map(root);
    for (const each of roots) parent.set(each, Math.min(...roots));
  }
  return Object.fromEntries([...parent.keys()].map((value) => [value, root(value)]));
}

describe('any shop', () => {
  const keys = fc.record({
    account: fc.integer({ min: 0, max: 14 }),
    person: fc.constantFrom(0, 0, 0, 3001, 3002),
    email: fc.constantFrom(0, 0, 1001, 1002, 1003, 1004, 1005, 1006),
    phone: fc.constantFrom(0, 0, 2001, 2002, 2003, 2004, 2005),
  });

  it('is linked as union–find links it, whatever the order of arrival', { timeout: 180_000 }, async () => {
    const shops = fc.record({
      sightings: fc.array(keys, { minLength: 1, maxLength: 24 }),
      limit: fc.integer({ min: 1, max: 4 }),
      seed: fc.nat(),
    });
    await fc.assert(
      fc.asyncProperty(shops, async ({ sightings, limit, seed }) => {
        const told = await linked(sightings, [], { sharedLimit: limit });
        expect(told.customers).toEqual(expected(sightings, limit));
        const shuffled = [...sightings]
          .sort((a, b) => mixed(a, seed) - mixed(b, seed))
          .map((one, at) => ({ ...one, importId: 1 + (at % 3) }));
        expect((await linked(shuffled, [], { sharedLimit: limit })).customers).toEqual(told.customers);
      }),
      { numRuns: 8 },
    );
  });

  const mixed = (one: Sighting, seed: number) =>
    ((one.account * 31 + one.email * 17 + one.phone * 7 + one.person) * 2_654_435_761 + seed) % 104_729;
});

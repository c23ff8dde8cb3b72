import { ACTION_TABLES } from '#actions';
import type { NewExperiment } from '#contract/experiment';
import type { Settings } from '#contract/settings';
import { EFFECT_TABLES } from '#effect';
import { ID_TABLES } from '#identity';
import { receiveUpload } from '#intake';
import { clockAt } from '#platform/clock';
import { SEGMENT_TABLES } from '#segments';
import { type TestIntake, testIntake } from '../intake.ts';
import { createScoringTables, type ToldOrder, tellOrders } from '../scoring/shop.ts';

/** A shop with told orders, whose customers are found by number, e-mail (c7@example.com), telephone and customer number. */
export async function toldShop(name: string, orders: readonly ToldOrder[]): Promise<TestIntake> {
  const intake = await testIntake(name, { clock: clockAt('2025-01-10T08:00:00Z') });
  const { warehouse } = intake;
  await createScoringTables(warehouse);
  await warehouse.createTables([...Object.values(ID_TABLES), ...EFFECT_TABLES, ...SEGMENT_TABLES, ...ACTION_TABLES]);
  await tellOrders(warehouse, orders);
  await warehouse.run(
    `insert into stg_contacts (customer_id, account_id, source, shop, customer_no, email, phone, seen_at)
     select customer_id, customer_id, 'web', 'main', concat('N', toString(customer_id)), email, phone, now64() from stg_customers`,
  );
  await warehouse.run(
    "insert into id_links (identifier, kind, customer_id) select customer_id, 'account', customer_id from stg_customers",
  );
  return intake;
}

/** Hands over a file of who was in which group, and says how it is to be read. */
export async function handOver(
  intake: TestIntake,
  content: string,
  change: Partial<Omit<NewExperiment, 'file'>> & { file?: Partial<NewExperiment['file']> } = {},
): Promise<NewExperiment> {
  const shop: Pick<Settings, 'currency' | 'zone' | 'country'> = intake.shop;
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(content);
  }
  const { uploadId } = await receiveUpload(intake, shop, 'groups.csv', bytes());
  const { file, ...design } = change;
  return {
    name: 'spring',
    question: '',
    primary: 'profit',
    windowDays: 30,
    shareTreated: 0.5,
    costMinor: 0,
    strategyId: null,
    ...design,
    file: {
      uploadId,
      customerColumn: 'customer',
      by: 'customer',
      armColumn: 'arm',
      dayColumn: 'day',
      control: null,
      assignedOn: null,
      ...file,
    },
  };
}

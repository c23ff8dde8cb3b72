import { type CustomerDelivered, DELIVERED_PARTS, type DeliveredStudy } from '#contract/delivered';
import { num } from '#platform/num';
import type { ReadDeps } from '../read/ask.ts';
import { DELIVERED } from './statements.ts';
import { listStudies } from './study-records.ts';

type Row = {
  subject: string;
  items: (number | null)[];
  tcv: number;
  tcc: number;
  cdv: number;
  answers: string;
  below: string;
};

/** Studies that are looked through for one customer, the newest first. */
const STUDIES = 12;

/** What one customer said of delivered value (E26), by study; none where nobody asked her, or she did not judge this shop. */
export async function readCustomerDelivered(deps: ReadDeps, customerId: string): Promise<CustomerDelivered> {
  const asked = (await listStudies(deps)).filter(({ askedBy }) => askedBy !== 'nobody').slice(0, STUDIES);
  const found = await Promise.all(asked.map((study) => saidIn(deps, study, customerId)));
  return { studies: found.flat() };
}

async function saidIn(
  { warehouse }: ReadDeps,
  { studyId, name, createdAt, lowest, highest, weights, askedBy }: DeliveredStudy,
  customer: string,
): Promise<CustomerDelivered['studies']> {
  const asked = { study: studyId, weights, by: askedBy, customer };
  const [ours, ...others] = await warehouse.rows<Row>(DELIVERED.customer, asked);
  if (ours === undefined || ours.subject !== '') return [];
  const { items, tcv, tcc, cdv } = ours;
  const answers = num(ours.answers);
  return [
    {
      ...{ studyId, name, createdAt, lowest, highest, tcv, tcc, cdv, answers },
      below: num(ours.below) / answers,
      parts: DELIVERED_PARTS.map((part, at) => ({ part, item: items[at] ?? null })),
      others: others.map(({ subject, cdv: gain }) => ({ subject, cdv: gain })),
    },
  ];
}

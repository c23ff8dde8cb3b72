import { DELIVERED_PARTS, type NewStudy } from '#contract/delivered';
import { receiveUpload } from '#intake';
import type { ReadDeps } from '#scoring';
import { seededRandom } from '#stats/numeric/random';
import type { TestIntake } from '../intake.ts';

/** An answer as it is told: who, about which shop, in which group, and seven numbers or null. */
export type ToldAnswer = { who: number; subject: string; group: string; items: readonly (number | null)[] };

/** Customers 1 … `people` judge us; every second one judges the rival too, a little worse in service and dearer in money. */
export function toldAnswers(people: number, seed: number): ToldAnswer[] {
  const random = seededRandom(seed);
  const onScale = (value: number): number => Math.min(7, Math.max(1, Math.round(value)));
  return Array.from({ length: people }, (_, at) => at + 1).flatMap((who) => {
    const mood = 4 * random();
    const draw = (shift: number) => onScale(2 + mood + shift + 2 * (random() - 0.5));
    const ours = DELIVERED_PARTS.map((_, at) => (at < 4 ? draw(0.5) : onScale(7 - draw(0))));
    const theirs = ours.map((item, at) => onScale(item + (at === 1 ? -1 : at === 4 ? 1 : 2 * random() - 1)));
    const group = who % 3 === 0 ? 'new' : 'loyal';
    const mine = { who, subject: 'us', group, items: ours.map((item, at) => (who % 10 === at ? null : item)) };
    return who % 2 === 0 ? [mine, { who, subject: 'Rival', group: '', items: theirs }] : [mine];
  });
}

export const lineOf = ({ who, subject, group, items }: ToldAnswer): string =>
  [who, subject, group, ...items.map((item) => item ?? 'N/A')].join(',');

const HEAD = ['customer', 'shop', 'group', ...DELIVERED_PARTS].join(',');

/** Hands over a file of answers, and says how it is to be read. */
export async function handOverAnswers(
  intake: TestIntake,
  lines: readonly string[],
  change: Partial<Omit<NewStudy, 'file'>> & { file?: Partial<NewStudy['file']> } = {},
): Promise<NewStudy> {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield Buffer.from([HEAD, ...lines].join('\n'));
  }
  const { uploadId } = await receiveUpload(intake, intake.shop, 'answers.csv', bytes());
  const { file, ...rest } = change;
  return {
    name: 'spring',
    scale: { lowest: 1, highest: 7 },
    costsAre: 'burden',
    ...rest,
    file: {
      uploadId,
      customerColumn: 'customer',
      by: 'customer',
      subjectColumn: 'shop',
      own: 'US',
      groupColumn: 'group',
      items: Object.fromEntries(DELIVERED_PARTS.map((part) => [part, part])) as NewStudy['file']['items'],
      ...file,
    },
  };
}

/** TCV, TCC and CDV as on paper: a part left out takes the weighted mean of its side. */
export function byHand(items: readonly (number | null)[], weights: readonly number[]) {
  const side = (from: number, to: number): number => {
    const said = items
      .slice(from, to)
      .flatMap((item, k) => (item === null ? [] : [{ item, weight: weights[from + k] ?? 0 }]));
    const weight = said.reduce((sum, one) => sum + one.weight, 0);
    return said.reduce((sum, one) => sum + one.item * one.weight, 0) / weight;
  };
  const [tcv, tcc] = [side(0, 4), side(4, 7)];
  return { tcv, tcc, cdv: tcv - tcc };
}

/** Writes a study of customers 1 … `people` straight into both stores: taking in is tested elsewhere. */
export async function keepToldStudy({ warehouse, records }: ReadDeps, people: number): Promise<number> {
  const counts = {
    rows: 0,
    blank: 0,
    unreadable: 0,
    outside: 0,
    repeated: 0,
    thin: 0,
    complete: 0,
    partial: 0,
    linked: 0,
  };
  const [row] = await records.query<{ id: number }>(
    `insert into delivered_studies (name, file_name, own, asked_by, lowest, highest, costs_are, weighing, weights, counts, is_ready, created_at, created_by)
     values ('told', 'told.csv', 'us', 'customer', 1, 7, 'burden', '{"method":"entropy"}', $1, $2, true, '2025-01-01', '') returning study_id as id`,
    [[0.4, 0.3, 0.2, 0.1, 0.5, 0.3, 0.2], JSON.stringify({ ...counts, examples: [] })],
  );
  const studyId = row?.id ?? 0;
  const links = Array.from({ length: people }, (_, at) => String(at + 1));
  await warehouse.insert(
    'id_links',
    links.map((id) => ({ identifier: id, kind: 'account', customer_id: id })),
    { format: 'JSONEachRow' },
  );
  const rows = toldAnswers(people, 5).map(({ who, subject, group, items }, at) => ({
    study_id: studyId,
    line: at + 2,
    given: String(who),
    subject: subject === 'us' ? '' : subject,
    answer_group: group,
    items,
  }));
  await warehouse.insert('score_delivered', rows, { format: 'JSONEachRow' });
  return studyId;
}

import { COST_PARTS, type DeliveredStudy, type NewStudy, VALUE_PARTS } from '#contract/delivered';
import { Failure } from '#contract/failure';
import { forgetUpload, type IntakeStores, uploadName } from '#intake';
import type { Warehouse } from '#platform/clickhouse';
import { num } from '#platform/num';
import { readSettings } from '#platform/settings';
import { answerRows, type ReadCounts } from './answer-rows.ts';
import { DELIVERED } from './statements.ts';
import { findStudy, forgetStudy, keepStudy, keepStudyCounts } from './study-records.ts';

/** Every part of a side counts as much, until somebody says otherwise. */
const EVEN = [
  ...VALUE_PARTS.map(() => 1 / VALUE_PARTS.length),
  ...COST_PARTS.map(() => 1 / COST_PARTS.length),
] as const;

/**
 * Takes in the answers of a study from an uploaded file. Nothing is kept where they cannot be read.
 * @throws Failure `delivered.name-taken`, `delivered.column-twice`, `delivered.nothing-readable`, `model.columns-missing`, `request.not-found`
 */
export async function takeStudy(stores: IntakeStores, study: NewStudy, by: string): Promise<DeliveredStudy> {
  const { country } = await readSettings(stores.records);
  const fileName = await uploadName(stores, study.file.uploadId);
  const studyId = await keepStudy(stores, study, { fileName, weights: EVEN, by });
  try {
    const counts: ReadCounts = { rows: 0, blank: 0, unreadable: 0, outside: 0, examples: [] };
    for await (const rows of answerRows(stores, studyId, study, country, counts)) {
      await stores.warehouse.insert('score_delivered', rows, { format: 'JSONEachRow' });
    }
    const asked = { study: studyId, weights: EVEN, by: study.file.customerColumn === null ? '' : study.file.by };
    const [row] = await stores.warehouse.rows<Record<string, string>>(DELIVERED.taken, asked);
    const n = (name: string): number => num(row?.[name] ?? 0);
    if (n('own') === 0) {
      const { rows, unreadable, outside } = counts;
      throw new Failure('delivered.nothing-readable', { rows, unreadable, outside, kept: n('counting') });
    }
    await keepStudyCounts(stores, studyId, {
      ...counts,
      repeated: n('stored') - n('first_ones'),
      thin: n('first_ones') - n('counting'),
      complete: n('counting') - n('partial'),
      partial: n('partial'),
      linked: n('linked'),
    });
  } catch (thrown) {
    await removeAnswers(stores.warehouse, studyId);
    await forgetStudy(stores, studyId);
    throw thrown;
  }
  await forgetUpload(stores, study.file.uploadId);
  return findStudy(stores, studyId);
}

/** Forgets a study with its answers. @throws Failure `request.not-found` */
export async function removeStudy(stores: Pick<IntakeStores, 'warehouse' | 'records'>, studyId: number): Promise<void> {
  await findStudy(stores, studyId);
  await forgetStudy(stores, studyId);
  await removeAnswers(stores.warehouse, studyId);
}

async function removeAnswers(warehouse: Warehouse, study: number): Promise<void> {
  await warehouse.eachShard(async (shard) => {
    await shard.run('delete from score_delivered where study_id = {study:UInt32}', { study });
  });
}

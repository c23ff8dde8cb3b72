import type { AssignmentCounts, Experiment, NewExperiment } from '#contract/experiment';
import { Failure } from '#contract/failure';
import { forgetUpload, type IntakeStores } from '#intake';
import type { Warehouse } from '#platform/clickhouse';
import { num } from '#platform/num';
import { readSettings } from '#platform/settings';
import { dropUplift } from '#scoring';
import { forgetGroups } from '#segments';
import { controlOf } from '../measurement/experiment-table.ts';
import { findExperiment, forgetExperiment, keepCounts, keepDesign } from './experiment-records.ts';
import { ARMS, MATCH, UPLOAD_COUNTS } from './statements.ts';
import { uploadedAssignments } from './uploaded-rows.ts';

/**
 * Takes in an experiment that somebody else ran: who was in which group, from an uploaded file. Nothing is kept where it cannot be read.
 * @throws Failure `effect.name-taken`, `effect.control-unknown`, `effect.one-group`, `effect.two-groups`, `effect.nobody-known`,
 * `model.columns-missing`, `request.not-found`
 */
export async function takeExperiment(
  stores: IntakeStores,
  { file, ...design }: NewExperiment,
  by: string,
): Promise<Experiment> {
  const { country } = await readSettings(stores.records);
  const experimentId = await keepDesign(stores, design, by);
  try {
    for await (const rows of uploadedAssignments(stores, experimentId, file, country)) {
      await stores.warehouse.insert('effect_uploaded', rows, { format: 'JSONEachRow' });
    }
    const names = await namesOfGroups(stores.warehouse, experimentId, file);
    const params = { experiment: experimentId, by: file.by, control: names.control };
    const counts = await countsOf(stores.warehouse, params, names);
    if (counts.treated === 0 || counts.control === 0) {
      throw new Failure('effect.nobody-known', { rows: counts.rows, treated: counts.treated, control: counts.control });
    }
    await stores.warehouse.run(MATCH, params);
    await keepCounts(stores, experimentId, counts);
  } catch (thrown) {
    await removeFacts(stores.warehouse, experimentId);
    await forgetExperiment(stores, experimentId);
    throw thrown;
  }
  await forgetUpload(stores, file.uploadId);
  return findExperiment(stores, experimentId);
}

/** Forgets an experiment with its groups. @throws Failure `request.not-found` */
export async function removeExperiment(
  stores: Pick<IntakeStores, 'warehouse' | 'records'>,
  experimentId: number,
): Promise<void> {
  await findExperiment(stores, experimentId);
  await forgetExperiment(stores, experimentId);
  await removeFacts(stores.warehouse, experimentId);
  await forgetGroups(stores, experimentId);
  await dropUplift(stores.warehouse, experimentId);
}

async function removeFacts(warehouse: Warehouse, experimentId: number): Promise<void> {
  const params = { experiment: experimentId };
  await warehouse.eachShard(async (shard) => {
    await shard.run('delete from effect_uploaded where experiment_id = {experiment:UInt32}', params);
    await shard.run('delete from effect_assignments where experiment_id = {experiment:UInt32}', params);
  });
}

async function namesOfGroups(warehouse: Warehouse, experiment: number, { armColumn, control }: NewExperiment['file']) {
  const found = await warehouse.rows<{ arm: string }>(ARMS, { experiment });
  const groups = found.map(({ arm }) => arm);
  const named = controlOf(armColumn, groups, control ?? undefined);
  const [treated = '', ...others] = groups.filter((group) => group !== named);
  if (others.length > 0) throw new Failure('effect.two-groups', { column: armColumn, groups: groups.join(', ') });
  return { control: named, treated };
}

type Lines = Record<string, string> & { bad_day_lines: number[]; unmatched_lines: number[] };

async function countsOf(
  warehouse: Warehouse,
  params: Record<string, unknown>,
  names: { control: string; treated: string },
): Promise<AssignmentCounts> {
  const [row] = await warehouse.rows<Lines>(UPLOAD_COUNTS, params);
  const n = (name: string): number => num(row?.[name] ?? 0);
  return {
    rows: n('rows'),
    badDay: n('bad_day'),
    withoutArm: n('without_arm'),
    unmatched: n('unmatched'),
    ambiguous: n('ambiguous'),
    repeated: n('repeated'),
    crossedRows: n('crossed_rows'),
    crossedCustomers: n('crossed_customers'),
    customers: n('customers'),
    treated: n('treated'),
    control: n('control'),
    treatedName: names.treated,
    controlName: names.control,
    examples: { badDay: row?.bad_day_lines ?? [], unmatched: row?.unmatched_lines ?? [] },
  };
}

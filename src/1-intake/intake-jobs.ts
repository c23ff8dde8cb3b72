import { checkImport, type ImportJobParams } from './check/check-import.ts';
import type { StageCheckpoint } from './check/stage-file.ts';
import { revertImportJob, runImportJob } from './run/run-import.ts';
import type { IntakeStores, ShopChoices } from './stores.ts';

export type IntakeJobsOptions = {
  /** The shop's choices at the time a job runs. */
  readonly shop: () => Promise<ShopChoices>;
  /** Called after an import was committed or reverted: what is worked out from the facts has to be worked out again. */
  readonly onCommitted: (importId: number) => Promise<void>;
};

/** Says how the jobs `import-check`, `import-run` and `import-revert` are done. Before `jobs.start()`. */
export function defineIntakeJobs(stores: IntakeStores, { shop, onCommitted }: IntakeJobsOptions): void {
  stores.jobs.define<ImportJobParams, null, StageCheckpoint>('import-check', async (job) => {
    await checkImport(stores, await shop(), job);
    return null;
  });
  stores.jobs.define<ImportJobParams, null>('import-run', async (job) => {
    if (await runImportJob(stores, job)) await onCommitted(job.params.importId);
    return null;
  });
  stores.jobs.define<ImportJobParams, null>('import-revert', async (job) => {
    if (await revertImportJob(stores, job)) await onCommitted(job.params.importId);
    return null;
  });
}

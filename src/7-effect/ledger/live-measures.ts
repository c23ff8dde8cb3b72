import { LEDGER_MEASURES, type LedgerMeasure } from '#contract/ledger';
import { readSql } from '#platform/read-sql';
import { type PublishedRun, type ReadDeps, remembered } from '#scoring';

const STATEMENT = readSql(new URL('./live-measures.sql', import.meta.url));

/** The value of every measure a goal can have, as of a run. A measure without a value is null, and so is its goal. */
export type LiveMeasures = Readonly<Record<LedgerMeasure, number | null>>;

export const readLiveMeasures = remembered(
  async ({ warehouse }: ReadDeps, run: PublishedRun): Promise<LiveMeasures> => {
    const [row] = await warehouse.rows<Record<string, number | null>>(STATEMENT, { run: run.runId, as_of: run.asOf });
    const names = Object.keys(LEDGER_MEASURES) as LedgerMeasure[];
    return Object.fromEntries(names.map((name) => [name, row?.[name] ?? null])) as LiveMeasures;
  },
);

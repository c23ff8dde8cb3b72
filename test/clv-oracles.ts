import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Folder with independent reference fits and predictions; tests that need it are skipped without PATRON_ORACLES. */
export const clvOracles = process.env.PATRON_ORACLES
  ? path.join(process.env.PATRON_ORACLES, 'clv', 'oracles')
  : undefined;

/** The public data sets for which there are reference fits. */
export const CLV_DATA_SETS = [
  'apparel_clvtools',
  'cdnow_master',
  'cdnow_sample',
  'olist_10k',
  'online_retail_ii',
  'online_retail_ii_18m',
  'retail_campaign',
] as const;

export type OracleCustomer = {
  x: number;
  t_x: number;
  T: number;
  m_x: number;
  reference: {
    log_likelihood: number;
    p_alive: number;
    cet?: Record<string, number>;
    expected_average_spend: number;
    clv_12m_monthly_1pct: number;
  };
};

export type Oracle<Name extends string> = {
  reference: {
    params: Record<Name, number>;
    standard_errors: Record<Name, number>;
    log_likelihood: number;
    weakly_identified: boolean;
    expected_transactions_new_customer: Record<string, number>;
  };
  customers: OracleCustomer[];
};

/** A reference file of the folder, parsed; the caller names its shape. */
export function readOracle<Shape>(file: string): Shape {
  return JSON.parse(readFileSync(path.join(clvOracles ?? '', file), 'utf8')) as Shape;
}

/** x, tx, T (weeks) and average repeat spend of every customer of a data set. */
export function readCustomers(dataSet: string) {
  const lines = readFileSync(path.join(clvOracles ?? '', 'cbs', `${dataSet}.csv`), 'utf8')
    .trim()
    .split('\n');
  const names = lines[0]!.split(',');
  const rows = lines.slice(1).map((line) => line.split(','));
  const column = (name: string): Float64Array => Float64Array.from(rows, (row) => Number(row[names.indexOf(name)]));
  return { frequency: column('x'), recency: column('t_x'), age: column('T'), spend: column('m_x') };
}

import { readMiningTable } from './mining-oracles.ts';

const FEATURES = ['recency', 'history', 'mens', 'womens', 'newbie'] as const;
const LEVELS = [
  ['zip_code', 'Surburban'],
  ['zip_code', 'Urban'],
  ['channel', 'Phone'],
  ['channel', 'Web'],
] as const;

/** One e-mail of the public Hillstrom experiment against no e-mail: nine features, who was treated, what they did. */
export function readHillstrom(arm: 'Mens E-Mail' | 'Womens E-Mail') {
  const table = readMiningTable('hillstrom.csv');
  const split = readMiningTable('hillstrom_split.csv').column('split');
  const segment = table.column('segment');
  const rows = [...segment.keys()].filter((row) => segment[row] === arm || segment[row] === 'No E-Mail');
  const pick = (values: (row: number) => number) => Float64Array.from(rows, values);
  const numbers = (name: string) => {
    const cells = table.column(name);
    return pick((row) => Number(cells[row]));
  };
  const features = [
    ...FEATURES.map(numbers),
    ...LEVELS.map(([name, level]) => {
      const cells = table.column(name);
      return pick((row) => (cells[row] === level ? 1 : 0));
    }),
  ];
  return {
    features,
    treated: pick((row) => (segment[row] === arm ? 1 : 0)),
    isTest: pick((row) => (split[row] === 'test' ? 1 : 0)),
    visit: numbers('visit'),
    conversion: numbers('conversion'),
    spend: numbers('spend'),
  };
}

/** Segments of all 64,000 customers, for the sizes of the arms. */
export function readHillstromArms(): number[] {
  const segment = readMiningTable('hillstrom.csv').column('segment');
  return ['Womens E-Mail', 'Mens E-Mail', 'No E-Mail'].map((arm) => segment.filter((each) => each === arm).length);
}

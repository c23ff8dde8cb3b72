/** `npm run bench [row …]` (a row's name, or how several begin): measures, prints machine and figures; a row below its bar is printed as such. */
import os from 'node:os';
import type { BenchRow } from './harness/row.ts';
import { coverageRow } from './rows/coverage.ts';
import { csvImportRow } from './rows/csv-import.ts';
import { largeShopRows } from './rows/large-shop.ts';
import { purchaseProcessRows } from './rows/purchase-processes.ts';
import { rescoreRow } from './rows/rescore.ts';
import { segmentPreviewRow } from './rows/segment-preview.ts';
import { sendRows } from './rows/send.ts';
import { tenMillionRow } from './rows/ten-million.ts';

const rows: BenchRow[] = [
  ...purchaseProcessRows,
  coverageRow,
  csvImportRow,
  ...largeShopRows,
  tenMillionRow,
  segmentPreviewRow,
  rescoreRow,
  ...sendRows,
];

const wanted = process.argv.slice(2);
const names = new Set(rows.map(({ name }) => name));
const isWanted = ({ name }: BenchRow): boolean =>
  wanted.some((word) => (names.has(word) ? name === word : name.startsWith(word)));
const chosen = wanted.length === 0 ? rows : rows.filter(isWanted);
const say = (line: string): void => {
  process.stdout.write(`  ${line}\n`);
};

process.stdout.write(
  `${os.cpus()[0]?.model} × ${os.cpus().length}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, Node ${process.version}, load ${os.loadavg()[0]?.toFixed(1)}\n`,
);
const lines: string[] = [];
for (const row of chosen) {
  process.stdout.write(`${row.name}: ${row.question} (bar: ${row.bar})\n`);
  try {
    const result = await row.run(say);
    lines.push(
      `| ${row.name} | ${row.question} | ${row.bar} | ${result === null ? 'not run' : result.figure} | ${result === null ? '–' : result.passed ? 'yes' : 'no'} |`,
    );
  } catch (thrown) {
    say(String(thrown));
    lines.push(`| ${row.name} | ${row.question} | ${row.bar} | failed | no |`);
  }
}
process.stdout.write(
  `\n| Row | Question | Bar | Figure | Met |\n| --- | --- | --- | --- | --- |\n${lines.join('\n')}\n`,
);

// Lets the built `patron model` fit a small shop once and keeps the code that V8 compiled for it, for bin/built-model-cli.mjs.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { builtFile, compiled, run } from '../bin/built-model-cli.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'patron-build-'));
try {
  const file = path.join(folder, 'customers.csv');
  const rows = Array.from({ length: 200 }, (_, i) =>
    i % 3 === 0 ? `0,0,${40 + (i % 7)}` : `${i % 5},${i % 5 && 3 + (i % 30)},45`,
  );
  writeFileSync(file, `frequency,recency,age\n${rows.join('\n')}\n`);
  const script = compiled();
  process.exitCode = await run(script).runModelCli(['model', 'fit', 'bg-nbd', file, '--json', '--predict', '10']);
  writeFileSync(`${builtFile()}.cache`, script.createCachedData());
} finally {
  rmSync(folder, { recursive: true });
}

/** Holds an engine on the given folder and writes rows until it is killed; prints one line for each thing that happens. */
import { startClickHouseEngine } from '../../src/platform/clickhouse-engine.ts';
import { openNode } from '../../src/platform/clickhouse-node.ts';
import { clockAt } from '../../src/platform/clock.ts';
import { createLog } from '../../src/platform/log.ts';
import { secretOf } from '../../src/platform/secret.ts';

const [directory = '', from = '0'] = process.argv.slice(2);
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
const log = createLog({
  level: 'warn',
  shape: 'json',
  clock: clockAt('2026-01-01T00:00:00Z'),
  write: (line) => say({ warned: line }),
});
const engine = await startClickHouseEngine({ directory, memoryBytes: 1e9, log });
const node = openNode({ url: engine.url, username: engine.username, password: secretOf(engine.password) }, 'default');
await node.run(
  'create table if not exists t (batch UInt32, text String) engine = MergeTree order by batch settings fsync_after_insert = 1',
);
const found = await node.rows<{ batch: number }>('select distinct batch from t order by batch');
say({ up: found.map(({ batch }) => batch) });
for (let batch = Number(from); ; batch++) {
  const rows = Array.from({ length: 500 }, (_, row) => ({ batch, text: `row ${row} of ${batch}` }));
  await node.insert('t', rows, { format: 'JSONEachRow' });
  say({ stored: batch });
}

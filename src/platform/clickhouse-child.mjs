// Runs the embedded ClickHouse in this process. Arguments: path of the libchdb library, then those of `clickhouse local`.
//
// The engine occupies this thread until its last query ends; that query reads stdin, so the engine ends in order when the parent
// closes the pipe or dies. The watchdog thread covers the rest: an engine that has not ended ten seconds after its parent is killed.
import { Worker } from 'node:worker_threads';
import { DataType, isNullPointer, load, open } from 'ffi-rs';

const watchdog = `
const parent = process.ppid;
let orphanedFor = 0;
setInterval(() => {
  orphanedFor = process.ppid === parent ? 0 : orphanedFor + 1;
  if (orphanedFor > 10) process.kill(process.pid, 'SIGKILL');
}, 1000);`;
new Worker(watchdog, { eval: true }).unref();

const [library, ...engineArguments] = process.argv.slice(2);
open({ library: 'chdb', path: library });
const call = (funcName, retType, paramsType, paramsValue) =>
  load({ library: 'chdb', funcName, retType, paramsType, paramsValue });

const argv = ['clickhouse', ...engineArguments];
const result = call('chdb_query_cmdline', DataType.External, [DataType.I32, DataType.StringArray], [argv.length, argv]);
if (!isNullPointer(result)) {
  const error = call('chdb_result_error', DataType.External, [DataType.External], [result]);
  if (!isNullPointer(error)) {
    process.stderr.write(`${call('chdb_result_error', DataType.String, [DataType.External], [result])}\n`);
    process.exit(1);
  }
}
process.exit(0);

// Holds PostgreSQL: starts it and shuts it down in order (fast shutdown) when stdin closes, so that it never outlives the application.
// Arguments: uid and gid to run as (-1 = as we are), the program, its arguments.
import { spawn } from 'node:child_process';

const [uid, gid, program, ...programArguments] = process.argv.slice(2);
const identity = uid === '-1' ? {} : { uid: Number(uid), gid: Number(gid) };
const server = spawn(program, programArguments, { stdio: ['ignore', 'inherit', 'inherit'], cwd: '/', ...identity });

const shutDown = () => server.kill('SIGINT');
process.stdin.resume();
for (const event of ['end', 'close', 'error']) process.stdin.on(event, shutDown);
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, shutDown);
// The pipes of a killed parent are broken: what PostgreSQL prints then is of no use to anybody.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
server.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
server.on('exit', (code) => process.exit(code ?? 1));

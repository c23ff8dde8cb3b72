/** `npm run crash [kills] [seed]`: the long form of the kill test. `npm run crash engine [kills] [seed] [busy]`: the engine alone. */
import { engineLoop } from './engine-loop.ts';
import { killLoop } from './kill-loop.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const [first = '50', ...rest] = process.argv.slice(2);
if (first === 'engine') {
  const [kills = 150, seed = 1, busy = 0] = rest.map(Number);
  const report = await engineLoop(kills, seed, busy, say);
  say(JSON.stringify(report));
  if (report.lost > 0 || report.troubles.length > 0) process.exitCode = 1;
} else {
  const report = await killLoop(Number(first), Number(rest[0] ?? 1), say);
  say(JSON.stringify(report));
  if (report.acknowledgedLost > 0 || report.halfRuns > 0 || !report.equalToUnkilled) process.exitCode = 1;
}

/** `npm run crash [kills] [seed]`: the long form of the kill test, with one line per kill. */
import { killLoop } from './kill-loop.ts';

const [kills = '50', seed = '1'] = process.argv.slice(2);
const report = await killLoop(Number(kills), Number(seed), (line) => process.stdout.write(`${line}\n`));
process.stdout.write(`${JSON.stringify(report)}\n`);
if (report.acknowledgedLost > 0 || report.halfRuns > 0 || !report.equalToUnkilled) process.exitCode = 1;

/**
 * Kills the process that holds the embedded ClickHouse, at random moments of its start and of its writing, and starts it again on the
 * same folder: every start must succeed at the first attempt, and every batch that was stored must be there.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { seededRandom } from '../../src/stats/numeric/random.ts';

export type EngineReport = {
  kills: number;
  duringStart: number;
  batches: number;
  lost: number;
  /** What starts that failed or had to be repeated said. */
  troubles: string[];
};

const HOLDER = fileURLToPath(new URL('./engine-holder.ts', import.meta.url));
type Said = { up?: number[]; stored?: number; warned?: string };

/** @param busy processes that do nothing but keep the processors busy meanwhile */
export async function engineLoop(
  kills: number,
  seed: number,
  busy: number,
  say: (line: string) => void,
): Promise<EngineReport> {
  const random = seededRandom(seed);
  const directory = mkdtempSync(path.join(tmpdir(), 'patron-engine-'));
  const report: EngineReport = { kills: 0, duringStart: 0, batches: 0, lost: 0, troubles: [] };
  const stored = new Set<number>();
  const spinning = Array.from({ length: busy }, () =>
    spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }),
  );
  try {
    while (report.kills < kills) {
      const next = Math.max(-1, ...stored) + 1;
      const isStart = random() < 0.3;
      const killAfterMs = (isStart ? 3000 : 1200) * random();
      const up = await holdUntilKilled(directory, next, isStart, killAfterMs, stored, report);
      report.kills++;
      if (up === undefined) report.duringStart++;
      else for (const batch of [...stored].filter((each) => each < next)) if (!up.includes(batch)) report.lost++;
      say(`kill ${report.kills} of ${kills}, ${up === undefined ? 'starting' : `${up.length} batches found`}`);
    }
    report.batches = stored.size;
    return report;
  } finally {
    for (const each of spinning) each.kill('SIGKILL');
    rmSync(directory, { recursive: true, force: true });
  }
}

/** @returns the batches it found; undefined where it was killed before it was up. */
async function holdUntilKilled(
  directory: string,
  next: number,
  fromStart: boolean,
  killAfterMs: number,
  stored: Set<number>,
  report: EngineReport,
): Promise<number[] | undefined> {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', HOLDER, directory, String(next)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let up: number[] | undefined;
  let printed = '';
  let killed = false;
  const kill = () => {
    killed = true;
    child.kill('SIGKILL');
  };
  child.stderr?.on('data', (piece) => {
    printed += String(piece);
  });
  if (fromStart) setTimeout(kill, killAfterMs);
  if (child.stdout === null) throw new Error('no output');
  for await (const line of createInterface({ input: child.stdout })) {
    const said = JSON.parse(line) as Said;
    if (said.warned !== undefined) report.troubles.push(said.warned);
    if (said.stored !== undefined) stored.add(said.stored);
    if (said.up !== undefined) {
      up = said.up;
      if (!fromStart) setTimeout(kill, killAfterMs);
    }
  }
  if (!killed) report.troubles.push(printed);
  return up;
}

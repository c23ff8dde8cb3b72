/** A command timed as a whole process: wall seconds, peak memory of the process, and what it printed. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const PATRON = fileURLToPath(new URL('../../bin/patron.mjs', import.meta.url));

export type WholeProcess = { seconds: number; peakBytes: number; output: string };

/** Runs `command` to its end. Throws with the end of what it printed when it fails. */
export function wholeProcess(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<WholeProcess> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let faults = '';
    let peakBytes = 0;
    child.stdout.on('data', (piece: Buffer) => {
      output += piece.toString();
    });
    child.stderr.on('data', (piece: Buffer) => {
      faults = `${faults}${piece.toString()}`.slice(-4000);
    });
    const watch = setInterval(() => {
      peakBytes = Math.max(peakBytes, peakMemory(child.pid ?? 0));
    }, 100);
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(watch);
      if (code === 0) resolve({ seconds: (performance.now() - began) / 1000, peakBytes, output });
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}: ${faults}`));
    });
  });
}

/** Peak resident memory of a process so far, in bytes; 0 where the kernel does not tell. */
export function peakMemory(pid: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

import { vi } from 'vitest';
import { runModelCli } from '../src/cli/model-main.ts';

export type Ended = { status: number; stdout: string; stderr: string };

/** `patron model …` inside this process; the language is English unless one is named. */
export async function modelCli(...args: string[]): Promise<Ended> {
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    vi.spyOn(process[stream], 'write').mockImplementation((part) => {
      said[stream] += typeof part === 'string' ? part : Buffer.from(part).toString();
      return true;
    });
  }
  const language = args.includes('--lang') ? [] : ['--lang', 'en'];
  try {
    return { status: await runModelCli(['model', ...args, ...language]), ...said };
  } finally {
    vi.restoreAllMocks();
  }
}

/** What a command printed with `--json`; NaN and Infinity are no JSON and would throw. */
export async function modelJson<Shape>(...args: string[]): Promise<Shape> {
  const { stdout } = await modelCli(...args, '--json');
  return JSON.parse(stdout) as Shape;
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { modelCli, modelJson } from '../../../test/model-cli.ts';
import { PURCHASE_PROCESSES } from '../../stats/models/purchase-processes.ts';
import { seededRandom } from '../../stats/numeric/random.ts';
import type { FitAnswer } from './fit.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'patron-regularity-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (name: string, lines: readonly string[]) => {
  const file = path.join(folder, name);
  writeFileSync(file, lines.join('\n'));
  return file;
};

type Printed = FitAnswer & { predictions: unknown[]; best: string; warnings: { code: string }[] };

describe.each(['bg-cnbd-k', 'mbg-cnbd-k'] as const)(
  '%s on a shop whose customers buy at every third event',
  (model) => {
    const age = Float64Array.from({ length: 1200 }, (_, i) => 40 + (i % 12));
    const truth = { k: 3, r: 0.9, alpha: 3, a: 0.6, b: 2.4 };
    const { frequency, recency, logGaps } = PURCHASE_PROCESSES[model].simulate(truth, age, seededRandom(11));
    const rows = Array.from(age, (T, i) => [frequency[i], recency[i], T, logGaps?.[i]]);
    const gaps = write(`${model}.csv`, ['x,t_x,T,litt', ...rows.map((row) => row.join(','))]);
    const noGaps = write(`${model}-no-gaps.csv`, ['x,t_x,T', ...rows.map((row) => row.slice(0, 3).join(','))]);

    it('finds it in the gaps, and compare prefers it to models of chance', async () => {
      const { stdout } = await modelCli('fit', model, gaps, '--predict', '10', '--json');
      const { parameters, identified, predictions } = JSON.parse(stdout) as Printed;
      expect([parameters['k'], identified]).toEqual([3, true]);
      const fit = write(`${model}.json`, [stdout]);
      const again = await modelJson<Printed>('predict', model, gaps, '--parameters', fit, '--horizon', '10');
      expect(again.predictions).toEqual(predictions);
      expect((await modelJson<Printed>('compare', gaps)).best).toMatch(/cnbd-k$/);
    });

    it('says what is missing without the gaps, and takes a number given by hand', async () => {
      const blind = await modelJson<Printed>('fit', model, noGaps);
      expect([blind.parameters['k'], blind.unidentified]).toEqual([1, expect.arrayContaining(['regularity'])]);
      expect(blind.warnings.map(({ code }) => code)).toContain('regularity-open');
      const told = await modelJson<Printed>('fit', model, noGaps, '--k', '3');
      expect([told.parameters['k'], told.unidentified]).toEqual([3, []]);
      expect((await modelCli('fit', model, noGaps, '--k', '1.5')).status).toBe(2);
      const half = ['--parameters', 'k=1.5,r=1,alpha=2,a=1,b=2', '--horizon', '3'];
      expect(await modelJson('predict', model, noGaps, ...half)).toMatchObject({ code: 'model.parameters-wrong' });
    });
  },
);

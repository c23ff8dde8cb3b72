import { expect, it } from 'vitest';
import { killLoop } from './kill-loop.ts';

// `npm run crash` kills fifty times; the suite a few times, at other moments on every machine.
it('loses nothing acknowledged and shows nothing half-written when killed at work', async () => {
  const report = await killLoop(5, 7, () => undefined);
  expect(report).toMatchObject({ kills: 5, acknowledgedLost: 0, halfRuns: 0, equalToUnkilled: true });
}, 300_000);

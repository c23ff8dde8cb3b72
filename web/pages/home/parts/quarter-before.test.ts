import { expect, it } from 'vitest';
import { quarterBefore } from './quarter-before.ts';

it('goes back to the end of a month, over the turn of the year and February', () => {
  expect(quarterBefore('2026-10-31')).toBe('2026-07-31');
  expect(quarterBefore('2026-02-11')).toBe('2025-11-30');
  expect(quarterBefore('2024-05-31')).toBe('2024-02-29');
});

import { expect, test } from 'vitest';
import { clockAt, dayIn } from './clock.ts';
import { createLog } from './log.ts';

const clock = clockAt('2024-03-01T17:30:00.000Z');
const linesOf = (
  level: 'debug' | 'info' | 'warn',
  shape: 'json' | 'short',
  write: (log: ReturnType<typeof createLog>) => void,
) => {
  const lines: string[] = [];
  write(createLog({ level, shape, clock, write: (line) => lines.push(line) }));
  return lines;
};

test('JSON lines carry time, level, event and facts', () => {
  const lines = linesOf('info', 'json', (log) => {
    log.debug('quiet');
    log.with({ job: '7' }).warn('job.slow', { rows: 12n, error: new RangeError('wrong') });
  });
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    time: '2024-03-01T17:30:00.000Z',
    level: 'warn',
    event: 'job.slow',
    job: '7',
    rows: '12',
    error: { message: 'wrong' },
  });
});

test('short lines are for people', () => {
  expect(linesOf('info', 'short', (log) => log.info('engine.started', { engine: 'postgres', pid: 7 }))).toEqual([
    '17:30:00 info  engine.started engine=postgres pid=7',
  ]);
});

test('secrets are never written, however deep', () => {
  const facts = {
    Password: 'hunter2',
    nested: [
      { cookie: 'hunter2', sessionToken: 'hunter2', headers: { Authorization: 'hunter2' }, clientSecret: 'hunter2' },
    ],
    url: 'postgres://ann:hunter2@db/x',
    error: new Error('connect postgres://ann:hunter2@db/x'),
  };
  const [line] = linesOf('debug', 'json', (log) => log.error('x', facts));
  expect(line).not.toContain('hunter2');
  expect(line).toContain('postgres://ann:[secret]@db/x');
});

test('a day begins at midnight of its zone', () => {
  expect(clock.today('Asia/Shanghai')).toBe('2024-03-02');
  expect(clock.today('America/New_York')).toBe('2024-03-01');
  expect(dayIn(new Date('2024-02-29T12:00:00Z'), 'UTC')).toBe('2024-02-29');
  expect(() => clock.today('Nowhere/Land')).toThrow(RangeError);
});

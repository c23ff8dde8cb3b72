import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { Failure } from '#contract/failure';
import { describeSettings, readConfig } from './config.ts';

test('nothing set: everything embedded, on the loopback', () => {
  const config = readConfig({});
  expect(config).toMatchObject({ host: '127.0.0.1', port: 3000, logLevel: 'info', sampleCustomers: 20_000 });
  expect(config.clickhouse).toEqual({ nodes: [], cluster: 'patron', database: 'patron' });
  expect(config.postgresUrl).toBeUndefined();
  expect(config.dataDirectory).toMatch(/\/data$/);
  expect(config.engineMemoryBytes).toBeGreaterThan(2 ** 28);
  expect(Object.isFrozen(config) && Object.isFrozen(config.clickhouse)).toBe(true);
  expect(readConfig({ PATRON_PORT: '', PATRON_CLICKHOUSE_URL: ' ' })).toEqual(config);
});

test('several ClickHouse addresses are the nodes of a cluster', () => {
  const { nodes } = readConfig({ PATRON_CLICKHOUSE_URL: 'http://ann:p%40ss@one:8123, https://two:8443' }).clickhouse;
  expect(nodes.map(({ url, username, password }) => [url, username, password.reveal()])).toEqual([
    ['http://one:8123', 'ann', 'p@ss'],
    ['https://two:8443', 'default', ''],
  ]);
});

test('all faults are told at once, without what was set', () => {
  const wrong = {
    PATRON_PORT: '70000',
    PATRON_LOG: 'loud',
    PATRON_POSTGRES_URL: 'mysql://hunter2@x',
    PATRON_SECRET: 'hunter2',
  };
  try {
    readConfig({
      ...wrong,
      PATRON_CLICKHOUSE_URL: 'ftp://hunter2@x',
      PATRON_SAMPLE: '-1',
      PATRON_CLICKHOUSE_DATABASE: 'a b',
    });
    expect.unreachable();
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(Failure);
    const { faults } = (thrown as Failure<'config.invalid'>).params;
    expect(faults.split(', ')).toEqual([
      'PATRON_PORT: port',
      'PATRON_CLICKHOUSE_URL: http-urls',
      'PATRON_CLICKHOUSE_DATABASE: identifier',
      'PATRON_POSTGRES_URL: postgres-url',
      'PATRON_LOG: log-level',
      'PATRON_SAMPLE: customer-count',
      'PATRON_SECRET: secret',
    ]);
    expect(inspect(thrown)).not.toContain('hunter2');
  }
});

test('secrets do not show by accident', () => {
  const config = readConfig({
    PATRON_SECRET: 'a-secret-of-thirty-two-characters!',
    PATRON_POSTGRES_URL: 'postgres://u:hunter2@db/x',
    PATRON_CLICKHOUSE_URL: 'http://u:hunter2@ch:8123',
  });
  expect(`${JSON.stringify(config)}${inspect(config, { depth: 9 })}${config.secret}`).not.toMatch(/hunter2|thirty-two/);
  expect(config.postgresUrl?.reveal()).toContain('hunter2');
});

test('the table of settings names every setting once', () => {
  const names = describeSettings().map(({ name }) => name);
  expect(new Set(names).size).toBe(11);
});

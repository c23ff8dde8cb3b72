import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { Failure } from '#contract/failure';
import { type Secret, secretOf } from './secret.ts';

/** One ClickHouse server: where it listens (no credentials in the address) and who we are there. */
export type ClickHouseAddress = { readonly url: string; readonly username: string; readonly password: Secret };

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'off';

/** Everything that can be set from outside. Read once at start, frozen, handed down as an argument. */
export type Config = {
  /** Absolute path of the folder that holds everything Patron keeps on this machine. */
  readonly dataDirectory: string;
  readonly host: string;
  readonly port: number;
  readonly clickhouse: {
    /** Empty: Patron starts its own engine. One: a server. Several: the nodes of a cluster, one a shard, the first is the entry. */
    readonly nodes: readonly ClickHouseAddress[];
    readonly cluster: string;
    readonly database: string;
  };
  /** Undefined: Patron starts its own PostgreSQL. */
  readonly postgresUrl: Secret | undefined;
  /** Upper bound of the embedded ClickHouse's memory, in bytes. */
  readonly engineMemoryBytes: number;
  readonly logLevel: LogLevel;
  /** Customers in the sample shop; 0 = no sample. */
  readonly sampleCustomers: number;
  /** Undefined: generated on first start and kept in the data directory. */
  readonly secret: Secret | undefined;
};

type Setting = { name: string; expects: string; unit: string; default: string };

/** Order here is the order of the table in the README. `expects` is also what a fault in that setting reports. */
const SETTINGS = [
  { name: 'PATRON_DATA', expects: 'folder', unit: 'path', default: './data' },
  { name: 'PATRON_PORT', expects: 'port', unit: 'port', default: '3000' },
  { name: 'PATRON_HOST', expects: 'host', unit: 'host', default: '127.0.0.1' },
  { name: 'PATRON_CLICKHOUSE_URL', expects: 'http-urls', unit: 'url', default: '' },
  { name: 'PATRON_CLICKHOUSE_CLUSTER', expects: 'identifier', unit: 'name', default: 'patron' },
  { name: 'PATRON_CLICKHOUSE_DATABASE', expects: 'identifier', unit: 'name', default: 'patron' },
  { name: 'PATRON_POSTGRES_URL', expects: 'postgres-url', unit: 'url', default: '' },
  { name: 'PATRON_ENGINE_MEMORY', expects: 'memory', unit: 'bytes', default: '45 %' },
  { name: 'PATRON_LOG', expects: 'log-level', unit: 'level', default: 'info' },
  { name: 'PATRON_SAMPLE', expects: 'customer-count', unit: 'customers', default: '20000' },
  { name: 'PATRON_SECRET', expects: 'secret', unit: 'text', default: '' },
] as const satisfies readonly Setting[];

export type SettingName = (typeof SETTINGS)[number]['name'];
export type SettingExpectation = (typeof SETTINGS)[number]['expects'];

const identifier = z.string().regex(/^[a-z][a-z0-9_]{0,47}$/i);
const wholeNumber = (least: number, most: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().int().min(least).max(most));

const environment = z.object({
  PATRON_DATA: z.string().min(1).default('./data'),
  PATRON_PORT: wholeNumber(0, 65_535).default(3000),
  PATRON_HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default('127.0.0.1'),
  PATRON_CLICKHOUSE_URL: z.string().transform(clickhouseAddresses).default([]),
  PATRON_CLICKHOUSE_CLUSTER: identifier.default('patron'),
  PATRON_CLICKHOUSE_DATABASE: identifier.default('patron'),
  PATRON_POSTGRES_URL: z.string().refine(isPostgresUrl).optional(),
  PATRON_ENGINE_MEMORY: wholeNumber(512 * 2 ** 20, Number.MAX_SAFE_INTEGER).default(defaultEngineMemory),
  PATRON_LOG: z.enum(['debug', 'info', 'warn', 'error', 'off']).default('info'),
  PATRON_SAMPLE: wholeNumber(0, 10_000_000).default(20_000),
  PATRON_SECRET: z.string().min(32).optional(),
});

/**
 * Reads the settings from the environment (an empty value counts as not set) and freezes them.
 * @throws Failure `config.invalid` with every fault at once; it names settings and what they expect, never their values.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(SETTINGS.map(({ name }) => [name, env[name]?.trim() || undefined]));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map((issue) => issue.path[0]));
    const faults = SETTINGS.filter(({ name }) => wrong.has(name)).map(({ name, expects }) => `${name}: ${expects}`);
    throw new Failure('config.invalid', { faults: faults.join(', ') });
  }
  const value = parsed.data;
  return Object.freeze({
    dataDirectory: path.resolve(value.PATRON_DATA),
    host: value.PATRON_HOST,
    port: value.PATRON_PORT,
    clickhouse: Object.freeze({
      nodes: Object.freeze(value.PATRON_CLICKHOUSE_URL),
      cluster: value.PATRON_CLICKHOUSE_CLUSTER,
      database: value.PATRON_CLICKHOUSE_DATABASE,
    }),
    postgresUrl: value.PATRON_POSTGRES_URL === undefined ? undefined : secretOf(value.PATRON_POSTGRES_URL),
    engineMemoryBytes: value.PATRON_ENGINE_MEMORY,
    logLevel: value.PATRON_LOG,
    sampleCustomers: value.PATRON_SAMPLE,
    secret: value.PATRON_SECRET === undefined ? undefined : secretOf(value.PATRON_SECRET),
  });
}

/** Every setting with its unit and default, in the order people should read them. Its sentence is `settingWords[name]` in src/i18n. */
export function describeSettings(): readonly {
  name: SettingName;
  expects: SettingExpectation;
  unit: string;
  default: string;
}[] {
  return SETTINGS;
}

/** `http://user:pass@one:8123,http://user:pass@two:8123` → one address a node; credentials leave the URL at once. */
function clickhouseAddresses(text: string, context: z.RefinementCtx): ClickHouseAddress[] {
  const addresses: ClickHouseAddress[] = [];
  for (const part of text
    .split(',')
    .map((piece) => piece.trim())
    .filter(Boolean)) {
    const url = URL.canParse(part) ? new URL(part) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol)) {
      context.addIssue({ code: 'custom', message: 'http-urls' });
      return [];
    }
    addresses.push(
      Object.freeze({
        url: url.origin,
        username: decodeURIComponent(url.username) || 'default',
        password: secretOf(decodeURIComponent(url.password)),
      }),
    );
  }
  return addresses;
}

function isPostgresUrl(text: string): boolean {
  return URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol);
}

/** 45 % of the memory this process may use: the machine's, or the container's when that is smaller. */
function defaultEngineMemory(): number {
  const constrained = process.constrainedMemory();
  const available = constrained > 0 ? Math.min(constrained, os.totalmem()) : os.totalmem();
  return Math.max(512 * 2 ** 20, Math.floor(available * 0.45));
}

import type { Command } from 'commander';
import { Failure, isFailure } from '#contract/failure';
import { QualityAnswer } from '#contract/work';
import { say, sayCode } from '#i18n';
import { systemClock } from '#platform/clock';
import type { Config } from '#platform/config';
import { lockDataDirectory, readServerFile } from '#platform/data-directory';
import { ensureFolder, freeBytes } from '#platform/files';
import { isPortFree } from '#platform/port';
import { openClient } from '../api-client.ts';
import { type Cli, declare, type SharedOptions } from '../declare.ts';
import { EXIT } from '../exit-codes.ts';
import type { Place } from '../place.ts';
import { show } from '../terminal.ts';
import { withShop } from '../with-shop.ts';
import { pagesAreBuilt } from './start.ts';

/** One line of the report. `todo` says how to mend it; undefined where nothing is wrong. */
type Finding = {
  readonly check: string;
  readonly ok: boolean;
  readonly said: string;
  readonly todo: string | undefined;
};

const LEAST_NODE = [20, 19] as const;
const LEAST_DISK_BYTES = 2e9;

/** `patron doctor`: what is wrong on this machine, and what to do about it. */
export function doctorCommand(cli: Cli): Command {
  return declare(cli, 'doctor', 'cli.doctor.about').action((options: SharedOptions) =>
    cli.run(options, async (place) => {
      const findings = await examine(place);
      const ok = findings.every((finding) => finding.ok);
      show(place.terminal, { ok, findings }, () =>
        findings.flatMap(({ ok: good, said, todo }) => [
          `${good ? '✓' : '✗'} ${said}`,
          ...(todo === undefined ? [] : [`  ${todo}`]),
        ]),
      );
      return ok ? EXIT.ok : EXIT.badInput;
    }),
  );
}

async function examine(place: Place): Promise<Finding[]> {
  const { config, terminal } = place;
  const server = readServerFile(config.dataDirectory);
  const findings = [
    node(place),
    finding('config', true, say(terminal.locale, 'cli.doctor.config'), ''),
    await disk(place),
    ...engines(place),
    pages(place),
  ];
  const lock = holder(place, server);
  findings.push(lock);
  if (server === undefined) findings.push(await port(place));
  const usable = findings.every(({ check, ok }) => ok || check === 'pages' || check === 'port');
  if (usable) findings.push(...(await stores(place, config)));
  return findings;
}

function finding(check: string, ok: boolean, said: string, todo: string): Finding {
  return { check, ok, said, todo: ok ? undefined : todo };
}

function node({ terminal: { locale } }: Place): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
  return finding(
    'node',
    ok,
    say(locale, 'cli.doctor.node', { version: process.versions.node }),
    say(locale, 'cli.doctor.node.todo'),
  );
}

async function disk({ terminal: { locale }, config }: Place): Promise<Finding> {
  const directory = config.dataDirectory;
  try {
    ensureFolder(directory);
    const free = await freeBytes(directory);
    const said = `${say(locale, 'cli.doctor.directory', { directory })}: ${say(locale, 'cli.doctor.disk', { free: (free / 1e9).toFixed(1) })}`;
    return finding('disk', free >= LEAST_DISK_BYTES, said, say(locale, 'cli.doctor.disk.todo'));
  } catch {
    return finding(
      'disk',
      false,
      say(locale, 'cli.doctor.directory', { directory }),
      say(locale, 'cli.doctor.directory.todo'),
    );
  }
}

function engines({ terminal: { locale }, config }: Place): Finding[] {
  const one = (engine: string, own: boolean, setting: string) =>
    finding(
      engine,
      true,
      say(locale, 'cli.doctor.engine', {
        engine,
        how: say(locale, own ? 'cli.doctor.engine.server' : 'cli.doctor.engine.embedded'),
      }),
      say(locale, 'cli.doctor.engine.todo', { setting }),
    );
  return [
    one('ClickHouse', config.clickhouse.nodes.length > 0, 'PATRON_CLICKHOUSE_URL'),
    one('PostgreSQL', config.postgresUrl !== undefined, 'PATRON_POSTGRES_URL'),
  ];
}

function pages({ terminal: { locale } }: Place): Finding {
  return finding('pages', pagesAreBuilt(), say(locale, 'cli.doctor.pages'), say(locale, 'cli.doctor.pages.todo'));
}

/** Takes the directory for a moment: that alone tells whether somebody holds it. */
function holder({ terminal: { locale }, config }: Place, server: ReturnType<typeof readServerFile>): Finding {
  if (server !== undefined)
    return finding('lock', true, say(locale, 'cli.doctor.lock.running', { url: server.url, pid: server.pid }), '');
  try {
    lockDataDirectory(config.dataDirectory, systemClock).release();
    return finding('lock', true, say(locale, 'cli.doctor.lock.free'), '');
  } catch (thrown) {
    if (isFailure(thrown, 'data.locked')) {
      const { pid } = thrown.params as { pid: number };
      return finding(
        'lock',
        false,
        say(locale, 'cli.doctor.lock.silent', { pid }),
        say(locale, 'cli.doctor.lock.todo', { pid }),
      );
    }
    return finding('lock', false, sayFailure(locale, thrown), say(locale, 'cli.doctor.directory.todo'));
  }
}

async function port({ terminal: { locale }, config }: Place): Promise<Finding> {
  const free = config.port === 0 || (await isPortFree(config.host, config.port));
  return finding(
    'port',
    free,
    say(locale, 'cli.doctor.port', { port: config.port }),
    say(locale, 'cli.doctor.port.todo'),
  );
}

/** Asks the running server, or opens the stores for a moment. */
async function stores(place: Place, config: Config): Promise<Finding[]> {
  const { locale } = place.terminal;
  try {
    const ask = (client: ReturnType<typeof openClient>) => client.get(QualityAnswer, '/quality');
    const server = readServerFile(config.dataDirectory);
    const quality =
      server === undefined ? await withShop(place, ({ client }) => ask(client)) : await ask(openClient(server, locale));
    const red = quality.checks.filter((check) => check.red).length;
    return [
      finding('stores', true, say(locale, 'cli.doctor.stores'), ''),
      finding('checks', red === 0, say(locale, 'cli.doctor.checks', { red }), say(locale, 'cli.doctor.checks.todo')),
    ];
  } catch (thrown) {
    return [finding('stores', false, sayFailure(locale, thrown), say(locale, 'cli.doctor.stores.todo'))];
  }
}

function sayFailure(locale: Place['terminal']['locale'], thrown: unknown): string {
  const failure = isFailure(thrown) ? thrown : new Failure('internal', { requestId: '-' }, { cause: thrown });
  return sayCode(locale, `failure.${failure.code}`, failure.params as Record<string, unknown>);
}

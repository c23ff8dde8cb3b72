import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type FailureParams, isFailure } from '#contract/failure';
import { say } from '#i18n';
import { systemClock } from '#platform/clock';
import { lockDataDirectory } from '#platform/data-directory';
import { pause } from '#platform/engine-process';
import { fileBytes } from '#platform/files';
import { createLog } from '#platform/log';
import type { Shop } from '../../shop/open-shop.ts';
import { type Cli, declare, type SharedOptions } from '../declare.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { countText } from '../money.ts';
import type { Place } from '../place.ts';

type StartOptions = SharedOptions & { port?: number };

/** Where the bundler leaves the pages. */
export const WEB_DIRECTORY = fileURLToPath(new URL('../../../web/dist/', import.meta.url));

const ROOM_POLL_MS = 2_000;

/** `patron start`: until somebody ends it, or an engine dies. */
export function startCommand(cli: Cli): Command {
  return declare(cli, 'start', 'cli.start.about')
    .addOption(new Option('--port <port>', say(cli.locale, 'cli.option.port')).argParser(portNumber))
    .action(({ port, ...options }: StartOptions) =>
      cli.run(options, (place) => start(port === undefined ? place : { ...place, config: { ...place.config, port } })),
    );
}

/** True where the pages have been built. */
export function pagesAreBuilt(): boolean {
  return fileBytes(path.join(WEB_DIRECTORY, 'index.html')) !== undefined;
}

async function start(place: Place): Promise<ExitCode> {
  const { terminal, config } = place;
  const { locale } = terminal;
  const log = createLog({ level: config.logLevel, shape: process.stderr.isTTY ? 'short' : 'json', clock: systemClock });
  const asked = stopAsked();
  if (terminal.watched) terminal.note(say(locale, 'cli.start.wait'));
  const built = pagesAreBuilt();
  // Says at once that somebody else has the directory, before the rooms and the server are loaded.
  lockDataDirectory(config.dataDirectory, systemClock).release();
  const { openShop } = await import('../../shop/open-shop.ts');
  const options = { log, clock: systemClock, webDirectory: built ? WEB_DIRECTORY : undefined, announce: true };
  const shop = await openedWithRoom(() => openShop(config, options), place, asked);
  if (shop === 'stop') return EXIT.ok;
  if (terminal.json)
    terminal.print(
      JSON.stringify({
        url: shop.url,
        setupUrl: setupUrl(shop) ?? null,
        dataDirectory: config.dataDirectory,
        pid: process.pid,
      }),
    );
  else announce({ terminal, config }, shop, built);
  const end = await Promise.race([asked, shop.died]);
  if (end === 'stop') {
    if (!terminal.json) terminal.note(say(locale, 'cli.start.stopping'));
    await shop.close();
    return EXIT.ok;
  }
  await shop.close().catch((error: unknown) => log.warn('shop.not-closed', { error }));
  throw end;
}

/** Opens the shop; where the disk is full, says so and waits until it is not, or until somebody wants it to stop. */
async function openedWithRoom(open: () => Promise<Shop>, place: Place, asked: Promise<'stop'>): Promise<Shop | 'stop'> {
  for (let isSaid = false; ; isSaid = true) {
    try {
      return await open();
    } catch (thrown) {
      if (!isFailure(thrown, 'disk.full')) throw thrown;
      const { terminal } = place;
      const facts = thrown.params as FailureParams['disk.full'];
      if (!isSaid) terminal.note(say(terminal.locale, 'cli.start.waitsForSpace', facts));
      if ((await Promise.race([asked, pause(ROOM_POLL_MS)])) === 'stop') return 'stop';
    }
  }
}

function announce({ terminal, config }: Place, shop: Shop, built: boolean): void {
  const { locale } = terminal;
  terminal.print(say(locale, 'cli.start.ready', { url: shop.url }));
  const setup = setupUrl(shop);
  if (setup !== undefined) terminal.print(say(locale, 'cli.start.setup', { url: setup }));
  terminal.print(say(locale, 'cli.start.data', { directory: config.dataDirectory }));
  if (shop.loadsSample)
    terminal.print(say(locale, 'cli.start.sample', { customers: countText(locale, config.sampleCustomers) }));
  if (!built) terminal.print(say(locale, 'cli.start.noPages'));
  if (terminal.watched) terminal.print(say(locale, 'cli.start.stop'));
}

function setupUrl({ url, setupToken }: Shop): string | undefined {
  return setupToken === undefined ? undefined : `${url}/setup?token=${setupToken}`;
}

/** Resolves at the first SIGINT or SIGTERM; a second one ends the process at once, its engines end with it. */
function stopAsked(): Promise<'stop'> {
  return new Promise((resolve) => {
    let times = 0;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        times += 1;
        if (times > 1) process.exit(EXIT.internal);
        resolve('stop');
      });
    }
  });
}

function portNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65_535) throw new InvalidArgumentError('0 … 65535');
  return value;
}

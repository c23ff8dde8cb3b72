import { Argument, type Command, Option } from 'commander';
import { z } from 'zod';
import { CustomersPage } from '#contract/customer';
import { Failure } from '#contract/failure';
import { Segment } from '#contract/segments';
import { type Locale, say } from '#i18n';
import { writeUserFile } from '#platform/user-files';
import type { ApiClient } from '../api-client.ts';
import { type Cli, declare, declareGroup, type SharedOptions } from '../declare.ts';
import { EXIT } from '../exit-codes.ts';
import { countText } from '../money.ts';
import { tableLines } from '../table.ts';
import { show } from '../terminal.ts';
import { withShop } from '../with-shop.ts';

type DayOptions = SharedOptions & { asOf?: string };

/** `patron segments`: which there are, how many customers one holds now, and these as a file. */
export function segmentsCommand(cli: Cli): Command {
  return declareGroup(cli, 'segments', 'cli.segments.about')
    .addCommand(listCommand(cli))
    .addCommand(countCommand(cli))
    .addCommand(exportCommand(cli));
}

function listCommand(cli: Cli): Command {
  const { locale } = cli;
  return declare(cli, 'list', 'cli.segments.list.about').action((options: SharedOptions) =>
    cli.run(options, (place) =>
      withShop(place, async ({ client }) => {
        const segments = await client.get(z.array(Segment), '/segments');
        show(place.terminal, segments, () =>
          segments.length === 0 ? [say(locale, 'cli.none')] : lines(locale, segments),
        );
        return EXIT.ok;
      }),
    ),
  );
}

function lines(locale: Locale, segments: readonly Segment[]): string[] {
  const count = (n: number | null | undefined) => (n === null || n === undefined ? '–' : countText(locale, n));
  return tableLines<Segment>(
    [
      { heading: say(locale, 'cli.head.number'), of: ({ segmentId }) => String(segmentId), right: true },
      { heading: say(locale, 'cli.head.name'), of: ({ name }) => name },
      { heading: say(locale, 'segments.version'), of: ({ version }) => String(version), right: true },
      { heading: say(locale, 'segments.customers'), of: ({ size }) => count(size?.customers), right: true },
      { heading: say(locale, 'segments.entered'), of: ({ size }) => count(size?.entered), right: true },
      { heading: say(locale, 'segments.gone'), of: ({ size }) => count(size?.gone), right: true },
    ],
    segments,
  );
}

const named = (locale: Locale) => new Argument('<segment>', say(locale, 'cli.arg.segment'));
const onDay = (locale: Locale) => new Option('--as-of <date>', say(locale, 'cli.option.asOf'));

function countCommand(cli: Cli): Command {
  const { locale } = cli;
  return declare(cli, 'count', 'cli.segments.count.about')
    .addArgument(named(locale))
    .addOption(onDay(locale))
    .action((segment: string, { asOf, ...options }: DayOptions) =>
      cli.run(options, (place) =>
        withShop(place, async ({ client }) => {
          const found = await segmentCalled(client, segment);
          const where = [`segment:is:${found.segmentId}`];
          const { total, sums, meta } = await client.get(CustomersPage, '/customers', { where, pageSize: 1, asOf });
          const said = { segmentId: found.segmentId, name: found.name, asOf: meta.asOf, customers: total, ...sums };
          show(place.terminal, said, () => [
            say(locale, 'cli.segments.counted', { name: found.name, n: countText(locale, total), day: meta.asOf }),
          ]);
          return EXIT.ok;
        }),
      ),
    );
}

function exportCommand(cli: Cli): Command {
  const { locale } = cli;
  return declare(cli, 'export', 'cli.segments.export.about')
    .addArgument(named(locale))
    .addOption(new Option('--out <file>', say(locale, 'cli.option.out')).makeOptionMandatory())
    .addOption(onDay(locale))
    .action((segment: string, { out, asOf, ...options }: DayOptions & { out: string }) =>
      cli.run(options, (place) =>
        withShop(place, async ({ client }) => {
          const found = await segmentCalled(client, segment);
          const where = [`segment:is:${found.segmentId}`];
          const bytes = await writeUserFile(out, client.download('/customers.csv', { where, asOf }));
          show(place.terminal, { file: out, bytes }, () => [
            say(locale, 'cli.export.done', { file: out, bytes: countText(locale, bytes) }),
          ]);
          return EXIT.ok;
        }),
      ),
    );
}

/** A segment by its number or by its name, whatever the case. @throws Failure `request.not-found` */
async function segmentCalled(client: ApiClient, called: string): Promise<Segment> {
  const segments = await client.get(z.array(Segment), '/segments');
  const found =
    segments.find(({ name }) => name.toLowerCase() === called.toLowerCase()) ??
    segments.find(({ segmentId }) => String(segmentId) === called);
  if (found === undefined) throw new Failure('request.not-found', { what: 'segment', id: called });
  return found;
}

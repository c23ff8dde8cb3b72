import type { Command } from 'commander';
import type { z } from 'zod';
import { Status } from '#contract/work';
import { type Locale, say } from '#i18n';
import { type Cli, declare, type SharedOptions } from '../declare.ts';
import { EXIT } from '../exit-codes.ts';
import { tableLines } from '../table.ts';
import { show } from '../terminal.ts';
import { withShop } from '../with-shop.ts';

/** `patron status`: how the installation is. */
export function statusCommand(cli: Cli): Command {
  return declare(cli, 'status', 'cli.status.about').action((options: SharedOptions) =>
    cli.run(options, (place) =>
      withShop(place, async ({ client, running }) => {
        const status = await client.get(Status, '/status');
        const url = running ? client.url : null;
        show(place.terminal, { ...status, url }, () => statusLines(cli.locale, status, url));
        return status.facts.ok && status.records.ok ? EXIT.ok : EXIT.storeUnavailable;
      }),
    ),
  );
}

function statusLines(locale: Locale, status: z.output<typeof Status>, url: string | null): string[] {
  const store = ({ store: name, ok }: { store: string; ok: boolean }) =>
    `${name}  ${say(locale, ok ? 'cli.yes' : 'cli.no')}`;
  const work = status.running.map(
    ({ kind, state, waiting }) => `${kind} (${waiting?.detail ?? say(locale, `cli.state.${state}`)})`,
  );
  const lines = [
    [say(locale, 'cli.status.version'), status.version],
    [say(locale, 'cli.status.address'), url ?? say(locale, 'cli.status.notRunning')],
    [
      say(locale, 'cli.status.shop'),
      status.shopName + (status.isSample ? ` (${say(locale, 'cli.status.sample')})` : ''),
    ],
    [say(locale, 'cli.status.data'), status.dataUntil ?? say(locale, 'cli.never')],
    [say(locale, 'cli.status.scored'), status.asOf ?? say(locale, 'cli.never')],
    [say(locale, 'cli.status.facts'), store(status.facts)],
    [say(locale, 'cli.status.records'), store(status.records)],
    [say(locale, 'cli.status.work'), work.length === 0 ? say(locale, 'cli.nothing') : work.join(', ')],
  ];
  const column = (place: number) => ({ heading: '', of: (line: string[]) => line[place] ?? '' });
  return tableLines([column(0), column(1)], lines).slice(1);
}

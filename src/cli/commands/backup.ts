import path from 'node:path';
import type { Command } from 'commander';
import { Job } from '#contract/work';
import { say } from '#i18n';
import { type Cli, declare, type SharedOptions } from '../declare.ts';
import { EXIT } from '../exit-codes.ts';
import { followJob } from '../follow.ts';
import { show } from '../terminal.ts';
import { withShop } from '../with-shop.ts';

/** `patron backup DIR`: while Patron goes on working. */
export function backupCommand(cli: Cli): Command {
  const { locale } = cli;
  return declare(cli, 'backup', 'cli.backup.about')
    .argument('<directory>', say(locale, 'cli.arg.directory'))
    .action((given: string, options: SharedOptions) =>
      cli.run(options, (place) =>
        withShop(place, async ({ client }) => {
          const directory = path.resolve(given);
          const job = await client.send(Job, 'POST', '/backups', { directory });
          const done = await followJob(client, place.terminal, job.jobId);
          show(place.terminal, done, () => [say(locale, 'cli.backup.done', { directory })]);
          return EXIT.ok;
        }),
      ),
    );
}

/** `patron restore DIR`: into a data directory that holds nothing yet. */
export function restoreCommand(cli: Cli): Command {
  const { locale } = cli;
  return declare(cli, 'restore', 'cli.restore.about')
    .argument('<directory>', say(locale, 'cli.arg.backup'))
    .action((given: string, options: SharedOptions) =>
      cli.run(options, async ({ terminal, config }) => {
        const { restoreShop } = await import('../../shop/restore-shop.ts');
        const manifest = await restoreShop(config, path.resolve(given));
        const directory = config.dataDirectory;
        show(terminal, { directory, createdAt: manifest.createdAt }, () => [
          say(locale, 'cli.restore.done', { directory }),
        ]);
        return EXIT.ok;
      }),
    );
}

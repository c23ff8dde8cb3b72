import { type Command, Option } from 'commander';
import { z } from 'zod';
import { Job, ScoreRun } from '#contract/work';
import { say } from '#i18n';
import { type Cli, declare, type SharedOptions } from '../declare.ts';
import { EXIT } from '../exit-codes.ts';
import { followJob } from '../follow.ts';
import { countText } from '../money.ts';
import { show } from '../terminal.ts';
import { withShop } from '../with-shop.ts';

/** `patron score`: every customer as of a day. */
export function scoreCommand(cli: Cli): Command {
  const { locale } = cli;
  return declare(cli, 'score', 'cli.score.about')
    .addOption(new Option('--as-of <date>', say(locale, 'cli.option.asOf')))
    .action((options: SharedOptions & { asOf?: string }) =>
      cli.run(options, (place) =>
        withShop(place, async ({ client }) => {
          const job = await client.send(
            Job,
            'POST',
            '/score-runs',
            options.asOf === undefined ? {} : { asOf: options.asOf },
          );
          await followJob(client, place.terminal, job.jobId);
          const [run] = await client.get(z.array(ScoreRun), '/score-runs');
          show(place.terminal, run ?? null, () => [
            say(locale, 'cli.score.done', { asOf: run?.asOf ?? '', customers: countText(locale, run?.customers ?? 0) }),
          ]);
          return EXIT.ok;
        }),
      ),
    );
}

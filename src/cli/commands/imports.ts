import { type Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import { Import, RefusedRow } from '#contract/intake';
import { say } from '#i18n';
import { writeUserFile } from '#platform/user-files';
import { type Cli, declare, type SharedOptions } from '../declare.ts';
import { EXIT } from '../exit-codes.ts';
import { followAll } from '../follow.ts';
import { followImport } from '../follow-import.ts';
import { countText } from '../money.ts';
import { tableLines } from '../table.ts';
import { show } from '../terminal.ts';
import { withShop } from '../with-shop.ts';

const RefusedAnswer = z.object({ rows: z.array(RefusedRow), total: z.number() });

/** `patron imports`: the imports, the newest first. */
export function importsCommand(cli: Cli): Command {
  const { locale } = cli;
  return declare(cli, 'imports', 'cli.imports.about').action((options: SharedOptions) =>
    cli.run(options, (place) =>
      withShop(place, async ({ client }) => {
        const imports = await client.get(z.array(Import), '/imports');
        show(place.terminal, imports, () =>
          imports.length === 0
            ? [say(locale, 'cli.none')]
            : tableLines<Import>(
                [
                  { heading: say(locale, 'cli.head.import'), of: ({ importId }) => String(importId), right: true },
                  { heading: say(locale, 'cli.head.file'), of: ({ fileName }) => fileName },
                  { heading: say(locale, 'cli.head.state'), of: ({ state }) => say(locale, `cli.state.${state}`) },
                  {
                    heading: say(locale, 'cli.head.rows'),
                    of: ({ summary }) => countText(locale, summary?.counts.read ?? 0),
                    right: true,
                  },
                  {
                    heading: say(locale, 'cli.head.refused'),
                    of: ({ summary }) => countText(locale, summary?.counts.refused ?? 0),
                    right: true,
                  },
                  {
                    heading: say(locale, 'cli.head.when'),
                    of: ({ createdAt }) => createdAt.slice(0, 16).replace('T', ' '),
                  },
                ],
                imports,
              ),
        );
        return EXIT.ok;
      }),
    ),
  );
}

/** `patron refused IMPORT`: the refused rows with their reasons, or as a file to mend. */
export function refusedCommand(cli: Cli): Command {
  const { locale } = cli;
  return declare(cli, 'refused', 'cli.refused.about')
    .argument('<import>', say(locale, 'cli.arg.import'), importNumber)
    .addOption(new Option('--csv <file>', say(locale, 'cli.option.csv')))
    .action((importId: number, options: SharedOptions & { csv?: string }) =>
      cli.run(options, (place) =>
        withShop(place, async ({ client }) => {
          const { csv } = options;
          if (csv !== undefined) {
            const bytes = await writeUserFile(csv, client.download(`/imports/${importId}/refused.csv`));
            show(place.terminal, { file: csv, bytes }, () => [
              say(locale, 'cli.export.done', { file: csv, bytes: countText(locale, bytes) }),
            ]);
            return EXIT.ok;
          }
          const page = await client.get(RefusedAnswer, `/imports/${importId}/refused`);
          show(place.terminal, page, () => (page.total === 0 ? [say(locale, 'cli.none')] : refusedLines(cli, page)));
          return EXIT.ok;
        }),
      ),
    );
}

/** `patron revert IMPORT`: as if it had never been. */
export function revertCommand(cli: Cli): Command {
  const { locale } = cli;
  return declare(cli, 'revert', 'cli.revert.about')
    .argument('<import>', say(locale, 'cli.arg.import'), importNumber)
    .action((importId: number, options: SharedOptions) =>
      cli.run(options, (place) =>
        withShop(place, async ({ client }) => {
          await client.send(Import, 'POST', `/imports/${importId}/revert`, {});
          await followAll(client, place.terminal);
          const found = await followImport(client, place.terminal, importId, say(locale, 'cli.progress.revert'));
          show(place.terminal, found, () => [say(locale, 'cli.revert.done', { import: String(importId) })]);
          return EXIT.ok;
        }),
      ),
    );
}

type Refused = z.output<typeof RefusedAnswer>;

function refusedLines({ locale }: Cli, { rows, total }: Refused): string[] {
  const lines = tableLines<Refused['rows'][number]>(
    [
      { heading: say(locale, 'cli.head.row'), of: ({ row }) => String(row), right: true },
      { heading: say(locale, 'cli.head.column'), of: ({ column }) => column },
      { heading: say(locale, 'cli.head.value'), of: ({ value }) => value.slice(0, 40) },
      { heading: say(locale, 'cli.head.reason'), of: ({ message }) => message },
    ],
    rows,
  );
  return [
    ...lines,
    say(locale, 'cli.total', { shown: countText(locale, rows.length), total: countText(locale, total) }),
  ];
}

function importNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('1, 2, 3 …');
  return value;
}

import { Argument, type Command, Option } from 'commander';
import { z } from 'zod';
import { CustomerList, CustomerListDetail } from '#contract/customer-list';
import { ASSIGNED_BY } from '#contract/experiment';
import { Failure } from '#contract/failure';
import { Upload } from '#contract/intake';
import { type Locale, say, sayCode } from '#i18n';
import { findUserFile, writeUserFile } from '#platform/user-files';
import type { ApiClient } from '../api-client.ts';
import { type Cli, declare, declareGroup, type SharedOptions } from '../declare.ts';
import { EXIT } from '../exit-codes.ts';
import { countText } from '../money.ts';
import { tableLines } from '../table.ts';
import { show } from '../terminal.ts';
import { withShop } from '../with-shop.ts';

type FileOptions = SharedOptions & { column?: string; by?: string; source?: string };

/** `patron list`: files of customers that every filter can ask. */
export function listCommand(cli: Cli): Command {
  return declareGroup(cli, 'list', 'cli.list.about')
    .addCommand(showCommand(cli))
    .addCommand(addCommand(cli))
    .addCommand(replaceCommand(cli))
    .addCommand(problemsCommand(cli))
    .addCommand(removeCommand(cli));
}

const named = (locale: Locale, text = '<list>') => new Argument(text, say(locale, 'cli.arg.list'));

function showCommand(cli: Cli): Command {
  const { locale } = cli;
  return declare(cli, 'show', 'cli.list.show.about')
    .addArgument(named(locale, '[list]'))
    .action((called: string | undefined, options: SharedOptions) =>
      cli.run(options, (place) =>
        withShop(place, async ({ client }) => {
          if (called === undefined) {
            const lists = await client.get(z.array(CustomerList), '/lists');
            show(place.terminal, lists, () => (lists.length === 0 ? [say(locale, 'cli.none')] : lines(locale, lists)));
            return EXIT.ok;
          }
          const { listId } = await listCalled(client, called);
          const detail = await client.get(CustomerListDetail, `/lists/${listId}`);
          show(place.terminal, detail, () => takenLines(locale, detail.list));
          return EXIT.ok;
        }),
      ),
    );
}

function lines(locale: Locale, lists: readonly CustomerList[]): string[] {
  const right = (heading: string, of: (list: CustomerList) => string) => ({ heading, of, right: true });
  return tableLines<CustomerList>(
    [
      right(say(locale, 'cli.head.number'), ({ listId }) => String(listId)),
      { heading: say(locale, 'cli.head.name'), of: ({ name }) => name },
      right(say(locale, 'lists.version'), ({ version }) => String(version)),
      right(say(locale, 'lists.customers'), ({ now }) => countText(locale, now.counts.customers)),
      right(say(locale, 'lists.lines'), ({ now }) => countText(locale, now.counts.lines)),
    ],
    lists,
  );
}

function takenLines(locale: Locale, { listId, name, now: { counts } }: CustomerList): string[] {
  return [
    say(locale, 'cli.list.taken', {
      name,
      id: String(listId),
      customers: countText(locale, counts.customers),
      matched: countText(locale, counts.matched),
      lines: countText(locale, counts.lines),
    }),
    ...counts.problems.map(
      ({ reason, lines: n }) => `${countText(locale, n)} ${sayCode(locale, `listProblem.${reason}`)}`,
    ),
  ];
}

/** A command with a file and how it names customers. */
function declareFile(cli: Cli, name: string, about: 'cli.list.add.about' | 'cli.list.replace.about'): Command {
  const { locale } = cli;
  return declare(cli, name, about)
    .addOption(new Option('--column <column>', say(locale, 'cli.option.listColumn')))
    .addOption(new Option('--by <kind>', say(locale, 'cli.option.listBy')).choices(ASSIGNED_BY))
    .addOption(new Option('--source <source>', say(locale, 'cli.option.listSource')));
}

function addCommand(cli: Cli): Command {
  const { locale } = cli;
  return declareFile(cli, 'add', 'cli.list.add.about')
    .argument('<file>', say(locale, 'cli.arg.listFile'))
    .addOption(new Option('--name <name>', say(locale, 'cli.option.listName')))
    .action((path: string, { name, column, by, source, ...options }: FileOptions & { name?: string }) =>
      cli.run(options, async (place) => {
        const file = await findUserFile(path);
        return withShop(place, async ({ client }) => {
          const { uploadId } = await client.upload(Upload, '/uploads', file.name, file.read());
          const list = await client.send(CustomerList, 'POST', '/lists', {
            name: name ?? file.name.replace(/\.\w+$/, '').slice(0, 80),
            file: { uploadId, column, by, source },
          });
          show(place.terminal, list, () => takenLines(locale, list));
          return EXIT.ok;
        });
      }),
    );
}

function replaceCommand(cli: Cli): Command {
  const { locale } = cli;
  return declareFile(cli, 'replace', 'cli.list.replace.about')
    .addArgument(named(locale))
    .argument('<file>', say(locale, 'cli.arg.listFile'))
    .action((called: string, path: string, { column, by, source, ...options }: FileOptions) =>
      cli.run(options, async (place) => {
        const file = await findUserFile(path);
        return withShop(place, async ({ client }) => {
          const { listId } = await listCalled(client, called);
          const { uploadId } = await client.upload(Upload, '/uploads', file.name, file.read());
          const body = { uploadId, column, by, source };
          const list = await client.send(CustomerList, 'PUT', `/lists/${listId}/file`, body);
          show(place.terminal, list, () => takenLines(locale, list));
          return EXIT.ok;
        });
      }),
    );
}

function problemsCommand(cli: Cli): Command {
  const { locale } = cli;
  return declare(cli, 'problems', 'cli.list.problems.about')
    .addArgument(named(locale))
    .addOption(new Option('--out <file>', say(locale, 'cli.option.out')).makeOptionMandatory())
    .action((called: string, { out, ...options }: SharedOptions & { out: string }) =>
      cli.run(options, (place) =>
        withShop(place, async ({ client }) => {
          const { listId } = await listCalled(client, called);
          const bytes = await writeUserFile(out, client.download(`/lists/${listId}/problems.csv`));
          show(place.terminal, { file: out, bytes }, () => [
            say(locale, 'cli.export.done', { file: out, bytes: countText(locale, bytes) }),
          ]);
          return EXIT.ok;
        }),
      ),
    );
}

function removeCommand(cli: Cli): Command {
  const { locale } = cli;
  return declare(cli, 'remove', 'cli.list.remove.about')
    .addArgument(named(locale))
    .action((called: string, options: SharedOptions) =>
      cli.run(options, (place) =>
        withShop(place, async ({ client }) => {
          const { listId, name } = await listCalled(client, called);
          await client.remove(`/lists/${listId}`);
          show(place.terminal, { listId, name }, () => [say(locale, 'cli.list.removed', { name })]);
          return EXIT.ok;
        }),
      ),
    );
}

/** A list by its number or by its name, whatever the case. @throws Failure `request.not-found` */
async function listCalled(client: ApiClient, called: string): Promise<CustomerList> {
  const lists = await client.get(z.array(CustomerList), '/lists');
  const found =
    lists.find(({ name }) => name.toLowerCase() === called.toLowerCase()) ??
    lists.find(({ listId }) => String(listId) === called);
  if (found === undefined) throw new Failure('request.not-found', { what: 'list', id: called });
  return found;
}

import { type Command, Option } from 'commander';
import { z } from 'zod';
import { Failure } from '#contract/failure';
import { Import, Mapping, Template, Upload } from '#contract/intake';
import { say } from '#i18n';
import { findUserFile, readUserText, type UserFile } from '#platform/user-files';
import type { ApiClient } from '../api-client.ts';
import { type Cli, declare, type SharedOptions } from '../declare.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { followAll } from '../follow.ts';
import { followImport } from '../follow-import.ts';
import { importLines, questionLine } from '../import-words.ts';
import type { Place } from '../place.ts';
import { progressBar } from '../progress-bar.ts';
import type { Terminal } from '../terminal.ts';
import { withShop } from '../with-shop.ts';

type ImportOptions = SharedOptions & {
  template?: string;
  map?: string;
  source?: string;
  currency?: string;
  zone?: string;
  check?: boolean;
  force?: boolean;
};

/** `patron import FILE…`: check each file, take its rows in, and work everything out anew. */
export function importCommand(cli: Cli): Command {
  const { locale } = cli;
  return declare(cli, 'import', 'cli.import.about')
    .argument('<files...>', say(locale, 'cli.arg.files'))
    .addOption(new Option('--template <name>', say(locale, 'cli.option.template')))
    .addOption(new Option('--map <file>', say(locale, 'cli.option.map')))
    .addOption(new Option('--source <name>', say(locale, 'cli.option.source')))
    .addOption(new Option('--currency <code>', say(locale, 'cli.option.currency')))
    .addOption(new Option('--zone <zone>', say(locale, 'cli.option.zone')))
    .addOption(new Option('--check', say(locale, 'cli.option.check')))
    .addOption(new Option('--force', say(locale, 'cli.option.force')))
    .action((files: string[], options: ImportOptions) =>
      cli.run(options, (place) => importFiles(place, files, options)),
    );
}

async function importFiles(place: Place, names: readonly string[], options: ImportOptions): Promise<ExitCode> {
  const { terminal } = place;
  const files = await Promise.all(names.map(findUserFile));
  const changes = await mappingChanges(options);
  return withShop(place, async ({ client, running }) => {
    const checked: Import[] = [];
    for (const file of files) checked.push(await checkFile(client, terminal, file, options, changes));
    const imports = options.check === true ? checked : await takeIn(client, terminal, checked, options.force === true);
    const url = running ? client.url : undefined;
    if (!terminal.json)
      for (const line of imports.flatMap((one) => importLines(terminal.locale, url, one))) terminal.print(line);
    if (options.check !== true) await followAll(client, terminal);
    if (terminal.json) terminal.print(JSON.stringify(imports));
    return imports.some(hasRefused) ? EXIT.partlyRefused : EXIT.ok;
  });
}

function hasRefused({ summary }: Import): boolean {
  return (summary?.counts.refused ?? 0) > 0;
}

async function checkFile(
  client: ApiClient,
  terminal: Terminal,
  file: UserFile,
  options: ImportOptions,
  changes: object,
): Promise<Import> {
  const upload = await uploaded(client, terminal, file);
  const mapping = { ...upload.mapping, ...(await templateMapping(client, options.template)), ...changes };
  const changed = JSON.stringify(mapping) !== JSON.stringify(upload.mapping);
  const read = changed ? await client.send(Upload, 'PUT', `/uploads/${upload.uploadId}/reading`, { mapping }) : upload;
  for (const question of read.questions) terminal.note(questionLine(terminal.locale, question));
  const order = { uploadId: read.uploadId, mapping: read.mapping, reading: read.reading, run: false };
  const started = await client.send(Import, 'POST', '/imports', order);
  return followImport(
    client,
    terminal,
    started.importId,
    say(terminal.locale, 'cli.progress.check', { file: file.name }),
  );
}

/** Has all files taken in before it waits for the first: everything is then worked out once, not once a file. */
async function takeIn(
  client: ApiClient,
  terminal: Terminal,
  checked: readonly Import[],
  force: boolean,
): Promise<Import[]> {
  for (const { importId } of checked)
    await client.send(Import, 'POST', `/imports/${importId}/run?force=${force ? 1 : 0}`, {});
  const done: Import[] = [];
  for (const { importId, fileName } of checked) {
    done.push(
      await followImport(client, terminal, importId, say(terminal.locale, 'cli.progress.run', { file: fileName })),
    );
  }
  return done;
}

async function uploaded(client: ApiClient, terminal: Terminal, file: UserFile): Promise<Upload> {
  const bar = progressBar(terminal);
  const label = say(terminal.locale, 'cli.progress.upload', { file: file.name });
  async function* watched(): AsyncGenerator<Uint8Array> {
    let done = 0;
    for await (const piece of file.read()) {
      done += piece.length;
      bar.draw(label, { phase: '', done, total: file.bytes, unit: 'bytes', ratePerSecond: null, secondsLeft: null });
      yield piece;
    }
  }
  try {
    return await client.upload(Upload, '/uploads', file.name, watched());
  } finally {
    bar.clear();
  }
}

async function templateMapping(client: ApiClient, name: string | undefined): Promise<Partial<Mapping>> {
  if (name === undefined) return {};
  const templates = await client.get(z.array(Template), '/templates');
  const found = templates.find((template) => template.name === name);
  if (found === undefined) throw new Failure('request.not-found', { what: 'template', id: name });
  return found.mapping;
}

/** What the command line says about the mapping, checked before anything is sent. */
async function mappingChanges({ map, source, currency, zone }: ImportOptions): Promise<object> {
  const given = {
    ...(source && { source }),
    ...(currency && { currency: currency.toUpperCase() }),
    ...(zone && { zone }),
  };
  const written: unknown = map === undefined ? {} : jsonOf(await readUserText(map), map);
  const parsed = PartialMapping.safeParse({ ...(written as object), ...given });
  if (parsed.success) return Object.fromEntries(Object.entries({ ...(written as object), ...given }));
  const [issue] = parsed.error.issues;
  throw new Failure('request.invalid', {
    where: `mapping/${issue?.path.join('/') ?? ''}`,
    reason: issue?.message ?? '',
  });
}

const PartialMapping = z.strictObject(Mapping.shape).partial();

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Failure('import.file-unreadable', { file }, { cause });
  }
}

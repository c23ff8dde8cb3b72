import { type Command, InvalidArgumentError, Option } from 'commander';
import { Failure } from '#contract/failure';
import { Job } from '#contract/work';
import { say } from '#i18n';
import type { SampleOptions } from '#intake';
import { writeUserFile } from '#platform/user-files';
import { type Cli, declare, type SharedOptions } from '../declare.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { followAll, followJob } from '../follow.ts';
import { countText } from '../money.ts';
import type { Place } from '../place.ts';
import { show } from '../terminal.ts';
import { withShop } from '../with-shop.ts';

type MadeOptions = SharedOptions &
  Partial<Pick<SampleOptions, 'customers' | 'years' | 'seed'>> & { out?: string; load?: boolean };

/** `patron sample`: the files of the sample shop, or the sample shop itself. */
export function sampleCommand(cli: Cli): Command {
  const { locale } = cli;
  return declare(cli, 'sample', 'cli.sample.about')
    .addOption(new Option('--customers <number>', say(locale, 'cli.option.customers')).argParser(whole))
    .addOption(new Option('--years <number>', say(locale, 'cli.option.years')).argParser(whole))
    .addOption(new Option('--seed <number>', say(locale, 'cli.option.seed')).argParser(whole))
    .addOption(new Option('--out <directory>', say(locale, 'cli.option.out')))
    .addOption(new Option('--load', say(locale, 'cli.option.load')).conflicts('out'))
    .action((options: MadeOptions) =>
      cli.run(options, (place) => (options.load ? loadSample(place, options) : makeSample(place, options))),
    );
}

function chosen({ customers, years, seed }: MadeOptions): Partial<SampleOptions> {
  return { ...(customers && { customers }), ...(years && { years }), ...(seed !== undefined && { seed }) };
}

async function makeSample({ terminal }: Place, options: MadeOptions): Promise<ExitCode> {
  const { out } = options;
  if (out === undefined)
    throw new Failure('request.invalid', { where: '--out', reason: say(terminal.locale, 'cli.option.out') });
  const { SAMPLE_DEFAULTS, sampleFiles } = await import('#intake');
  const files = sampleFiles({ ...SAMPLE_DEFAULTS, ...chosen(options) });
  const made: { file: string; bytes: number }[] = [];
  for (const [name, pieces] of Object.entries(files)) {
    const file = `${out.replace(/\/$/, '')}/${name}`;
    made.push({ file, bytes: await writeUserFile(file, inTurn(pieces)) });
  }
  show(terminal, made, () =>
    made.map(({ file, bytes }) =>
      say(terminal.locale, 'cli.sample.made', { file, bytes: countText(terminal.locale, bytes) }),
    ),
  );
  return EXIT.ok;
}

async function loadSample(place: Place, options: MadeOptions): Promise<ExitCode> {
  const { terminal } = place;
  return withShop(place, async ({ client }) => {
    const job = await client.send(Job, 'POST', '/sample', chosen(options));
    const done = await followJob(client, terminal, job.jobId);
    await followAll(client, terminal);
    show(terminal, done, () => [say(terminal.locale, 'cli.sample.loaded')]);
    return EXIT.ok;
  });
}

async function* inTurn(pieces: Iterable<string>): AsyncGenerator<string> {
  yield* pieces;
}

function whole(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('1, 2, 3 …');
  return value;
}

import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  DELIVERED_BY,
  DELIVERED_PARTS,
  DeliveredAnswer,
  type DeliveredGroup,
  DeliveredStudy,
} from '#contract/delivered';
import { ASSIGNED_BY } from '#contract/experiment';
import { Upload } from '#contract/intake';
import { type Locale, say, sayCode } from '#i18n';
import { findUserFile } from '#platform/user-files';
import { type Cli, declare, declareGroup, type SharedOptions } from '../declare.ts';
import { EXIT } from '../exit-codes.ts';
import { countText, moneyText } from '../money.ts';
import { tableLines } from '../table.ts';
import { show } from '../terminal.ts';
import { withShop } from '../with-shop.ts';

/** `patron delivered`: what customers gain and what it costs them. */
export function deliveredCommand(cli: Cli): Command {
  return declareGroup(cli, 'delivered', 'cli.delivered.about')
    .addCommand(takeCommand(cli))
    .addCommand(showCommand(cli));
}

type Scale = { lowest: number; highest: number };
type TakeOptions = SharedOptions & {
  name?: string;
  items?: string[];
  scale: Scale;
  customer?: string;
  key: (typeof ASSIGNED_BY)[number];
  subject?: string;
  own: string;
  group?: string;
  ease?: true;
};

function takeCommand(cli: Cli): Command {
  const { locale } = cli;
  return declare(cli, 'take', 'cli.delivered.take.about')
    .argument('<file>', say(locale, 'cli.arg.answers'))
    .addOption(
      new Option('--scale <lowest..highest>', say(locale, 'cli.option.deliveredScale'))
        .argParser(scale)
        .makeOptionMandatory(),
    )
    .addOption(new Option('--items <columns>', say(locale, 'cli.option.deliveredItems')).argParser(sevenColumns))
    .addOption(new Option('--customer <column>', say(locale, 'cli.option.deliveredCustomer')))
    .addOption(new Option('--key <key>', say(locale, 'cli.option.deliveredKey')).choices(ASSIGNED_BY).default('number'))
    .addOption(new Option('--subject <column>', say(locale, 'cli.option.deliveredSubject')))
    .addOption(new Option('--own <name>', say(locale, 'cli.option.deliveredOwn')).default(''))
    .addOption(new Option('--group <column>', say(locale, 'cli.option.deliveredGroup')))
    .addOption(new Option('--ease', say(locale, 'cli.option.deliveredEase')))
    .addOption(new Option('--name <name>', say(locale, 'cli.option.studyName')))
    .action((path: string, options: TakeOptions) =>
      cli.run(options, async (place) => {
        const file = await findUserFile(path);
        return withShop(place, async ({ client }) => {
          const { uploadId } = await client.upload(Upload, '/uploads', file.name, file.read());
          const study = await client.send(
            DeliveredStudy,
            'POST',
            '/value/delivered/studies',
            studyOf(options, uploadId, file.name),
          );
          show(place.terminal, study, () => takenLines(locale, study));
          const { unreadable, outside } = study.counts;
          return unreadable + outside > 0 ? EXIT.partlyRefused : EXIT.ok;
        });
      }),
    );
}

function studyOf({ name, items = [...DELIVERED_PARTS], ...options }: TakeOptions, uploadId: string, fileName: string) {
  return {
    name: name ?? fileName.replace(/\.\w+$/, '').slice(0, 80),
    file: {
      uploadId,
      customerColumn: options.customer ?? null,
      by: options.key,
      subjectColumn: options.subject ?? null,
      own: options.own,
      groupColumn: options.group ?? null,
      items: Object.fromEntries(DELIVERED_PARTS.map((part, at) => [part, items[at]])),
    },
    scale: options.scale,
    costsAre: options.ease === true ? 'ease' : 'burden',
  };
}

function takenLines(locale: Locale, { studyId, counts }: DeliveredStudy): string[] {
  return [
    say(locale, 'cli.delivered.taken', {
      id: String(studyId),
      counting: countText(locale, counts.complete + counts.partial),
      rows: countText(locale, counts.rows),
      linked: countText(locale, counts.linked),
    }),
    ...counts.examples.map(({ line, column, value }) =>
      say(locale, 'delivered.source.example', { line: String(line), column, value }),
    ),
  ];
}

type ShowOptions = SharedOptions & { study?: number; by: string; asOf?: string };

function showCommand(cli: Cli): Command {
  const { locale } = cli;
  return declare(cli, 'show', 'cli.delivered.show.about')
    .addOption(new Option('--study <id>', say(locale, 'cli.option.study')).argParser(whole))
    .addOption(new Option('--by <groups>', say(locale, 'cli.option.deliveredBy')).choices(DELIVERED_BY).default('file'))
    .addOption(new Option('--as-of <date>', say(locale, 'cli.option.asOf')))
    .action(({ study, by, asOf, ...options }: ShowOptions) =>
      cli.run(options, (place) =>
        withShop(place, async ({ client }) => {
          const answer = await client.get(DeliveredAnswer, '/value/delivered', { study, by, asOf });
          show(place.terminal, answer, () => answerLines(locale, answer));
          return EXIT.ok;
        }),
      ),
    );
}

const written = (value: number | null): string => (value === null ? '–' : value.toFixed(2));
const within = ({ lower, upper }: { lower: number | null; upper: number | null }, value: number): string =>
  `${written(value)} (${written(lower)} … ${written(upper)})`;

function answerLines(locale: Locale, answer: DeliveredAnswer): string[] {
  const { own, study, competitors, groups, against, factors, meta } = answer;
  if (study === null) return [say(locale, 'delivered.empty.body')];
  if (own === null) return [say(locale, 'delivered.few', { n: countText(locale, answer.ownAnswers) })];
  const nameOf = ({ subject, group }: DeliveredGroup) => subject || group || say(locale, 'delivered.group.all');
  const column = (heading: string, of: (row: DeliveredGroup) => string) => ({ heading, of, right: true });
  return [
    study.name,
    '',
    ...tableLines<DeliveredGroup>(
      [
        { heading: say(locale, 'delivered.group'), of: nameOf },
        column(say(locale, 'delivered.answers'), (row) => countText(locale, row.answers)),
        column(say(locale, 'delivered.tcv'), (row) => within(row.tcv, row.tcv.mean)),
        column(say(locale, 'delivered.tcc'), (row) => within(row.tcc, row.tcc.mean)),
        column(say(locale, 'delivered.cdv'), (row) => within(row.cdv, row.cdv.mean)),
        column(say(locale, 'delivered.relative'), ({ relative }) =>
          relative === null ? '–' : within(relative, relative.ratio),
        ),
        column(say(locale, 'delivered.paid'), ({ paid }) =>
          paid === null ? '–' : moneyText(locale, Math.round(paid.meanMinor), meta.currency),
        ),
      ],
      [own, ...competitors, ...groups.filter(({ group }) => group !== '')],
    ),
    ...against.map(
      ({ subject, cdv }) => `${say(locale, 'delivered.against', { subject })} ${within(cdv, cdv.difference)}`,
    ),
    ...(factors === null
      ? []
      : [
          '',
          say(locale, 'delivered.factors.share'),
          ...factors.map((one) => `${sayCode(locale, `deliveredPart.${one.part}`)}: ${within(one, one.share)}`),
        ]),
  ];
}

/** `1..7`: the lowest and the highest answer. */
function scale(text: string): Scale {
  const [, lowest = '', highest = ''] = /^(-?[\d.]+)\.\.(-?[\d.]+)$/.exec(text.trim()) ?? [];
  const found = { lowest: Number(lowest), highest: Number(highest) };
  if (lowest !== '' && found.highest > found.lowest) return found;
  throw new InvalidArgumentError('1..7');
}

function sevenColumns(text: string): string[] {
  const columns = text.split(',').map((name) => name.trim());
  if (columns.length === DELIVERED_PARTS.length && columns.every((name) => name !== '')) return columns;
  throw new InvalidArgumentError(DELIVERED_PARTS.join(','));
}

function whole(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('1, 2, 3 …');
}

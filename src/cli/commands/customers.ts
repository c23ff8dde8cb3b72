import { type Command, InvalidArgumentError, Option } from 'commander';
import type { z } from 'zod';
import { CUSTOMER_SORTS, type CustomerRow, CustomersPage } from '#contract/customer';
import { type Locale, say, sayCode } from '#i18n';
import { type Cli, declare, type SharedOptions, several } from '../declare.ts';
import { EXIT } from '../exit-codes.ts';
import { countText, moneyText } from '../money.ts';
import { tableLines } from '../table.ts';
import { show } from '../terminal.ts';
import { withShop } from '../with-shop.ts';

type ListOptions = SharedOptions & { where?: string[]; sort?: string; limit: number; asOf?: string };

/** Rows that the API gives at most in one answer. */
const MOST = 200;

/** `patron customers`: the customers that meet all conditions. */
export function customersCommand(cli: Cli): Command {
  const { locale } = cli;
  return declare(cli, 'customers', 'cli.customers.about')
    .addOption(new Option('--where <condition>', say(locale, 'cli.option.where')).argParser(several))
    .addOption(new Option('--sort <column>', say(locale, 'cli.option.sort')).choices(CUSTOMER_SORTS))
    .addOption(new Option('--limit <rows>', say(locale, 'cli.option.limit')).argParser(rowCount).default(20))
    .addOption(new Option('--as-of <date>', say(locale, 'cli.option.asOf')))
    .action(({ where, sort, limit, asOf, ...options }: ListOptions) =>
      cli.run(options, (place) =>
        withShop(place, async ({ client }) => {
          const page = await client.get(CustomersPage, '/customers', { where, sort, pageSize: limit, asOf });
          show(place.terminal, page, () => (page.rows.length === 0 ? [say(locale, 'cli.none')] : lines(locale, page)));
          return EXIT.ok;
        }),
      ),
    );
}

function lines(locale: Locale, { rows, total, meta }: z.output<typeof CustomersPage>): string[] {
  const money = (minor: number | null) => (minor === null ? '–' : moneyText(locale, minor, meta.currency));
  const table = tableLines<CustomerRow>(
    [
      { heading: say(locale, 'cli.head.customer'), of: ({ customerId }) => customerId },
      { heading: say(locale, 'cli.head.name'), of: ({ name }) => name },
      { heading: say(locale, 'cli.head.orders'), of: ({ orders }) => countText(locale, orders), right: true },
      { heading: say(locale, 'cli.head.net'), of: ({ netMinor }) => money(netMinor), right: true },
      { heading: say(locale, 'cli.head.last'), of: ({ lastOn }) => lastOn },
      { heading: say(locale, 'cli.head.stage'), of: ({ stage }) => sayCode(locale, `stage.${stage}`) },
      { heading: say(locale, 'cli.head.rfm'), of: ({ rfm }) => rfm },
      {
        heading: say(locale, 'cli.head.alive'),
        of: ({ probabilityAlive: p }) => (p === null ? '–' : `${(100 * p).toFixed(1)} %`),
        right: true,
      },
      {
        heading: say(locale, 'cli.head.future'),
        of: ({ futureRevenueMinor }) => money(futureRevenueMinor),
        right: true,
      },
    ],
    rows,
  );
  return [
    ...table,
    say(locale, 'cli.total', { shown: countText(locale, rows.length), total: countText(locale, total) }),
  ];
}

function rowCount(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > MOST) throw new InvalidArgumentError(`1 … ${MOST}`);
  return value;
}

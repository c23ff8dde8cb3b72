import './customers.css';
import { type ReactNode, useMemo } from 'react';
import type { CustomerRow } from '#contract/customer';
import type { CustomersAnswer } from '../../client/customers.ts';
import { textIn, useAddress } from '../../frame/address.ts';
import { To } from '../../frame/drill.tsx';
import { AbcTag, LayerTag, StageTag } from '../../frame/labels.tsx';
import { placeOf } from '../../frame/place.ts';
import { Count, Days, Money, Percent } from '../../ui/cells.tsx';
import type { Column } from '../../ui/data-table.tsx';
import type { Formats } from '../../words/formats.ts';
import { useFormats } from '../../words/formats-context.tsx';
import { type Say, useWords } from '../../words/use-words.ts';

type Cell = (row: CustomerRow) => ReactNode;
type Extra = Partial<Pick<Column<CustomerRow>, 'optional' | 'fixed' | 'sortable'>>;

const number = (
  t: Say,
  key: Parameters<typeof column>[1],
  render: Cell,
  extra: Extra = { sortable: true },
): Column<CustomerRow> => ({ ...column(t, key, render, extra), align: 'right' });

type ColumnKey =
  | 'name'
  | 'phoneEnd'
  | 'accounts'
  | 'stage'
  | 'rfm'
  | 'rfmGroup'
  | 'abc'
  | 'layer'
  | 'quadrant'
  | 'orders'
  | 'occasions'
  | 'firstOn'
  | 'lastOn'
  | 'recencyDays'
  | 'revenue'
  | 'net'
  | 'profit'
  | 'probabilityAlive'
  | 'expectedOrders'
  | 'futureRevenue'
  | 'futureProfit'
  | 'winbackGain'
  | 'firstSource'
  | 'firstChannel'
  | 'place';

function column(t: Say, key: ColumnKey, render: Cell, extra: Extra = {}): Column<CustomerRow> {
  return { key, title: t(`customers.col.${key}`), render, ...extra };
}

const more = { optional: true } as const;
const moreSorted = { optional: true, sortable: true } as const;

function who(t: Say, formats: Formats, asOf: string | undefined): Column<CustomerRow>[] {
  const keep = asOf ? { asOf } : {};
  const name: Cell = (row) => (
    <span className="c-name">
      <To to={`/customers/${row.customerId}`} search={keep}>
        {row.name || t('customers.unnamed')}
      </To>
      {row.phoneEnd ? <span className="p-caption p-num">{`…${row.phoneEnd}`}</span> : null}
    </span>
  );
  return [
    column(t, 'name', name, { fixed: true, sortable: true }),
    column(t, 'accounts', (row) => row.accounts.join(', '), more),
    column(t, 'stage', (row) => <StageTag stage={row.stage} />),
    column(t, 'abc', (row) => <AbcTag value={row.abc} />),
    column(t, 'rfm', (row) => <span className="p-num">{row.rfm}</span>),
    column(t, 'rfmGroup', (row) => t(`rfmGroup.${row.rfmGroup}`)),
    column(t, 'layer', (row) => <LayerTag layer={row.layer} />, more),
    column(t, 'quadrant', (row) => (row.quadrant ? t(`quadrant.${row.quadrant}`) : formats.count(null)), more),
    column(t, 'place', (row) => placeOf(row), more),
    column(t, 'firstSource', (row) => row.firstSource, more),
    column(t, 'firstChannel', (row) => row.firstChannel, more),
  ];
}

function numbers(t: Say, formats: Formats): Column<CustomerRow>[] {
  return [
    number(t, 'firstOn', (row) => formats.day(row.firstOn), moreSorted),
    number(t, 'lastOn', (row) => formats.day(row.lastOn)),
    number(t, 'recencyDays', (row) => <Days value={row.recencyDays} />, moreSorted),
    number(t, 'orders', (row) => <Count value={row.orders} />),
    number(t, 'occasions', (row) => <Count value={row.occasions} />, more),
    number(t, 'revenue', (row) => <Money minor={row.revenueMinor} />, moreSorted),
    number(t, 'net', (row) => <Money minor={row.netMinor} />),
    number(t, 'profit', (row) => <Money minor={row.profitMinor} />),
    number(t, 'probabilityAlive', (row) => <Percent share={row.probabilityAlive} />),
    number(
      t,
      'expectedOrders',
      (row) => <span className="p-num">{formats.number(row.expectedOrders, 1)}</span>,
      moreSorted,
    ),
    number(t, 'futureRevenue', (row) => <Money minor={row.futureRevenueMinor} />),
    number(t, 'futureProfit', (row) => <Money minor={row.futureProfitMinor} />, moreSorted),
    number(t, 'winbackGain', (row) => <Money minor={row.winbackGainMinor ?? null} />, moreSorted),
  ];
}

type Columns = {
  all: readonly Column<CustomerRow>[];
  usual: readonly string[];
  sums: (list: CustomersAnswer) => Partial<Record<string, ReactNode>>;
};

/** The columns of the list, which of them are shown unless chosen otherwise, and the sums of the whole selection. */
export function useColumns(): Columns {
  const t = useWords();
  const formats = useFormats();
  const [address] = useAddress();
  const asOf = textIn(address, 'asOf');
  return useMemo(() => {
    const all = [...who(t, formats, asOf), ...numbers(t, formats)];
    const sums = ({ total, sums: sum }: CustomersAnswer) => ({
      name: t('customers.sums', { total: formats.count(total) }),
      revenue: <Money minor={sum.revenueMinor} />,
      net: <Money minor={sum.netMinor} />,
      profit: <Money minor={sum.profitMinor} />,
      futureRevenue: <Money minor={sum.futureRevenueMinor === 0 ? null : sum.futureRevenueMinor} />,
      futureProfit: <Money minor={sum.futureRevenueMinor === 0 ? null : sum.futureProfitMinor} />,
    });
    return { all, usual: all.filter((one) => !one.optional).map((one) => one.key), sums };
  }, [t, formats, asOf]);
}

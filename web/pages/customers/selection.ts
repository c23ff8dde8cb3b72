import type { CustomerSort, CustomersAsk } from '../../client/customers.ts';
import { type Address, listIn, pageSearch, textIn } from '../../frame/address.ts';

const SORTS: readonly CustomerSort[] = [
  'futureRevenue',
  'futureProfit',
  'revenue',
  'net',
  'profit',
  'orders',
  'lastOn',
  'firstOn',
  'recencyDays',
  'probabilityAlive',
  'expectedOrders',
  'winbackGain',
  'name',
];

/** True where the server can sort by it. */
export function isSort(key: string | undefined): key is CustomerSort {
  return SORTS.some((sort) => sort === key);
}

/** What the list asks of the server, read from its address; what is not usable counts as not given. */
export function askOf(address: Address): CustomersAsk {
  const sort = textIn(address, 'sort');
  const page = Number(textIn(address, 'page'));
  const q = textIn(address, 'q');
  const { asOf } = pageSearch(address);
  return {
    ...(asOf ? { asOf } : {}),
    where: listIn(address, 'where'),
    ...(q ? { q } : {}),
    sort: isSort(sort) ? sort : 'futureRevenue',
    order: textIn(address, 'order') === 'asc' ? 'asc' : 'desc',
    page: Number.isInteger(page) && page > 0 ? page : 1,
    pageSize: 50,
  };
}

/** The columns to show: the chosen or the usual ones, and the one the list is sorted by where it is known only then. */
export function shownColumns(address: Address, usual: readonly string[]): readonly string[] {
  const keys = chosenColumns(address) ?? usual;
  const sort = textIn(address, 'sort');
  return sort === 'winbackGain' && !keys.includes(sort) ? [...keys, sort] : keys;
}

/** Keys of the chosen columns; undefined where nobody has chosen. */
function chosenColumns(address: Address): readonly string[] | undefined {
  return textIn(address, 'columns')?.split(',');
}

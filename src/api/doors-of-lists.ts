import { namingList } from '#actions';
import type { CustomerList, CustomerListDetail, CustomerListFile, NewCustomerList } from '#contract/customer-list';
import { type Locale, say, sayCode } from '#i18n';
import type { IntakeStores } from '#intake';
import type { ReadDeps } from '#scoring';
import { addList, listLists, listProblems, readList, removeList, replaceList } from '#segments';

/** Uploaded lists of customers. Who is on one: every list of customers, under the condition `list:is:<number>`. */
export type ListDoors = {
  list(): Promise<CustomerList[]>;
  read(listId: number): Promise<CustomerListDetail>;
  add(list: NewCustomerList, by: string): Promise<CustomerList>;
  replace(listId: number, file: CustomerListFile, by: string): Promise<CustomerList>;
  remove(listId: number): Promise<void>;
  problems(listId: number, version: number | undefined, locale: Locale): AsyncIterable<Uint8Array>;
};

const HEADINGS = ['lists.problem.line', 'lists.problem.text', 'lists.problem.code', 'lists.problem.reason'] as const;

export function doorsOfLists(deps: ReadDeps & IntakeStores): ListDoors {
  return {
    list: () => listLists(deps),
    read: (listId) => readList(deps, listId),
    add: (list, by) => addList(deps, list, by),
    replace: (listId, file, by) => replaceList(deps, listId, file, by),
    remove: (listId) => removeList(deps, listId, () => namingList(deps, listId)),
    problems: (listId, version, locale) =>
      listProblems(deps, listId, {
        version,
        headings: HEADINGS.map((key) => say(locale, key)),
        say: (code) => sayCode(locale, code),
      }),
  };
}

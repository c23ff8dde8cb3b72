import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { type CustomersAnswer, customersCsvUrl, customersQuery } from '../../client/customers.ts';
import { useAddress } from '../../frame/address.ts';
import { ControlBar } from '../../frame/control-bar.tsx';
import { To } from '../../frame/drill.tsx';
import { Page } from '../../frame/page.tsx';
import { useConditionWords } from '../../frame/use-condition-words.ts';
import { DataTable, type Sort } from '../../ui/data-table.tsx';
import { Panel } from '../../ui/page-layout.tsx';
import { EmptyState } from '../../ui/states.tsx';
import type { Formats } from '../../words/formats.ts';
import { useFormats } from '../../words/formats-context.tsx';
import { type Say, useWords } from '../../words/use-words.ts';
import { useColumns } from './columns.tsx';
import { ListSearch } from './list-search.tsx';
import { askOf, isSort, shownColumns } from './selection.ts';

function answer(t: Say, formats: Formats, { total, sums }: CustomersAnswer): string {
  if (total === 0) return t('customers.answer.none');
  const told = { total: formats.count(total), net: formats.money(sums.netMinor) };
  return sums.futureRevenueMinor > 0
    ? t('customers.answer', { ...told, future: formats.money(sums.futureRevenueMinor) })
    : t('customers.answer.past', told);
}

function useTitle(where: readonly string[], q: string | undefined): string {
  const t = useWords();
  const wordsOf = useConditionWords(where);
  if (where.length > 0) return t('customers.title.where', { conditions: where.map(wordsOf).join(t('condition.and')) });
  return q ? t('customers.title.search', { q }) : t('customers.title');
}

/** The customer list: where every number of every chart leads. The title says in words who is in it. */
export function CustomersPage() {
  const t = useWords();
  const formats = useFormats();
  const navigate = useNavigate();
  const [address, change] = useAddress();
  const ask = askOf(address);
  const query = useQuery({ ...customersQuery(ask), placeholderData: (before) => before });
  const columns = useColumns();
  const onSort = (sort: Sort) => change({ sort: sort.key, order: sort.order, page: undefined });
  const clear = () => change({ where: undefined, q: undefined, page: undefined });
  return (
    <Page
      title={useTitle(ask.where ?? [], ask.q)}
      caption={t('customers.caption')}
      query={query}
      answer={(list) => answer(t, formats, list)}
      controls={<ControlBar filter />}
      actions={
        <>
          {(ask.where ?? []).length > 0 || ask.q ? (
            <To to="/segments/new" search={{ where: [...(ask.where ?? []), ...(ask.q ? [`q:is:${ask.q}`] : [])] }}>
              {t('customers.segment')}
            </To>
          ) : null}
          <Button href={customersCsvUrl(ask)} download>
            {t('customers.export')}
          </Button>
        </>
      }
      skeleton={[680]}
    >
      {(list) => (
        <Panel flush>
          <DataTable
            caption={t('customers.caption')}
            rows={list.rows}
            rowKey={(row) => row.customerId}
            columns={columns.all}
            chosen={shownColumns(address, columns.usual)}
            onChosen={(keys) =>
              change({ columns: keys.join(',') === columns.usual.join(',') ? undefined : keys.join(',') })
            }
            {...(isSort(ask.sort) ? { sort: { key: ask.sort, order: ask.order ?? 'desc' } } : {})}
            onSort={onSort}
            onOpen={(row) =>
              void navigate({ to: `/customers/${row.customerId}`, search: ask.asOf ? { asOf: ask.asOf } : {} } as never)
            }
            keyboard
            maxHeight="fill"
            pending={query.isPlaceholderData}
            tools={<ListSearch q={ask.q ?? ''} onSearch={(q) => change({ q: q || undefined, page: undefined })} />}
            page={{
              page: ask.page ?? 1,
              pageSize: ask.pageSize ?? 50,
              total: list.total,
              onPage: (page) => change({ page: page === 1 ? undefined : String(page) }),
            }}
            sums={columns.sums(list)}
            empty={
              <EmptyState
                title={t('customers.none')}
                actions={<Button onClick={clear}>{t('customers.none.clear')}</Button>}
              >
                {t('customers.none.body')}
              </EmptyState>
            }
          />
        </Panel>
      )}
    </Page>
  );
}

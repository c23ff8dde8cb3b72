import { type ReactNode, useEffect, useRef } from 'react';
import { ColumnChooser } from './column-chooser.tsx';
import { useUi } from './environment.tsx';
import { Pager, type PageState } from './pager.tsx';
import { Scrollable } from './scrollable.tsx';
import { useListKeys } from './use-list-keys.ts';

export type Column<Row> = {
  key: string;
  title: string;
  render: (row: Row) => ReactNode;
  align?: 'left' | 'right';
  sortable?: boolean;
  width?: number;
  /** Sentences: may take a second line, so that the numbers beside them stay in view. */
  wrap?: boolean;
  /** Not shown until chosen. */
  optional?: boolean;
  /** Cannot be taken away: the row's name. */
  fixed?: boolean;
};
export type Sort = { key: string; order: 'asc' | 'desc' };
type Props<Row> = {
  /** What the table holds, for people who do not see it. */
  caption: string;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  columns: readonly Column<Row>[];
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  page?: PageState;
  /** Keys of the chosen columns; with `onChosen` the column chooser appears. */
  chosen?: readonly string[];
  onChosen?: (keys: readonly string[]) => void;
  /** Sums of the whole selection, by column. */
  sums?: Partial<Record<string, ReactNode>>;
  onOpen?: (row: Row) => void;
  /** Turns on `j`, `k` and Enter: for the one main list of a page. */
  keyboard?: boolean;
  /** Dims the rows while the next page is on its way. */
  pending?: boolean;
  tools?: ReactNode;
  /** Shown in place of rows when there are none. */
  empty?: ReactNode;
  /** Height in px beyond which the rows scroll under their header; `fill` takes what the window has left. None by default. */
  maxHeight?: number | 'fill';
};

type HeadProps<Row> = { column: Column<Row>; sort: Sort | undefined; onSort: ((sort: Sort) => void) | undefined };

function Head<Row>({ column, sort, onSort }: HeadProps<Row>) {
  const { texts } = useUi();
  const on = sort?.key === column.key ? sort.order : undefined;
  const aria = on === 'asc' ? 'ascending' : on === 'desc' ? 'descending' : undefined;
  const className = column.align === 'right' ? 'p-right' : undefined;
  if (!column.sortable || !onSort)
    return (
      <th scope="col" className={className} style={{ minWidth: column.width }}>
        {column.title}
      </th>
    );
  return (
    <th scope="col" className={className} style={{ minWidth: column.width }} {...(aria ? { 'aria-sort': aria } : {})}>
      <button
        type="button"
        title={texts.sortBy(column.title)}
        onClick={() => onSort({ key: column.key, order: on === 'desc' ? 'asc' : 'desc' })}
      >
        {column.title}
        <span className="p-sort" aria-hidden="true" data-on={on} />
      </button>
    </th>
  );
}

/** Columns in view: fixed ones always, others as chosen, else those that are not optional. */
export function columnsInView<Row>(
  columns: readonly Column<Row>[],
  chosen: readonly string[] | undefined,
): readonly Column<Row>[] {
  return columns.filter((column) => column.fixed || (chosen ? chosen.includes(column.key) : !column.optional));
}

/** A dense table: rows of 36 px, numbers right, header that stays, sorting and paging left to the caller (the server). */
export function DataTable<Row>(props: Props<Row>) {
  const { rows, rowKey, columns, sort, onSort, page, sums, onOpen } = props;
  const shown = columnsInView(columns, props.chosen);
  const active = useListKeys(
    rows.length,
    onOpen ? (at) => rows[at] !== undefined && onOpen(rows[at]) : undefined,
    props.keyboard === true,
  );
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    body.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const cell = (column: Column<Row>) => (column.align === 'right' ? 'p-right' : column.wrap ? 'p-wrap' : undefined);
  return (
    <div className="p-table">
      {props.tools || props.onChosen ? (
        <div className="p-table-tools">
          <div className="p-table-tools-left">{props.tools}</div>
          {props.onChosen ? (
            <ColumnChooser columns={columns} shown={shown.map((column) => column.key)} onChosen={props.onChosen} />
          ) : null}
        </div>
      ) : null}
      <Scrollable
        label={props.caption}
        className={props.maxHeight === 'fill' ? 'p-fill' : ''}
        style={typeof props.maxHeight === 'number' ? { maxHeight: props.maxHeight } : undefined}
      >
        <table aria-busy={props.pending === true} className={props.pending ? 'p-pending' : undefined}>
          <caption className="p-unseen">{props.caption}</caption>
          <thead>
            <tr>
              {shown.map((column) => (
                <Head key={column.key} column={column} sort={sort} onSort={onSort} />
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.map((row, at) => (
              <tr key={rowKey(row)} data-active={at === active || undefined}>
                {shown.map((column) =>
                  column.fixed ? (
                    <th key={column.key} scope="row" className={cell(column)}>
                      {column.render(row)}
                    </th>
                  ) : (
                    <td key={column.key} className={cell(column)}>
                      {column.render(row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
          {sums && rows.length > 0 ? (
            <tfoot>
              <tr>
                {shown.map((column) => (
                  <td key={column.key} className={cell(column)}>
                    {sums[column.key]}
                  </td>
                ))}
              </tr>
            </tfoot>
          ) : null}
        </table>
        {rows.length === 0 ? props.empty : null}
      </Scrollable>
      {page ? <Pager {...page} /> : null}
    </div>
  );
}

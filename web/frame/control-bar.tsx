import { CloseOutlined } from '@ant-design/icons';
import { Button, Popover, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Measure } from '#contract/common';
import { useWords } from '../words/use-words.ts';
import { usePageSearch } from './address.ts';
import { AsOfControl, CompareControl } from './as-of-control.tsx';
import { FilterForm } from './filter-form.tsx';
import { useConditionWords } from './use-condition-words.ts';

type Props = {
  /** Which controls this page understands. As-of is always there. */
  measure?: boolean;
  compare?: boolean;
  filter?: boolean;
  /** Controls of this page alone, between the shared ones and the filter. */
  children?: ReactNode;
};

const MEASURES: readonly Measure[] = ['revenue', 'net', 'profit'];

/** The same bar on every page: as-of date, comparison, measure and filter, all of it in the address. */
export function ControlBar({ measure = false, compare = false, filter = false, children }: Props) {
  const t = useWords();
  const [search, change] = usePageSearch();
  return (
    <fieldset className="p-controls" aria-label={t('control.bar')}>
      <AsOfControl />
      {compare ? <CompareControl /> : null}
      {measure ? (
        <Segmented
          size="small"
          aria-label={t('control.measure')}
          value={search.measure}
          onChange={(next) => change({ measure: next === 'net' ? undefined : next })}
          options={MEASURES.map((one) => ({ value: one, label: t(`measure.${one}`) }))}
        />
      ) : null}
      {children}
      {filter ? <Filters where={search.where} onChange={(where) => change({ where, page: undefined })} /> : null}
    </fieldset>
  );
}

/** What is filtered, as a sentence of chips, and the way to add one more condition. */
function Filters({ where, onChange }: { where: readonly string[]; onChange: (where: readonly string[]) => void }) {
  const t = useWords();
  const wordsOf = useConditionWords(where);
  const [open, setOpen] = useState(false);
  const add = (condition: string) => {
    setOpen(false);
    if (!where.includes(condition)) onChange([...where, condition]);
  };
  return (
    <div className="p-controls-sentence">
      <span>{where.length === 0 ? t('control.filter.everyone') : t('control.filter.only')}</span>
      {where.map((condition) => {
        const words = wordsOf(condition);
        return (
          <span key={condition} className="p-chip">
            <span title={words}>{words}</span>
            <button
              type="button"
              aria-label={t('control.filter.remove', { condition: words })}
              onClick={() => onChange(where.filter((one) => one !== condition))}
            >
              <CloseOutlined style={{ fontSize: 10 }} />
            </button>
          </span>
        );
      })}
      <Popover
        content={<FilterForm onAdd={add} />}
        trigger="click"
        open={open}
        onOpenChange={setOpen}
        placement="bottomLeft"
        destroyOnHidden
      >
        <Button size="small">{t('control.filter.add')}</Button>
      </Popover>
      {where.length > 1 ? (
        <Button size="small" type="text" onClick={() => onChange([])}>
          {t('control.filter.clear')}
        </Button>
      ) : null}
    </div>
  );
}

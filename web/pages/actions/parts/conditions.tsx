import { CloseOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { type ReactNode, useState } from 'react';
import { conditionSentence } from '../../../frame/condition-sentence.ts';
import { FilterForm } from '../../../frame/filter-form.tsx';
import { usePen } from '../../../frame/use-pen.ts';
import { useLocale } from '../../../words/locale.tsx';

type Props = {
  where: readonly string[];
  onChange: (where: string[]) => void;
  /** What stands there without any. */
  none: string;
  children?: ReactNode;
};

/** Conditions of the customer list, segments among them, as chips that can be taken away and added to. */
export function Conditions({ where, onChange, none, children }: Props) {
  const { t, formats } = usePen();
  const { locale } = useLocale();
  const [isOpen, setOpen] = useState(false);
  const add = (condition: string) => {
    setOpen(false);
    if (!where.includes(condition)) onChange([...where, condition]);
  };
  return (
    <div className="a-chips">
      {where.length === 0 ? <span>{none}</span> : null}
      {where.map((condition) => {
        const words = conditionSentence(locale, formats, condition);
        return (
          <span key={condition} className="p-chip">
            {words}
            <button
              type="button"
              aria-label={t('campaign.condition.remove', { words })}
              onClick={() => onChange(where.filter((one) => one !== condition))}
            >
              <CloseOutlined />
            </button>
          </span>
        );
      })}
      <Popover trigger="click" open={isOpen} onOpenChange={setOpen} content={<FilterForm onAdd={add} />}>
        <Button size="small">{t('campaign.condition.add')}</Button>
      </Popover>
      {children}
    </div>
  );
}

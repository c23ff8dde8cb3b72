import { CloseOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { conditionSentence } from '../../../../frame/condition-sentence.ts';
import { To } from '../../../../frame/drill.tsx';
import { FilterForm } from '../../../../frame/filter-form.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { useLocale } from '../../../../words/locale.tsx';
import { TextField } from '../../parts/field.tsx';
import type { CampaignEditing } from '../use-campaign.ts';

/** Whom it is for: the conditions of the customer list, segments among them; and how many of them are left alone. */
export function Audience({ editing: { form, change } }: { editing: CampaignEditing }) {
  const { t, formats } = usePen();
  const { locale } = useLocale();
  const [isOpen, setOpen] = useState(false);
  const add = (condition: string) => {
    setOpen(false);
    if (!form.where.includes(condition)) change({ where: [...form.where, condition] });
  };
  return (
    <div className="a-form">
      <div className="a-two">
        <div className="a-chips">
          {form.where.length === 0 ? <span>{t('campaign.everybody')}</span> : null}
          {form.where.map((condition) => {
            const words = conditionSentence(locale, formats, condition);
            return (
              <span key={condition} className="p-chip">
                {words}
                <button
                  type="button"
                  aria-label={t('campaign.condition.remove', { words })}
                  onClick={() => change({ where: form.where.filter((one) => one !== condition) })}
                >
                  <CloseOutlined />
                </button>
              </span>
            );
          })}
          <Popover trigger="click" open={isOpen} onOpenChange={setOpen} content={<FilterForm onAdd={add} />}>
            <Button size="small">{t('campaign.condition.add')}</Button>
          </Popover>
          <To to="/customers" search={{ where: form.where }}>
            {t('campaign.see')}
          </To>
        </div>
      </div>
      <TextField
        name={t('campaign.controlShare')}
        type="number"
        value={form.controlShare}
        onChange={(controlShare) => change({ controlShare })}
      />
    </div>
  );
}

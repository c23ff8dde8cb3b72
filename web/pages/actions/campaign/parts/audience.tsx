import { To } from '../../../../frame/drill.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Conditions } from '../../parts/conditions.tsx';
import { TextField } from '../../parts/field.tsx';
import type { CampaignEditing } from '../use-campaign.ts';

/** Whom it is for: the conditions of the customer list, segments among them; and how many of them are left alone. */
export function Audience({ editing: { form, change } }: { editing: CampaignEditing }) {
  const { t } = usePen();
  return (
    <div className="a-form">
      <div className="a-two">
        <Conditions where={form.where} onChange={(where) => change({ where })} none={t('campaign.everybody')}>
          <To to="/customers" search={{ where: form.where }}>
            {t('campaign.see')}
          </To>
        </Conditions>
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

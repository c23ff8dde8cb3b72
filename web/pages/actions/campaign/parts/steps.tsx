import { useQuery } from '@tanstack/react-query';
import { usePen } from '../../../../frame/use-pen.ts';
import { ChoiceField, Field, TextField } from '../../parts/field.tsx';
import { channelsQuery } from '../../queries.ts';
import type { CampaignForm } from '../form.ts';
import type { CampaignEditing } from '../use-campaign.ts';

type Props = { editing: CampaignEditing };
const MEASURES = ['buyers', 'net', 'profit'] as const;
const PURPOSES = ['marketing', 'service'] as const;
const KINDS = ['once', 'recurring'] as const;

/** Step 2: what it is to reach, in words and as a measure, and what people have consented to it as. */
export function Goal({ editing: { form, change } }: Props) {
  const { t } = usePen();
  return (
    <div className="a-form">
      <TextField name={t('campaign.aim')} value={form.aim} maxLength={400} onChange={(aim) => change({ aim })} />
      <ChoiceField
        name={t('campaign.measure')}
        value={form.measure}
        options={MEASURES.map((value) => ({ value, label: t(`campaignMeasure.${value}`) }))}
        onChange={(measure) => change({ measure })}
      />
      <ChoiceField
        name={t('campaign.purpose')}
        value={form.purpose}
        options={PURPOSES.map((value) => ({ value, label: t(`purpose.${value}`) }))}
        onChange={(purpose) => change({ purpose })}
      />
    </div>
  );
}

/** Step 4: what it costs. */
export function Cost({ editing: { form, change } }: Props) {
  const { t } = usePen();
  const field = (part: 'fixed' | 'message' | 'offer' | 'budget') => (
    <TextField
      key={part}
      type="number"
      name={t(`campaign.cost.${part}`)}
      value={form[part]}
      onChange={(value) => change({ [part]: value } as Partial<CampaignForm>)}
    />
  );
  return <div className="a-form">{(['fixed', 'message', 'offer', 'budget'] as const).map(field)}</div>;
}

/** Step 5: by which way, when, how often, how urgently. */
export function Delivery({ editing: { form, change } }: Props) {
  const { t } = usePen();
  const { data: channels = [] } = useQuery(channelsQuery);
  const options = channels.map(({ channel, isReady }) => {
    const name = t(`way.${channel}`);
    return { value: channel, label: isReady ? name : t('campaign.channel.unset', { name }) };
  });
  const number = (part: 'everyDays' | 'times' | 'priority' | 'perSecond') => (
    <TextField
      type="number"
      name={t(`campaign.${part}`)}
      value={form[part]}
      onChange={(value) => change({ [part]: value } as Partial<CampaignForm>)}
    />
  );
  return (
    <div className="a-form">
      <ChoiceField
        name={t('campaign.channel')}
        value={form.channel}
        options={[{ value: '' as const, label: t('campaign.channel.choose') }, ...options]}
        onChange={(channel) => change({ channel })}
      />
      <TextField type="datetime-local" name={t('campaign.at')} value={form.at} onChange={(at) => change({ at })} />
      <ChoiceField
        name={t('campaign.kind')}
        value={form.kind}
        options={KINDS.map((value) => ({ value, label: t(`campaign.kind.${value}`) }))}
        onChange={(kind) => change({ kind })}
      />
      {form.kind === 'recurring' ? number('everyDays') : null}
      {form.kind === 'recurring' ? number('times') : null}
      {number('priority')}
      {number('perSecond')}
    </div>
  );
}

/** Step 6: how long orders count, and what rise is expected. */
export function Judgement({ editing: { form, change } }: Props) {
  const { t } = usePen();
  return (
    <div className="a-form">
      <TextField type="number" name={t('campaign.days')} value={form.days} onChange={(days) => change({ days })} />
      <TextField type="number" name={t('campaign.lift')} value={form.lift} onChange={(lift) => change({ lift })} />
    </div>
  );
}

/** A text of several lines. */
export function LongField({
  name,
  value,
  onChange,
}: {
  name: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <Field name={name} wide="a-two">
      {(id) => (
        <textarea
          id={id}
          className="p-field"
          rows={5}
          maxLength={200_000}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

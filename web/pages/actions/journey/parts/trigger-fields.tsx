import type { ReactNode } from 'react';
import type { JourneyTrigger } from '#contract/journey';
import { usePen } from '../../../../frame/use-pen.ts';
import { Conditions } from '../../parts/conditions.tsx';
import { ChoiceField, TextField } from '../../parts/field.tsx';
import { NumberField } from '../../parts/number-field.tsx';

const ORDER_FACTS = ['placed', 'unpaid', 'shipped', 'delivered', 'refunded'] as const;

type Of<K extends JourneyTrigger['kind']> = {
  trigger: Extract<JourneyTrigger, { kind: K }>;
  onChange: (trigger: JourneyTrigger) => void;
};

/** What the chosen trigger still has to be told. */
export function TriggerFields({ trigger, onChange }: Of<JourneyTrigger['kind']>) {
  const { t } = usePen();
  if (trigger.kind === 'order') return <OrderFields trigger={trigger} onChange={onChange} />;
  if (trigger.kind === 'tier') return <TierFields trigger={trigger} onChange={onChange} />;
  if (trigger.kind === 'segment') return <SegmentFields trigger={trigger} onChange={onChange} />;
  if (trigger.kind === 'rhythm')
    return (
      <NumberField
        name={t('journey.trigger.ratio')}
        value={trigger.ratio}
        least={0.5}
        most={20}
        onChange={(ratio) => onChange({ ...trigger, ratio })}
      />
    );
  if (trigger.kind === 'birthday')
    return (
      <NumberField
        name={t('journey.trigger.days')}
        value={trigger.daysBefore}
        least={0}
        most={30}
        isWhole
        onChange={(daysBefore) => onChange({ ...trigger, daysBefore })}
      />
    );
  return null;
}

function OrderFields({ trigger, onChange }: Of<'order'>) {
  const { t } = usePen();
  return (
    <>
      <ChoiceField
        name={t('journey.trigger.fact')}
        value={trigger.fact}
        options={ORDER_FACTS.map((value) => ({ value, label: t(`orderFact.${value}`) }))}
        onChange={(fact) => onChange({ ...trigger, fact })}
      />
      <NumberField
        name={t('journey.trigger.hours')}
        value={trigger.afterHours}
        least={0}
        most={8760}
        isWhole
        onChange={(afterHours) => onChange({ ...trigger, afterHours })}
      />
    </>
  );
}

function TierFields({ trigger, onChange }: Of<'tier'>) {
  const { t } = usePen();
  const type = (text: string) => {
    const tiers = [...new Set((text.match(/[0-6]/g) ?? []).map(Number))];
    if (tiers.length > 0) onChange({ ...trigger, tiers });
  };
  return (
    <>
      <NumberField
        name={t('journey.trigger.scheme')}
        value={trigger.schemeId}
        least={1}
        most={999_999_999}
        isWhole
        onChange={(schemeId) => onChange({ ...trigger, schemeId })}
      />
      <TextField name={t('journey.trigger.tiers')} value={trigger.tiers.join(',')} onChange={type} />
    </>
  );
}

function SegmentFields({ trigger, onChange }: Of<'segment'>) {
  const { t } = usePen();
  return (
    <>
      <ChoiceField
        name={t('journey.trigger.existing')}
        value={trigger.existing ? 'in' : 'out'}
        options={(['out', 'in'] as const).map((value) => ({ value, label: t(`journey.existing.${value}`) }))}
        onChange={(value) => onChange({ ...trigger, existing: value === 'in' })}
      />
      <Labelled name={t('journey.trigger.where')}>
        <Conditions where={trigger.where} none="–" onChange={(where) => onChange({ ...trigger, where })} />
      </Labelled>
    </>
  );
}

/** A part of the form that is no single field, under its name. */
export function Labelled({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="a-two">
      <span className="a-label">{name}</span>
      {children}
    </div>
  );
}

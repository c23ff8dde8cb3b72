import type { JourneyDefinition, JourneyFact, JourneyTrigger } from '#contract/journey';
import { usePen } from '../../../../frame/use-pen.ts';
import { Conditions } from '../../parts/conditions.tsx';
import { ChoiceField, TextField } from '../../parts/field.tsx';
import { NumberField } from '../../parts/number-field.tsx';
import type { JourneyEditing } from '../use-journey.ts';
import { FactField } from './step-editor.tsx';
import { Labelled, TriggerFields } from './trigger-fields.tsx';

type Props = { editing: JourneyEditing };

const TRIGGERS = ['order', 'rhythm', 'segment', 'tier', 'birthday', 'complaint', 'cart'] as const;
const MEASURES = ['buyers', 'net', 'profit'] as const;
const LEAVING: readonly JourneyFact[] = ['purchase', 'paid', 'shipped', 'delivered', 'refunded', 'cancelled'];

/** A trigger of each kind to begin with. */
const FIRST: Readonly<Record<JourneyTrigger['kind'], JourneyTrigger>> = {
  order: { kind: 'order', fact: 'placed', afterHours: 0 },
  rhythm: { kind: 'rhythm', ratio: 1 },
  segment: { kind: 'segment', where: [], existing: false },
  tier: { kind: 'tier', schemeId: 1, tiers: [1] },
  birthday: { kind: 'birthday', daysBefore: 3 },
  complaint: { kind: 'complaint' },
  cart: { kind: 'cart' },
};

/** Who comes in, how often, what for, and when somebody leaves. */
export function Rules({ editing }: Props) {
  const { t } = usePen();
  const { definition, change } = editing;
  const { trigger, goal } = definition;
  return (
    <div className="a-form">
      <ChoiceField
        name={t('journey.trigger')}
        value={trigger.kind}
        options={TRIGGERS.map((value) => ({ value, label: t(`journey.trigger.${value}`) }))}
        onChange={(kind) => change({ trigger: FIRST[kind], key: kind === 'order' ? 'order' : 'customer' })}
      />
      <TriggerFields trigger={trigger} onChange={(next) => change({ trigger: next })} />
      <Labelled name={t('journey.who')}>
        <Conditions where={definition.who} none={t('campaign.everybody')} onChange={(who) => change({ who })} />
      </Labelled>
      <Limits definition={definition} onChange={change} />
      <TextField
        name={t('journey.aim')}
        value={goal.aim}
        maxLength={400}
        wide="a-two"
        onChange={(aim) => change({ goal: { ...goal, aim } })}
      />
      <NumberField
        name={t('journey.control')}
        value={definition.controlShare}
        per={100}
        least={0.05}
        most={0.5}
        onChange={(controlShare) => change({ controlShare })}
      />
      <FactField name={t('journey.goal')} value={goal.fact} onChange={(fact) => change({ goal: { ...goal, fact } })} />
      <NumberField
        name={t('journey.goal.days')}
        value={goal.days}
        least={1}
        most={365}
        isWhole
        onChange={(days) => change({ goal: { ...goal, days } })}
      />
      <ChoiceField
        name={t('journey.measure')}
        value={goal.measure}
        options={MEASURES.map((value) => ({ value, label: t(`campaignMeasure.${value}`) }))}
        onChange={(measure) => change({ goal: { ...goal, measure } })}
      />
      <Exits definition={definition} onChange={change} />
    </div>
  );
}

type PartProps = { definition: JourneyDefinition; onChange: JourneyEditing['change'] };

function Limits({ definition: { trigger, key, entry }, onChange }: PartProps) {
  const { t } = usePen();
  const begin = (kind: 'once' | 'every' | 'always') =>
    onChange({ entry: kind === 'every' ? { kind, days: 30 } : { kind } });
  return (
    <>
      {trigger.kind === 'order' ? (
        <ChoiceField
          name={t('journey.key')}
          value={key}
          options={(['order', 'customer'] as const).map((value) => ({ value, label: t(`journey.key.${value}`) }))}
          onChange={(value) => onChange({ key: value })}
        />
      ) : null}
      <ChoiceField
        name={t('journey.limit')}
        value={entry.kind}
        options={(['once', 'every', 'always'] as const).map((value) => ({ value, label: t(`journey.limit.${value}`) }))}
        onChange={begin}
      />
      {entry.kind === 'every' ? (
        <NumberField
          name={t('journey.limit.days')}
          value={entry.days}
          least={1}
          most={365}
          isWhole
          onChange={(days) => onChange({ entry: { kind: 'every', days } })}
        />
      ) : null}
    </>
  );
}

function Exits({ definition: { key, exits }, onChange }: PartProps) {
  const { t } = usePen();
  const offered = key === 'order' ? LEAVING : LEAVING.filter((fact) => fact === 'purchase' || fact === 'refunded');
  const toggle = (fact: JourneyFact, isOn: boolean) => {
    const facts = isOn ? [...exits.facts, fact] : exits.facts.filter((one) => one !== fact);
    onChange({ exits: { ...exits, facts } });
  };
  return (
    <>
      <fieldset className="a-wide j-facts">
        <legend className="a-label">{t('journey.exits')}</legend>
        {offered.map((fact) => (
          <label key={fact}>
            <input
              type="checkbox"
              checked={exits.facts.includes(fact)}
              onChange={(event) => toggle(fact, event.target.checked)}
            />
            {t(`journeyFact.${fact}`)}
          </label>
        ))}
      </fieldset>
      <Labelled name={t('journey.exits.where')}>
        <Conditions where={exits.where} none="–" onChange={(where) => onChange({ exits: { ...exits, where } })} />
      </Labelled>
    </>
  );
}

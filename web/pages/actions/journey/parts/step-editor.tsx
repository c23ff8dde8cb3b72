import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { JourneyFact, JourneyMessage, JourneyStep } from '#contract/journey';
import { useMinorPerMajor } from '../../../../frame/use-minor.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { draftOf, formOf } from '../../campaign/form.ts';
import { Content } from '../../campaign/parts/content.tsx';
import { Conditions } from '../../parts/conditions.tsx';
import { ChoiceField } from '../../parts/field.tsx';
import { NumberField } from '../../parts/number-field.tsx';
import { channelsQuery } from '../../queries.ts';

const FACTS: readonly JourneyFact[] = ['purchase', 'paid', 'shipped', 'delivered', 'refunded', 'cancelled'];
const WAITS = ['time', 'fact', 'clock'] as const;
const QUESTIONS = ['fact', 'segment'] as const;
const PURPOSES = ['marketing', 'service'] as const;

type Props<S> = { step: S; onChange: (step: JourneyStep) => void };

/** One step, opened under its line. */
export function StepEditor({ step, onChange, onDone }: Props<JourneyStep> & { onDone: () => void }) {
  const { t } = usePen();
  return (
    <div className="j-editor">
      {step.kind === 'wait' ? <WaitEditor step={step} onChange={onChange} /> : null}
      {step.kind === 'branch' ? <BranchEditor step={step} onChange={onChange} /> : null}
      {step.kind === 'message' ? <MessageEditor step={step} onChange={onChange} /> : null}
      {step.kind === 'split' ? (
        <div className="a-form">
          <NumberField
            name={t('journey.split.share')}
            value={step.shareA}
            per={100}
            least={0.01}
            most={0.99}
            onChange={(shareA) => onChange({ ...step, shareA })}
          />
        </div>
      ) : null}
      <div className="a-bar">
        <Button size="small" onClick={onDone}>
          {t('journey.step.done')}
        </Button>
      </div>
    </div>
  );
}

/** One of the facts. */
export function FactField({
  name,
  value,
  onChange,
}: {
  name: string;
  value: JourneyFact;
  onChange: (fact: JourneyFact) => void;
}) {
  const { t } = usePen();
  const options = FACTS.map((fact) => ({ value: fact, label: t(`journeyFact.${fact}`) }));
  return <ChoiceField name={name} value={value} options={options} onChange={onChange} />;
}

function WaitEditor({ step, onChange }: Props<Extract<JourneyStep, { kind: 'wait' }>>) {
  const { t } = usePen();
  const { until } = step;
  const put = (next: typeof until) => onChange({ ...step, until: next });
  const begin = (kind: (typeof WAITS)[number]) => {
    if (kind === 'time') put({ kind, hours: 24 });
    else if (kind === 'fact') put({ kind, fact: 'purchase', days: 7 });
    else put({ kind, hour: 10 });
  };
  return (
    <div className="a-form">
      <ChoiceField
        name={t('journey.wait.kind')}
        value={until.kind}
        options={WAITS.map((value) => ({ value, label: t(`journey.wait.kind.${value}`) }))}
        onChange={begin}
      />
      {until.kind === 'time' ? (
        <NumberField
          name={t('journey.wait.hours')}
          value={until.hours}
          least={1}
          most={8760}
          isWhole
          onChange={(hours) => put({ ...until, hours })}
        />
      ) : null}
      {until.kind === 'fact' ? (
        <>
          <FactField name={t('journey.wait.fact')} value={until.fact} onChange={(fact) => put({ ...until, fact })} />
          <NumberField
            name={t('journey.wait.days')}
            value={until.days}
            least={1}
            most={365}
            isWhole
            onChange={(days) => put({ ...until, days })}
          />
        </>
      ) : null}
      {until.kind === 'clock' ? (
        <NumberField
          name={t('journey.wait.hour')}
          value={until.hour}
          least={0}
          most={23}
          isWhole
          onChange={(hour) => put({ ...until, hour })}
        />
      ) : null}
    </div>
  );
}

function BranchEditor({ step, onChange }: Props<Extract<JourneyStep, { kind: 'branch' }>>) {
  const { t } = usePen();
  const { on } = step;
  const put = (next: typeof on) => onChange({ ...step, on: next });
  return (
    <div className="a-form">
      <ChoiceField
        name={t('journey.branch.kind')}
        value={on.kind}
        options={QUESTIONS.map((value) => ({ value, label: t(`journey.branch.kind.${value}`) }))}
        onChange={(kind) => put(kind === 'fact' ? { kind, fact: 'purchase' } : { kind, where: ['stage:is:stability'] })}
      />
      {on.kind === 'fact' ? (
        <FactField name={t('journey.branch.fact')} value={on.fact} onChange={(fact) => put({ ...on, fact })} />
      ) : (
        <div className="a-two">
          <Conditions
            where={on.where}
            none=""
            onChange={(where) => (where.length > 0 ? put({ ...on, where }) : undefined)}
          />
        </div>
      )}
    </div>
  );
}

/** Channel, purpose and cost, and the message in the editor that campaigns have. */
function MessageEditor({ step, onChange }: Props<JourneyMessage>) {
  const { t } = usePen();
  const per = useMinorPerMajor();
  const { data: channels = [] } = useQuery(channelsQuery);
  const [form, setForm] = useState(() => formOf({ ...OPEN, content: step.content }, per));
  const typed = { ...form, channel: step.channel, aim: '.', purpose: step.purpose };
  const change = (part: Partial<typeof form>) => {
    const next = { ...form, ...part };
    setForm(next);
    onChange({ ...step, content: draftOf(next, per).content });
  };
  const editing = {
    name: '',
    form: typed,
    draft: { ...draftOf({ ...typed, message: '0' }, per), who: null },
    isChanged: false,
    isSaving: false,
    failure: null,
    rename: () => undefined,
    change,
    save: () => undefined,
  };
  return (
    <>
      <div className="a-form">
        <ChoiceField
          name={t('campaign.channel')}
          value={step.channel}
          options={channels.map(({ channel, isReady }) => {
            const name = t(`way.${channel}`);
            return { value: channel, label: isReady ? name : t('campaign.channel.unset', { name }) };
          })}
          onChange={(channel) => onChange({ ...step, channel })}
        />
        <ChoiceField
          name={t('campaign.purpose')}
          value={step.purpose}
          options={PURPOSES.map((value) => ({ value, label: t(`purpose.${value}`) }))}
          onChange={(purpose) => onChange({ ...step, purpose })}
        />
        <NumberField
          name={t('journey.message.cost')}
          value={step.costMinor}
          per={1 / per}
          least={0}
          most={1e9}
          onChange={(costMinor) => onChange({ ...step, costMinor: Math.round(costMinor) })}
        />
      </div>
      <Content editing={editing} />
    </>
  );
}

const OPEN = { who: null, goal: null, content: null, cost: null, delivery: null, judgement: null };

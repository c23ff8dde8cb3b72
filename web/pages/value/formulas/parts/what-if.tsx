import { useQuery } from '@tanstack/react-query';
import { Button, Slider } from 'antd';
import { useMemo, useState } from 'react';
import { textIn, useAddress, usePageSearch } from '../../../../frame/address.ts';
import { Answered } from '../../../../frame/answered.tsx';
import { useMinorPerMajor } from '../../../../frame/use-minor.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Chart } from '../../../../ui/chart/chart.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { NotYetState } from '../../../../ui/states.tsx';
import { plainNumber, tornado, type WhatIf, whatIfSentence } from '../prepare.ts';
import { type Changes, whatIfQuery } from '../queries.ts';

const SLIDERS = ['length', 'frequency', 'loyalty', 'spend', 'margin', 'competition', 'lift'] as const;
const STEP = 0.05;
/** In the address the changes stand apart from the inputs of the formulas, some of which have the same name. */
const inAddress = (name: string): string => `if-${name}`;

/** Six factors to move, what each changes in the model, and what comes of it. */
export function WhatIfPanels() {
  const { t } = usePen();
  const [search] = usePageSearch();
  const [address] = useAddress();
  const changes = Object.fromEntries(
    [...SLIDERS, 'costMinor'].flatMap((name) => {
      const value = Number(textIn(address, inAddress(name)) ?? '');
      return value === 0 || !Number.isFinite(value) ? [] : [[name, value]];
    }),
  ) as Changes;
  const query = useQuery(whatIfQuery(search, changes));
  return (
    <div className="p-span-12">
      <Answered query={query} skeleton={[420]}>
        {(answer) =>
          answer.state === 'refused' ? (
            <NotYetState title={t('whatif.title')}>{t('whatif.refused')}</NotYetState>
          ) : (
            <div className="p-grid">
              <Factors answer={answer} />
              <Tornado answer={answer} />
            </div>
          )
        }
      </Answered>
    </div>
  );
}

function Factors({ answer }: { answer: WhatIf }) {
  const pen = usePen();
  const { t, formats } = pen;
  const [, change] = useAddress();
  const back = Object.fromEntries([...SLIDERS, 'costMinor'].map((name) => [inAddress(name), undefined]));
  return (
    <Panel
      span={7}
      title={t('whatif.title')}
      actions={
        <Button size="small" onClick={() => change(back)}>
          {t('whatif.reset')}
        </Button>
      }
    >
      <p role="status">{whatIfSentence(answer, pen)}</p>
      {SLIDERS.slice(0, -1).map((name) => (
        <Factor key={name} name={name} />
      ))}
      <Cost />
      <Factor name="lift" />
      <p className="p-caption">
        {t('whatif.note', {
          n: formats.count(answer.sampled),
          of: formats.count(answer.customers),
          days: formats.days(answer.horizonDays),
        })}
      </p>
    </Panel>
  );
}

function Factor({ name }: { name: (typeof SLIDERS)[number] }) {
  const { t, formats } = usePen();
  const [address, change] = useAddress();
  const stored = Number(textIn(address, inAddress(name)) ?? 0);
  const [moving, setMoving] = useState<number | undefined>(undefined);
  const value = moving ?? (Number.isFinite(stored) ? stored : 0);
  const signed = `${value > 0 ? '+' : ''}${formats.percent(value)}`;
  return (
    <div className="v-factor">
      <div className="v-factor-head">
        <span>{t(`whatif.${name}`)}</span>
        <span className="p-num">{signed}</span>
      </div>
      <Slider
        min={-0.5}
        max={1}
        step={STEP}
        included={false}
        marks={{ 0: ' ' }}
        value={value}
        ariaLabelForHandle={t(`whatif.${name}`)}
        tooltip={{ open: false }}
        onChange={setMoving}
        onChangeComplete={(next) => {
          setMoving(undefined);
          change({ [inAddress(name)]: next === 0 ? undefined : plainNumber(next) });
        }}
      />
      <p className="p-caption">{t(`whatif.${name}.how`)}</p>
    </div>
  );
}

function Cost() {
  const { t } = usePen();
  const per = useMinorPerMajor();
  const [address, change] = useAddress();
  const stored = textIn(address, inAddress('costMinor'));
  return (
    <div className="v-factor">
      <label className="v-factor-head">
        <span>{t('whatif.costMinor')}</span>
        <input
          className="p-field"
          inputMode="decimal"
          style={{ width: 92 }}
          key={stored}
          defaultValue={stored === undefined ? '' : plainNumber(Number(stored) / per)}
          onBlur={(event) => {
            const value = Number(event.target.value);
            const next = value > 0 ? plainNumber(Math.round(value * per)) : undefined;
            if (next !== stored) change({ [inAddress('costMinor')]: next });
          }}
          onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        />
      </label>
      <p className="p-caption">{t('whatif.costMinor.how')}</p>
    </div>
  );
}

function Tornado({ answer }: { answer: WhatIf }) {
  const pen = usePen();
  const { t, look } = pen;
  const view = useMemo(() => tornado(answer, pen), [answer, pen]);
  return (
    <Panel span={5}>
      <Chart title={t('whatif.tornado')} name={`what-if-${answer.meta.asOf}`} view={view} />
      <p className="p-caption">
        <span className="v-key" style={{ background: look.series[1] }} /> {t('whatif.less')}{' '}
        <span className="v-key" style={{ background: look.accent }} /> {t('whatif.more')}
      </p>
      <p className="p-caption">{t('whatif.tornado.note')}</p>
    </Panel>
  );
}

import { Segmented } from 'antd';
import { SCALES, type Scale } from '#contract/dimensions';
import type { Weighing } from '#contract/weighted';
import { total } from '../../../../frame/quantities.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Panel } from '../../../../ui/page-layout.tsx';
import { areSharesSound, withMethod } from '../draft.ts';
import type { ClassName } from '../prepare.ts';
import type { DraftForm } from '../use-draft.ts';
import { FoundWeights } from './found-weights.tsx';

const METHODS = ['hand', 'ahp', 'entropy', 'outcome'] as const satisfies readonly Weighing['method'][];

/** Where the weights come from, on which scale values are compared, and how the classes are cut. */
export function WeighingPanel({ form }: { form: DraftForm }) {
  const { t } = usePen();
  const { definition } = form.draft;
  const { method } = definition.weighing;
  return (
    <Panel span={5} title={t('weighted.step.weights')}>
      <div className="w-choices">
        <Segmented
          block
          aria-label={t('weighted.method')}
          value={method}
          onChange={(next) => form.define(withMethod(definition, next, today()))}
          options={METHODS.map((one) => ({ value: one, label: t(`weighted.method.${one}`) }))}
        />
        <p className="p-caption">{t(`weighted.method.${method}.note`)}</p>
        {method === 'entropy' || method === 'outcome' ? <FoundWeights form={form} method={method} /> : null}
        <h3>{t('weighted.scale')}</h3>
        <Segmented<Scale>
          block
          aria-label={t('weighted.scale')}
          value={definition.scale}
          onChange={(scale) => form.define({ ...definition, scale })}
          options={SCALES.map((one) => ({ value: one, label: t(`weighted.scale.${one}`) }))}
        />
        <p className="p-caption">{t(`weighted.scale.${definition.scale}.note`)}</p>
        <Shares form={form} />
      </div>
    </Panel>
  );
}

const today = (): string => new Intl.DateTimeFormat('sv-SE').format();

function Shares({ form }: { form: DraftForm }) {
  const { t, formats } = usePen();
  const { definition } = form.draft;
  const set = (at: number, percent: number) => {
    const shares = definition.shares.map((share, place) => (place === at ? Number((percent / 100).toFixed(4)) : share));
    form.define({ ...definition, shares });
  };
  return (
    <>
      <h3>{t('weighted.shares')}</h3>
      <div className="w-shares">
        {definition.shares.map((share, at) => {
          const name = t(`weightedClass.${(at + 1) as ClassName}`);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a class is its place
            <label key={at}>
              <small>{name}</small>
              <input
                className="p-field"
                type="number"
                min={1}
                max={96}
                step={1}
                aria-label={t('weighted.shares.of', { name })}
                value={Number((share * 100).toFixed(2))}
                onChange={(event) => set(at, Number(event.target.value))}
              />
            </label>
          );
        })}
      </div>
      {areSharesSound(definition) ? null : (
        <p className="p-bad" role="status">
          {t('weighted.shares.sum', { sum: formats.percent(total(definition.shares, (share) => share)) })}
        </p>
      )}
    </>
  );
}

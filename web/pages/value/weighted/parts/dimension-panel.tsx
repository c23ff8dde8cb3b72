import { Button } from 'antd';
import { useState } from 'react';
import { DIMENSIONS, type Dimension } from '#contract/dimensions';
import type { AhpAnswer, WeightedAnswer, WeightedDimension } from '#contract/weighted';
import { total } from '../../../../frame/quantities.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Panel } from '../../../../ui/page-layout.tsx';
import { Scrollable } from '../../../../ui/scrollable.tsx';
import { withDimension, withPart } from '../draft.ts';
import type { DraftForm } from '../use-draft.ts';

type Props = { form: DraftForm; answer: WeightedAnswer | undefined; comparison: AhpAnswer | undefined };

/** What counts, which way is better, and how much. */
export function DimensionPanel({ form, answer, comparison }: Props) {
  const { t } = usePen();
  const [isWhole, setWhole] = useState(false);
  const { definition } = form.draft;
  const chosen = new Map(definition.dimensions.map((one) => [one.dimension, one]));
  const isByHand = definition.weighing.method === 'hand';
  const sum = total(definition.dimensions, ({ weight }) => weight);
  const shareOf = ({ dimension, weight }: WeightedDimension): number | null => {
    if (definition.weighing.method !== 'ahp') return sum > 0 ? weight / sum : null;
    return comparison?.weights?.find((one) => one.dimension === dimension)?.weight ?? null;
  };
  const isAlike = (dimension: Dimension) =>
    answer?.dimensions.some((one) => one.dimension === dimension && !one.tellsApart) ?? false;
  return (
    <Panel
      span={7}
      title={t('weighted.step.dimensions')}
      actions={
        <Button size="small" onClick={() => setWhole(!isWhole)} aria-expanded={isWhole}>
          {t(isWhole ? 'weighted.addLess' : 'weighted.addMore')}
        </Button>
      }
    >
      <Scrollable label={t('weighted.step.dimensions')}>
        <table className="w-dimensions">
          <thead>
            <tr>
              <th scope="col">{t('weighted.dimension')}</th>
              <th scope="col">{t('weighted.better')}</th>
              {isByHand ? <th scope="col">{t('weighted.weight')}</th> : null}
              <th scope="col">{t('weighted.share')}</th>
            </tr>
          </thead>
          <tbody>
            {DIMENSIONS.filter((dimension) => isWhole || chosen.has(dimension)).map((dimension) => {
              const one = chosen.get(dimension);
              return (
                <DimensionRow
                  key={dimension}
                  dimension={dimension}
                  one={one}
                  share={one ? shareOf(one) : null}
                  isByHand={isByHand}
                  isAlike={isAlike(dimension)}
                  form={form}
                />
              );
            })}
          </tbody>
        </table>
      </Scrollable>
    </Panel>
  );
}

type RowProps = {
  dimension: Dimension;
  one: WeightedDimension | undefined;
  share: number | null;
  isByHand: boolean;
  isAlike: boolean;
  form: DraftForm;
};

function DimensionRow({ dimension, one, share, isByHand, isAlike, form }: RowProps) {
  const { t, formats } = usePen();
  const { definition } = form.draft;
  const name = t(`dimension.${dimension}`);
  return (
    <tr data-counts={one !== undefined}>
      <th scope="row">
        <label className="w-name">
          <input
            type="checkbox"
            aria-label={t('weighted.counts', { dimension: name })}
            checked={one !== undefined}
            disabled={one !== undefined && definition.dimensions.length === 1}
            onChange={(event) => form.define(withDimension(definition, dimension, event.target.checked))}
          />
          <span>
            {name}
            <small>{t(`dimension.${dimension}.note`)}</small>
            {isAlike ? <small className="w-alike">{t('weighted.alike')}</small> : null}
          </span>
        </label>
      </th>
      <td>
        {one ? (
          <select
            className="p-field"
            aria-label={t('weighted.better.of', { dimension: name })}
            value={one.better}
            onChange={(event) =>
              form.define(withPart(definition, dimension, { better: event.target.value === 'less' ? 'less' : 'more' }))
            }
          >
            <option value="more">{t('weighted.better.more')}</option>
            <option value="less">{t('weighted.better.less')}</option>
          </select>
        ) : null}
      </td>
      {isByHand ? <td>{one ? <WeightField dimension={dimension} weight={one.weight} form={form} /> : null}</td> : null}
      <td className="w-share">
        {one ? (
          <>
            <span className="w-bar" aria-hidden="true">
              <span style={{ inlineSize: `${(share ?? 0) * 100}%` }} />
            </span>
            <span className="p-num">{formats.percent(share)}</span>
          </>
        ) : null}
      </td>
    </tr>
  );
}

/** Points, so that nobody has to make them add up; only their proportions count. */
function WeightField({ dimension, weight, form }: { dimension: Dimension; weight: number; form: DraftForm }) {
  const { t } = usePen();
  return (
    <input
      className="p-field w-points"
      type="number"
      min={0}
      max={1000}
      step={1}
      aria-label={t('weighted.weight.of', { dimension: t(`dimension.${dimension}`) })}
      value={Number((weight * 100).toFixed(2))}
      onChange={(event) => {
        const points = Number(event.target.value);
        if (Number.isFinite(points) && points >= 0 && points <= 1000) {
          form.define(withPart(form.draft.definition, dimension, { weight: points / 100 }));
        }
      }}
    />
  );
}

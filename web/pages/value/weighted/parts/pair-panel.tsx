import { Segmented, Switch } from 'antd';
import { useState } from 'react';
import type { AhpAnswer, AhpComparison } from '#contract/weighted';
import { usePen } from '../../../../frame/use-pen.ts';
import { Panel } from '../../../../ui/page-layout.tsx';
import { comparisonOf, withComparison } from '../draft.ts';
import type { DraftForm } from '../use-draft.ts';
import { Judges } from './judges.tsx';
import { PairGrid } from './pair-grid.tsx';

type Props = { form: DraftForm; answer: AhpAnswer | undefined };

/** Comparisons in pairs by one or several judges; how far they agree is said while they are made. */
export function PairPanel({ form, answer }: Props) {
  const { t } = usePen();
  const [at, setAt] = useState(0);
  const { definition } = form.draft;
  const comparison = comparisonOf(definition);
  if (comparison === undefined) return null;
  const place = Math.min(at, comparison.judges.length - 1);
  const change = (next: AhpComparison) => form.define(withComparison(definition, next));
  return (
    <Panel title={t('weighted.step.pairs')}>
      <div className="w-pairs-head">
        <span className="w-switch">
          <Switch
            size="small"
            aria-label={t('weighted.pairs.grouped')}
            checked={comparison.isGrouped}
            onChange={(isGrouped) => change({ ...comparison, isGrouped })}
          />
          {t('weighted.pairs.grouped')} <span className="p-caption">{t('weighted.pairs.grouped.note')}</span>
        </span>
        <Judges comparison={comparison} at={place} onAt={setAt} onChange={change} />
        {comparison.judges.length > 1 ? <Together comparison={comparison} onChange={change} /> : null}
      </div>
      {(answer?.grids ?? []).map((grid) => (
        <PairGrid
          key={grid.grid}
          grid={grid}
          comparison={comparison}
          at={place}
          isAlone={answer?.grids.length === 1}
          onChange={change}
        />
      ))}
    </Panel>
  );
}

function Together({
  comparison,
  onChange,
}: {
  comparison: AhpComparison;
  onChange: (comparison: AhpComparison) => void;
}) {
  const { t } = usePen();
  return (
    <div className="w-together">
      <span>{t('weighted.together')}</span>
      <Segmented<AhpComparison['together']>
        size="small"
        aria-label={t('weighted.together')}
        value={comparison.together}
        onChange={(together) => onChange({ ...comparison, together })}
        options={(['judgements', 'priorities'] as const).map((one) => ({
          value: one,
          label: t(`weighted.together.${one}`),
        }))}
      />
      <span className="p-caption">{t(`weighted.together.${comparison.together}.note`)}</span>
    </div>
  );
}

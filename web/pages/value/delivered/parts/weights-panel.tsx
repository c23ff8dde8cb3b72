import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import {
  COST_PARTS,
  DELIVERED_PARTS,
  type DeliveredStudy,
  type DeliveredWeighing,
  VALUE_PARTS,
} from '#contract/delivered';
import type { WorstAnswer as Worst } from '#contract/weighted';
import { useFailureSentence } from '../../../../frame/use-failure-sentence.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Panel } from '../../../../ui/page-layout.tsx';
import { useCodeWords } from '../../../../words/use-words.ts';
import { PairSlider } from '../../weighted/parts/pair-slider.tsx';
import { WorstAnswer } from '../../weighted/parts/worst-answer.tsx';
import { weighStudy } from '../queries.ts';
import '../../weighted/weighted.css';

type Method = DeliveredWeighing['method'];
type Judgements = Extract<DeliveredWeighing, { method: 'pairs' }>['judgements'];

const METHODS: readonly Method[] = ['hand', 'pairs', 'entropy'];
const SIDES = { value: VALUE_PARTS, cost: COST_PARTS } as const;

/** How much each part weighs: by hand, compared in pairs, or taken from the answers. */
export function WeightsPanel({ study }: { study: DeliveredStudy }) {
  const { t, formats } = usePen();
  const sentence = useFailureSentence();
  const client = useQueryClient();
  const { weighing, consistency } = study;
  const [method, setMethod] = useState<Method>(weighing.method);
  const [typed, setTyped] = useState(() => study.weights.map((weight) => String(Math.round(weight * 1000) / 10)));
  const [judgements, setJudgements] = useState<Judgements>(weighing.method === 'pairs' ? weighing.judgements : []);
  const chosen: DeliveredWeighing =
    method === 'hand'
      ? { method, weights: typed.map((text) => Math.min(1000, Math.max(0, Number(text) || 0))) }
      : method === 'pairs'
        ? { method, judgements }
        : { method };
  const keeping = useMutation({
    mutationFn: () => weighStudy(study.studyId, chosen),
    onSuccess: ({ weights }) => {
      setTyped(weights.map((weight) => String(Math.round(weight * 1000) / 10)));
      return client.invalidateQueries({ queryKey: ['value', 'delivered'] });
    },
  });
  return (
    <Panel title={t('delivered.weights')} caption={t('delivered.weights.note')}>
      <Segmented
        size="small"
        aria-label={t('delivered.weights')}
        value={method}
        onChange={setMethod}
        options={METHODS.map((one) => ({ value: one, label: t(`delivered.weights.${one}`) }))}
      />
      {method === 'hand' ? <ByHand typed={typed} onChange={setTyped} /> : null}
      {method === 'pairs' ? (
        <InPairs judgements={judgements} worst={consistency?.worst ?? []} onChange={setJudgements} />
      ) : null}
      {method === 'entropy' ? <p className="p-caption">{t('delivered.weights.entropy.note')}</p> : null}
      {method === 'pairs' && consistency !== null ? (
        <p className="p-caption">
          {t('delivered.weights.ratio', {
            value: formats.number(consistency.value, 3),
            cost: formats.number(consistency.cost, 3),
          })}
        </p>
      ) : null}
      <div className="d-foot">
        <p role="status" className={keeping.error ? 'p-bad' : 'p-caption'}>
          {keeping.error
            ? sentence(keeping.error)
            : DELIVERED_PARTS.map(
                (part, at) => `${t(`deliveredPart.${part}`)} ${formats.percent(study.weights[at] ?? 0)}`,
              ).join(' · ')}
        </p>
        <Button loading={keeping.isPending} onClick={() => keeping.mutate()}>
          {t('delivered.weights.keep')}
        </Button>
      </div>
    </Panel>
  );
}

function ByHand({ typed, onChange }: { typed: readonly string[]; onChange: (typed: string[]) => void }) {
  const { t } = usePen();
  return (
    <div className="d-weights">
      {DELIVERED_PARTS.map((part, at) => (
        <label key={part}>
          {t(`deliveredPart.${part}`)}
          <input
            className="p-field"
            type="number"
            min={0}
            max={1000}
            step="any"
            value={typed[at] ?? ''}
            onChange={(event) => onChange(typed.map((text, k) => (k === at ? event.target.value : text)))}
          />
        </label>
      ))}
    </div>
  );
}

type InPairsProps = {
  judgements: Judgements;
  /** Of the answers that were kept: those to ask again. */
  worst: readonly Worst[];
  onChange: (judgements: Judgements) => void;
};

function InPairs({ judgements, worst, onChange }: InPairsProps) {
  const { t } = usePen();
  const code = useCodeWords();
  const nameOf = (part: string) => code(`deliveredPart.${part}`);
  const answerOf = (first: string, second: string) =>
    judgements.find((one) => one.first === first && one.second === second)?.times;
  const set = (first: string, second: string, times: number | undefined) => {
    const others = judgements.filter((one) => one.first !== first || one.second !== second);
    onChange(times === undefined ? others : [...others, { first, second, times }]);
  };
  const open = worst.filter(({ first, second, times }) => answerOf(first, second) === times);
  return Object.entries(SIDES).map(([side, parts]) => (
    <section key={side} className="d-pairs" aria-label={t(`delivered.weights.${side as keyof typeof SIDES}`)}>
      <h3>{t(`delivered.weights.${side as keyof typeof SIDES}`)}</h3>
      {parts.flatMap((first, at) =>
        parts
          .slice(at + 1)
          .map((second) => (
            <PairSlider
              key={`${first}/${second}`}
              first={t(`deliveredPart.${first}`)}
              second={t(`deliveredPart.${second}`)}
              times={answerOf(first, second)}
              isWorst={open.some((one) => one.first === first && one.second === second)}
              onChange={(times) => set(first, second, times)}
            />
          )),
      )}
      {open
        .filter(({ first }) => parts.some((part) => part === first))
        .map((one) => (
          <WorstAnswer key={`${one.first}/${one.second}`} worst={one} nameOf={nameOf} onMend={set} />
        ))}
    </section>
  ));
}

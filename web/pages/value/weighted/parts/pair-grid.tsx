import type { AhpAnswer, AhpComparison, Judge } from '#contract/weighted';
import { hasWords } from '#i18n';
import { usePen } from '../../../../frame/use-pen.ts';
import { useCodeWords } from '../../../../words/use-words.ts';
import { answerOf, withAnswer, withJudge } from '../draft.ts';
import { PairSlider } from './pair-slider.tsx';
import { WorstAnswer } from './worst-answer.tsx';

type Grid = AhpAnswer['grids'][number];
type Props = {
  grid: Grid;
  comparison: AhpComparison;
  at: number;
  /** Whether it is the only grid: then it needs no heading. */
  isAlone: boolean;
  onChange: (comparison: AhpComparison) => void;
};

/** The name of a dimension, a group, or a grid. */
export function useItemName(): (item: string) => string {
  const words = useCodeWords();
  return (item) => {
    const key = [`dimension.${item}`, `dimensionGroup.${item}`, `weighted.pairs.grid.${item}`].find(hasWords);
    return key === undefined ? item : words(key);
  };
}

/** Every pair of one grid, and how far the answers about them agree. */
export function PairGrid({ grid, comparison, at, isAlone, onChange }: Props) {
  const nameOf = useItemName();
  const judge = comparison.judges[at];
  const own = grid.judges[at];
  if (judge === undefined) return null;
  const set = (first: string, second: string, times: number | undefined) =>
    onChange(withJudge(comparison, at, withAnswer(judge, first, second, times)));
  const isWorst = (first: string, second: string) => own?.worst?.first === first && own.worst.second === second;
  return (
    <section className="w-grid" aria-label={nameOf(grid.grid)}>
      {isAlone ? null : <h3>{nameOf(grid.grid)}</h3>}
      <div className="w-pair-list">
        {pairsOf(grid.items).map(([first, second]) => (
          <PairSlider
            key={`${first}/${second}`}
            first={nameOf(first)}
            second={nameOf(second)}
            times={answerOf(judge, first, second)}
            isWorst={isWorst(first, second)}
            onChange={(times) => set(first, second, times)}
          />
        ))}
      </div>
      {own === undefined ? null : <Agreement own={own} judge={judge} nameOf={nameOf} onMend={set} />}
    </section>
  );
}

function pairsOf(items: readonly string[]): [string, string][] {
  return items.flatMap((first, at) => items.slice(at + 1).map((second): [string, string] => [first, second]));
}

type AgreementProps = {
  own: Grid['judges'][number];
  judge: Judge;
  nameOf: (item: string) => string;
  onMend: (first: string, second: string, times: number) => void;
};

/** How far the answers contradict each other, which one does most, and what would mend it; read out while it changes. */
function Agreement({ own, judge, nameOf, onMend }: AgreementProps) {
  const { t, formats } = usePen();
  const { worst } = own;
  return (
    <div className="w-agreement" role="status">
      {own.ratio === null ? (
        <p>
          {t('weighted.pairs.apart', { groups: own.apart.map((group) => group.map(nameOf).join(' + ')).join(' · ') })}
        </p>
      ) : (
        <p>
          <strong>{t('weighted.pairs.ratio', { ratio: formats.number(own.ratio, 3) })}</strong>{' '}
          <span className={own.ratio < 0.1 ? 'p-good' : 'p-bad'}>
            {t(own.ratio < 0.1 ? 'weighted.pairs.good' : 'weighted.pairs.bad')}
          </span>{' '}
          {own.missing > 0 ? t('weighted.pairs.missing', { n: formats.count(own.missing) }) : null}
        </p>
      )}
      {worst && answerOf(judge, worst.first, worst.second) !== undefined ? (
        <WorstAnswer worst={worst} nameOf={nameOf} onMend={onMend} />
      ) : null}
    </div>
  );
}

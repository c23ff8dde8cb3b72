import type { Stage } from '#contract/common';
import { ClassMark, StageLabel } from '../ui/marks.tsx';
import { useWords } from '../words/use-words.ts';

/** A stage with mark and name. */
export function StageTag({ stage }: { stage: Stage }) {
  const t = useWords();
  return <StageLabel stage={stage} name={t(`stage.${stage}`)} />;
}

const RANKS = { A: 0, B: 1, C: 2, key: 0, ordinary: 1, small: 2 } as const;

/** An ABC class on the fixed scale. */
export function AbcTag({ value }: { value: 'A' | 'B' | 'C' }) {
  return <ClassMark rank={RANKS[value]} label={value} />;
}

/** A pyramid layer on the same scale. */
export function LayerTag({ layer }: { layer: 'key' | 'ordinary' | 'small' }) {
  const t = useWords();
  return <ClassMark rank={RANKS[layer]} label={t(`layer.${layer}`)} />;
}

import { Button } from 'antd';
import type { WorstAnswer as Worst } from '#contract/weighted';
import { type Pen, usePen } from '../../../../frame/use-pen.ts';
import { timesWords } from './pair-slider.tsx';

type Props = {
  worst: Worst;
  nameOf: (item: string) => string;
  onMend: (first: string, second: string, times: number) => void;
};

/** Which answer contradicts the others most, and what would mend it. */
export function WorstAnswer({ worst, nameOf, onMend }: Props) {
  const pen = usePen();
  const { t, formats } = pen;
  return (
    <p>
      {t('weighted.pairs.worst', {
        first: nameOf(worst.first),
        second: nameOf(worst.second),
        implied: impliedWords(worst, nameOf, pen),
        ratio: formats.number(worst.ratioAfter, 3),
      })}{' '}
      <Button size="small" onClick={() => onMend(worst.first, worst.second, worst.onScale)}>
        {t('weighted.pairs.mend', {
          value: timesWords(nameOf(worst.first), nameOf(worst.second), worst.onScale, pen),
        })}
      </Button>
    </p>
  );
}

function impliedWords(
  { first, second, implied }: Worst,
  nameOf: (item: string) => string,
  { t, formats }: Pen,
): string {
  const [name, times] = implied >= 1 ? [first, implied] : [second, 1 / implied];
  return t('weighted.pair.times', { name: nameOf(name), times: formats.number(times, 1) });
}

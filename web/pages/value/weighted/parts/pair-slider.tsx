import { Button } from 'antd';
import { type Pen, usePen } from '../../../../frame/use-pen.ts';
import { placeOf, timesAt } from '../draft.ts';

type Props = {
  first: string;
  second: string;
  /** Undefined: not compared. */
  times: number | undefined;
  isWorst: boolean;
  onChange: (times: number | undefined) => void;
};

/** An answer in short: which one, how many times. */
export function timesWords(first: string, second: string, times: number, { t, formats }: Pen): string {
  const place = placeOf(times);
  if (place === 0) return t('weighted.pair.equal');
  return t('weighted.pair.times', { name: place < 0 ? first : second, times: formats.count(Math.abs(place) + 1) });
}

function spoken(first: string, second: string, times: number, { t, formats }: Pen): string {
  const place = placeOf(times);
  if (place === 0) return t('weighted.pair.say.equal', { first, second });
  const [more, less] = place < 0 ? [first, second] : [second, first];
  return t('weighted.pair.say', { first: more, second: less, times: formats.count(Math.abs(place) + 1) });
}

/** One pair: a slider of seventeen places that arrow keys move, from nine times the one to nine times the other. */
export function PairSlider({ first, second, times, isWorst, onChange }: Props) {
  const pen = usePen();
  const { t } = pen;
  const isSet = times !== undefined;
  return (
    <div className="w-pair" data-worst={isWorst} data-set={isSet}>
      <span className="w-pair-first">{first}</span>
      <input
        type="range"
        min={-8}
        max={8}
        step={1}
        value={isSet ? placeOf(times) : 0}
        aria-label={t('weighted.pair', { first, second })}
        aria-valuetext={isSet ? spoken(first, second, times, pen) : t('weighted.pair.unset')}
        onChange={(event) => onChange(timesAt(Number(event.target.value)))}
      />
      <span className="w-pair-second">{second}</span>
      <span className="w-pair-said">{isSet ? timesWords(first, second, times, pen) : t('weighted.pair.unset')}</span>
      {isSet ? (
        <Button
          size="small"
          type="text"
          aria-label={t('weighted.pair.clear', { first, second })}
          onClick={() => onChange(undefined)}
        >
          ×
        </Button>
      ) : (
        <Button
          size="small"
          type="text"
          aria-label={t('weighted.pair.setEqual', { first, second })}
          onClick={() => onChange(1)}
        >
          =
        </Button>
      )}
    </div>
  );
}

import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { AhpComparison } from '#contract/weighted';
import { usePen } from '../../../../frame/use-pen.ts';
import { withJudge } from '../draft.ts';

type Props = {
  comparison: AhpComparison;
  /** Whose answers are shown. */
  at: number;
  onAt: (at: number) => void;
  onChange: (comparison: AhpComparison) => void;
};

/** Who answers and how much each has to say; one of them is looked at. */
export function Judges({ comparison, at, onAt, onChange }: Props) {
  const { t } = usePen();
  const { judges } = comparison;
  const nameOf = (place: number) => judges[place]?.name || t('weighted.judge.nth', { n: String(place + 1) });
  const add = () => {
    onChange({ ...comparison, judges: [...judges, { name: '', weight: 1, judgements: [] }] });
    onAt(judges.length);
  };
  return (
    <fieldset className="w-judges" aria-label={t('weighted.judges')}>
      {judges.length < 2
        ? null
        : judges.map((judge, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a judge is a place in the list
            <div key={place} className="w-judge" data-on={place === at}>
              <input
                type="radio"
                name="judge"
                aria-label={nameOf(place)}
                checked={place === at}
                onChange={() => onAt(place)}
              />
              <input
                className="p-field"
                aria-label={`${t('weighted.judge.name')} ${place + 1}`}
                placeholder={t('weighted.judge.nth', { n: String(place + 1) })}
                maxLength={60}
                value={judge.name}
                onChange={(event) => onChange(withJudge(comparison, place, { ...judge, name: event.target.value }))}
              />
              <input
                className="p-field w-points"
                type="number"
                min={0}
                max={100}
                step={1}
                aria-label={t('weighted.judge.weight.of', { name: nameOf(place) })}
                value={judge.weight}
                onChange={(event) => {
                  const weight = Number(event.target.value);
                  if (weight >= 0 && weight <= 100) onChange(withJudge(comparison, place, { ...judge, weight }));
                }}
              />
              <Button
                size="small"
                type="text"
                icon={<CloseOutlined />}
                aria-label={t('weighted.judge.remove', { name: nameOf(place) })}
                onClick={() => {
                  onChange({ ...comparison, judges: judges.filter((_, other) => other !== place) });
                  onAt(Math.max(0, at - (place <= at ? 1 : 0)));
                }}
              />
            </div>
          ))}
      <Button size="small" onClick={add} disabled={judges.length >= 20}>
        {t('weighted.judge.add')}
      </Button>
    </fieldset>
  );
}

import { Checkbox } from 'antd';
import { useMemo } from 'react';
import { listIn, useAddress } from '../../../../frame/address.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { useMethodName } from '../../parts/use-method-name.ts';
import type { Backtest } from '../prepare.ts';

export type ModelChooser = {
  /** Models that were tested. */
  tested: readonly string[];
  /** Those drawn; the one in use first where it is among them. */
  shown: readonly string[];
  choose: (models: readonly string[]) => void;
};

/** Which models the charts of the back-test draw: the one in use, unless the address says otherwise. */
export function useShownModels({ weekly }: Backtest, model: string | null): ModelChooser {
  const [address, change] = useAddress();
  const tested = useMemo(() => Object.keys(weekly[0]?.expected ?? {}), [weekly]);
  const usual = model !== null && tested.includes(model) ? model : (tested[0] ?? '');
  const shown = useMemo(() => {
    const asked = tested.filter((one) => listIn(address, 'show').includes(one));
    const wanted = asked.length > 0 ? asked : [usual];
    return [...wanted].sort((a, b) => Number(b === usual) - Number(a === usual));
  }, [address, tested, usual]);
  const choose = (models: readonly string[]) =>
    change({ show: models.length === 1 && models[0] === usual ? undefined : models });
  return { tested, shown, choose };
}

/** Boxes to tick; nothing to choose where one model was tested. */
export function ShownModels({ tested, shown, choose }: ModelChooser) {
  const { t } = usePen();
  const nameOf = useMethodName();
  if (tested.length < 2) return null;
  return (
    <fieldset className="p-controls" aria-label={t('value.lifetime.show')}>
      {tested.map((model) => (
        <Checkbox
          key={model}
          checked={shown.includes(model)}
          onChange={({ target }) =>
            choose(tested.filter((one) => (one === model ? target.checked : shown.includes(one))))
          }
        >
          {nameOf(model)}
        </Checkbox>
      ))}
    </fieldset>
  );
}

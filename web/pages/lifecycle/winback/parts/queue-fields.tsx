import { useAddress } from '../../../../frame/address.ts';
import { usePen } from '../../../../frame/use-pen.ts';

type Props = { capacity: number; cost: number; per: number };

/** How many can be approached, and what an attempt costs; both live in the address. */
export function QueueFields({ capacity, cost, per }: Props) {
  const { t } = usePen();
  const [, change] = useAddress();
  const keep = (name: 'capacity' | 'cost', text: string, least: number, factor: number) => {
    const value = Math.round(Number(text) * factor);
    if (text.trim() !== '' && Number.isFinite(value) && value >= least) change({ [name]: String(value) });
  };
  return (
    <>
      <label className="p-control">
        {t('winback.capacity')}
        <input
          className="p-field"
          type="number"
          min={1}
          max={10_000_000}
          style={{ width: 96 }}
          key={`capacity ${capacity}`}
          defaultValue={capacity}
          onBlur={(event) => keep('capacity', event.target.value, 1, 1)}
          onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        />
      </label>
      <label className="p-control">
        {t('winback.cost')}
        <input
          className="p-field"
          type="number"
          min={0}
          step="any"
          style={{ width: 88 }}
          key={`cost ${cost}`}
          defaultValue={cost / per}
          onBlur={(event) => keep('cost', event.target.value, 0, per)}
          onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        />
      </label>
    </>
  );
}

import { useAddress } from '../../../../frame/address.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import type { Flows } from '../prepare.ts';

/** The two days between which movement is told: any two that the run looked back to. */
export function DayChoice({ flows }: { flows: Flows | undefined }) {
  const { t, formats } = usePen();
  const [, change] = useAddress();
  const { dates, from, to } = flows ?? { dates: [], from: '', to: '' };
  const choice = (name: 'from' | 'to', value: string, days: readonly string[]) => (
    <label className="p-control">
      {t(`lifecycle.flows.${name}`)}
      <select
        className="p-field"
        style={{ minWidth: 128 }}
        value={value}
        onChange={(event) => change({ from, to, [name]: event.target.value })}
      >
        {[...days].reverse().map((day) => (
          <option key={day} value={day}>
            {formats.day(day)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <>
      {choice(
        'from',
        from,
        dates.filter((day) => day < to || day === from),
      )}
      {choice(
        'to',
        to,
        dates.filter((day) => day > from || day === to),
      )}
    </>
  );
}

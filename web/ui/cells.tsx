import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useUi } from './environment.tsx';

type Bounds = { lower: number; upper: number; level: number };
type AskProps = { children: ReactNode; hint: ReactNode };

/** A number that answers when pointed at or focused: exact value, unit, interval. */
function Asked({ children, hint }: AskProps) {
  return (
    <Tooltip title={hint} mouseEnterDelay={0.25}>
      <span className="p-num">{children}</span>
    </Tooltip>
  );
}

/** Money in minor units; hover gives the exact amount and, where known, the interval. */
export function Money({ minor, interval }: { minor: number | null; interval?: Bounds | null }) {
  const { formats, texts } = useUi();
  if (minor === null) return <span className="p-num p-none">{formats.money(null)}</span>;
  const bounds = interval
    ? texts.interval(formats.money(interval.lower), formats.money(interval.upper), formats.percent(interval.level))
    : '';
  const exact = formats.moneyExact(minor);
  if (!bounds && exact === formats.money(minor)) return <span className="p-num">{exact}</span>;
  return <Asked hint={[exact, bounds].filter(Boolean).join(' · ')}>{formats.money(minor)}</Asked>;
}

/** A whole count. */
export function Count({ value }: { value: number | null }) {
  const { formats } = useUi();
  return <span className="p-num">{formats.count(value)}</span>;
}

/** A share between 0 and 1; hover gives more digits. */
export function Percent({ share }: { share: number | null }) {
  const { formats } = useUi();
  if (share === null) return <span className="p-num p-none">{formats.percent(null)}</span>;
  return <Asked hint={formats.number(share * 100, 3)}>{formats.percent(share)}</Asked>;
}

/** Days, with their unit. */
export function Days({ value }: { value: number | null }) {
  const { formats } = useUi();
  return <span className="p-num">{formats.days(value)}</span>;
}

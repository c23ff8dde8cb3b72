import { Button } from 'antd';
import { useUi } from './environment.tsx';

export type Progress = {
  phase: string;
  done: number;
  total: number | null;
  unit: string;
  ratePerSecond: number | null;
  secondsLeft: number | null;
};
type Props = {
  title: string;
  phase: string;
  unit: string;
  progress: Progress | null;
  /** Said in place of rate and time left: why it does not move at the moment. */
  note?: string;
  onCancel?: () => void;
  cancelling?: boolean;
};

/** Long work: what, how far, how fast, how long still, and the way to stop it. */
export function ProgressLine({ title, phase, unit, progress, note = '', onCancel, cancelling = false }: Props) {
  const { texts, formats } = useUi();
  const share = progress?.total ? Math.min(1, progress.done / progress.total) : null;
  const facts = [
    share === null ? null : formats.percent(share),
    progress?.ratePerSecond ? texts.rate(formats.count(progress.ratePerSecond), unit) : null,
    progress?.secondsLeft != null ? texts.timeLeft(formats.duration(progress.secondsLeft)) : null,
  ].filter((fact) => fact !== null);
  return (
    <div className="p-progress">
      <div className="p-progress-head">
        <span className="p-progress-title">{title}</span>
        <span className="p-progress-phase">{phase}</span>
        {onCancel ? (
          <Button size="small" type="text" loading={cancelling} onClick={onCancel}>
            {texts.cancel}
          </Button>
        ) : null}
      </div>
      <div
        className={`p-bar ${share === null ? 'p-bar-open' : ''}`}
        role="progressbar"
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(share === null ? {} : { 'aria-valuenow': Math.round(share * 100) })}
      >
        <div style={{ width: `${(share ?? 0.3) * 100}%` }} />
      </div>
      <div className="p-progress-facts">{note || facts.join(' · ')}</div>
    </div>
  );
}

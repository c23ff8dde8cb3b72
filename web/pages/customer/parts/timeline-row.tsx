import { StageMark } from '../../../ui/marks.tsx';
import { useFormats } from '../../../words/formats-context.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Entry, Moment } from './timeline-layout.ts';

const MOST_LINES = 4;

function What({ entry }: { entry: Entry }) {
  const t = useWords();
  if (entry.kind !== 'stage') {
    return (
      <>
        <span>{t(`customer.timeline.${entry.kind}`)}</span>
        <span className="p-code p-secondary">{entry.orderNo}</span>
      </>
    );
  }
  const to = entry.toStage ? t(`stage.${entry.toStage}`) : '';
  return (
    <span className="p-marked">
      {entry.toStage ? <StageMark stage={entry.toStage} /> : null}
      {entry.fromStage
        ? t('customer.timeline.stage', { from: t(`stage.${entry.fromStage}`), to })
        : t('customer.timeline.firstStage', { to })}
    </span>
  );
}

function Lines({ entry }: { entry: Entry }) {
  const t = useWords();
  const formats = useFormats();
  const lines = entry.lines.slice(0, MOST_LINES);
  if (lines.length === 0) return null;
  return (
    <ul className="u-lines">
      {lines.map((line) => (
        <li key={`${line.productNo} ${line.name} ${line.totalMinor}`}>
          <span>{line.name || line.productNo}</span>
          <span className="p-num">{line.quantity === 1 ? '' : `× ${formats.number(line.quantity, 2)}`}</span>
          <span className="p-num">{formats.moneyExact(line.totalMinor)}</span>
        </li>
      ))}
      {entry.lines.length > MOST_LINES ? (
        <li>{t('customer.timeline.lines', { n: formats.count(entry.lines.length) })}</li>
      ) : null}
    </ul>
  );
}

/** One thing that happened, under the silence that came after it. */
export function TimelineRow({ moment: { entry, gapDays }, height }: { moment: Moment; height: number }) {
  const t = useWords();
  const formats = useFormats();
  const isMoney = entry.kind !== 'stage';
  return (
    <li className="u-moment" data-kind={entry.kind}>
      {height > 0 ? (
        <div className="u-gap p-caption" style={{ height }}>
          {height >= 24 ? t('customer.timeline.gap', { days: formats.days(gapDays) }) : null}
        </div>
      ) : null}
      <div className="u-event">
        <span className="u-dot" aria-hidden="true" />
        <time className="p-num" dateTime={entry.on}>
          {formats.day(entry.on)}
        </time>
        <span className="u-what">
          <What entry={entry} />
          {isMoney ? (
            <span className="p-caption">{[entry.source, entry.channel].filter(Boolean).join(' / ')}</span>
          ) : null}
        </span>
        {isMoney ? (
          <span className={`p-num u-amount ${entry.kind === 'cancelled' ? 'u-void' : ''}`}>
            {formats.moneyExact(entry.amountMinor)}
          </span>
        ) : (
          <span />
        )}
      </div>
      <Lines entry={entry} />
    </li>
  );
}

import type { CustomerAnswer } from '../../../client/customers.ts';
import { Explained } from '../../../frame/explained.tsx';
import { Panel } from '../../../ui/page-layout.tsx';
import { useFormats } from '../../../words/formats-context.tsx';
import { useWords } from '../../../words/use-words.ts';
import { axisTicks } from './rhythm-scale.ts';

/** Which side of its mark a label takes, so that it stays on the strip. */
const sideOf = (share: number) => (share > 0.8 ? 'end' : share < 0.15 ? 'start' : 'middle');

/** Own gaps between purchases as marks on a strip of days, with the usual gap and the silence of now. */
export function Rhythm({ detail }: { detail: CustomerAnswer }) {
  const t = useWords();
  const formats = useFormats();
  const { gaps, medianGapDays, silenceDays } = detail.rhythm;
  const usual = medianGapDays === null ? null : formats.days(medianGapDays);
  const explain = (
    <Explained name={t('customer.rhythm')} definition={t('customer.rhythm.definition')} meta={detail.meta} />
  );
  if (gaps.length === 0 || medianGapDays === null || usual === null) {
    return (
      <Panel title={t('customer.rhythm')} explain={explain}>
        <p className="p-secondary">{t('customer.rhythm.none')}</p>
      </Panel>
    );
  }
  const longest = Math.max(...gaps, silenceDays, 7);
  const ticks = axisTicks(longest);
  const end = Math.max(longest, ticks.at(-1) ?? 0);
  const left = (days: number) => `${(days / end) * 100}%`;
  const summary = t('customer.rhythm.summary', {
    n: formats.count(gaps.length),
    median: usual,
    silence: formats.days(silenceDays),
  });
  return (
    <Panel title={t('customer.rhythm')} caption={t('customer.rhythm.axis')} explain={explain}>
      <div className="u-rhythm" role="img" aria-label={summary}>
        <div className="u-axis" />
        {ticks.map((tick) => (
          <div key={tick} className="u-tick" style={{ left: left(tick) }}>
            <span>{formats.count(tick)}</span>
          </div>
        ))}
        {gaps.map((gap, at) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: gaps are told apart by their place only
            key={at}
            className="u-gap-mark"
            style={{ left: left(gap), opacity: 0.35 + (0.65 * (at + 1)) / gaps.length }}
          />
        ))}
        <div className="u-usual" style={{ left: left(medianGapDays) }} />
        <div
          className="u-label u-usual-label"
          data-at={sideOf(medianGapDays / end)}
          style={{ left: left(medianGapDays) }}
        >
          {t('customer.rhythm.usual', { days: usual })}
        </div>
        <div className="u-now-mark" style={{ left: left(silenceDays) }} />
        <div className="u-label u-now-label" data-at={sideOf(silenceDays / end)} style={{ left: left(silenceDays) }}>
          {t('customer.rhythm.now', { days: formats.days(silenceDays) })}
        </div>
      </div>
    </Panel>
  );
}

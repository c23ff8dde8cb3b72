import type { CustomerAnswer } from '../../../client/customers.ts';
import { Explained } from '../../../frame/explained.tsx';
import { Panel } from '../../../ui/page-layout.tsx';
import { useFormats } from '../../../words/formats-context.tsx';
import { useWords } from '../../../words/use-words.ts';
import { axisTicks } from './rhythm-scale.ts';

const WIDTH = 520;
const LEFT = 16;
const RIGHT = 32;

/** Own gaps between purchases as marks on a strip of days, with the usual gap and the silence of now. */
export function Rhythm({ detail }: { detail: CustomerAnswer }) {
  const t = useWords();
  const formats = useFormats();
  const { gaps, medianGapDays, silenceDays } = detail.rhythm;
  const usual = medianGapDays === null ? null : formats.days(medianGapDays);
  const explain = <Explained name={t('customer.rhythm')} definition={t('customer.rhythm.definition')} meta={detail.meta} />;
  if (gaps.length === 0 || medianGapDays === null || usual === null) {
    return <Panel title={t('customer.rhythm')} explain={explain}><p className="p-secondary">{t('customer.rhythm.none')}</p></Panel>;
  }
  const longest = Math.max(...gaps, silenceDays, 7);
  const ticks = axisTicks(longest);
  const end = Math.max(longest, ticks.at(-1) ?? 0);
  const x = (days: number) => LEFT + (days / end) * (WIDTH - LEFT - RIGHT);
  const anchor = (days: number) => (x(days) > WIDTH - 90 ? 'end' : x(days) < 60 ? 'start' : 'middle');
  return (
    <Panel title={t('customer.rhythm')} caption={t('customer.rhythm.axis')} explain={explain}>
      <svg className="u-rhythm" viewBox={`0 0 ${WIDTH} 96`} role="img" aria-label={t('customer.rhythm.summary', { n: formats.count(gaps.length), median: usual, silence: formats.days(silenceDays) })}>
        <line x1={LEFT} x2={WIDTH - RIGHT} y1="58" y2="58" className="u-axis" />
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1="58" y2="62" className="u-axis" />
            <text x={x(tick)} y="74" textAnchor="middle" className="u-tick">{formats.count(tick)}</text>
          </g>
        ))}
        {/* biome-ignore lint/suspicious/noArrayIndexKey: gaps are told apart by their place only */}
        {gaps.map((gap, at) => <line key={at} x1={x(gap)} x2={x(gap)} y1="38" y2="58" className="u-gap-mark" opacity={0.35 + (0.65 * (at + 1)) / gaps.length} />)}
        <line x1={x(medianGapDays)} x2={x(medianGapDays)} y1="32" y2="58" className="u-usual" />
        <text x={x(medianGapDays)} y="27" textAnchor={anchor(medianGapDays)} className="u-label">{t('customer.rhythm.usual', { days: usual })}</text>
        <path d={`M${x(silenceDays)} 60l-5 9h10z`} className="u-now-mark" />
        <text x={x(silenceDays)} y="90" textAnchor={anchor(silenceDays)} className="u-label u-now-label">{t('customer.rhythm.now', { days: formats.days(silenceDays) })}</text>
      </svg>
    </Panel>
  );
}

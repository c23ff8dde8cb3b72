import type { CustomerAnswer } from '../../../client/customers.ts';
import { StageTag } from '../../../frame/labels.tsx';
import { useUi } from '../../../ui/environment.tsx';
import { Panel } from '../../../ui/page-layout.tsx';
import { useFormats } from '../../../words/formats-context.tsx';
import { useWords } from '../../../words/use-words.ts';
import { bands } from './bands.ts';

const RANK = { A: 0, B: 1, C: 2 } as const;
/** Narrower than this share of the strip, a band has no room for its name; the key below names it. */
const ROOM = 0.1;

/** Which stages and grades the customer went through, as bands over the same time. */
export function History({ detail }: { detail: CustomerAnswer }) {
  const t = useWords();
  const formats = useFormats();
  const { look } = useUi();
  const end = detail.meta.asOf;
  const stages = bands(
    detail.stageHistory.map(({ on, stage }) => ({ on, value: stage })),
    end,
  );
  const start = stages[0]?.from ?? detail.customer.firstOn;
  const grades = bands(
    detail.gradeHistory.map(({ asOf, abc }) => ({ on: asOf < start ? start : asOf, value: abc })),
    end,
  );
  const seen = [...new Set(stages.map((band) => band.value))];
  const span = (from: string, to: string) => `${formats.day(from)} – ${formats.day(to)}`;
  return (
    <Panel title={t('customer.history')}>
      <div
        className="u-band"
        role="img"
        aria-label={t('customer.history.summary', {
          from: formats.day(start),
          to: formats.day(end),
          stage: t(`stage.${detail.customer.stage}`),
        })}
      >
        {stages.map((band) => (
          <div
            key={band.from}
            style={{ flexGrow: band.share, background: look.stages[band.value] }}
            title={`${t(`stage.${band.value}`)}\n${span(band.from, band.to)}`}
          />
        ))}
      </div>
      <div className="u-band-ends p-caption">
        <span>{formats.day(start)}</span>
        <span>{formats.day(end)}</span>
      </div>
      <div className="u-keys">
        {seen.map((stage) => (
          <StageTag key={stage} stage={stage} />
        ))}
      </div>
      {grades.length > 0 ? (
        <>
          <p className="p-caption u-grades-name">{t('customer.history.grade')}</p>
          <div className="u-grades">
            {grades.map((band) => (
              <div
                key={band.from}
                className={`p-class p-class-${RANK[band.value]}`}
                style={{ flexGrow: Math.max(ROOM, band.share) }}
                title={span(band.from, band.to)}
              >
                {band.value}
              </div>
            ))}
          </div>
        </>
      ) : null}
    </Panel>
  );
}

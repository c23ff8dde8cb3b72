import { Segmented } from 'antd';
import { PATTERNS } from '#contract/trajectory';
import { useChoice, usePageSearch } from '../../../../frame/address.ts';
import { useDrillKey } from '../../../../frame/drill-key.ts';
import { Explained } from '../../../../frame/explained.tsx';
import { ratio, total } from '../../../../frame/quantities.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Chart } from '../../../../ui/chart/chart.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { lifeCurve, type Trajectories } from '../prepare.ts';

const KINDS = ['cumulative', 'monthly'] as const;

/** What customers of each pattern brought, month by month: four small charts on one scale. */
export function Curves({ answer }: { answer: Trajectories }) {
  const pen = usePen();
  const { t, formats } = pen;
  const [{ measure }] = usePageSearch();
  const [kind, choose] = useChoice('curve', KINDS, 'cumulative');
  const drill = useDrillKey();
  const everyone = total(answer.lives, (row) => row.customers);
  const money = total(answer.lives, (row) => row.moneyMinor);
  const shown = answer.lives.filter(({ life }) => PATTERNS.some((pattern) => pattern === life));
  return (
    <>
      <Panel
        title={t('trajectories.curve')}
        explain={
          <Explained
            name={t('trajectories.curve')}
            definition={t('explain.valueCurve.definition')}
            formula={t('explain.valueCurve.formula')}
            meta={answer.meta}
          />
        }
        actions={
          <Segmented
            size="small"
            aria-label={t('trajectories.curve.kind')}
            value={kind}
            onChange={choose}
            options={KINDS.map((one) => ({ value: one, label: t(`trajectories.curve.${one}`) }))}
          />
        }
      >
        <p className="p-caption">{t('trajectories.curve.note')}</p>
      </Panel>
      {shown.map((row) => {
        const view = lifeCurve(answer, row, kind, measure, pen);
        const share = t('trajectories.share', {
          people: formats.percent(ratio(row.customers, everyone)),
          money: formats.percent(ratio(row.moneyMinor, money)),
        });
        return (
          <Panel key={row.life} span={3}>
            {view === undefined ? (
              <>
                <h3>{t(`trajectory.${row.life}`)}</h3>
                <p className="p-caption">{share}</p>
                <p className="p-caption">{t('trajectories.curve.none')}</p>
              </>
            ) : (
              <>
                <Chart
                  title={t(`trajectory.${row.life}`)}
                  name={`trajectory-${row.life}-${answer.meta.asOf}`}
                  view={view}
                  onDrill={drill}
                />
                <p className="p-caption">{share}</p>
              </>
            )}
          </Panel>
        );
      })}
    </>
  );
}

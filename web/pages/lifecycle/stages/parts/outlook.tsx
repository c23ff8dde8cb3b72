import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { Measure } from '#contract/common';
import { drillStage } from '#contract/drill';
import { read } from '../../../../client/http.ts';
import { usePageSearch } from '../../../../frame/address.ts';
import { Answered } from '../../../../frame/answered.tsx';
import { DrillLink } from '../../../../frame/drill.tsx';
import { Explained } from '../../../../frame/explained.tsx';
import { StageTag } from '../../../../frame/labels.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Money, Percent } from '../../../../ui/cells.tsx';
import { Chart } from '../../../../ui/chart/chart.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { checkSentence, lifeSentences, livesLines, nextGrid, type StageOutlook } from '../outlook-prepare.ts';

function outlookQuery(query: { asOf?: string | undefined; where: readonly string[]; measure: Measure }) {
  return queryOptions({
    queryKey: ['lifecycle', 'outlook', query],
    queryFn: ({ signal }) => read('/api/v1/lifecycle/outlook', { query, signal }),
    placeholderData: keepPreviousData,
  });
}

/** Where relationships go from each stage, how long they last, and which stage brings the money. */
export function OutlookPanels() {
  const [{ asOf, where, measure }] = usePageSearch();
  const query = useQuery(outlookQuery({ asOf, where, measure }));
  return (
    <div className="p-span-12">
      <Answered query={query} skeleton={[320, 320]}>
        {(outlook) => (
          <div className="p-grid">
            <NextStages outlook={outlook} />
            <Lives outlook={outlook} />
            <Contribution outlook={outlook} />
          </div>
        )}
      </Answered>
    </div>
  );
}

type About = 'nextStage' | 'stageLife' | 'contribution';

function useAbout(outlook: StageOutlook): (name: About, title: string) => React.ReactNode {
  const { t } = usePen();
  return (name, title) => (
    <Explained
      name={title}
      definition={t(`explain.${name}.definition`)}
      formula={t(`explain.${name}.formula`)}
      meta={outlook.meta}
    />
  );
}

function NextStages({ outlook }: { outlook: StageOutlook }) {
  const pen = usePen();
  const { t, formats } = pen;
  const about = useAbout(outlook);
  const isKnown = outlook.transitions.some(({ customers }) => customers > 0);
  return (
    <Panel span={6}>
      {isKnown ? (
        <>
          <Chart
            title={t('outlook.next')}
            name={`next-stages-${outlook.meta.asOf}`}
            view={nextGrid(outlook, pen)}
            explain={about('nextStage', t('outlook.next'))}
          />
          <p className="p-caption">
            {t('outlook.next.note', {
              months: String(outlook.months),
              from: formats.day(outlook.from),
              to: formats.day(outlook.to),
            })}
          </p>
          <p className="p-caption">{checkSentence(outlook.check, pen)}</p>
        </>
      ) : (
        <>
          <h2>{t('outlook.next')}</h2>
          <p className="p-secondary">{t('outlook.next.none')}</p>
        </>
      )}
    </Panel>
  );
}

function Lives({ outlook }: { outlook: StageOutlook }) {
  const pen = usePen();
  const { t } = pen;
  const about = useAbout(outlook);
  const sentences = lifeSentences(outlook, pen);
  return (
    <Panel span={6}>
      {sentences.length > 0 ? (
        <>
          <Chart
            title={t('outlook.lives')}
            name={`stage-lives-${outlook.meta.asOf}`}
            view={livesLines(outlook, pen)}
            explain={about('stageLife', t('outlook.lives'))}
          />
          <ul className="p-small">
            {sentences.map(({ stage, sentence }) => (
              <li key={stage}>{sentence}</li>
            ))}
          </ul>
          <p className="p-caption">{t('outlook.lives.note')}</p>
        </>
      ) : (
        <>
          <h2>{t('outlook.lives')}</h2>
          <p className="p-secondary">{t('outlook.lives.none')}</p>
        </>
      )}
    </Panel>
  );
}

function Contribution({ outlook }: { outlook: StageOutlook }) {
  const { t, formats } = usePen();
  const about = useAbout(outlook);
  const title = t('outlook.contribution');
  return (
    <Panel title={title} explain={about('contribution', title)} flush>
      <DataTable
        caption={title}
        rows={outlook.contribution}
        rowKey={(row) => row.s3}
        columns={[
          {
            key: 's3',
            title: t('outlook.contribution.stage'),
            fixed: true,
            render: (row) => t(`outlook.s3.${row.s3}`),
          },
          {
            key: 'stages',
            title: t('outlook.contribution.ours'),
            render: (row) =>
              row.stages.map((stage) => (
                <span key={stage} style={{ marginRight: 10 }}>
                  <DrillLink where={drillStage(stage)}>
                    <StageTag stage={stage} />
                  </DrillLink>
                </span>
              )),
          },
          {
            key: 'money',
            title: t('outlook.contribution.money'),
            align: 'right',
            render: (row) => <Money minor={row.moneyMinor} />,
          },
          {
            key: 'share',
            title: t('outlook.contribution.share'),
            align: 'right',
            render: (row) => (
              <>
                <Percent share={row.share} />{' '}
                {row.interval ? (
                  <span className="p-num p-secondary p-small">
                    {t('trajectories.interval', {
                      low: formats.percent(row.interval.lower),
                      high: formats.percent(row.interval.upper),
                    })}
                  </span>
                ) : null}
              </>
            ),
          },
          {
            key: 'claimed',
            title: t('outlook.contribution.claimed'),
            align: 'right',
            render: (row) => <Percent share={row.claimed} />,
          },
          {
            key: 'scaled',
            title: t('outlook.contribution.scaled'),
            align: 'right',
            render: (row) => <Percent share={row.claimedOfAll} />,
          },
        ]}
      />
      <p className="p-caption" style={{ padding: '8px 16px 12px' }}>
        {t('outlook.contribution.note', { from: formats.day(outlook.contributionFrom) })}
      </p>
    </Panel>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { drillTrajectoryFactor } from '#contract/drill';
import { FACTORS, PATTERNS } from '#contract/trajectory';
import { useChoice, usePageSearch } from '../../../../frame/address.ts';
import { Answered } from '../../../../frame/answered.tsx';
import { DrillLink } from '../../../../frame/drill.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Money } from '../../../../ui/cells.tsx';
import { Chart } from '../../../../ui/chart/chart.tsx';
import { type Column, DataTable } from '../../../../ui/data-table.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { type Factors, factorLines, levelName, testSentence } from '../prepare.ts';
import { factorsQuery } from '../queries.ts';

const WORTH_AFTER = 12;

/** What was known at the first purchase, and how lives and worth differ by it. */
export function FactorPanel() {
  const { t } = usePen();
  const [search] = usePageSearch();
  const [by, choose] = useChoice('by', FACTORS, 'channel');
  const query = useQuery(factorsQuery({ ...search, by }));
  return (
    <Panel
      title={t('trajectories.factors')}
      actions={
        <label className="p-control">
          {t('trajectories.factors.by')}
          <select
            className="p-field"
            value={by}
            onChange={(event) => choose(event.target.value as (typeof FACTORS)[number])}
          >
            {FACTORS.map((one) => (
              <option key={one} value={one}>
                {t(`trajectories.factor.${one}`)}
              </option>
            ))}
          </select>
        </label>
      }
    >
      <Answered query={query} skeleton={[300, 240]}>
        {(answer) => <Comparison answer={answer} />}
      </Answered>
    </Panel>
  );
}

type Level = Factors['levels'][number];

function Comparison({ answer }: { answer: Factors }) {
  const pen = usePen();
  const { t, formats } = pen;
  const [{ measure }] = usePageSearch();
  const view = useMemo(() => factorLines(answer, measure, pen), [answer, measure, pen]);
  const patterns = PATTERNS.map(
    (pattern): Column<Level> => ({
      key: pattern,
      title: t(`trajectory.${pattern}`),
      align: 'right',
      render: (row) => {
        const found = row.patterns.find((one) => one.pattern === pattern);
        if (!found || found.share === null) return <span className="p-num p-none">{formats.percent(null)}</span>;
        const bounds = t('trajectories.interval', {
          low: formats.percent(found.lower),
          high: formats.percent(found.upper),
        });
        return (
          <span title={`${formats.count(found.customers)} · ${bounds}`}>
            <DrillLink where={drillTrajectoryFactor(answer.by, row.level, pattern)}>
              {formats.percent(found.share)}
            </DrillLink>
          </span>
        );
      },
    }),
  );
  return (
    <>
      <p>{testSentence(answer, pen)}</p>
      <Chart
        title={t('trajectories.factors.lines', { measure: t(`measure.${measure}`) })}
        name={`trajectories-${answer.by}-${answer.meta.asOf}`}
        view={view}
      />
      <DataTable
        caption={t('trajectories.factors')}
        rows={answer.levels}
        rowKey={(row) => row.level}
        columns={[
          {
            key: 'level',
            title: t(`trajectories.factor.${answer.by}`),
            fixed: true,
            render: (row) => (
              <DrillLink where={drillTrajectoryFactor(answer.by, row.level)}>
                {levelName(answer.by, row.level, pen)}
              </DrillLink>
            ),
          },
          {
            key: 'customers',
            title: t('trajectories.customers'),
            align: 'right',
            render: (row) => <span className="p-num">{formats.count(row.customers)}</span>,
          },
          ...patterns,
          {
            key: 'worth',
            title: t('trajectories.factors.worth', { n: String(WORTH_AFTER) }),
            align: 'right',
            render: ({ curve }) => {
              const at = WORTH_AFTER - 1;
              const [value, lower, upper] = [curve.cumulativeMinor[at], curve.lowerMinor[at], curve.upperMinor[at]];
              if (value === undefined || lower === undefined || upper === undefined) return <Money minor={null} />;
              return <Money minor={value} interval={{ lower, upper, level: curve.level }} />;
            },
          },
        ]}
      />
      <p className="p-caption">{t('trajectories.factors.note')}</p>
    </>
  );
}

import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { read } from '../../../client/http.ts';
import { usePageSearch } from '../../../frame/address.ts';
import { ControlBar } from '../../../frame/control-bar.tsx';
import { DrillLink } from '../../../frame/drill.tsx';
import { Explained } from '../../../frame/explained.tsx';
import { Page } from '../../../frame/page.tsx';
import { usePen } from '../../../frame/use-pen.ts';
import { Count } from '../../../ui/cells.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { Grid, Panel } from '../../../ui/page-layout.tsx';
import { useCodeWords } from '../../../words/use-words.ts';
import { allowed, type Claim, type Claims, claimed, claimsSentence, isTestable, wordsOf } from './prepare.ts';

function claimsQuery(query: { asOf?: string | undefined; where: readonly string[] }) {
  return queryOptions({
    queryKey: ['value', 'claims', query],
    queryFn: ({ signal }) => read('/api/v1/value/claims', { query, signal }),
    placeholderData: keepPreviousData,
  });
}

/** The sources' claims with effect sizes beside what this shop's own data say of them. */
export function ClaimsPage() {
  const pen = usePen();
  const { t } = pen;
  const [{ asOf, where }] = usePageSearch();
  const query = useQuery(claimsQuery({ asOf, where }));
  return (
    <Page
      title={t('claims.title')}
      caption={t('claims.caption')}
      query={query}
      answer={(answer) => claimsSentence(answer, pen)}
      explain={(answer) => (
        <Explained
          name={t('claims.caption')}
          definition={t('explain.claims.definition')}
          formula={t('explain.claims.formula')}
          meta={answer.meta}
        />
      )}
      controls={<ControlBar filter />}
      skeleton={[640, 320]}
    >
      {(answer) => (
        <Grid>
          <Tested answer={answer} />
          <Untested answer={answer} />
        </Grid>
      )}
    </Page>
  );
}

const TONE = { supported: 'p-good', refuted: 'p-bad', open: 'p-secondary' } as const;

function Tested({ answer }: { answer: Claims }) {
  const pen = usePen();
  const { t, formats } = pen;
  const title = t('claims.table');
  return (
    <Panel title={title} flush>
      <DataTable
        caption={title}
        rows={answer.claims.filter(isTestable)}
        rowKey={(row) => row.claim}
        columns={[
          { key: 'claim', title: t('claims.claim'), fixed: true, wrap: true, render: (row) => <Statement row={row} /> },
          {
            key: 'allows',
            title: t('claims.allows'),
            align: 'right',
            render: (row) => <span className="p-num">{allowed(row, pen)}</span>,
          },
          {
            key: 'yours',
            title: t('claims.yours'),
            align: 'right',
            render: (row) => <span className="p-num">{claimed(row.unit, row.estimate, pen)}</span>,
          },
          {
            key: 'interval',
            title: `${t('claims.interval')} (${formats.percent(answer.level)})`,
            align: 'right',
            render: (row) =>
              row.lower === null ? null : (
                <span className="p-num">
                  {t('claims.between', {
                    low: claimed(row.unit, row.lower, pen),
                    high: claimed(row.unit, row.upper, pen),
                  })}
                </span>
              ),
          },
          { key: 'n', title: t('claims.n'), align: 'right', render: (row) => <Count value={row.customers} /> },
          {
            key: 'verdict',
            title: t('claims.verdict'),
            render: (row) => <span className={TONE[row.verdict]}>{t(`claims.verdict.${row.verdict}`)}</span>,
          },
          { key: 'how', title: t('claims.how'), wrap: true, width: 300, render: (row) => <How row={row} /> },
        ]}
      />
      <p className="p-caption" style={{ padding: '8px 16px 12px' }}>
        {t('claims.note', { level: formats.percent(answer.level), tolerance: formats.percent(answer.tolerance) })}
      </p>
    </Panel>
  );
}

/** What is claimed, and the way to the customers it is about where conditions can name exactly them. */
function Statement({ row }: { row: Claim }) {
  const { t } = usePen();
  return (
    <div style={{ maxWidth: '20em', whiteSpace: 'normal' }}>
      {t(`claims.${row.claim}`)}
      {row.where === null ? null : (
        <div className="p-small">
          <DrillLink where={row.where}>{t('claims.group')}</DrillLink>
        </div>
      )}
    </div>
  );
}

function How({ row }: { row: Claim }) {
  const pen = usePen();
  const words = useCodeWords();
  if (row.needs !== null) return <span className="p-secondary">{pen.t(`claims.needs.${row.needs}`)}</span>;
  const name = wordsOf(row);
  return (
    <span className="p-small">
      {words(`claims.${name}.how`)}
      {row.second === null ? null : (
        <div>{words(`claims.${name}.second`, { value: claimed(row.unit, row.second, pen) })}</div>
      )}
    </span>
  );
}

function Untested({ answer }: { answer: Claims }) {
  const { t } = usePen();
  const title = t('claims.untested');
  return (
    <Panel title={title} flush>
      <DataTable
        caption={title}
        rows={answer.claims.filter((row) => !isTestable(row))}
        rowKey={(row) => row.claim}
        columns={[
          {
            key: 'claim',
            title: t('claims.claim'),
            fixed: true,
            wrap: true,
            render: (row) => t(`claims.${row.claim}`),
          },
          {
            key: 'needs',
            title: t('claims.needs'),
            wrap: true,
            render: (row) => (row.needs === null ? null : t(`claims.needs.${row.needs}`)),
          },
        ]}
      />
    </Panel>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { drillWinback } from '#contract/drill-worth';
import type { WinbackFacts } from '#contract/winback';
import { textIn, useAddress, usePageSearch } from '../../../frame/address.ts';
import { ControlBar } from '../../../frame/control-bar.tsx';
import { DrillLink } from '../../../frame/drill.tsx';
import { Explained } from '../../../frame/explained.tsx';
import { Page } from '../../../frame/page.tsx';
import { usePen } from '../../../frame/use-pen.ts';
import { Chart } from '../../../ui/chart/chart.tsx';
import { Grid, Panel } from '../../../ui/page-layout.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { minorPerMajor } from '../../../words/formats.ts';
import { KindsTable } from './parts/kinds-table.tsx';
import { QueueFields } from './parts/queue-fields.tsx';
import { QueueTable } from './parts/queue-table.tsx';
import { SignsTable } from './parts/signs-table.tsx';
import { TypesTable } from './parts/types-table.tsx';
import { curveChart, testedChart, type Winback, winbackSentence } from './prepare.ts';
import { winbackQuery } from './queries.ts';

const CAPACITY = 500;

/** A whole number of the address, or what is taken without one. */
function wholeIn(text: string | undefined, least: number, otherwise: number): number {
  const value = Number(text ?? Number.NaN);
  return Number.isSafeInteger(value) && value >= least ? value : otherwise;
}

/** Silent and lost customers by what winning them back is expected to bring, and what went before their loss. */
export function WinbackPage() {
  const pen = usePen();
  const { t } = pen;
  const [address] = useAddress();
  const [{ asOf, where }] = usePageSearch();
  const capacity = wholeIn(textIn(address, 'capacity'), 1, CAPACITY);
  const cost = wholeIn(textIn(address, 'cost'), 0, 0);
  const ask = { asOf, where, capacity, cost };
  const query = useQuery(winbackQuery(ask));
  const per = minorPerMajor(query.data?.meta.currency ?? 'CNY');
  return (
    <Page
      title={t('winback.title')}
      caption={t('winback.caption')}
      query={query}
      answer={(answer) => winbackSentence(answer, pen)}
      explain={(answer) => (
        <Explained
          name={t('winback.caption')}
          definition={t('explain.winback.definition')}
          formula={t('explain.winback.formula')}
          meta={answer.meta}
        />
      )}
      controls={
        <ControlBar filter>
          <QueueFields capacity={capacity} cost={cost} per={per} />
        </ControlBar>
      }
      skeleton={[300, 300, 280]}
      empty={({ facts }) =>
        facts === null ? <EmptyState title={t('winback.pending')}>{t('winback.pending.body')}</EmptyState> : null
      }
    >
      {(answer) => (answer.facts === null ? null : <Evidence answer={answer} facts={answer.facts} ask={ask} />)}
    </Page>
  );
}

type EvidenceProps = { answer: Winback; facts: WinbackFacts; ask: Parameters<typeof winbackQuery>[0] };

function Evidence({ answer, facts, ask }: EvidenceProps) {
  const { t, formats } = usePen();
  const isQueued = facts.state === 'trusted' && answer.silent > 0;
  return (
    <Grid>
      {isQueued ? <Queue answer={answer} cost={ask.cost} /> : null}
      {facts.silence.length === 0 ? null : <Tested facts={facts} asOf={answer.meta.asOf} />}
      {isQueued ? (
        <Panel title={t('winback.kinds')} flush>
          <KindsTable kinds={answer.kinds} cost={ask.cost} />
          <Note>{t('winback.kinds.note')}</Note>
        </Panel>
      ) : null}
      {isQueued ? (
        <Panel title={t('winback.types')} flush>
          <TypesTable types={answer.types} />
          <Note>
            {answer.types.study === null
              ? t('winback.types.refunds')
              : t('winback.types.answers', { study: answer.types.study.name })}
          </Note>
        </Panel>
      ) : null}
      {facts.signsOn === null ? (
        <Panel title={t('winback.signs')}>
          <p className="p-caption">{t('winback.signs.none')}</p>
        </Panel>
      ) : (
        <Panel title={t('winback.signs')} flush>
          <SignsTable signs={facts.signs} watch={answer.watch} />
          <Note>{t('winback.signs.note', { day: formats.day(facts.signsOn) })}</Note>
        </Panel>
      )}
      {isQueued ? (
        <Panel title={t('winback.queue')} flush>
          <QueueTable ask={ask} />
        </Panel>
      ) : null}
    </Grid>
  );
}

/** A line under a table that fills its panel. */
function Note({ children }: { children: string }) {
  return (
    <p className="p-caption" style={{ padding: '8px 16px 12px' }}>
      {children}
    </p>
  );
}

function Queue({ answer, cost }: { answer: Winback; cost: number }) {
  const pen = usePen();
  const { t, formats } = pen;
  const { queue, worth, meta } = answer;
  const view = useMemo(() => curveChart(answer, pen), [answer, pen]);
  return (
    <Panel span={6}>
      <Chart title={t('winback.curve')} name={`winback-${meta.asOf}`} view={view} />
      <p className="p-caption">{t('winback.curve.note')}</p>
      {queue.customers === 0 ? null : (
        <p>
          <DrillLink where={drillWinback(cost, queue.fromGainMinor)} sort="winbackGain">
            {t('winback.open', { n: formats.count(queue.customers) })}
          </DrillLink>
          {' · '}
          <DrillLink where={drillWinback(cost)} sort="winbackGain">
            {t('winback.openAll', { n: formats.count(worth.customers) })}
          </DrillLink>
        </p>
      )}
    </Panel>
  );
}

function Tested({ facts, asOf }: { facts: WinbackFacts; asOf: string }) {
  const pen = usePen();
  const { t, formats } = pen;
  const view = useMemo(() => testedChart(facts, pen), [facts, pen]);
  return (
    <Panel span={6}>
      <Chart title={t('winback.tested')} name={`winback-tested-${asOf}`} view={view} />
      <p className="p-caption">
        {t('winback.tested.note', {
          day: formats.day(facts.testedOn),
          n: formats.count(facts.tested),
          returned: formats.count(facts.returned),
          days: formats.days(facts.windowDays),
          before: formats.percent(facts.biasBefore),
          area: formats.percent(facts.area),
          top: formats.percent(facts.topFifth),
        })}
      </p>
    </Panel>
  );
}

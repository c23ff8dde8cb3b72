import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { DELIVERED_BY, DELIVERED_CUTS, type DeliveredAnswer, type DeliveredStudy } from '#contract/delivered';
import { textIn, useAddress, useChoice, usePageSearch } from '../../../frame/address.ts';
import { ControlBar } from '../../../frame/control-bar.tsx';
import { Explained } from '../../../frame/explained.tsx';
import { Page } from '../../../frame/page.tsx';
import { usePen } from '../../../frame/use-pen.ts';
import { Chart } from '../../../ui/chart/chart.tsx';
import { Grid, Panel } from '../../../ui/page-layout.tsx';
import { EmptyState, NotYetState } from '../../../ui/states.tsx';
import { BalancePanel } from './parts/balance-panel.tsx';
import { BarField } from './parts/bar-field.tsx';
import { FactorTable } from './parts/factor-table.tsx';
import { GroupsTable } from './parts/groups-table.tsx';
import { SourcePanel } from './parts/source-panel.tsx';
import { TakeIn } from './parts/take-in.tsx';
import { WeightsPanel } from './parts/weights-panel.tsx';
import { type Against, againstChart, deliveredSentence, factorsChart, type Group, partsChart } from './prepare.ts';
import { deliveredQuery } from './queries.ts';
import './delivered.css';

/** What customers gain and what it costs them by their own answers, against competitors, and what they bring. */
export function DeliveredPage() {
  const pen = usePen();
  const { t } = pen;
  const [address, change] = useAddress();
  const [{ asOf }] = usePageSearch();
  const [by, chooseBy] = useChoice('by', DELIVERED_BY, 'file');
  const [cut, chooseCut] = useChoice('cut', DELIVERED_CUTS, 'middle');
  const asked = Number(textIn(address, 'study') ?? Number.NaN);
  const study = Number.isInteger(asked) && asked > 0 ? asked : undefined;
  const query = useQuery(deliveredQuery({ asOf, study, by, cut }));
  const studies = query.data?.studies ?? [];
  return (
    <Page
      title={t('delivered.title')}
      caption={t('delivered.caption')}
      query={query}
      answer={(answer) => deliveredSentence(answer, pen)}
      explain={(answer) => (
        <Explained
          name={t('delivered.caption')}
          definition={t('explain.delivered.definition')}
          formula={t('explain.delivered.formula')}
          meta={answer.meta}
        />
      )}
      controls={
        <ControlBar>
          {studies.length > 1 ? (
            <BarField
              name={t('delivered.study')}
              value={String(query.data?.study?.studyId ?? '')}
              options={studies.map(({ studyId, name }) => [String(studyId), name])}
              onChange={(next) => change({ study: next })}
            />
          ) : null}
          <BarField
            name={t('delivered.by')}
            value={by}
            options={DELIVERED_BY.map((one) => [one, t(`delivered.by.${one}`)])}
            onChange={chooseBy}
          />
          <BarField
            name={t('delivered.balance.cut')}
            value={cut}
            options={DELIVERED_CUTS.map((one) => [one, t(`delivered.balance.cut.${one}`)])}
            onChange={chooseCut}
          />
        </ControlBar>
      }
      skeleton={[320, 320, 240]}
    >
      {(answer) => <Body answer={answer} />}
    </Page>
  );
}

function Body({ answer }: { answer: DeliveredAnswer }) {
  const { t, formats } = usePen();
  const { study, own, ownAnswers } = answer;
  if (study === null) {
    return (
      <Grid>
        <Panel>
          <EmptyState title={t('delivered.empty')}>{t('delivered.empty.body')}</EmptyState>
        </Panel>
        <TakeIn />
      </Grid>
    );
  }
  return (
    <Grid>
      {own === null ? (
        <Panel>
          <NotYetState title={t('delivered.few', { n: formats.count(ownAnswers) })} />
        </Panel>
      ) : (
        <Evidence answer={answer} own={own} study={study} />
      )}
      <SourcePanel study={study} />
      <TakeIn />
    </Grid>
  );
}

function Evidence({ answer, own, study }: { answer: DeliveredAnswer; own: Group; study: DeliveredStudy }) {
  const pen = usePen();
  const { t, formats } = pen;
  const [address, change] = useAddress();
  const named = textIn(address, 'rival');
  const rival = answer.against.find(({ subject }) => subject === named) ?? answer.against[0];
  const parts = useMemo(() => partsChart(own, pen), [own, pen]);
  const factors = useMemo(
    () => (answer.factors === null ? undefined : factorsChart(answer.factors, pen)),
    [answer.factors, pen],
  );
  return (
    <>
      <Panel span={6}>
        <Chart title={t('delivered.parts')} name="delivered-parts" view={parts} />
        <p className="p-caption">{t('delivered.parts.note', { level: formats.percent(answer.level) })}</p>
      </Panel>
      {rival === undefined ? null : (
        <Compared rival={rival} all={answer.against} onChoose={(subject) => change({ rival: subject })} />
      )}
      <Panel span={6}>
        {factors === undefined ? (
          <p className="p-caption">{t('delivered.factors.few')}</p>
        ) : (
          <>
            <Chart title={t('delivered.factors')} name="delivered-factors" view={factors} />
            <p className="p-caption">{t('delivered.factors.note')}</p>
          </>
        )}
      </Panel>
      <BalancePanel
        balance={answer.balance}
        study={study}
        currency={answer.meta.currency}
        isSecond={rival !== undefined}
      />
      <FactorTable answer={answer} rival={rival} />
      <GroupsTable answer={answer} />
      <WeightsPanel key={study.studyId} study={study} />
    </>
  );
}

type ComparedProps = { rival: Against; all: readonly Against[]; onChoose: (subject: string) => void };

function Compared({ rival, all, onChoose }: ComparedProps) {
  const pen = usePen();
  const { t, formats } = pen;
  const view = useMemo(() => againstChart(rival, pen), [rival, pen]);
  return (
    <Panel span={6}>
      <Chart title={t('delivered.against', { subject: rival.subject })} name="delivered-against" view={view} />
      {all.length > 1 ? (
        <BarField
          name={t('delivered.rival')}
          value={rival.subject}
          options={all.map(({ subject }) => [subject, subject])}
          onChange={onChoose}
        />
      ) : null}
      <p className="p-caption">{t('delivered.against.note', { both: formats.count(rival.both) })}</p>
    </Panel>
  );
}

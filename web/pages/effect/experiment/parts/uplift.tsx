import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { trialShown, type UpliftAnswer, type UpliftFacts } from '#contract/uplift';
import { cancelJob, jobQuery } from '../../../../client/shop.ts';
import { usePageSearch } from '../../../../frame/address.ts';
import { Answered } from '../../../../frame/answered.tsx';
import { Explained } from '../../../../frame/explained.tsx';
import { JobProgress } from '../../../../frame/job-progress.tsx';
import { useFailureSentence } from '../../../../frame/use-failure-sentence.ts';
import { useMinorPerMajor } from '../../../../frame/use-minor.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Chart } from '../../../../ui/chart/chart.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { learnUplift, upliftQuery } from '../../queries.ts';
import { curveChart, fifthsChart, trialNumber, upliftSentence } from '../uplift-charts.ts';
import { UpliftTables } from './uplift-tables.tsx';

/** Whom the experiment changed, how far that can be believed, and whom to treat next. */
export function Uplift({ experimentId }: { experimentId: number }) {
  const { t } = usePen();
  const [{ asOf }] = usePageSearch();
  const query = useQuery(upliftQuery(experimentId, asOf));
  return (
    <Answered query={query} skeleton={[120, 300]}>
      {(answer) => (
        <>
          <Panel
            title={t('uplift.title')}
            caption={t('uplift.caption')}
            explain={
              <Explained
                name={t('uplift.caption')}
                definition={t('uplift.explain.definition')}
                formula={t('uplift.explain.formula')}
                meta={answer.meta}
              />
            }
          >
            <Said answer={answer} />
            <Work experimentId={experimentId} isAgain={answer.facts !== null} />
          </Panel>
          {answer.facts === null || answer.facts.trials.length === 0 ? null : <Evidence facts={answer.facts} />}
          {answer.facts === null ? null : <UpliftTables answer={answer} facts={answer.facts} />}
        </>
      )}
    </Answered>
  );
}

function Said({ answer }: { answer: UpliftAnswer }) {
  const pen = usePen();
  const { t, formats } = pen;
  const { facts, isCurrent } = answer;
  if (facts === null) return <p>{t('uplift.pending')}</p>;
  return (
    <>
      {isCurrent || facts.state !== 'found' ? <p>{upliftSentence(answer, facts, pen)}</p> : null}
      {isCurrent ? null : <p className="p-caption">{t('uplift.former', { day: formats.day(facts.asOf) })}</p>}
    </>
  );
}

/** Has it worked out by the worker, and shows how far that is. */
function Work({ experimentId, isAgain }: { experimentId: number; isAgain: boolean }) {
  const { t } = usePen();
  const client = useQueryClient();
  const sentence = useFailureSentence();
  const [jobId, setJobId] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const { data: job } = useQuery(jobQuery(jobId));
  const state = job?.state;
  useEffect(() => {
    if (state === 'done') void client.invalidateQueries({ queryKey: ['effect'] });
    if (state === 'done' || state === 'failed' || state === 'cancelled') setJobId(null);
  }, [state, client]);
  if (jobId !== null)
    return <JobProgress title={t('uplift.working')} job={job ?? null} onCancel={() => void cancelJob(jobId)} />;
  const start = () => {
    setFailure(null);
    learnUplift(experimentId).then((started) => setJobId(started.jobId), setFailure);
  };
  return (
    <>
      {failure === null ? null : <p className="p-field-error">{sentence(failure)}</p>}
      <Button size="small" onClick={start}>
        {t(isAgain ? 'uplift.again' : 'uplift.work')}
      </Button>
    </>
  );
}

function Evidence({ facts }: { facts: UpliftFacts }) {
  const pen = usePen();
  const { t } = pen;
  const per = useMinorPerMajor();
  const trial = trialShown(facts);
  const curve = useMemo(
    () => (trial === undefined ? undefined : curveChart(facts, trial, per, pen)),
    [facts, trial, per, pen],
  );
  const fifths = useMemo(() => fifthsChart(facts, per, pen), [facts, per, pen]);
  if (trial === undefined || curve === undefined) return null;
  const number = (value: number) => trialNumber(trial, value, pen);
  return (
    <>
      <Panel span={6} title={t('uplift.curve')}>
        <Chart name="uplift-curve" view={curve} />
        <p className="p-caption">
          {t('uplift.curve.note', {
            learner: t(`uplift.learner.${trial.learner}`),
            outcome: t(`uplift.outcome.${trial.outcome}`),
            qini: number(trial.qini),
            lower: number(trial.lower),
            upper: number(trial.upper),
            auuc: number(trial.auuc),
          })}
        </p>
      </Panel>
      {facts.fifths.length === 0 ? null : (
        <Panel span={6} title={t('uplift.fifths')}>
          <Chart name="uplift-fifths" view={fifths} />
          <p className="p-caption">{t('uplift.fifths.note')}</p>
        </Panel>
      )}
    </>
  );
}

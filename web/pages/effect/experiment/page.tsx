import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Popconfirm } from 'antd';
import { EFFECT_GROUPS, type EffectGroup, type ExperimentAnswer } from '#contract/experiment';
import { useChoice, usePageSearch } from '../../../frame/address.ts';
import { ControlBar } from '../../../frame/control-bar.tsx';
import { Explained } from '../../../frame/explained.tsx';
import { Page } from '../../../frame/page.tsx';
import { useParam } from '../../../frame/use-param.ts';
import { usePen } from '../../../frame/use-pen.ts';
import { Grid } from '../../../ui/page-layout.tsx';
import { experimentQuery, removeExperiment } from '../queries.ts';
import { Believe } from './parts/believe.tsx';
import { FileFate } from './parts/file-fate.tsx';
import { ForWhom } from './parts/for-whom.tsx';
import { MetricsTable } from './parts/metrics-table.tsx';
import { Uplift } from './parts/uplift.tsx';
import { Weeks } from './parts/weeks.tsx';
import { answerSentence } from './prepare.ts';
import '../ledger/ledger.css';

/** One experiment: what it changed, whether that can be believed, for whom, and for how long. */
export function EffectExperimentPage() {
  const pen = usePen();
  const { t } = pen;
  const id = useParam('id');
  const [{ asOf, where }] = usePageSearch();
  const [by, setBy] = useChoice('by', EFFECT_GROUPS, 'stage');
  const query = useQuery(experimentQuery(id, { asOf, where, by }));
  const { data } = query;
  return (
    <Page
      title={data === undefined ? t('experiments.title') : data.experiment.question || data.experiment.name}
      caption={t('experiments.caption')}
      query={query}
      answer={(answer) => answerSentence(answer, pen)}
      explain={(answer) => (
        <Explained
          name={t('experiments.caption')}
          definition={t('experiment.explain.definition')}
          formula={t('experiment.explain.formula')}
          meta={answer.meta}
        />
      )}
      controls={
        <ControlBar filter>
          <select
            className="p-field"
            aria-label={t('experiment.groups.by')}
            value={by}
            onChange={(event) => setBy(event.target.value as EffectGroup)}
          >
            {EFFECT_GROUPS.map((one) => (
              <option key={one} value={one}>
                {t(`experiment.groups.${one}`)}
              </option>
            ))}
          </select>
        </ControlBar>
      }
      {...(data?.experiment.source === 'file' ? { actions: <Remove id={Number(id)} /> } : {})}
      skeleton={[260, 160, 300, 300]}
    >
      {(answer) => <Evidence answer={answer} />}
    </Page>
  );
}

function Evidence({ answer }: { answer: ExperimentAnswer }) {
  return (
    <Grid>
      <MetricsTable answer={answer} />
      <Believe answer={answer} />
      <ForWhom answer={answer} />
      <Weeks answer={answer} />
      <Uplift experimentId={answer.experiment.experimentId} />
      {answer.experiment.counts === null ? null : <FileFate counts={answer.experiment.counts} />}
    </Grid>
  );
}

function Remove({ id }: { id: number }) {
  const { t } = usePen();
  const client = useQueryClient();
  const navigate = useNavigate();
  const forget = async () => {
    await removeExperiment(id);
    await navigate({ to: '/effect/experiments' } as never);
    await client.invalidateQueries({ queryKey: ['effect'] });
  };
  return (
    <Popconfirm
      title={t('experiment.remove.ask')}
      okText={t('experiment.remove')}
      cancelText={t('experiment.remove.no')}
      onConfirm={forget}
    >
      <Button size="small">{t('experiment.remove')}</Button>
    </Popconfirm>
  );
}

import { type UseQueryResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { Campaign } from '#contract/campaign';
import type { CampaignProgress } from '#contract/campaign-check';
import { hasWords } from '#i18n';
import { Answered } from '../../../../frame/answered.tsx';
import { conditionSentence } from '../../../../frame/condition-sentence.ts';
import { useFailureSentence } from '../../../../frame/use-failure-sentence.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { type Column, DataTable } from '../../../../ui/data-table.tsx';
import { Facts, Panel } from '../../../../ui/page-layout.tsx';
import { useLocale } from '../../../../words/locale.tsx';
import { useCodeWords } from '../../../../words/use-words.ts';
import { campaignQuery, continueCampaign, stopCampaign } from '../../queries.ts';
import { Excluded } from './excluded.tsx';
import { Unknown } from './unknown.tsx';

type Round = CampaignProgress['rounds'][number];

/** What becomes of a launched campaign: every message is accounted for. */
export function Launched({ campaign, progress }: { campaign: Campaign; progress: UseQueryResult<CampaignProgress> }) {
  const { t } = usePen();
  return (
    <Panel title={t('progress.title')} actions={<Switch campaign={campaign} />}>
      <Answered query={progress} skeleton={[240]}>
        {(data) => <Progress campaign={campaign} progress={data} />}
      </Answered>
    </Panel>
  );
}

function Progress({ campaign, progress }: { campaign: Campaign; progress: CampaignProgress }) {
  const { t, formats } = usePen();
  const code = useCodeWords();
  const { counts, rounds, failures, costMinor } = progress;
  const unknown = rounds.reduce((sum, round) => sum + round.unknown, 0);
  const trouble = rounds.find(({ state, reason }) => state === 'sending' && reason !== '');
  return (
    <>
      <Facts
        items={[
          { key: 'aim', name: t('progress.aim'), value: campaign.steps.goal?.aim ?? '–' },
          { key: 'who', name: t('step.who'), value: <Who campaign={campaign} /> },
          { key: 'treated', name: t('progress.treated'), value: formats.count(counts.treated) },
          { key: 'control', name: t('sheet.control'), value: formats.count(counts.control) },
          { key: 'holdout', name: t('sheet.holdout'), value: formats.count(counts.holdout) },
          { key: 'cost', name: t('progress.cost'), value: formats.money(costMinor) },
        ]}
      />
      {trouble ? (
        <p className="p-bad">
          {t('progress.trouble', {
            reason: hasWords(`trouble.${trouble.reason}`) ? code(`trouble.${trouble.reason}`) : trouble.reason,
          })}
        </p>
      ) : null}
      <Rounds rounds={rounds} />
      <Excluded excluded={counts.excluded} />
      {failures.length > 0 ? (
        <>
          <h3>{t('progress.failures')}</h3>
          <ul className="a-plain">
            {failures.map(({ state, reason, messages }) => (
              <li key={`${state}/${reason}`}>
                {reason} · {formats.count(messages)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {campaign.steps.delivery?.channel === 'file' ? (
        <p>
          <a href={`/api/v1/campaigns/${campaign.campaignId}/messages.csv`} download>
            {t('progress.file')}
          </a>
        </p>
      ) : null}
      {unknown > 0 ? <Unknown campaignId={campaign.campaignId} messages={unknown} /> : null}
    </>
  );
}

/** The conditions it was launched with, in words. */
function Who({ campaign }: { campaign: Campaign }) {
  const { t, formats } = usePen();
  const { locale } = useLocale();
  const where = campaign.steps.who?.where ?? [];
  if (where.length === 0) return <>{t('campaign.everybody')}</>;
  return <>{where.map((condition) => conditionSentence(locale, formats, condition)).join(' · ')}</>;
}

function Rounds({ rounds }: { rounds: readonly Round[] }) {
  const { t, formats } = usePen();
  const number = (key: 'sent' | 'queued' | 'failed' | 'unknown'): Column<Round> => ({
    key,
    title: t(`progress.${key}`),
    align: 'right',
    render: (round) => formats.count(round[key]),
  });
  return (
    <DataTable
      caption={t('progress.title')}
      rows={rounds}
      rowKey={({ step }) => String(step)}
      columns={[
        { key: 'step', title: t('progress.round'), fixed: true, render: ({ step }) => formats.count(step) },
        { key: 'due', title: t('progress.due'), render: ({ dueAt }) => formats.moment(dueAt) },
        {
          key: 'state',
          title: t('progress.state'),
          render: ({ state, nextAt }) => (
            <>
              {t(`roundState.${state}`)}
              {nextAt !== null && state === 'sending'
                ? ` · ${t('progress.next', { moment: formats.moment(nextAt) })}`
                : ''}
            </>
          ),
        },
        number('sent'),
        number('queued'),
        number('failed'),
        number('unknown'),
      ]}
    />
  );
}

function Switch({ campaign }: { campaign: Campaign }) {
  const { t } = usePen();
  const sentence = useFailureSentence();
  const client = useQueryClient();
  const isStopped = campaign.state === 'stopped';
  const switching = useMutation({
    mutationFn: () => (isStopped ? continueCampaign : stopCampaign)(campaign.campaignId),
    onSuccess: (changed) => {
      client.setQueryData(campaignQuery(campaign.campaignId).queryKey, changed);
      void client.invalidateQueries({ queryKey: ['actions', 'progress'] });
    },
  });
  if (campaign.state === 'done') return null;
  return (
    <>
      {switching.error ? <span className="p-bad">{sentence(switching.error)}</span> : null}
      <Button size="small" loading={switching.isPending} onClick={() => switching.mutate()}>
        {t(isStopped ? 'progress.goOn' : 'progress.stop')}
      </Button>
    </>
  );
}

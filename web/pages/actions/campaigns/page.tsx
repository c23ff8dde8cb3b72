import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Popconfirm } from 'antd';
import type { Campaign, CampaignDraft } from '#contract/campaign';
import type { ContactPolicyAnswer } from '#contract/contact-policy';
import { To } from '../../../frame/drill.tsx';
import { Page } from '../../../frame/page.tsx';
import { useFailureSentence } from '../../../frame/use-failure-sentence.ts';
import { usePen } from '../../../frame/use-pen.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { Grid, Panel } from '../../../ui/page-layout.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { addCampaign, campaignsQuery, policyQuery, switchSending } from '../queries.ts';
import '../actions.css';

const OPEN: CampaignDraft = { who: null, goal: null, content: null, cost: null, delivery: null, judgement: null };

/** All campaigns, a new one, and the switch that stops everything. */
export function CampaignsPage() {
  const { t, formats } = usePen();
  const query = useQuery(campaignsQuery);
  const policy = useQuery(policyQuery);
  const answer = (all: readonly Campaign[]) => {
    const stopped = policy.data?.stoppedAt ?? null;
    if (stopped !== null) return t('campaigns.answer.stopped', { since: formats.moment(stopped) });
    if (all.length === 0) return '';
    const running = all.filter(({ state }) => state === 'scheduled' || state === 'sending').length;
    const drafts = all.filter(({ state }) => state === 'draft').length;
    return t('campaigns.answer', {
      all: formats.count(all.length),
      running: formats.count(running),
      drafts: formats.count(drafts),
    });
  };
  return (
    <Page
      title={t('campaigns.title')}
      caption={t('page.actions.campaigns')}
      query={query}
      answer={answer}
      actions={<KillSwitch policy={policy.data} />}
      skeleton={[320]}
    >
      {(all) => (
        <Grid>
          <Panel flush={all.length > 0} title={t('page.actions.campaigns')} actions={<NewCampaign />}>
            {all.length === 0 ? (
              <EmptyState title={t('campaigns.empty.title')}>{t('campaigns.empty.body')}</EmptyState>
            ) : (
              <CampaignTable all={all} />
            )}
          </Panel>
        </Grid>
      )}
    </Page>
  );
}

function CampaignTable({ all }: { all: readonly Campaign[] }) {
  const { t, formats } = usePen();
  const navigate = useNavigate();
  const address = ({ campaignId }: Campaign) => `/actions/campaigns/${campaignId}`;
  const columns: readonly Column<Campaign>[] = [
    {
      key: 'name',
      title: t('campaigns.column.name'),
      fixed: true,
      render: (row) => <To to={address(row)}>{row.name}</To>,
    },
    { key: 'state', title: t('campaigns.column.state'), render: ({ state }) => t(`campaignState.${state}`) },
    {
      key: 'channel',
      title: t('campaigns.column.channel'),
      render: ({ steps }) => (steps.delivery ? t(`way.${steps.delivery.channel}`) : '–'),
    },
    {
      key: 'measure',
      title: t('campaigns.column.measure'),
      render: ({ steps }) => (steps.goal ? t(`campaignMeasure.${steps.goal.measure}`) : '–'),
    },
    {
      key: 'launched',
      title: t('campaigns.column.launched'),
      align: 'right',
      render: ({ launchedAt }) => formats.moment(launchedAt),
    },
    {
      key: 'until',
      title: t('campaigns.column.until'),
      align: 'right',
      render: ({ judgedUntil }) => formats.day(judgedUntil),
    },
  ];
  return (
    <DataTable
      caption={t('page.actions.campaigns')}
      rows={all}
      rowKey={({ campaignId }) => String(campaignId)}
      columns={columns}
      keyboard
      onOpen={(row) => void navigate({ to: address(row) } as never)}
    />
  );
}

function NewCampaign() {
  const { t, formats } = usePen();
  const navigate = useNavigate();
  const client = useQueryClient();
  const sentence = useFailureSentence();
  const adding = useMutation({
    mutationFn: () =>
      addCampaign({ name: t('campaigns.new.name', { moment: formats.moment(new Date().toISOString()) }), steps: OPEN }),
    onSuccess: async ({ campaignId }) => {
      await client.invalidateQueries({ queryKey: ['actions', 'campaigns'] });
      void navigate({ to: `/actions/campaigns/${campaignId}` } as never);
    },
  });
  return (
    <>
      {adding.error ? <span className="p-bad">{sentence(adding.error)}</span> : null}
      <Button type="primary" size="small" loading={adding.isPending} onClick={() => adding.mutate()}>
        {t('campaigns.new')}
      </Button>
    </>
  );
}

function KillSwitch({ policy }: { policy: ContactPolicyAnswer | undefined }) {
  const { t } = usePen();
  const client = useQueryClient();
  const switching = useMutation({
    mutationFn: switchSending,
    onSuccess: (answer) => client.setQueryData(policyQuery.queryKey, answer),
  });
  if (policy === undefined) return null;
  if (policy.stoppedAt !== null) {
    return (
      <Button loading={switching.isPending} onClick={() => switching.mutate(false)}>
        {t('campaigns.goOnAll')}
      </Button>
    );
  }
  return (
    <Popconfirm
      title={t('campaigns.stopAll')}
      description={t('campaigns.stopAll.sure')}
      onConfirm={() => switching.mutate(true)}
    >
      <Button loading={switching.isPending}>{t('campaigns.stopAll')}</Button>
    </Popconfirm>
  );
}

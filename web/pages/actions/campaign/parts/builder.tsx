import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Popconfirm } from 'antd';
import type { ReactNode } from 'react';
import type { Campaign, CampaignStep } from '#contract/campaign';
import { LeaveGuard } from '../../../../frame/leave-guard.tsx';
import { useFailureSentence } from '../../../../frame/use-failure-sentence.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Panel } from '../../../../ui/page-layout.tsx';
import { TextField } from '../../parts/field.tsx';
import { removeCampaign } from '../../queries.ts';
import { type CampaignEditing, useCampaign } from '../use-campaign.ts';
import { Audience } from './audience.tsx';
import { Content } from './content.tsx';
import { Sheet } from './sheet.tsx';
import { Cost, Delivery, Goal, Judgement } from './steps.tsx';

/** The six steps of a draft, each to be decided, and the sheet that follows from them. */
export function Builder({ campaign }: { campaign: Campaign }) {
  const { t } = usePen();
  const editing = useCampaign(campaign);
  return (
    <>
      <Panel>
        <div className="a-form">
          <TextField name={t('campaign.name')} value={editing.name} maxLength={80} onChange={editing.rename} />
        </div>
      </Panel>
      <Step step="who" editing={editing}>
        <Audience editing={editing} />
      </Step>
      <Step step="goal" editing={editing}>
        <Goal editing={editing} />
      </Step>
      <Step step="content" editing={editing}>
        <Content editing={editing} />
      </Step>
      <Step step="cost" editing={editing}>
        <Cost editing={editing} />
      </Step>
      <Step step="delivery" editing={editing}>
        <Delivery editing={editing} />
      </Step>
      <Step step="judgement" editing={editing}>
        <Judgement editing={editing} />
      </Step>
      <Keeping campaign={campaign} editing={editing} />
      <Sheet campaign={campaign} isChanged={editing.isChanged} />
      <LeaveGuard
        isDirty={editing.isChanged && !editing.isSaving}
        title={t('campaign.leave.title')}
        body={t('campaign.leave.body')}
      />
    </>
  );
}

function Step({ step, editing, children }: { step: CampaignStep; editing: CampaignEditing; children: ReactNode }) {
  const { t } = usePen();
  const isDecided = editing.draft[step] !== null;
  return (
    <Panel title={t(`step.${step}`)} caption={t(isDecided ? 'step.decided' : 'step.open')}>
      {children}
    </Panel>
  );
}

function Keeping({ campaign, editing }: { campaign: Campaign; editing: CampaignEditing }) {
  const { t } = usePen();
  const sentence = useFailureSentence();
  const navigate = useNavigate();
  const client = useQueryClient();
  const removing = useMutation({
    mutationFn: () => removeCampaign(campaign.campaignId),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['actions', 'campaigns'] });
      void navigate({ to: '/actions/campaigns' } as never);
    },
  });
  const failure = editing.failure ?? removing.error;
  const said = failure ? sentence(failure) : t(editing.isChanged ? 'campaign.unsaved' : 'campaign.saved');
  return (
    <div className="p-span-12 a-bar a-keep">
      <p role="status" className={failure ? 'p-bad' : undefined}>
        {said}
      </p>
      <Popconfirm title={t('campaign.remove.sure')} onConfirm={() => removing.mutate()}>
        <Button>{t('campaign.remove')}</Button>
      </Popconfirm>
      <Button
        type="primary"
        disabled={!editing.isChanged || editing.name.trim() === ''}
        loading={editing.isSaving}
        onClick={editing.save}
      >
        {t('campaign.save')}
      </Button>
    </div>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Campaign, CampaignDraft } from '#contract/campaign';
import { useMinorPerMajor } from '../../../frame/use-minor.ts';
import { campaignQuery, changeCampaign } from '../queries.ts';
import { type CampaignForm, draftOf, formOf } from './form.ts';

export type CampaignEditing = {
  name: string;
  form: CampaignForm;
  draft: CampaignDraft;
  isChanged: boolean;
  isSaving: boolean;
  failure: unknown;
  rename: (name: string) => void;
  change: (part: Partial<CampaignForm>) => void;
  save: () => void;
};

/** What is typed against what is kept, and the way to keep it. */
export function useCampaign(kept: Campaign): CampaignEditing {
  const client = useQueryClient();
  const per = useMinorPerMajor();
  const [name, setName] = useState(kept.name);
  const [form, setForm] = useState(() => formOf(kept.steps, per));
  const draft = draftOf(form, per);
  const isChanged = JSON.stringify([name.trim(), form]) !== JSON.stringify([kept.name, formOf(kept.steps, per)]);
  const saving = useMutation({
    mutationFn: () => changeCampaign(kept.campaignId, { name: name.trim(), steps: draft, version: kept.version }),
    onSuccess: async (saved) => {
      client.setQueryData(campaignQuery(kept.campaignId).queryKey, saved);
      await client.invalidateQueries({ queryKey: ['actions', 'campaigns'] });
    },
  });
  return {
    name,
    form,
    draft,
    isChanged,
    isSaving: saving.isPending,
    failure: saving.error,
    rename: setName,
    change: (part) => setForm((now) => ({ ...now, ...part })),
    save: () => saving.mutate(),
  };
}

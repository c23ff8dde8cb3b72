import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Settings } from '#contract/settings';
import { putRates, putSettings, type RateAnswer } from '../../client/decisions.ts';
import { changesBetween, type Draft, draftOf, type Faults, faultsOf, settingsOf } from './draft.ts';
import { type RateRow, rateFaults, rateRows, ratesDiffer, ratesOf } from './rate-draft.ts';

export type SettingsForm = {
  draft: Draft;
  rates: readonly RateRow[];
  faults: Faults;
  /** How many values cannot be used, rates included. */
  wrong: number;
  changed: number;
  isSaving: boolean;
  isSaved: boolean;
  failure: unknown;
  change: (path: string, text: string) => void;
  changeRates: (rows: readonly RateRow[]) => void;
  discard: () => void;
  save: () => void;
};

/** What is typed on the settings page against what is kept, and the way from one to the other. */
export function useSettingsForm(kept: Settings, keptRates: readonly RateAnswer[]): SettingsForm {
  const client = useQueryClient();
  const [before, setBefore] = useState(() => ({ settings: kept, draft: draftOf(kept), rates: rateRows(keptRates) }));
  const [draft, setDraft] = useState(before.draft);
  const [rates, setRates] = useState(before.rates);
  const faults = faultsOf(draft);
  const valuesChanged = changesBetween(draft, before.draft);
  const isRatesChanged = ratesDiffer(rates, before.rates);
  const save = useMutation({
    mutationFn: async () => {
      const savedRates = isRatesChanged ? await putRates(ratesOf(rates)) : ratesOf(rates);
      const settings = settingsOf(draft, before.settings);
      return { settings: valuesChanged > 0 ? await putSettings(settings) : settings, rates: savedRates };
    },
    onSuccess: (saved) => {
      const next = { settings: saved.settings, draft: draftOf(saved.settings), rates: rateRows(saved.rates) };
      setBefore(next);
      setDraft(next.draft);
      setRates(next.rates);
      client.setQueryData(['settings'], saved.settings);
      client.setQueryData(['rates'], saved.rates);
      void client.invalidateQueries({ queryKey: ['status'] });
    },
  });
  return {
    draft,
    rates,
    faults,
    wrong: Object.keys(faults).length + Object.keys(rateFaults(rates)).length,
    changed: valuesChanged + (isRatesChanged ? 1 : 0),
    isSaving: save.isPending,
    isSaved: save.isSuccess,
    failure: save.error,
    change: (path, text) => setDraft({ ...draft, [path]: text }),
    changeRates: setRates,
    discard: () => {
      setDraft(before.draft);
      setRates(before.rates);
      save.reset();
    },
    save: () => save.mutate(),
  };
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { NewStrategy, Strategy, StrategyBody } from '#contract/ledger';
import { useAddress } from '../../../frame/address.ts';
import { addStrategy, changeStrategy, removeStrategy } from '../queries.ts';

export type StrategyDraft = { name: string; programme: NewStrategy['programme']; body: StrategyBody };
export type StrategyForm = {
  draft: StrategyDraft;
  isChanged: boolean;
  isSound: boolean;
  isWorking: boolean;
  failure: unknown;
  rename: (name: string) => void;
  change: (part: Partial<StrategyBody>) => void;
  keep: () => void;
  remove: () => void;
};

/** What is typed against what is kept, and the way from one to the other. */
export function useStrategy(kept: Strategy | undefined, fresh: StrategyDraft): StrategyForm {
  const client = useQueryClient();
  const [, changeAddress] = useAddress();
  const before = kept ?? fresh;
  const [draft, setDraft] = useState<StrategyDraft>({
    name: before.name,
    programme: before.programme,
    body: before.body,
  });
  const isChanged =
    kept === undefined || JSON.stringify([draft.name, draft.body]) !== JSON.stringify([kept.name, kept.body]);
  const settle = async (saved: Strategy) => {
    setDraft({ name: saved.name, programme: saved.programme, body: saved.body });
    await client.invalidateQueries({ queryKey: ['effect'] });
    changeAddress({ strategy: String(saved.strategyId), programme: undefined });
  };
  const keeping = useMutation({
    mutationFn: () =>
      kept === undefined
        ? addStrategy(draft)
        : changeStrategy(kept.strategyId, {
            name: draft.name,
            body: draft.body,
            version: kept.version,
            revision: kept.revision,
          }),
    onSuccess: settle,
  });
  const removing = useMutation({
    mutationFn: () => (kept === undefined ? Promise.resolve(null) : removeStrategy(kept.strategyId)),
    onSuccess: async () => {
      changeAddress({ strategy: undefined });
      await client.invalidateQueries({ queryKey: ['effect'] });
    },
  });
  return {
    draft,
    isChanged,
    isSound: isSound(draft.body),
    isWorking: keeping.isPending || removing.isPending,
    failure: keeping.error ?? removing.error,
    rename: (name) => setDraft((now) => ({ ...now, name })),
    change: (part) => setDraft((now) => ({ ...now, body: { ...now.body, ...part } })),
    keep: () => keeping.mutate(),
    remove: () => removing.mutate(),
  };
}

/** Goals have targets, items words, and both a day by which. */
function isSound({ goals, items, reviewOn }: StrategyBody): boolean {
  return (
    reviewOn !== '' &&
    goals.every((goal) => Number.isFinite(goal.target) && goal.dueOn !== '') &&
    items.every((item) => item.what.trim() !== '' && item.dueOn !== '')
  );
}

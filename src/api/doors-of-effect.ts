import type { ChangedStrategy, LedgerAnswer, NewDecision, NewStrategy, Strategy } from '#contract/ledger';
import { addStrategy, changeStrategy, decideStrategy, type LedgerDeps, readLedger, removeStrategy } from '#effect';

/** Strategies, what was decided about them, and what our work changed. */
export type EffectDoors = {
  ledger(asOf: string | undefined): Promise<LedgerAnswer>;
  addStrategy(strategy: NewStrategy, by: string): Promise<Strategy>;
  changeStrategy(strategyId: number, strategy: ChangedStrategy, by: string): Promise<Strategy>;
  decideStrategy(strategyId: number, decision: NewDecision, by: string): Promise<Strategy>;
  removeStrategy(strategyId: number): Promise<void>;
};

export function doorsOfEffect(deps: LedgerDeps): EffectDoors {
  return {
    ledger: (asOf) => readLedger(deps, asOf),
    addStrategy: (strategy, by) => addStrategy(deps, strategy, by),
    changeStrategy: (strategyId, strategy, by) => changeStrategy(deps, strategyId, strategy, by),
    decideStrategy: (strategyId, decision, by) => decideStrategy(deps, strategyId, decision, by),
    removeStrategy: (strategyId) => removeStrategy(deps, strategyId),
  };
}

import type { Experiment, ExperimentAnswer, ExperimentQuery, NewExperiment } from '#contract/experiment';
import type { ChangedStrategy, LedgerAnswer, NewDecision, NewStrategy, Strategy } from '#contract/ledger';
import {
  addStrategy,
  adoptCampaigns,
  changeStrategy,
  decideStrategy,
  type LedgerDeps,
  listExperiments,
  readExperiment,
  readLedger,
  removeExperiment,
  removeStrategy,
  takeExperiment,
} from '#effect';
import type { IntakeStores } from '#intake';

/** Strategies, what was decided about them, and what our work changed. */
export type EffectDoors = {
  ledger(asOf: string | undefined): Promise<LedgerAnswer>;
  addStrategy(strategy: NewStrategy, by: string): Promise<Strategy>;
  changeStrategy(strategyId: number, strategy: ChangedStrategy, by: string): Promise<Strategy>;
  decideStrategy(strategyId: number, decision: NewDecision, by: string): Promise<Strategy>;
  removeStrategy(strategyId: number): Promise<void>;
  experiments(): Promise<Experiment[]>;
  addExperiment(experiment: NewExperiment, by: string): Promise<Experiment>;
  experiment(experimentId: number, query: ExperimentQuery): Promise<ExperimentAnswer>;
  removeExperiment(experimentId: number): Promise<void>;
};

export function doorsOfEffect(deps: LedgerDeps & IntakeStores): EffectDoors {
  return {
    ledger: (asOf) => readLedger(deps, asOf),
    addStrategy: (strategy, by) => addStrategy(deps, strategy, by),
    changeStrategy: (strategyId, strategy, by) => changeStrategy(deps, strategyId, strategy, by),
    decideStrategy: (strategyId, decision, by) => decideStrategy(deps, strategyId, decision, by),
    removeStrategy: (strategyId) => removeStrategy(deps, strategyId),
    experiments: async () => {
      await adoptCampaigns(deps);
      return listExperiments(deps);
    },
    addExperiment: (experiment, by) => takeExperiment(deps, experiment, by),
    experiment: (experimentId, query) => readExperiment(deps, experimentId, query),
    removeExperiment: (experimentId) => removeExperiment(deps, experimentId),
  };
}

import type { z } from 'zod';
import type {
  CustomerOutlookAnswer,
  CustomerOutlookQuery,
  StageOutlookAnswer,
  StageOutlookQuery,
} from '#contract/outlook';
import type {
  TrajectoriesAnswer,
  TrajectoriesQuery,
  TrajectoryFactorsAnswer,
  TrajectoryFactorsQuery,
} from '#contract/trajectory';
import {
  type ReadDeps,
  readCustomerOutlook,
  readStageOutlook,
  readTrajectories,
  readTrajectoryFactors,
} from '#scoring';
import { customersFilter } from '#segments';

type Of<S extends z.ZodType> = z.output<S>;
type Asked = { readonly where?: readonly string[] | undefined; readonly asOf?: string | undefined };

/** What can be asked about the course of relationships: lives led so far, and what is ahead. */
export type LifeDoors = {
  trajectories(query: Of<typeof TrajectoriesQuery>): Promise<Of<typeof TrajectoriesAnswer>>;
  factors(query: Of<typeof TrajectoryFactorsQuery>): Promise<Of<typeof TrajectoryFactorsAnswer>>;
  stageOutlook(query: Of<typeof StageOutlookQuery>): Promise<Of<typeof StageOutlookAnswer>>;
  customerOutlook(
    customerId: string,
    query: Of<typeof CustomerOutlookQuery>,
  ): Promise<Of<typeof CustomerOutlookAnswer>>;
};

export function doorsOfLives(deps: ReadDeps): LifeDoors {
  /** The same question with its conditions compiled. */
  const filtered = async <Q extends Asked>({ where, ...rest }: Q) => {
    const { filter } = await customersFilter(deps, { where, asOf: rest.asOf });
    return { ...rest, filter };
  };
  return {
    trajectories: async (query) => readTrajectories(deps, await filtered(query)),
    factors: async (query) => readTrajectoryFactors(deps, await filtered(query)),
    stageOutlook: async (query) => readStageOutlook(deps, await filtered(query)),
    customerOutlook: (customerId, query) => readCustomerOutlook(deps, customerId, query),
  };
}

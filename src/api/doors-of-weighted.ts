import type { z } from 'zod';
import type { PageQuery } from '#contract/value';
import type {
  AhpAnswer,
  AhpQuestion,
  ChangedScheme,
  NewScheme,
  Scheme,
  WeightedAnswer,
  WeightedDefinition,
  WeightedTest,
  WeightsAnswer,
  WeightsQuestion,
} from '#contract/weighted';
import type { Clock } from '#platform/clock';
import type { Records } from '#platform/postgres';
import {
  addScheme,
  changeScheme,
  compareByAhp,
  findWeights,
  listSchemes,
  type ReadDeps,
  readScheme,
  removeScheme,
  testOnPast,
  tryScheme,
} from '#scoring';
import { customersFilter } from '#segments';

type Query = z.output<typeof PageQuery>;

/** What can be asked about yardsticks of one's own. */
export type WeightedDoors = {
  list(): Promise<Scheme[]>;
  add(scheme: NewScheme, by: string): Promise<Scheme>;
  change(schemeId: number, scheme: ChangedScheme, by: string): Promise<Scheme>;
  remove(schemeId: number): Promise<void>;
  read(schemeId: number, query: Query): Promise<WeightedAnswer>;
  try(definition: WeightedDefinition, query: Query): Promise<WeightedAnswer>;
  weights(question: WeightsQuestion, asOf: string | undefined): Promise<WeightsAnswer>;
  compare(question: AhpQuestion): Promise<AhpAnswer>;
  test(definition: WeightedDefinition, asOf: string | undefined): Promise<WeightedTest>;
};

export function doorsOfWeighted(deps: ReadDeps & { readonly records: Records; readonly clock: Clock }): WeightedDoors {
  /** The same question with its conditions compiled. */
  const filtered = async ({ where, ...rest }: Query) => {
    const { filter } = await customersFilter(deps, { where, asOf: rest.asOf });
    return { ...rest, filter };
  };
  return {
    list: () => listSchemes(deps),
    add: (scheme, by) => addScheme(deps, scheme, by),
    change: (schemeId, scheme, by) => changeScheme(deps, schemeId, scheme, by),
    remove: (schemeId) => removeScheme(deps, schemeId),
    read: async (schemeId, query) => readScheme(deps, schemeId, await filtered(query)),
    try: async (definition, query) => tryScheme(deps, definition, await filtered(query)),
    weights: (question, asOf) => findWeights(deps, question, asOf),
    compare: async (question) => compareByAhp(question),
    test: (definition, asOf) => testOnPast(deps, definition, asOf),
  };
}

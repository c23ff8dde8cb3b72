import type {
  ChangedGradeScheme,
  CustomerGrades,
  GradeChangesAnswer,
  GradeChangesQuery,
  GradePlan,
  GradeScheme,
  GradesAnswer,
  GradesQuery,
  NewGradeScheme,
} from '#contract/grade';
import type { Locale } from '#i18n';
import type { Clock } from '#platform/clock';
import {
  addGradeScheme,
  changeGradeScheme,
  findGradeScheme,
  listGradeSchemes,
  putGradePlan,
  type ReadDeps,
  readCustomerGrades,
  readGradeChanges,
  readGrades,
  removeGradeScheme,
} from '#scoring';
import { customersFilter, streamGrades } from '#segments';

/** Grade schemes, and how customers stand under them. */
export type GradeDoors = {
  schemes(): Promise<GradeScheme[]>;
  add(scheme: NewGradeScheme, by: string): Promise<GradeScheme>;
  change(schemeId: number, scheme: ChangedGradeScheme, by: string): Promise<GradeScheme>;
  remove(schemeId: number): Promise<void>;
  plan(schemeId: number, tier: number, plan: GradePlan, by: string): Promise<GradeScheme>;
  read(schemeId: number, query: GradesQuery): Promise<GradesAnswer>;
  changes(schemeId: number, query: GradeChangesQuery): Promise<GradeChangesAnswer>;
  customer(customerId: string, query: { asOf?: string | undefined }): Promise<CustomerGrades>;
  file(
    schemeId: number,
    query: { asOf?: string | undefined; where?: string[] | undefined },
    locale: Locale,
  ): AsyncIterable<Uint8Array>;
};

export type GradeDoorsDeps = ReadDeps & {
  readonly clock: Clock;
  /** A scheme is new or another one now: customers have to be graded by it. */
  readonly onSchemeChanged: () => Promise<void>;
};

export function doorsOfGrades(deps: GradeDoorsDeps): GradeDoors {
  const today = () => deps.clock.now().toISOString().slice(0, 10);
  const found = (schemeId: number) => findGradeScheme(deps, schemeId, today());
  return {
    schemes: () => listGradeSchemes(deps, today()),
    add: async (scheme, by) => {
      const schemeId = await addGradeScheme(deps, scheme, by);
      await deps.onSchemeChanged();
      return found(schemeId);
    },
    change: async (schemeId, scheme, by) => {
      await changeGradeScheme(deps, schemeId, scheme, by);
      await deps.onSchemeChanged();
      return found(schemeId);
    },
    remove: (schemeId) => removeGradeScheme(deps, schemeId),
    plan: async (schemeId, tier, plan, by) => {
      await putGradePlan(deps, { schemeId, tier }, plan, by);
      return found(schemeId);
    },
    read: async (schemeId, { where, ...query }) => {
      const { filter } = await customersFilter(deps, { where, asOf: query.asOf });
      return readGrades(deps, schemeId, { ...query, filter });
    },
    changes: async (schemeId, { where, ...query }) => {
      const { filter } = await customersFilter(deps, { where, asOf: query.asOf });
      return readGradeChanges(deps, schemeId, { ...query, filter });
    },
    customer: (customerId, query) => readCustomerGrades(deps, customerId, query),
    file: (schemeId, query, locale) => streamGrades(deps, schemeId, query, locale === 'en' ? 'en' : 'zh'),
  };
}

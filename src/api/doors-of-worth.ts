import type { CustomerCosts, ProfitAnswer, ProfitQuery } from '#contract/profit';
import { type ReadDeps, readCustomerCosts, readProfit } from '#scoring';
import { customersFilter } from '#segments';

/** What customers cost and what is left of them. */
export type WorthDoors = {
  profit(query: ProfitQuery): Promise<ProfitAnswer>;
  customerCosts(customerId: string, query: { asOf?: string | undefined }): Promise<CustomerCosts>;
};

export function doorsOfWorth(deps: ReadDeps): WorthDoors {
  return {
    profit: async ({ where, ...query }) => {
      const { filter } = await customersFilter(deps, { where, asOf: query.asOf });
      return readProfit(deps, { ...query, filter });
    },
    customerCosts: (customerId, query) => readCustomerCosts(deps, customerId, query),
  };
}

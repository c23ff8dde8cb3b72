import type { AttributionAnswer, AttributionQuery, CustomerReferrals } from '#contract/attribution';
import type { LearnedAnswer, LearnedQuery } from '#contract/learned';
import type { CustomerCosts, ProfitAnswer, ProfitQuery } from '#contract/profit';
import type { WinbackAnswer, WinbackQuery, WinbackQueueAnswer } from '#contract/winback';
import {
  type ReadDeps,
  readAttribution,
  readCustomerCosts,
  readCustomerReferrals,
  readLearned,
  readProfit,
  readWinback,
  readWinbackQueue,
} from '#scoring';
import { customersFilter } from '#segments';

/** What customers cost and what is left of them; what their value goes back to. */
export type WorthDoors = {
  profit(query: ProfitQuery): Promise<ProfitAnswer>;
  customerCosts(customerId: string, query: { asOf?: string | undefined }): Promise<CustomerCosts>;
  attribution(query: AttributionQuery): Promise<AttributionAnswer>;
  customerReferrals(customerId: string, query: { asOf?: string | undefined }): Promise<CustomerReferrals>;
  learned(query: LearnedQuery): Promise<LearnedAnswer>;
  winback(query: WinbackQuery): Promise<WinbackAnswer>;
  winbackQueue(query: WinbackQuery): Promise<WinbackQueueAnswer>;
};

export function doorsOfWorth(deps: ReadDeps): WorthDoors {
  return {
    profit: async ({ where, ...query }) => {
      const { filter } = await customersFilter(deps, { where, asOf: query.asOf });
      return readProfit(deps, { ...query, filter });
    },
    customerCosts: (customerId, query) => readCustomerCosts(deps, customerId, query),
    attribution: async ({ where, ...query }) => {
      const { filter } = await customersFilter(deps, { where, asOf: query.asOf });
      return readAttribution(deps, { ...query, filter });
    },
    customerReferrals: (customerId, query) => readCustomerReferrals(deps, customerId, query),
    learned: async ({ where, ...query }) => {
      const { filter } = await customersFilter(deps, { where, asOf: query.asOf });
      return readLearned(deps, { ...query, filter });
    },
    winback: async ({ where, ...query }) => {
      const { filter } = await customersFilter(deps, { where, asOf: query.asOf });
      return readWinback(deps, { ...query, filter });
    },
    winbackQueue: async ({ where, ...query }) => {
      const { filter } = await customersFilter(deps, { where, asOf: query.asOf });
      return readWinbackQueue(deps, { ...query, filter });
    },
  };
}

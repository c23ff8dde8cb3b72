import {
  type ReadDeps,
  readAbc,
  readChurn,
  readCohorts,
  readCustomer,
  readFlows,
  readHome,
  readLifetime,
  readModels,
  readPotential,
  readPyramid,
  readRfm,
  readStages,
} from '#scoring';
import {
  customersFilter,
  describeFields,
  readCustomers,
  streamCustomers,
  streamHistories,
  streamOrders,
} from '#segments';
import { readTimeline } from '#warehouse';
import type { Doors } from './doors.ts';

type Asked = { readonly where?: readonly string[] | undefined; readonly asOf?: string | undefined };

/** What is believed about customers: every reading of scores, over the customers that the conditions leave. */
export function doorsOfValues(deps: ReadDeps): Pick<Doors, 'home' | 'customers' | 'value' | 'lifecycle' | 'fields'> {
  /** The same question with its conditions compiled. */
  const filtered = async <Q extends Asked>({ where, ...rest }: Q) => {
    const { filter } = await customersFilter(deps, { where, asOf: rest.asOf });
    return { ...rest, filter };
  };
  return {
    home: (query) => readHome(deps, query),
    customers: {
      list: (query) => readCustomers(deps, query),
      file: (choice) => streamCustomers(deps, choice),
      orderFile: (choice) => streamOrders(deps, choice),
      historyFile: (choice) => streamHistories(deps, choice),
      find: (customerId, query) => readCustomer(deps, customerId, query),
      timeline: (customerId, before) => readTimeline(deps, customerId, before),
    },
    value: {
      rfm: async (query) => readRfm(deps, await filtered(query)),
      abc: async (query) => readAbc(deps, await filtered(query)),
      pyramid: async (query) => readPyramid(deps, await filtered(query)),
      potential: async (query) => readPotential(deps, await filtered(query)),
      lifetime: async (query) => readLifetime(deps, await filtered(query)),
      models: async (query) => readModels(deps, await filtered(query)),
    },
    lifecycle: {
      stages: async (query) => readStages(deps, await filtered(query)),
      flows: async (query) => readFlows(deps, await filtered(query)),
      cohorts: async (query) => readCohorts(deps, await filtered(query)),
      churn: async (query) => readChurn(deps, await filtered(query)),
    },
    fields: describeFields,
  };
}

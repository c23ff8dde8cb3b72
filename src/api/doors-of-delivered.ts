import type {
  CustomerDelivered,
  DeliveredAnswer,
  DeliveredQuery,
  DeliveredStudy,
  DeliveredWeighing,
  NewStudy,
} from '#contract/delivered';
import type { IntakeStores } from '#intake';
import { type ReadDeps, readCustomerDelivered, readDelivered, removeStudy, takeStudy, weighStudy } from '#scoring';

/** Studies of delivered value. */
export type DeliveredDoors = {
  read(query: DeliveredQuery): Promise<DeliveredAnswer>;
  customer(customerId: string): Promise<CustomerDelivered>;
  add(study: NewStudy, by: string): Promise<DeliveredStudy>;
  weigh(studyId: number, weighing: DeliveredWeighing): Promise<DeliveredStudy>;
  remove(studyId: number): Promise<void>;
};

export function doorsOfDelivered(deps: ReadDeps & IntakeStores): DeliveredDoors {
  return {
    read: (query) => readDelivered(deps, query),
    customer: (customerId) => readCustomerDelivered(deps, customerId),
    add: (study, by) => takeStudy(deps, study, by),
    weigh: (studyId, weighing) => weighStudy(deps, studyId, weighing),
    remove: (studyId) => removeStudy(deps, studyId),
  };
}

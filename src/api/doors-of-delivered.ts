import type { DeliveredAnswer, DeliveredQuery, DeliveredStudy, DeliveredWeighing, NewStudy } from '#contract/delivered';
import type { IntakeStores } from '#intake';
import { type ReadDeps, readDelivered, removeStudy, takeStudy, weighStudy } from '#scoring';

/** Studies of delivered value. */
export type DeliveredDoors = {
  read(query: DeliveredQuery): Promise<DeliveredAnswer>;
  add(study: NewStudy, by: string): Promise<DeliveredStudy>;
  weigh(studyId: number, weighing: DeliveredWeighing): Promise<DeliveredStudy>;
  remove(studyId: number): Promise<void>;
};

export function doorsOfDelivered(deps: ReadDeps & IntakeStores): DeliveredDoors {
  return {
    read: (query) => readDelivered(deps, query),
    add: (study, by) => takeStudy(deps, study, by),
    weigh: (studyId, weighing) => weighStudy(deps, studyId, weighing),
    remove: (studyId) => removeStudy(deps, studyId),
  };
}

import type { Jobs } from '#platform/jobs';
import type { ReadDeps } from '#scoring';
import { readQuality } from './warehouse-not-yet.ts';
import type { Doors } from './doors.ts';
import { doorsOfIntake, type IntakeDeps } from './doors-of-intake.ts';
import { type StatusDeps, statusDoors } from './doors-of-status.ts';
import { doorsOfValues } from './doors-of-values.ts';
import { doorsOfWork } from './doors-of-work.ts';

export type DoorsDeps = IntakeDeps & StatusDeps & ReadDeps & { readonly jobs: Jobs };

/** All that the API can ask, of the rooms themselves, over one shop's stores. */
export function openDoors(deps: DoorsDeps): Doors {
  return {
    ...doorsOfIntake(deps),
    ...doorsOfWork(deps),
    ...doorsOfValues(deps),
    ...statusDoors(deps),
    quality: () => readQuality(deps),
  };
}

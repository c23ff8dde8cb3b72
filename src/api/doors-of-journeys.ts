import {
  addJourney,
  changeJourney,
  checkJourney,
  endJourney,
  keptJourney,
  launchJourney,
  listJourneys,
  pauseJourney,
  readJourney,
  readJourneyNumbers,
  readyJourneys,
  removeJourney,
  resumeJourney,
  type SenderDeps,
} from '#actions';
import type { JourneyDefinition } from '#contract/journey';
import type {
  ChangedJourney,
  Journey,
  JourneyCheck,
  JourneyLaunch,
  JourneyNumbers,
  NewJourney,
  ReadyJourney,
} from '#contract/journey-work';

/** What can be asked about journeys. */
export type JourneyDoors = {
  list(): Promise<Journey[]>;
  ready(): Promise<ReadyJourney[]>;
  add(journey: NewJourney, by: string): Promise<Journey>;
  find(journeyId: number): Promise<Journey>;
  change(journeyId: number, journey: ChangedJourney): Promise<Journey>;
  remove(journeyId: number): Promise<void>;
  check(journeyId: number, definition: JourneyDefinition, by: string): Promise<JourneyCheck>;
  launch(journeyId: number, launch: JourneyLaunch, by: string): Promise<Journey>;
  pause(journeyId: number): Promise<Journey>;
  resume(journeyId: number): Promise<Journey>;
  end(journeyId: number): Promise<Journey>;
  numbers(journeyId: number, version: number | undefined): Promise<JourneyNumbers>;
};

export function doorsOfJourneys(deps: SenderDeps): JourneyDoors {
  return {
    list: () => listJourneys(deps),
    ready: () => readyJourneys(deps),
    add: (journey, by) => addJourney(deps, journey, by),
    find: (journeyId) => readJourney(deps, journeyId),
    change: (journeyId, journey) => changeJourney(deps, journeyId, journey),
    remove: (journeyId) => removeJourney(deps, journeyId),
    check: async (journeyId, definition, by) =>
      checkJourney(deps, definition, { by, ownerId: (await keptJourney(deps, journeyId)).ownerId }),
    launch: (journeyId, launch, by) => launchJourney(deps, journeyId, launch, by),
    pause: (journeyId) => pauseJourney(deps, journeyId),
    resume: (journeyId) => resumeJourney(deps, journeyId),
    end: (journeyId) => endJourney(deps, journeyId),
    numbers: (journeyId, version) => readJourneyNumbers(deps, journeyId, version),
  };
}

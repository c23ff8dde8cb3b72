import { z } from 'zod';
import { LintFinding } from './campaign-check.ts';
import { Day } from './common.ts';
import { JourneyDefinition, SentJourneyDefinition } from './journey.ts';

export const JOURNEY_STATES = ['draft', 'running', 'paused', 'ended'] as const;
export const JourneyState = z.enum(JOURNEY_STATES).meta({ id: 'JourneyState' });
export type JourneyState = z.infer<typeof JourneyState>;

const Name = z.string().trim().min(1).max(80);
export const NewJourney = z
  .strictObject({ name: Name, definition: SentJourneyDefinition, ready: z.string().max(40).nullable() })
  .meta({ id: 'NewJourney' });
export type NewJourney = z.infer<typeof NewJourney>;
/** `revision`: the one that was changed; another one by now means that somebody else was faster. */
export const ChangedJourney = z
  .strictObject({ name: Name, definition: SentJourneyDefinition, revision: z.number().int() })
  .meta({ id: 'ChangedJourney' });
export type ChangedJourney = z.infer<typeof ChangedJourney>;

/** Those who came in, by what became of them; goal: of those still or formerly watched who reached it in time. */
export const JourneyCounts = z
  .object({
    inside: z.number().int(),
    entered: z.number().int(),
    treated: z.number().int(),
    treatedGoal: z.number().int(),
    control: z.number().int(),
    controlGoal: z.number().int(),
    holdout: z.number().int(),
    leftOut: z.array(z.object({ reason: z.string(), customers: z.number().int() })),
    ended: z.array(z.object({ state: z.string(), members: z.number().int() })),
  })
  .meta({ id: 'JourneyCounts' });
export type JourneyCounts = z.infer<typeof JourneyCounts>;

export const Journey = z
  .object({
    journeyId: z.number().int(),
    name: z.string(),
    state: JourneyState,
    /** What is being written: the next version. */
    definition: JourneyDefinition,
    revision: z.number().int(),
    /** The version new members come into; null before the first launch. */
    version: z.number().int().nullable(),
    /** Whether what is being written differs from that version. */
    isChanged: z.boolean(),
    ready: z.string().nullable(),
    ownerId: z.string(),
    createdAt: z.iso.datetime(),
    launchedAt: z.iso.datetime().nullable(),
    endedAt: z.iso.datetime().nullable(),
    counts: JourneyCounts,
  })
  .meta({ id: 'Journey' });
export type Journey = z.infer<typeof Journey>;

export const JOURNEY_FAULTS = [
  'no-steps',
  'no-action',
  'too-many-steps',
  'too-deep',
  'same-id',
  'unreachable',
  'no-content',
  'empty-branch',
  'no-conditions',
  'conditions-unreadable',
  'needs-order',
  'order-needs-order-trigger',
  'no-aim',
  'trigger-without-data',
  'content',
  'channel-unset',
  'stopped',
  'second-person',
  'not-scored',
] as const;
/** Why a journey cannot be launched. stepId: the step it is about, '' for the whole. */
export const JourneyFault = z
  .object({ code: z.enum(JOURNEY_FAULTS), stepId: z.string(), detail: z.string() })
  .meta({ id: 'JourneyFault' });
export type JourneyFault = z.infer<typeof JourneyFault>;

export const JOURNEY_SOURCES = [
  'scores',
  'placed',
  'unpaid',
  'shipped',
  'delivered',
  'refunded',
  'birthday',
  'tier',
  'complaint',
  'cart',
] as const;
/** Whether the shop's data can let anybody in by a trigger: how many records of it there are. */
export const JourneySource = z
  .object({ source: z.enum(JOURNEY_SOURCES), records: z.number().int() })
  .meta({ id: 'JourneySource' });
export type JourneySource = z.infer<typeof JourneySource>;

export const JourneyCheckAsk = z.strictObject({ definition: SentJourneyDefinition }).meta({ id: 'JourneyCheckAsk' });

/** The dry run: who would have come in over the last days of the data, and how many reach each step at most. */
export const JourneyCheck = z
  .object({
    faults: z.array(JourneyFault),
    findings: z.array(LintFinding.extend({ stepId: z.string() })),
    sources: z.array(JourneySource),
    dryRun: z
      .object({
        from: Day,
        until: Day,
        /** Customers let in per day, entry limits kept; days without any are left out. */
        days: z.array(z.object({ day: Day, entries: z.number().int() })),
        entries: z.number().int(),
        /** For triggers by scores: days of which there are scores. Others look at every day. */
        scoredDays: z.number().int().nullable(),
        reach: z.array(z.object({ stepId: z.string(), atMost: z.number().int() })),
      })
      .nullable(),
  })
  .meta({ id: 'JourneyCheck' });
export type JourneyCheck = z.infer<typeof JourneyCheck>;

/** What became of those at each step of a version. */
export const JourneyNumbers = z
  .object({
    version: z.number().int(),
    versions: z.array(
      z.object({
        version: z.number().int(),
        launchedAt: z.iso.datetime(),
        inside: z.number().int(),
        entered: z.number().int(),
        experimentCampaignId: z.number().int(),
      }),
    ),
    definition: JourneyDefinition,
    counts: JourneyCounts,
    steps: z.array(
      z.object({
        stepId: z.string(),
        inside: z.number().int(),
        /** How many went on, by way: passed, yes, no, a, b, fact, timeout, asked. */
        passed: z.array(z.object({ way: z.string(), members: z.number().int() })),
        /** Of a message step: where its messages stand, and why some were not written to. */
        campaignId: z.number().int().nullable(),
        messages: z.array(z.object({ state: z.string(), reason: z.string(), messages: z.number().int() })),
      }),
    ),
  })
  .meta({ id: 'JourneyNumbers' });
export type JourneyNumbers = z.infer<typeof JourneyNumbers>;

/** finish: who is inside ends the version they began. move: they go on in the new one, at the same step. */
export const JourneyLaunch = z
  .strictObject({ revision: z.number().int(), inside: z.enum(['finish', 'move']) })
  .meta({ id: 'JourneyLaunch' });
export type JourneyLaunch = z.infer<typeof JourneyLaunch>;

/** A journey to begin from, and whether the data of this shop feed it. */
export const ReadyJourney = z
  .object({
    key: z.string(),
    definition: JourneyDefinition,
    source: z.enum(JOURNEY_SOURCES),
    records: z.number().int(),
  })
  .meta({ id: 'ReadyJourney' });
export type ReadyJourney = z.infer<typeof ReadyJourney>;

import { standingPolicy } from '../policy/policy-records.ts';
import type { SenderDeps } from '../sending/open-round.ts';
import { advanceSlice } from './advance.ts';
import { looksAtScores } from './entries.ts';
import { watchGoals } from './goals.ts';
import { lookForEntries } from './look.ts';
import { runningVersions } from './running.ts';
import { tellAssignments } from './told.ts';

/** Orders and birthdays are looked through so often; scores whenever there are new ones. */
const LOOK_MS = 5 * 60_000;

/** A round that ended in the moment in which a message was laid into it goes on. */
const REOPEN = `with open as (
    update act_rounds r set state = 'sending', ended_at = null
    from act_campaigns c
    where c.campaign_id = r.campaign_id and c.kind = 'journey-message' and c.state in ('scheduled', 'sending', 'done') and r.state = 'done'
      and exists (select from act_deliveries d where d.campaign_id = r.campaign_id and d.step = r.step and d.state = 'queued')
    returning r.campaign_id
  )
  update act_campaigns set state = 'sending', ended_at = null where state = 'done' and campaign_id in (select campaign_id from open)`;

/** What the clock remembers between two of its ticks: when it looked through what happened. */
export type JourneyClock = { tick(): Promise<number>; stop(): void };

/** Opens the clock of the journeys: each tick lets in, moves on, and notes goals. Only the process that owns the data has one. */
export function openJourneyClock(deps: SenderDeps): JourneyClock {
  const lookedAt = new Map<string, number>();
  let isStopped = false;
  const lookAll = async () => {
    const now = deps.clock.now().getTime();
    for (const version of await runningVersions(deps.records)) {
      const id = `${version.journeyId}.${version.version}`;
      const isDue = looksAtScores(version.definition.trigger) || now - (lookedAt.get(id) ?? 0) >= LOOK_MS;
      if (!version.isCurrent || !isDue || isStopped) continue;
      // One journey that cannot be looked at does not keep the others from it.
      await lookForEntries(deps, version).catch((error: unknown) =>
        deps.log.error('journey.look', { journey: id, error }),
      );
      lookedAt.set(id, now);
    }
  };
  return {
    /** @returns how many members were looked at. */
    tick: async () => {
      if ((await standingPolicy(deps)).stoppedAt !== null) return 0;
      await lookAll();
      let moved = 0;
      for (let slice = 1; slice > 0 && !isStopped; moved += slice) slice = await advanceSlice(deps);
      await watchGoals(deps);
      await tellAssignments(deps);
      await deps.records.query(REOPEN);
      return moved;
    },
    stop: () => {
      isStopped = true;
    },
  };
}

import type { JourneyDefinition } from '#contract/journey';
import type { JourneyCheck } from '#contract/journey-work';
import { readSettings } from '#platform/settings';
import { findRun, type PublishedRun } from '#scoring';
import type { SenderDeps } from '../sending/open-round.ts';
import { type EntryStatement, entriesByScores, entriesInSpan, entriesPerDay, looksAtScores } from './entries.ts';
import { reachOf } from './program.ts';

type DryRun = NonNullable<JourneyCheck['dryRun']>;

const DAY_MS = 86_400_000;
const DAYS = 90;
const NEVER_AGAIN = 100_000;

/**
 * Who would have come in over the last 90 days of the data. Consent and caps are not asked, and the draw leaves some alone: so many at most.
 * Triggers by scores can only look at the days of which there are scores: who came in between two of them counts on the later one.
 */
export async function dryRun(
  deps: SenderDeps,
  definition: JourneyDefinition,
  until: string,
  runs: readonly { readonly asOf: string }[],
): Promise<DryRun> {
  const { zone } = await readSettings(deps.records);
  const end = Date.parse(`${until}T00:00:00Z`);
  const from = new Date(end - (DAYS - 1) * DAY_MS).toISOString().slice(0, 10);
  const gap = gapOf(definition);
  const isByScores = looksAtScores(definition.trigger);
  const scored = runs.filter(({ asOf }) => asOf >= from && asOf <= until).map(({ asOf }) => asOf);
  const days = isByScores
    ? await byScores(deps, definition, runs, from, zone)
    : // A day more on either side: the days of the shop do not begin with those of Greenwich.
      (await entriesPerDay(deps, await within(deps, definition, end, zone), gap, zone)).filter(
        ({ day }) => day >= from && day <= until,
      );
  const entries = days.reduce((sum, day) => sum + day.entries, 0);
  const treated = entries * (1 - definition.controlShare);
  return {
    from,
    until,
    days,
    entries,
    scoredDays: isByScores ? scored.length : null,
    reach: [...reachOf(definition.steps)].map(([stepId, share]) => ({ stepId, atMost: Math.round(treated * share) })),
  };
}

function within(deps: SenderDeps, definition: JourneyDefinition, end: number, zone: string): Promise<EntryStatement> {
  const span = { since: new Date(end - (DAYS + 1) * DAY_MS), until: new Date(end + 2 * DAY_MS) };
  return entriesInSpan(deps, definition, span, zone);
}

/** The least number of days between two entries of one customer; 0: none. */
function gapOf({ entry }: JourneyDefinition): number {
  if (entry.kind === 'every') return entry.days;
  return entry.kind === 'once' ? NEVER_AGAIN : 0;
}

async function byScores(
  deps: SenderDeps,
  definition: JourneyDefinition,
  runs: readonly { readonly asOf: string }[],
  from: string,
  zone: string,
): Promise<DryRun['days']> {
  const days: DryRun['days'] = [];
  for (const [i, { asOf }] of runs.entries()) {
    const earlier = runs[i + 1];
    if (asOf < from || earlier === undefined) continue;
    const [run, before]: [PublishedRun, PublishedRun] = [await findRun(deps, asOf), await findRun(deps, earlier.asOf)];
    const moment = new Date(`${asOf}T12:00:00Z`);
    const statement = await entriesByScores(deps, definition, { run, before, until: moment });
    const [day] = await entriesPerDay(deps, statement, 0, zone);
    if (day !== undefined) days.push({ day: asOf, entries: day.entries });
  }
  return days.reverse();
}

import { allSteps, type JourneyDefinition } from '#contract/journey';
import type { JourneyCheck, JourneyFault, JourneySource } from '#contract/journey-work';
import { readSettings } from '#platform/settings';
import { findRun, newestRuns } from '#scoring';
import { readChannels, smsOf } from '../channels/channel-records.ts';
import { lintContent } from '../content/lint.ts';
import { standingPolicy } from '../policy/policy-records.ts';
import type { SenderDeps } from '../sending/open-round.ts';
import { dryRun } from './dry-run.ts';
import { readSources, sourceOf } from './entries.ts';
import { faultsOf } from './faults.ts';

/** Who asks, and who answers for the journey: a large one is launched by a second person. */
type Asker = { readonly by: string; readonly ownerId: string };

/** Everything that can be known before a launch: what is wrong, what the data hold, and who would have come in lately. */
export async function checkJourney(
  deps: SenderDeps,
  definition: JourneyDefinition,
  asker: Asker,
): Promise<JourneyCheck> {
  const own = faultsOf(definition);
  const sources = await readSources(deps);
  const isScored = sources.some(({ source, records }) => source === 'scores' && records > 0);
  const missing = missingData(definition, sources);
  const findings = await findingsOf(deps, definition);
  const isReadable = !own.some(({ code }) => code === 'conditions-unreadable' || code === 'no-conditions');
  const run =
    isScored && isReadable && missing.length === 0
      ? await dryRun(deps, definition, (await findRun(deps)).asOf, await newestRuns(deps))
      : null;
  const spoken = findings
    .filter(({ level }) => level === 'error')
    .map(({ stepId, detail }) => ({ code: 'content' as const, stepId, detail }));
  return {
    faults: [
      ...own,
      ...(isScored ? [] : [{ code: 'not-scored' as const, stepId: '', detail: '' }]),
      ...missing,
      ...spoken,
      ...(await ofTheHouse(deps, definition, { ...asker, entries: run?.entries ?? 0 })),
    ],
    findings,
    sources,
    dryRun: run,
  };
}

function missingData({ trigger }: JourneyDefinition, sources: readonly JourneySource[]): JourneyFault[] {
  const wanted = sourceOf(trigger);
  const held = sources.find(({ source }) => source === wanted)?.records ?? 0;
  return held > 0 || wanted === 'scores' ? [] : [{ code: 'trigger-without-data', stepId: '', detail: wanted }];
}

async function findingsOf(deps: SenderDeps, { steps }: JourneyDefinition): Promise<JourneyCheck['findings']> {
  const [settings, { policy }] = await Promise.all([readSettings(deps.records), standingPolicy(deps)]);
  const sms = await smsOf(deps);
  const found: JourneyCheck['findings'] = [];
  for (const { step } of allSteps(steps)) {
    if (step.kind !== 'message' || step.content === null) continue;
    const ask = { channel: step.channel, purpose: step.purpose, hasPublicUrl: policy.publicUrl !== '', sms };
    for (const finding of await lintContent(step.content, settings, ask)) found.push({ ...finding, stepId: step.id });
  }
  return found;
}

/** What stands in the way whatever the journey says: channels that are not set, the kill switch, the second person. */
async function ofTheHouse(
  deps: SenderDeps,
  { steps }: JourneyDefinition,
  { by, ownerId, entries }: Asker & { readonly entries: number },
): Promise<JourneyFault[]> {
  const channels = await readChannels(deps);
  const { stoppedAt, policy } = await standingPolicy(deps);
  const isReady = (channel: string) => channels.some((one) => one.channel === channel && one.isReady);
  const unset = allSteps(steps).flatMap(({ step }): JourneyFault[] =>
    step.kind === 'message' && !isReady(step.channel)
      ? [{ code: 'channel-unset', stepId: step.id, detail: step.channel }]
      : [],
  );
  const isLarge = entries > policy.secondPersonAbove && by === ownerId;
  return [
    ...unset,
    ...(stoppedAt === null ? [] : [{ code: 'stopped' as const, stepId: '', detail: '' }]),
    ...(isLarge ? [{ code: 'second-person' as const, stepId: '', detail: String(policy.secondPersonAbove) }] : []),
  ];
}

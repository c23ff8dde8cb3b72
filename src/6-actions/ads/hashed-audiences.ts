import { Failure } from '#contract/failure';
import type { AdPlatform, AdPurpose, HashedAudience, HashedAudienceAsk } from '#contract/hashed-audience';
import type { Clock } from '#platform/clock';
import type { RecordsSession } from '#platform/postgres';
import { type AudienceMember, openAudience } from '#segments';
import { consentState, type Decision } from '../consent/consent-state.ts';
import { addressOf, type Subject, subjectKey, subjectsFor } from '../consent/subjects.ts';
import type { SenderDeps } from '../sending/open-round.ts';
import { columnsOf, hashedFor } from './hash-identifiers.ts';

const PAGE = 5_000;
/** Networks match nobody in smaller ones, and a small one says much about each in it. */
export const FEWEST = 1_000;

/** Refusals of everything count; permission counts only where it names the network. */
const DECISIONS = `select subject_kind as kind, subject, decision, basis, decided_at as "decidedAt", expires_at as "expiresAt"
  from act_consents join unnest($1::text[], $2::text[]) as asked (kind, name) on subject_kind = asked.kind and subject = asked.name
  where channel in ('all', 'file') and (purpose = $3 or (purpose = 'all' and decision = 'withdrawn'))`;
const ADD = `insert into act_hashed_audiences (platform, chosen, customers, hashed, excluded, made_by, made_at)
  values ($1, $2, $3, $4, $5, $6, $7) returning audience_id as "audienceId"`;
const LIST = `select audience_id as "audienceId", platform, chosen, customers, hashed, excluded, made_by as "madeBy", made_at as "madeAt", taken,
    taken_at as "takenAt" from act_hashed_audiences order by audience_id desc limit 200`;
const TAKE = `update act_hashed_audiences set taken = taken + 1, taken_by = $2, taken_at = $3 where audience_id = $1
  returning platform, chosen`;

type Chosen = Pick<HashedAudienceAsk, 'where' | 'phonePlus'>;
type Row = Omit<HashedAudience, 'where' | 'madeAt' | 'takenAt'> & {
  chosen: Chosen;
  madeAt: Date;
  takenAt: Date | null;
};

/**
 * Makes an audience for a network: counts who is in it and why others are not, and notes who made it. No value is kept.
 * @throws Failure `request.invalid` where it would be smaller than the fewest a network takes; `segment.*`, `score.not-run`
 */
export async function makeHashedAudience(
  deps: SenderDeps,
  ask: HashedAudienceAsk,
  by: string,
  fewest = FEWEST,
): Promise<HashedAudience> {
  const counts = { customers: 0, hashed: 0 };
  const excluded = new Map<string, number>();
  for await (const page of pagesOf(deps, ask)) {
    for (const { cells, reason } of page) {
      counts.customers++;
      if (cells !== undefined) counts.hashed++;
      else excluded.set(reason, (excluded.get(reason) ?? 0) + 1);
    }
  }
  if (counts.hashed < fewest)
    throw new Failure('request.invalid', { where: 'audience', reason: `${counts.hashed} < ${fewest}` });
  const left = [...excluded]
    .map(([reason, customers]) => ({ reason, customers }))
    .sort((a, b) => b.customers - a.customers);
  const chosen: Chosen = { where: ask.where, phonePlus: ask.phonePlus };
  const values = [
    ask.platform,
    JSON.stringify(chosen),
    counts.customers,
    counts.hashed,
    JSON.stringify(left),
    by,
    deps.clock.now(),
  ];
  const [row] = await deps.records.query<{ audienceId: number }>(ADD, values);
  const made = (await listHashedAudiences(deps)).find(({ audienceId }) => audienceId === row?.audienceId);
  if (made === undefined) throw new Failure('request.not-found', { what: 'audience', id: String(row?.audienceId) });
  return made;
}

/** Audiences that were made, the newest first: who, for which network, how many. */
export async function listHashedAudiences({
  records,
}: {
  readonly records: RecordsSession;
}): Promise<HashedAudience[]> {
  return (await records.query<Row>(LIST)).map(({ chosen, madeAt, takenAt, ...row }) => ({
    ...row,
    where: chosen.where,
    madeAt: madeAt.toISOString(),
    takenAt: takenAt?.toISOString() ?? null,
  }));
}

/**
 * The file of an audience as its network takes it. Consent is asked again now: who refused since is not in it.
 * @throws Failure `request.not-found` at the first piece
 */
export async function* hashedFile(deps: SenderDeps, audienceId: number, by: string): AsyncGenerator<Uint8Array> {
  const values = [audienceId, by, deps.clock.now()];
  const [row] = await deps.records.query<{ platform: AdPlatform; chosen: Chosen }>(TAKE, values);
  if (row === undefined) throw new Failure('request.not-found', { what: 'audience', id: String(audienceId) });
  yield Buffer.from(`${columnsOf(row.platform).join(',')}\n`);
  for await (const page of pagesOf(deps, { platform: row.platform, ...row.chosen })) {
    const lines = page.flatMap(({ cells }) => (cells === undefined ? [] : [`${cells.join(',')}\n`]));
    if (lines.length > 0) yield Buffer.from(lines.join(''));
  }
}

type Judged = { readonly cells: readonly string[] | undefined; readonly reason: string };

async function* pagesOf(deps: SenderDeps, { platform, where, phonePlus }: HashedAudienceAsk): AsyncGenerator<Judged[]> {
  const audience = await openAudience(deps, where);
  await audience.assertWorkedOut();
  for (let after: string | undefined; ; ) {
    const members = await audience.page(after, PAGE);
    const decisions = await decisionsFor(deps, members, `ads:${platform}`);
    const now = deps.clock.now();
    yield members.map((member) => judge(member, decisions, { platform, phonePlus, now }));
    after = members.at(-1)?.customerId;
    if (members.length < PAGE) return;
  }
}

function judge(
  member: AudienceMember,
  decisions: ReadonlyMap<string, Decision[]>,
  { platform, phonePlus, now }: { readonly platform: AdPlatform; readonly phonePlus: boolean; readonly now: Date },
): Judged {
  const own = subjectsOf(member).flatMap((subject) => decisions.get(subjectKey(subject)) ?? []);
  const state = consentState(own, now);
  if (state !== 'granted') return { cells: undefined, reason: state };
  const email = addressOf('email', member)?.subject ?? '';
  const phone = addressOf('sms', member)?.subject ?? '';
  const cells = hashedFor(platform, { email, phone }, phonePlus);
  return { cells, reason: cells === undefined ? 'no-address' : '' };
}

/** Everything a customer is known as: a refusal at any of it counts. */
function subjectsOf(member: AudienceMember): Subject[] {
  return subjectsFor('file', member);
}

async function decisionsFor(
  { records }: { readonly records: RecordsSession; readonly clock: Clock },
  members: readonly AudienceMember[],
  purpose: AdPurpose,
): Promise<Map<string, Decision[]>> {
  const subjects = [...new Map(members.flatMap(subjectsOf).map((one) => [subjectKey(one), one])).values()];
  const values = [subjects.map(({ kind }) => kind), subjects.map(({ subject }) => subject), purpose];
  const found = new Map<string, Decision[]>();
  for (const row of await records.query<Decision & Subject>(DECISIONS, values)) {
    const key = subjectKey(row);
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return found;
}

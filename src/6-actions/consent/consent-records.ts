import type { Channel, Purpose } from '#contract/campaign';
import type { Consent, NewConsent } from '#contract/consent';
import { Failure } from '#contract/failure';
import type { Clock } from '#platform/clock';
import type { RecordsSession } from '#platform/postgres';
import type { Decision } from './consent-state.ts';
import { type Subject, subjectKey, subjectOf } from './subjects.ts';

type Deps = { readonly records: RecordsSession; readonly clock: Clock };
type Row = Omit<Consent, 'decidedAt' | 'expiresAt' | 'recordedAt'> & {
  decidedAt: Date;
  expiresAt: Date | null;
  recordedAt: Date;
};

/** A decision ready to be kept. */
export type KeptDecision = Omit<NewConsent, 'subject' | 'subjectKind' | 'decidedAt' | 'expiresAt'> & {
  readonly subject: Subject;
  readonly decidedAt: Date;
  readonly expiresAt: Date | null;
};

const ADD = `insert into act_consents
    (subject_kind, subject, channel, purpose, decision, basis, evidence, decided_at, expires_at, origin, recorded_at, recorded_by)
  select *, $10, $11, $12 from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::timestamptz[],
    $9::timestamptz[])
  on conflict do nothing returning consent_id`;
const OF_SUBJECTS = `select consent_id::text as "consentId", subject_kind as "subjectKind", subject, channel, purpose, decision, basis, evidence,
    origin, decided_at as "decidedAt", expires_at as "expiresAt", recorded_at as "recordedAt"
  from act_consents join unnest($1::text[], $2::text[]) as asked (kind, name) on subject_kind = asked.kind and subject = asked.name
  order by decided_at desc, consent_id desc limit 500`;
// One text for all of them, made where the rows are: a page of customers has tens of thousands. Words of fixed lists need no escaping.
const DECISIVE = `select string_agg(concat_ws(',', place, decision, basis, floor(date_part('epoch', decided_at) * 1000)::bigint,
    floor(date_part('epoch', expires_at) * 1000)::bigint), ';') as told
  from act_consents join unnest($1::text[], $2::text[]) with ordinality as asked (kind, name, place)
    on subject_kind = asked.kind and subject = asked.name
  where channel in ('all', $3) and purpose in ('all', $4)`;

/** Keeps decisions; one that is known already is left as it is. @returns how many were new. */
export async function keepDecisions(
  { records, clock }: Deps,
  decisions: readonly KeptDecision[],
  origin: Consent['origin'],
  by: string | null,
): Promise<number> {
  if (decisions.length === 0) return 0;
  const column = <T>(of: (decision: KeptDecision) => T) => decisions.map(of);
  const added = await records.query(ADD, [
    column(({ subject }) => subject.kind),
    column(({ subject }) => subject.subject),
    column(({ channel }) => channel),
    column(({ purpose }) => purpose),
    column(({ decision }) => decision),
    column(({ basis }) => basis),
    column(({ evidence }) => evidence),
    column(({ decidedAt }) => decidedAt),
    column(({ expiresAt }) => expiresAt),
    origin,
    clock.now(),
    by,
  ]);
  return added.length;
}

/**
 * Keeps one decision that a person of the team records.
 * @throws Failure `request.invalid` for an address that is none, and for a decision that lies ahead
 */
export async function addConsent(deps: Deps, asked: NewConsent, country: string, by: string): Promise<void> {
  const subject = subjectOf(asked.subjectKind, asked.subject, country);
  if (subject === undefined)
    throw new Failure('request.invalid', { where: 'subject', reason: asked.subject.slice(0, 80) });
  const now = deps.clock.now();
  const decidedAt = asked.decidedAt === undefined ? now : new Date(asked.decidedAt);
  if (decidedAt > now) throw new Failure('request.invalid', { where: 'decidedAt', reason: decidedAt.toISOString() });
  const expiresAt = asked.expiresAt === null ? null : new Date(asked.expiresAt);
  await keepDecisions(deps, [{ ...asked, subject, decidedAt, expiresAt }], 'person', by);
}

/** Everything that was ever decided for some subjects, the newest first, at most 500. */
export async function listConsents(
  { records }: Pick<Deps, 'records'>,
  subjects: readonly Subject[],
): Promise<Consent[]> {
  const rows = await records.query<Row>(OF_SUBJECTS, columnsOf(distinct(subjects)));
  return rows.map((row) => ({
    ...row,
    decidedAt: row.decidedAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    recordedAt: row.recordedAt.toISOString(),
  }));
}

/** The decisions that concern one channel and purpose, of each subject in the order they are given. */
export async function decisionsOn(
  { records }: Pick<Deps, 'records'>,
  subjects: readonly Subject[],
  channel: Channel,
  purpose: Purpose,
): Promise<readonly (readonly Decision[])[]> {
  const found: Decision[][] = subjects.map(() => []);
  if (subjects.length === 0) return found;
  const asked = [...columnsOf(subjects), channel, purpose];
  const [row] = await records.query<{ told: string | null }>(DECISIVE, asked);
  for (const line of row?.told?.split(';') ?? []) {
    const [place, decision, basis, decidedAt, expiresAt] = line.split(',');
    found[Number(place) - 1]?.push({
      decision: decision as Decision['decision'],
      basis: basis as Decision['basis'],
      decidedAt: new Date(Number(decidedAt)),
      expiresAt: expiresAt === undefined ? null : new Date(Number(expiresAt)),
    });
  }
  return found;
}

function distinct(subjects: readonly Subject[]): Subject[] {
  return [...new Map(subjects.map((subject) => [subjectKey(subject), subject])).values()];
}

function columnsOf(subjects: readonly Subject[]): [string[], string[]] {
  return [subjects.map(({ kind }) => kind), subjects.map(({ subject }) => subject)];
}

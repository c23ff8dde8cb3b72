-- Grain    one row per decision of somebody about being written to
-- Notes    Never changed, never removed: what was decided when, and what proves it. The newest decision counts. channel and purpose 'all'
--          stand for every one. subject: an e-mail address in lower case, a telephone number in E.164, or `source/customer number`.
create table act_consents (
  consent_id bigint generated always as identity primary key,
  subject_kind text not null check (subject_kind in ('email', 'phone', 'account')),
  subject text not null,
  channel text not null,
  purpose text not null,
  decision text not null check (decision in ('granted', 'withdrawn')),
  basis text not null check (basis in ('consent', 'contract', 'interest', 'withdrawal', 'bounce')),
  evidence text not null,
  origin text not null check (origin in ('file', 'person', 'one-click', 'preference-page', 'delivery')),
  decided_at timestamptz not null,
  expires_at timestamptz,
  recorded_at timestamptz not null,
  recorded_by text,
  unique (subject_kind, subject, channel, purpose, decided_at, decision)
);

create function act_consents_stay() returns trigger language plpgsql as $$
begin
  raise exception 'consent records are never changed or removed';
end $$;
create trigger act_consents_stay before update or delete on act_consents for each row execute function act_consents_stay();

-- Grain    one record: what holds for every campaign
-- Notes    chosen: contract ContactPolicy. holdout_seed: drawn once; with the period and the customer it decides who is left alone.
--          stopped_at: the kill switch; while it stands nothing leaves the house.
create table act_policy (
  single boolean primary key default true check (single),
  chosen jsonb not null,
  holdout_seed text not null,
  stopped_at timestamptz,
  stopped_by text,
  changed_at timestamptz not null,
  changed_by text
);

-- Grain    one row per campaign: its six steps, and where it stands
-- Notes    steps: contract CampaignDraft, all six there from the launch on, and nothing in them changes after it.
--          seed: drawn once; with the customer's number it decides who is treated and who is left alone, the same at every repetition.
--          judged_until, primary_measure: fixed at the launch, before any result can be known.
create table act_campaigns (
  campaign_id serial primary key,
  name text not null unique,
  state text not null default 'draft' check (state in ('draft', 'scheduled', 'sending', 'stopped', 'done')),
  steps jsonb not null,
  version integer not null default 1,
  seed text not null,
  owner_id text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  launched_at timestamptz,
  launched_by text,
  ended_at timestamptz,
  judged_until date,
  primary_measure text check (primary_measure in ('buyers', 'net', 'profit')),
  check (state = 'draft' or (launched_at is not null and judged_until is not null and primary_measure is not null))
);

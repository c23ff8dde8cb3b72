-- Grain    one row per experiment whose effect is measured here
-- Notes    Who was in which group lies with the facts: effect_assignments. counts: contract AssignmentCounts, what became of the rows of the
--          file. measured: contract ExperimentGain of the last look, so that the ledger need not measure again. looks counts days on which
--          somebody looked, for the honest number of looks.
create table effect_experiments (
  experiment_id serial primary key,
  name text not null unique,
  question text not null default '',
  source text not null check (source in ('file', 'campaign')),
  campaign_id integer,
  strategy_id integer references effect_strategies on delete set null,
  strategy_version integer,
  primary_metric text not null,
  window_days integer not null check (window_days between 1 and 730),
  share_treated double precision check (share_treated > 0 and share_treated < 1),
  cost_minor bigint not null default 0,
  is_ready boolean not null default false,
  counts jsonb,
  measured jsonb,
  looks date[] not null default '{}',
  created_at timestamptz not null,
  created_by text not null
);

-- One row per scoring run. Readers use the newest published run of a day; `running` and `failed` ones are never read.
-- settings: the copy it used. fits: model fits and what the judge says. backtest, cuts, totals: see src/4-scoring.
create table score_runs (
  run_id serial primary key,
  as_of date not null,
  state text not null default 'running' check (state in ('running', 'published', 'failed')),
  settings jsonb not null,
  fits jsonb,
  backtest jsonb,
  cuts jsonb,
  totals jsonb,
  facts_fingerprint text,
  -- False once newer runs of the same day have taken the place of this one's rows.
  has_rows boolean not null default true,
  created_at timestamptz not null default now(),
  published_at timestamptz,
  seconds double precision
);

create index score_runs_published on score_runs (as_of desc, run_id desc) where state = 'published';

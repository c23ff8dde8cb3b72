-- Grain    one row per scheme: what a shop weighs its customers by, under a name
-- Notes    definition: contract WeightedDefinition. Every earlier version stays in weighted_scheme_versions, so that a score of then can be
--          worked out again.
create table weighted_schemes (
  scheme_id serial primary key,
  name text not null unique,
  aim text not null default '',
  version integer not null default 1,
  definition jsonb not null,
  changed_at timestamptz not null,
  changed_by text
);

create table weighted_scheme_versions (
  scheme_id integer not null references weighted_schemes on delete cascade,
  version integer not null,
  name text not null,
  aim text not null,
  definition jsonb not null,
  changed_at timestamptz not null,
  changed_by text,
  primary key (scheme_id, version)
);

-- What follows from a run alone, kept because it costs a pass over all customers: how each dimension is spread (on the run's day, or at the
-- end of its back-test's calibration), and where the classes of a scheme begin.
create table weighted_spreads (
  run_id integer not null references score_runs on delete cascade,
  on_day date not null,
  spread jsonb not null,
  primary key (run_id, on_day)
);

create table weighted_classes (
  scheme_id integer not null references weighted_schemes on delete cascade,
  version integer not null,
  run_id integer not null references score_runs on delete cascade,
  bounds jsonb not null,
  primary key (scheme_id, version, run_id)
);

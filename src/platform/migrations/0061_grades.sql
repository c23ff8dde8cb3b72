-- Grain    one row per grade scheme: by which rule customers get a tier
-- Notes    definition: contract GradeDefinition. Every earlier version stays in grade_scheme_versions, so that a grade of then can be explained.
create table grade_schemes (
  scheme_id serial primary key,
  name jsonb not null,
  version integer not null default 1,
  definition jsonb not null,
  -- The last review date on which customers were graded again because of it.
  reviewed_on date,
  changed_at timestamptz not null default now(),
  changed_by text
);

create table grade_scheme_versions (
  scheme_id integer not null references grade_schemes on delete cascade,
  version integer not null,
  name jsonb not null,
  definition jsonb not null,
  changed_at timestamptz not null,
  changed_by text,
  primary key (scheme_id, version)
);

-- Which version's rows of score_grades are to be read for a run, and where tiers began on each day looked at. Written last, in one statement:
-- rows of another version are being made or are left over.
create table grade_results (
  run_id integer not null references score_runs on delete cascade,
  scheme_id integer not null references grade_schemes on delete cascade,
  version integer not null,
  days jsonb not null,
  graded_at timestamptz not null,
  primary key (run_id, scheme_id)
);

create table grade_plans (
  scheme_id integer not null references grade_schemes on delete cascade,
  tier integer not null,
  plan jsonb not null,
  changed_at timestamptz not null,
  changed_by text,
  primary key (scheme_id, tier)
);

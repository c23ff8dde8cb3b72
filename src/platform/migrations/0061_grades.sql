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

insert into grade_schemes (name, definition) values
  ('{"zh": "ABC（净收入）", "en": "ABC by net revenue"}',
   '{"basis": {"kind": "history", "measure": "net"}, "cut": {"kind": "shares", "shares": [0.05, 0.15]},
     "tiers": [{"name": {"zh": "A 关键客户", "en": "A key"}, "benefits": "", "service": ""},
               {"name": {"zh": "B 主要客户", "en": "B main"}, "benefits": "", "service": ""},
               {"name": {"zh": "C 普通客户", "en": "C ordinary"}, "benefits": "", "service": ""}],
     "awayDays": null, "review": {"everyMonths": 1, "from": "2024-01-01"}, "grace": false}'),
  ('{"zh": "年消费四级", "en": "Four tiers by the year"}',
   '{"basis": {"kind": "rolling", "measure": "net", "days": 365}, "cut": {"kind": "shares", "shares": [0.05, 0.15, 0.3]},
     "tiers": [{"name": {"zh": "钻石", "en": "Diamond"}, "benefits": "", "service": ""},
               {"name": {"zh": "白金", "en": "Platinum"}, "benefits": "", "service": ""},
               {"name": {"zh": "黄金", "en": "Gold"}, "benefits": "", "service": ""},
               {"name": {"zh": "普通", "en": "Standard"}, "benefits": "", "service": ""}],
     "awayDays": 365, "review": {"everyMonths": 3, "from": "2024-01-01"}, "grace": false}');

insert into grade_scheme_versions (scheme_id, version, name, definition, changed_at)
select scheme_id, version, name, definition, changed_at from grade_schemes;

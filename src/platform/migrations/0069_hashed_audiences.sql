-- Grain    one row per audience of hashed identifiers that was made for an advertising network
-- Notes    Says who made which for whom, with counts; never a value, hashed or not. The file is made anew each time it is taken, so somebody
--          who refuses in between is not in it. taken: how often, and by whom the last time.
create table act_hashed_audiences (
  audience_id integer generated always as identity primary key,
  platform text not null,
  chosen jsonb not null,
  customers integer not null,
  hashed integer not null,
  excluded jsonb not null,
  made_by text not null,
  made_at timestamptz not null,
  taken integer not null default 0,
  taken_by text,
  taken_at timestamptz
);

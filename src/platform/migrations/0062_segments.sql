-- Grain    one row per segment: which customers, under a name
-- Notes    definition: contract SegmentDefinition. ready: the ready segment it was taken from. An archived segment is out of sight and gives
--          its name free, but what names it goes on working. Every version stays in seg_versions, which is only ever added to.
create table seg_segments (
  segment_id serial primary key,
  name text not null,
  aim text not null default '',
  version integer not null default 1,
  definition jsonb not null,
  ready text,
  owner text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text not null,
  archived_at timestamptz
);
create unique index seg_segments_name on seg_segments (lower(name)) where archived_at is null;

create table seg_versions (
  segment_id integer not null references seg_segments,
  version integer not null,
  name text not null,
  aim text not null,
  definition jsonb not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (segment_id, version)
);

create function seg_versions_stay() returns trigger language plpgsql as $$
begin
  raise exception 'versions of segments are only added to';
end $$;
create trigger seg_versions_stay before update or delete on seg_versions for each row execute function seg_versions_stay();

-- How large a segment was by a run, when its members were last counted: how many came in and left since the run of an earlier day.
create table seg_sizes (
  segment_id integer not null references seg_segments,
  run_id integer not null references score_runs on delete cascade,
  version integer not null,
  as_of date not null,
  base integer not null,
  customers integer not null,
  net_minor bigint not null,
  future_profit_minor bigint,
  entered integer,
  gone integer,
  counted_at timestamptz not null,
  count_id integer not null,
  primary key (segment_id, run_id)
);

-- Numbers of counts: rows in seg_members carry them from the first row on, seg_sizes names them once all rows are there.
create sequence seg_counts as integer;

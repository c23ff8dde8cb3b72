-- Grain    one row per list of customers that was uploaded
-- Notes    version: the one that counts. Lines and members lie with the facts: seg_list_lines, seg_list_members.
create table seg_lists (
  list_id integer generated always as identity primary key,
  name text not null,
  version integer not null,
  created_at timestamptz not null,
  created_by text not null
);
create unique index seg_lists_name on seg_lists (lower(name));

-- Grain    one row per file a list was made of; the older ones stay
-- Notes    given_by: what the column held. source: whose customer numbers they are, '' for any. counts: contract CustomerListCounts, of the
--          version that counts as of matched_at.
create table seg_list_versions (
  list_id integer not null references seg_lists on delete cascade,
  version integer not null,
  file_name text not null,
  column_name text not null,
  given_by text not null check (given_by in ('customer', 'email', 'phone', 'number')),
  source text not null,
  counts jsonb not null,
  taken_at timestamptz not null,
  taken_by text not null,
  matched_at timestamptz not null,
  primary key (list_id, version)
);

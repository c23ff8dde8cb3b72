-- uploads: a file that lies in the data directory under `stored`, and how it is read. The file itself is removed when nothing needs it any more.
-- imports: one file on its way from check to commit. early_*: refused of the first rows, for the stop rule. compared_at: how many changes of
--   the committed imports the outcomes were worked out against. run_began: rows of this import may lie in the warehouse.
-- templates: a mapping kept under a name, found again by the signature of a header.
-- reject_replays: which import took in a refused row of another.
create table uploads (
  upload_id uuid primary key,
  file_name text not null,
  stored text not null,
  bytes bigint not null,
  reading jsonb not null,
  created_at timestamptz not null
);

create table imports (
  import_id integer generated always as identity primary key,
  upload_id uuid not null references uploads,
  state text not null check (state in ('checking', 'checked', 'running', 'done', 'failed', 'cancelled', 'reverted')),
  mapping jsonb not null,
  reading jsonb not null,
  job_id uuid,
  run_after boolean not null default false,
  forced boolean not null default false,
  summary jsonb,
  failure jsonb,
  early_read integer not null default 0,
  early_refused integer not null default 0,
  compared_at integer not null default 0,
  run_began boolean not null default false,
  replay_of integer references imports,
  created_at timestamptz not null,
  created_by text,
  committed_at timestamptz,
  reverted_at timestamptz
);

create table templates (
  name text primary key,
  signature text not null,
  columns jsonb not null,
  mapping jsonb not null,
  used_count integer not null default 0,
  created_at timestamptz not null
);

create index templates_signature on templates (signature);

create table reject_replays (
  import_id integer not null references imports,
  row_no bigint not null,
  replayed_by integer not null references imports,
  primary key (import_id, row_no, replayed_by)
);

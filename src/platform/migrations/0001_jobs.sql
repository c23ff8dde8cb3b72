-- Grain    one piece of long work
-- Units    progress.done and progress.total in progress.unit; times in UTC
create table jobs (
  id uuid primary key,
  kind text not null,
  params jsonb not null,
  state text not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  progress jsonb,
  checkpoint jsonb,
  result jsonb,
  failure jsonb,
  starts integer not null default 0,
  crashes integer not null default 0,
  runner text,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  created_by text
);

create index jobs_queue on jobs (created_at) where state = 'queued';
create index jobs_recent on jobs (created_at desc);

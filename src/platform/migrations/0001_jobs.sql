-- Grain    one piece of long work
-- Units    progress.done and progress.total in progress.unit
-- Notes    place: the order of the queue. crashes: how often the process died while the job ran; a resume forgets them.
create table jobs (
  id uuid primary key,
  place bigint generated always as identity,
  kind text not null,
  params jsonb not null,
  state text not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  progress jsonb,
  checkpoint jsonb,
  result jsonb,
  failure jsonb,
  crashes integer not null default 0,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  created_by text
);

create index jobs_queue on jobs (place) where state = 'queued';
create index jobs_recent on jobs (place desc);

-- Grain    the table of 0001_jobs.sql
-- Units    waiting.freeBytes, .neededBytes, .freeAtFailure in bytes
-- Notes    state 'waiting': the work was stopped by something that passes (a full disk, a store that does not answer) and goes on by
--          itself; `waiting` says for what, and since when. It is kept while the job runs again, so that it knows how often it tried.
alter table jobs drop constraint jobs_state_check;
alter table jobs add constraint jobs_state_check check (state in ('queued', 'running', 'waiting', 'done', 'failed', 'cancelled'));
alter table jobs add column waiting jsonb;
create index jobs_waiting on jobs (place) where state = 'waiting';

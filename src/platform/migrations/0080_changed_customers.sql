-- What the warehouse was last built from, so that the next build can be made of what has changed since. One row,
-- none before the first build.
create table warehouse_built (
  one_row boolean primary key default true check (one_row),
  -- Numbers the builds; the customers a build changed stand under its number in mart_changed_customers.
  build_no integer not null default 0,
  -- The last build from scratch: what was changed before it is not known.
  whole_no integer not null default 0,
  -- The imports that counted. Null while a build is under way and where what stands may not be whole.
  imports integer[],
  -- Settings, rates and statements that the build followed.
  rules text not null default ''
);

-- The days that stand in mart_customer_purchases: the build they rest on, and the rules they follow.
create table warehouse_days (
  as_of date primary key,
  build_no integer not null,
  rules text not null
);

-- build_no: the build a run rests on. rules: the statements it follows. kept_from: the run whose parameters it keeps, null where they are its
-- own; reworked: customers worked out again for it, and reworked_since: for it and the runs since the parameters were found.
alter table score_runs
  add column build_no integer,
  add column rules text not null default '',
  add column kept_from integer,
  add column reworked integer,
  add column reworked_since integer not null default 0;

-- Grain    one row per care plan or key-account plan: for whom, what for, who answers for it
-- Notes    conditions: as the customer list takes them. evaluation: what its owner found at the review.
create table act_plans (
  plan_id serial primary key,
  kind text not null check (kind in ('care', 'key-account')),
  name text not null unique,
  owner text not null,
  aim text not null,
  conditions jsonb not null,
  customer_id numeric(20),
  contacts text not null,
  review_on date,
  evaluation text not null,
  created_at timestamptz not null,
  created_by text not null,
  check (kind = 'care' or customer_id is not null)
);

-- Grain    one row per thing to do of a plan
-- Notes    at: hour and minute in the shop's zone, null where the day is enough.
create table act_plan_items (
  item_id serial primary key,
  plan_id integer not null references act_plans on delete cascade,
  kind text not null,
  title text not null,
  due_on date not null,
  at text,
  owner text not null,
  done_at timestamptz,
  done_by text,
  outcome text not null default ''
);
create index act_plan_items_of_plan on act_plan_items (plan_id);

-- Grain    one row per account that subscribes to its calendar
-- Notes    token: whoever knows it reads the calendar; a new one ends the old.
create table act_calendars (
  user_id text primary key,
  token text not null unique,
  changed_at timestamptz not null
);

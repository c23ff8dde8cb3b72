-- Grain    one row per campaign, step and customer: what was decided about writing to them, and what became of the message
-- Units    cost_minor in minor units of the report currency
-- Notes    The row is there, committed, before anything is tried: that is what keeps a message from being sent twice. state:
--          'excluded' (reason says why), 'held' (arm control or holdout: left alone), 'queued', 'attempting' (committed before the attempt),
--          'sent', 'failed' (surely not sent), 'unknown' (may have been sent; never sent again by itself).
--          address: where it goes, null where nothing is to be sent. One address gets one message of a step, whoever shares it.
--          not_before: for the quiet hours where the customer lives, and after a refusal for now (deferrals counts them).
--          facts: still to be written to act_assignments and act_sends.
create table act_deliveries (
  delivery_id bigint generated always as identity primary key,
  campaign_id integer not null references act_campaigns,
  step smallint not null,
  customer_id numeric(20) not null,
  arm text check (arm in ('treated', 'control', 'holdout')),
  state text not null check (state in ('excluded', 'held', 'queued', 'attempting', 'sent', 'failed', 'unknown')),
  reason text not null default '',
  channel text not null,
  purpose text not null,
  subject_kind text,
  address text,
  share_treated double precision not null,
  share_held_out double precision not null,
  stage text not null,
  abc_net text not null,
  cost_minor bigint not null default 0,
  decided_at timestamptz not null,
  attempted_at timestamptz,
  settled_at timestamptz,
  not_before timestamptz not null,
  deferrals smallint not null default 0,
  version integer not null default 1,
  facts boolean not null default true,
  unique (campaign_id, step, customer_id),
  check ((state in ('excluded', 'held')) = (address is null))
);
create unique index act_deliveries_one_address on act_deliveries (campaign_id, step, subject_kind, address) where address is not null;
create index act_deliveries_of_customer on act_deliveries (customer_id, decided_at) where address is not null;
create index act_deliveries_of_address on act_deliveries (address, decided_at) where address is not null;
create index act_deliveries_waiting on act_deliveries (campaign_id, step, not_before, delivery_id) where state in ('queued', 'attempting');
create index act_deliveries_facts on act_deliveries (campaign_id) where facts;

-- Grain    one row per campaign and step: a round of sending
-- Notes    state 'waiting' until due_at, 'sending', 'done', 'stopped'. after_customer: how far the audience has been asked;
--          is_decided: to its end. reason: why it does not get on, or why it was stopped.
create table act_rounds (
  campaign_id integer not null references act_campaigns,
  step smallint not null,
  due_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'done', 'stopped')),
  reason text not null default '',
  audience integer,
  after_customer numeric(20),
  is_decided boolean not null default false,
  started_at timestamptz,
  ended_at timestamptz,
  primary key (campaign_id, step)
);

-- Grain    one row per message that was written down instead of sent: a line of a file, or a task for a person
-- Notes    Written in the transaction that settles its delivery: such a message is there exactly once. done_*: who did the task, and how it went.
create table act_written (
  delivery_id bigint primary key references act_deliveries,
  subject text not null,
  body text not null,
  done_at timestamptz,
  done_by text,
  outcome text not null default ''
);

-- Grain    one row per channel that needs a place to send to
-- Notes    chosen: addresses and names. sealed: its password or key, encrypted with a key that follows from the secret of the installation.
create table act_channels (
  channel text primary key,
  chosen jsonb not null,
  sealed text,
  changed_at timestamptz not null,
  changed_by text
);

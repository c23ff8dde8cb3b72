-- Notes    'journey' and 'journey-message' campaigns are made by journeys: the one names the draw of a version so that its effect is read as
--          a campaign's, the other sends the messages of one step. Neither is edited or listed as a campaign.
alter table act_campaigns add column kind text not null default 'campaign' check (kind in ('campaign', 'journey', 'journey-message'));

-- Grain    one row per journey: what is being written, and where it stands
-- Notes    definition: contract JourneyDefinition, of the next version. version: the one new members come into, null before the first launch.
--          seed: drawn once for all versions, so that who is left alone is left alone by the next version too.
create table act_journeys (
  journey_id serial primary key,
  name text not null unique,
  state text not null default 'draft' check (state in ('draft', 'running', 'paused', 'ended')),
  definition jsonb not null,
  revision integer not null default 1,
  version integer,
  seed text not null,
  ready text,
  owner_id text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  launched_at timestamptz,
  ended_at timestamptz,
  check ((state = 'draft') = (version is null))
);

-- Grain    one row per journey and launched version: nothing in its definition changes any more
-- Notes    campaign_id: the experiment of this version. messages: step id → campaign that sends it.
--          looked_*: up to where triggers have been looked at; compared_as_of: the scores those of looked_as_of were compared with.
--          goals_run: the scoring run after which goals were last looked for.
create table act_journey_versions (
  journey_id integer not null references act_journeys,
  version integer not null,
  definition jsonb not null,
  campaign_id integer not null references act_campaigns,
  messages jsonb not null,
  launched_at timestamptz not null,
  launched_by text not null,
  looked_run integer,
  looked_as_of date,
  compared_as_of date,
  goals_run integer,
  primary key (journey_id, version)
);

-- Grain    one row per journey and thing that let somebody in (entry_key), or would have
-- Notes    state: 'inside' at step_id until due_at; 'left-out' (reason: the entry limit, or why no step could reach them); 'held' (arm control or
--          holdout: watched, never written to); 'finished', 'goal', 'exited' (reason), 'moved-away'. occurrence: the customer's how-manieth entry.
--          The goal counts up to watched_until. facts: still to be written to act_assignments.
create table act_journey_members (
  member_id bigint generated always as identity primary key,
  journey_id integer not null,
  version integer not null,
  entry_key text not null,
  customer_id numeric(20) not null,
  order_id numeric(20),
  occurrence smallint not null,
  arm text check (arm in ('treated', 'control', 'holdout')),
  state text not null check (state in ('inside', 'held', 'left-out', 'finished', 'goal', 'exited', 'moved-away')),
  reason text not null default '',
  step_id text,
  arrived_at timestamptz not null,
  due_at timestamptz not null,
  entered_at timestamptz not null,
  ended_at timestamptz,
  goal_at timestamptz,
  watched_until timestamptz not null,
  share_treated double precision not null,
  share_held_out double precision not null,
  stage text not null default '',
  abc_net text not null default '',
  facts boolean not null,
  foreign key (journey_id, version) references act_journey_versions,
  unique (journey_id, entry_key),
  check ((state = 'inside') = (step_id is not null)),
  check ((state = 'left-out') = (arm is null))
);
create index act_journey_members_due on act_journey_members (due_at, member_id) where state = 'inside';
create index act_journey_members_of_customer on act_journey_members (customer_id, journey_id);
create index act_journey_members_watched on act_journey_members (journey_id, version, member_id) where goal_at is null and arm is not null;
create index act_journey_members_facts on act_journey_members (member_id) where facts;

-- Grain    one row per member and step that was passed: a step is passed once, whatever crashes, and whatever version comes after
-- Notes    way: passed, yes, no, a, b, fact, timeout, asked (the gate was asked for a message; act_deliveries says what it decided)
create table act_journey_moves (
  member_id bigint not null references act_journey_members,
  step_id text not null,
  version integer not null,
  way text not null,
  at timestamptz not null,
  primary key (member_id, step_id)
);

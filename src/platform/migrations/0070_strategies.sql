-- Grain    one row per strategy; its versions beside it, the highest the one at work
-- Notes    body: contract StrategyBody; it may change while its version is at work, each change a higher revision. A version that has been
--          decided on never changes again: decided holds what was heard and concluded, how its goals stood, and the experiments it rests on.
create table effect_strategies (
  strategy_id serial primary key,
  name text not null unique,
  programme text,
  state text not null default 'open' check (state in ('open', 'stopped')),
  created_at timestamptz not null,
  created_by text not null
);

create table effect_strategy_versions (
  strategy_id integer not null references effect_strategies on delete cascade,
  version integer not null,
  revision integer not null default 1,
  body jsonb not null,
  began_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text not null,
  decision text check (decision in ('continue', 'change', 'stop')),
  decided jsonb,
  decided_at timestamptz,
  decided_by text,
  primary key (strategy_id, version),
  check ((decision is null) = (decided_at is null))
);

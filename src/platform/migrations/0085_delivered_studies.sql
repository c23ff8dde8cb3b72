-- Grain    one row per study of delivered value: a file of answers that was taken in
-- Notes    The answers lie with the facts: score_delivered. file_name and counts (contract StudyCounts) say where they came from and what
--          became of its rows. scale: lowest and highest answer. weighing: contract DeliveredWeighing; weights: the seven that follow from
--          it, in the order of the contract. consistency: of comparisons in pairs, null elsewhere.
create table delivered_studies (
  study_id serial primary key,
  name text not null unique,
  file_name text not null,
  own text not null,
  asked_by text not null check (asked_by in ('nobody', 'customer', 'email', 'phone', 'number')),
  lowest double precision not null,
  highest double precision not null check (highest > lowest),
  costs_are text not null check (costs_are in ('burden', 'ease')),
  weighing jsonb not null,
  weights double precision[] not null,
  consistency jsonb,
  counts jsonb,
  is_ready boolean not null default false,
  created_at timestamptz not null,
  created_by text not null
);

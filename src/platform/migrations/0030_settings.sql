-- Grain    one record: what the shop decides
-- Notes    `chosen` holds the whole of contract Settings; a setting that a later version adds has its default until somebody decides it.
create table settings (
  single boolean primary key default true check (single),
  chosen jsonb not null,
  changed_at timestamptz not null,
  changed_by text
);

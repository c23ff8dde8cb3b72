-- The outcome of every check of the last build, for the quality page.
create table build_checks (
    table_name text not null,
    check_name text not null,
    rows_wrong bigint not null,
    red boolean not null,
    checked_at timestamptz not null,
    primary key (table_name, check_name)
);

-- When each step of a build last ended, and what it left.
create table build_steps (
    step text primary key,
    rows_left bigint not null,
    ended_at timestamptz not null
);

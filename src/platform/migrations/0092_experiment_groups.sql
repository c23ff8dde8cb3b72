-- Grain    one row per experiment whose groups conditions can name: which set of seg_groups stands, and what it was made from
create table seg_group_sets (
  experiment_id integer primary key,
  set_id integer not null,
  made_from text not null
);
create sequence seg_group_set_ids;

-- Grain    one row per slice of a campaign's file: up to a few thousand messages, as the lines they are in the file
-- Notes    Written in the transaction that keeps its messages as sent: a line is there exactly once. The file is its slices in their order.
create table act_written_slices (
  slice_id bigint generated always as identity primary key,
  campaign_id integer not null,
  step smallint not null,
  messages integer not null,
  lines text not null
);
create index act_written_slices_of_campaign on act_written_slices (campaign_id, slice_id);

-- Files written so far, in slices.
insert into act_written_slices (campaign_id, step, messages, lines)
select campaign_id, step, count(*), string_agg(
  customer_id || ',' || (
    select string_agg(case when cell ~ '[",\r\n]' then '"' || replace(cell, '"', '""') || '"' else cell end, ',' order by place)
    from (
      select place, case when text ~ '^[=+\-@\t\r]' then '''' || text else text end as cell
      from unnest(array[coalesce(d.address, ''), w.subject, w.body]) with ordinality as given (text, place)
    ) as cells
  ), E'\r\n' order by delivery_id) || E'\r\n'
from act_written w join act_deliveries d using (delivery_id)
where d.channel = 'file'
group by campaign_id, step, delivery_id / 500
order by campaign_id, step, delivery_id / 500;
delete from act_written using act_deliveries d where act_written.delivery_id = d.delivery_id and d.channel = 'file';

-- Grain    one row per change of some messages that act_assignments and act_sends have not been told yet
-- Notes    A row is removed when it has been told. What changes again meanwhile has a row of its own, so nothing is told too early only.
create table act_untold (
  untold_id bigint generated always as identity primary key,
  deliveries bigint[] not null
);
insert into act_untold (deliveries)
select array_agg(delivery_id) from act_deliveries where facts group by delivery_id / 2000 order by delivery_id / 2000;
drop index act_deliveries_facts;
alter table act_deliveries drop column facts;

-- A message is three entries in indexes instead of six. Each of the two unique ones begins with whom it is about, so it also answers what a
-- customer or an address got. Rows of a campaign lie together: blocks of them are found by their range. A campaign that has a round stays,
-- because act_rounds refers to it.
create unique index act_deliveries_once on act_deliveries (customer_id, campaign_id, step);
alter table act_deliveries drop constraint act_deliveries_campaign_id_step_customer_id_key;
create unique index act_deliveries_once_at_address on act_deliveries (address, campaign_id, step, subject_kind) where address is not null;
drop index act_deliveries_one_address, act_deliveries_of_customer, act_deliveries_of_address;
create index act_deliveries_of_campaign on act_deliveries using brin (campaign_id) with (pages_per_range = 16, autosummarize = on);
alter table act_deliveries drop constraint act_deliveries_campaign_id_fkey;

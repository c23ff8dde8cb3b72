-- Grain    one row per shop that a customer judged in a study: ours first
-- Feeds    the customer page
-- Units    the scale of the study
-- Notes    `below` of `answers` about our shop gain less.
select
    h.subject as subject,
    h.items as items,
    h.tcv as tcv,
    h.tcc as tcc,
    h.cdv as cdv,
    o.answers as answers,
    arrayCount(x -> x < h.cdv, o.gains) as below
from (
    select subject, items, tcv, tcc, cdv
    from (select 1 /* linked */)
    where customer_id = {customer:UInt64}
    order by line
    limit 1 by subject
) as h
cross join (
    select count() as answers, groupArray(cdv) as gains
    from (select 1 /* answers */)
    where subject = ''
) as o
order by h.subject != '', h.subject

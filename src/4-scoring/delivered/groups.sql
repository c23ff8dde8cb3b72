-- Grain    one row per shop judged and group of those who answered
-- Feeds    means with intervals, from sums alone
-- Units    the scale of the study; paid in minor units an order, of customers known here
-- Notes    {groups:String}: 'none', 'file', 'stage', 'abc' or 'source'; groups of ours are of customers known here.
select
    subject,
    multiIf({groups:String} = 'file', answer_group, {groups:String} = 'stage', stage, {groups:String} = 'abc', abc, {groups:String} = 'source', source, '') as in_group,
    count() as n,
    countIf(arrayExists(x -> x is null, items)) as partial,
    countIf(customer_id != 0) as linked,
    sum(tcv) as v,
    sum(tcv * tcv) as vv,
    sum(tcc) as c,
    sum(tcc * tcc) as cc,
    sum(tcv * tcc) as vc,
    sum(cdv) as d,
    sum(cdv * cdv) as dd,
    sumForEach(arrayMap(x -> x is not null, items)) as said,
    sumForEach(arrayMap(x -> ifNull(x, 0), items)) as said_sum,
    sumForEach(arrayMap(x -> ifNull(x * x, 0), items)) as said_squares,
    sumForEach(filled) as filled_sum,
    sumForEach(arrayMap(z -> z * z, filled)) as filled_squares,
    sumIf(paid, customer_id != 0) as paid_sum,
    sumIf(paid * paid, customer_id != 0) as paid_squares
from (select 1 /* scored */)
where {groups:String} = 'none' or (subject = '' and ({groups:String} = 'file' or customer_id != 0))
group by subject, in_group
order by subject = '' desc, n desc, subject, in_group
limit 41

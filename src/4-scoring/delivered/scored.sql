-- Grain    one row per answer that counts, with what is known about the customer who gave it; customer_id 0 where she is not of the run
select
    l.line as line,
    l.subject as subject,
    l.answer_group as answer_group,
    l.items as items,
    l.filled as filled,
    l.tcv as tcv,
    l.tcc as tcc,
    l.cdv as cdv,
    c.customer_id as customer_id,
    c.stage as stage,
    c.abc as abc,
    c.source as source,
    c.paid as paid,
    c.potential as potential
from (select 1 /* linked */) as l
global left join (
    select
        customer_id,
        toString(stage) as stage,
        toString(abc_net) as abc,
        toString(first_source) as source,
        net_minor / orders as paid,
        potential_minor as potential
    from score_customers
    where run_id = {run:UInt32} and orders > 0 and customer_id global in (select customer_id from (select 1 /* keys */))
) as c on c.customer_id = l.customer_id

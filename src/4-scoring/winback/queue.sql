-- Grain    one row per customer of the head of the queue
-- Feeds    the win-back page
-- Units    minor units; gain after {cost:Int64} more a customer
select
    toString(w.customer_id) as customer_id,
    c.name as name,
    c.last_on as last_on,
    c.stage as stage,
    s.kind as kind,
    s.sign as sign,
    s.confidence as confidence,
    w.chance as chance,
    w.value_minor as value,
    w.cost_minor + {cost:Int64} as cost,
    w.gain_minor - {cost:Int64} as gain
from (
    select customer_id, chance, value_minor, cost_minor, gain_minor
    from score_winback
    where run_id = {run:UInt32} and gain_minor > {cost:Int64}
      and customer_id in (select customer_id from score_customers where run_id = {run:UInt32} and 1 /* filter */)
    order by gain_minor desc, customer_id
    limit {most:UInt32}
) as w
inner join (select customer_id, name, last_on, stage from score_customers where run_id = {run:UInt32}) as c on c.customer_id = w.customer_id
inner join (
    select customer_id, kind, sign, confidence from score_loss_signs where run_id = {run:UInt32}
) as s on s.customer_id = w.customer_id
order by gain desc, w.customer_id

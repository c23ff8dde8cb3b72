-- Grain    one row per customer of an experiment who was known before she was assigned: what she was then, and what she did since
-- Feeds    every number about an experiment
-- Units    minor units; days. The window: {days:UInt16} days from the day of assignment on, as far as {until:Date}. The past: the year before.
-- Notes    Known before: an order or a registration before the day of assignment. Who became known later is left out in both groups alike:
--          of those who did not come, nothing is known, and counting only those who came would make treating look good.
--          net and profit of an order count on its day, less refunds known today. value: profit since, and expected profit now.
--          stage, grade and {where} speak of days before the first assignment; source never changes.
select
    p.customer_id as customer_id,
    p.arm = 'treated' as is_treated,
    p.assigned_on as assigned_on,
    p.is_crossed as is_crossed,
    p.assigned_on > {until:Date} as is_later,
    f.is_known or (isNotNull(c.created_on) and c.created_on < p.assigned_on) as is_known,
    p.assigned_on + {days:UInt16} - 1 <= {until:Date} as is_complete,
    [
        toFloat64(f.orders > 0), toFloat64(f.orders), toFloat64(f.net), toFloat64(f.profit), toFloat64(f.profit_since + s.future)
    ] as did,
    [
        toFloat64(f.orders_year), toFloat64(f.orders_year), toFloat64(f.net_year), toFloat64(f.profit_year),
        toFloat64(f.profit_year + b.future)
    ] as past,
    f.occasions_before as occasions_before,
    multiIf(
        {by:String} = 'stage', t.stage,
        {by:String} = 'grade', b.grade,
        {by:String} = 'source', s.source,
        multiIf(occasions_before = 0, '0', occasions_before = 1, '1', occasions_before = 2, '2', occasions_before < 6, '3–5', '6+')
    ) as of_group
from (select 1 /* people */) as p
global left join (
    select
        o.customer_id as customer_id,
        max(o.ordered_on < w.assigned_on) as is_known,
        countIf(o.is_purchase and o.ordered_on >= w.assigned_on and o.ordered_on < w.assigned_on + {days:UInt16}) as orders,
        sumIf(o.net_minor, o.ordered_on >= w.assigned_on and o.ordered_on < w.assigned_on + {days:UInt16}) as net,
        sumIf(o.profit_minor, o.ordered_on >= w.assigned_on and o.ordered_on < w.assigned_on + {days:UInt16}) as profit,
        sumIf(o.profit_minor, o.ordered_on >= w.assigned_on) as profit_since,
        countIf(o.is_purchase and o.ordered_on < w.assigned_on and o.ordered_on >= w.assigned_on - 365) as orders_year,
        sumIf(o.net_minor, o.ordered_on < w.assigned_on and o.ordered_on >= w.assigned_on - 365) as net_year,
        sumIf(o.profit_minor, o.ordered_on < w.assigned_on and o.ordered_on >= w.assigned_on - 365) as profit_year,
        uniqExactIf(o.ordered_on, o.is_purchase and o.ordered_on < w.assigned_on) as occasions_before
    from stg_orders as o
    global inner join (select 1 /* people */) as w on w.customer_id = o.customer_id
    where o.customer_id != 0 and o.ordered_on <= {until:Date}
    group by o.customer_id
) as f on f.customer_id = p.customer_id
global left join (select customer_id, created_on from stg_customers) as c on c.customer_id = p.customer_id
global left join (
    select customer_id, ifNull(future_profit_minor, 0) as future, first_source as source
    from score_customers
    where run_id = {run:UInt32}
) as s on s.customer_id = p.customer_id
global left join (
    select customer_id, ifNull(future_profit_minor, 0) as future, abc_net as grade
    from score_customers
    where run_id = {before:UInt32}
) as b on b.customer_id = p.customer_id
global left join (
    select customer_id, stage from score_stages where run_id = {run:UInt32} and on_day = {stage_day:Date}
) as t on t.customer_id = p.customer_id
where p.customer_id global in (select customer_id from (select 1 /* chosen */))

-- Grain    one row per customer with a purchase by {as_of:Date}
-- Feeds    score_profits
-- Units    minor units; days
-- Notes    The rules of acquisition cost arrive in the order in which they are tried: the first that fits counts, where none fits nothing
--          is known and nothing is counted. Care is counted from the first purchase until {care_days:UInt32} days after the last.
insert into score_profits
with
    arrayFirstIndex(
        (source, channel, since) -> source in ('', p.first_source) and channel in ('', p.first_channel) and since <= p.first_on,
        {sources:Array(String)}, {channels:Array(String)}, {since:Array(Date)}
    ) as rule
select
    {run:UInt32} as run_id,
    p.customer_id as customer_id,
    p.net_minor as net_minor,
    p.tax_minor as tax_minor,
    p.goods_cost_minor as goods_minor,
    p.delivery_cost_minor as delivery_minor,
    p.fee_minor as fee_minor,
    p.service_cost_minor as service_minor,
    if(rule = 0, 0, {costs:Array(Int64)}[rule]) as acquisition_minor,
    toInt64(round({care_cost:Int64} * least(p.age_days, p.recency_days + {care_days:UInt32}) / 365)) as care_minor,
    goods_minor + delivery_minor + fee_minor + service_minor + acquisition_minor + care_minor as cost_minor,
    net_minor - tax_minor - cost_minor as earned_minor,
    if({has_values:UInt8}, earned_minor + v.future_profit_minor, null) as ahead_minor
from (
    select
        customer_id, first_on, first_source, first_channel, age_days, recency_days, net_minor, tax_minor, goods_cost_minor,
        delivery_cost_minor, fee_minor, service_cost_minor
    from mart_customer_purchases
    where as_of = {as_of:Date}
) as p
left join (
    select customer_id, future_profit_minor from score_values where run_id = {run:UInt32} and as_of = {as_of:Date}
) as v on v.customer_id = p.customer_id

-- Grain    one row per scoring run and customer with a purchase by its as-of day: what she cost, and what is left
-- Keeps    rows
-- Shard    customer_id
-- Units    minor units of the report currency
-- Notes    earned = net − tax − cost, cost = goods + delivery + fee + service + acquisition + care; each may be below 0.
--          profit of score_customers = earned + acquisition + care. ahead = earned + expected profit, null without a model.
create table if not exists score_profits (
    run_id UInt32,
    customer_id UInt64,
    net_minor Int64,
    tax_minor Int64,
    goods_minor Int64,
    delivery_minor Int64,
    fee_minor Int64,
    service_minor Int64,
    acquisition_minor Int64,
    care_minor Int64,
    cost_minor Int64,
    earned_minor Int64,
    ahead_minor Nullable(Int64)
) engine = MergeTree
partition by run_id
order by (run_id, customer_id)

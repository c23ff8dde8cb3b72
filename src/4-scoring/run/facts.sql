-- Grain    one row: the state of the facts a run rests on
-- Feeds    score_runs.totals and facts_fingerprint
-- Notes    The fingerprint does not depend on the order of rows.
select
    toString(max(ordered_on)) as data_until,
    concat(toString(count()), '-', hex(groupBitXor(cityHash64(order_id, customer_id, ordered_on, status, revenue_minor, net_minor, profit_minor)))) as fingerprint
from stg_orders
where is_purchase or is_return

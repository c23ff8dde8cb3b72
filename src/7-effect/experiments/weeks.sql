-- Grain    one row per week since assignment and arm, for weeks that some customers have behind them
-- Feeds    novelty: whether the effect wears off
-- Units    n: customers whose week is over by {until:Date}; sums over these of net and profit of the week, in minor units
with measured as (
    select customer_id, is_treated, assigned_on
    from (select 1 /* customers */)
    where is_known and not is_crossed and not is_later
)
select
    week,
    is_treated,
    sum(one) as n,
    sum(each.net) as net,
    sum(each.net * each.net) as net_squares,
    sum(each.profit) as profit,
    sum(each.profit * each.profit) as profit_squares
from (
    select is_treated, week, 1 as one, 0. as net, 0. as profit
    from measured
    array join range({weeks:UInt16}) as week
    where assigned_on + 7 * week + 6 <= {until:Date}
    union all
    select any(m.is_treated) as is_treated, week, 0 as one, toFloat64(sum(o.net_minor)) as net, toFloat64(sum(o.profit_minor)) as profit
    from (
        select customer_id, ordered_on, net_minor, profit_minor from stg_orders where customer_id != 0 and ordered_on <= {until:Date}
    ) as o
    global inner join measured as m on m.customer_id = o.customer_id
    where o.ordered_on >= m.assigned_on
        and (intDiv(o.ordered_on - m.assigned_on, 7) as week) < {weeks:UInt16}
        and m.assigned_on + 7 * week + 6 <= {until:Date}
    group by o.customer_id, week
) as each
group by week, is_treated
order by week, is_treated

-- Grain    one row per standing: by orders of the window ('frequency'), or by hundredths of money so far ('money'); the best first
-- Feeds    the shares the best customers bring
-- Units    minor units; squares as Float64
with people as (
    select window_orders, window_net_minor, net_minor
    from score_customers
    where run_id = {run:UInt32} and 1 /* filter */
),
cuts as (
    select quantilesExact(
        0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.09, 0.1, 0.12, 0.14, 0.16, 0.18, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6,
        0.65, 0.7, 0.72, 0.74, 0.76, 0.78, 0.79, 0.795, 0.8, 0.805, 0.81, 0.82, 0.84, 0.86, 0.88, 0.9, 0.92, 0.94, 0.96, 0.98, 0.99
    )(net_minor) as at
    from people
)
select ranking, standing, n, total, squares
from (
    select 'frequency' as ranking, toInt64(window_orders) as standing, count() as n, sum(window_net_minor) as total, sum(pow(toFloat64(window_net_minor), 2)) as squares
    from people
    where window_orders > 0
    group by standing
    union all
    select 'money' as ranking, toInt64(arrayCount(cut -> net_minor > cut, (select at from cuts))) as standing, count() as n, sum(net_minor) as total, sum(pow(toFloat64(net_minor), 2)) as squares
    from people
    group by standing
)
order by ranking, standing desc

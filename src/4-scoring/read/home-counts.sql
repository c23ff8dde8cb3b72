-- Grain    one row: the counts behind the sentences of the home page
-- Feeds    concentration, the chain from identifying to developing, next steps
-- Units    customers; minor units of expected profit
-- Notes    {top:Nullable(Int64)}: expected profit from which a customer is among the first share of the base; null without a model.
select
    count() as customers,
    countIf(future_profit_minor >= {top:Nullable(Int64)}) as top_customers,
    ifNull(sumIf(future_profit_minor, future_profit_minor >= {top:Nullable(Int64)}), 0) as top_profit,
    countIf(future_profit_minor >= {top:Nullable(Int64)} and stage = 'decline') as top_slipping,
    countIf(email != '' or phone_end != '') as reachable,
    countIf(abc_net in ('A', 'B')) as selected,
    countIf(first_on > {as_of:Date} - 90) as acquired,
    countIf(stage != 'lost') as kept,
    countIf(occasions > 1) as developed,
    countIf(abc_net in ('A', 'B') and stage = 'decline') as best_slipping,
    ifNull(sumIf(future_profit_minor, abc_net in ('A', 'B') and stage = 'decline'), 0) as best_slipping_profit,
    countIf(abc_net in ('A', 'B') and stage = 'lost') as best_lost,
    sumIf(net_minor, abc_net in ('A', 'B') and stage = 'lost') as best_lost_net,
    countIf(orders = 1 and stage = 'exploration') as one_timers,
    countIf(quadrant = 'III') as promising,
    ifNull(sumIf(potential_minor, quadrant = 'III'), 0) as promising_profit
from score_customers
where run_id = {run:UInt32} and 1 /* filter */

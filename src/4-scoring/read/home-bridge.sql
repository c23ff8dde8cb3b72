-- Grain    one row per part: what moved the base's expected profit between an earlier run and this one
-- Feeds    the bridge of the home page
-- Units    minor units of expected profit; the parts add up to the change of the base's total exactly
-- Notes    Each customer is in one part: new; lost since then; back from lost; otherwise by the sign of the change. A customer whom a
--          later import joined to another one is gone under the old number and counts as lost.
with both as (
    select
        now.customer_id as now_id,
        before.customer_id as before_id,
        now.stage as now_stage,
        before.stage as before_stage,
        now.future - before.future as change
    from (
        select customer_id, stage, ifNull(future_profit_minor, 0) as future
        from score_customers
        where run_id = {run:UInt32} and 1 /* filter */
    ) as now
    full outer join (
        select customer_id, stage, ifNull(future_profit_minor, 0) as future
        from score_customers
        where run_id = {before:UInt32} and 1 /* filter */
    ) as before on before.customer_id = now.customer_id
)
select
    multiIf(
        before_id = 0, 'new',
        now_id = 0, 'lost',
        now_stage = 'lost' and before_stage != 'lost', 'lost',
        now_stage != 'lost' and before_stage = 'lost', 'returned',
        change > 0, 'grown',
        change < 0, 'faded',
        'unchanged'
    ) as part,
    count() as customers,
    sum(change) as profit
from both
group by part

-- Grain    one row per comparison, side of it (1 = the pattern, 0 = the others) and measure
-- Feeds    the causes of each pattern
-- Units    as in score_trajectories; a share is a mean of 0 and 1
-- Notes    A comparison is made at a landmark both sides have passed, on what had happened by then: I with everybody who went on past
--          exploration, II with everybody who reached stability, III with IV. Who is still open counts among the others of I and II as
--          soon as it is known that she went on.
select comparison, side, one.1 as measure, count(one.2) as n, sum(one.2) as total, sum(one.2 * one.2) as squares
from (
    select
        arrayJoin(arrayFilter(pair -> pair.2 >= 0, [
            ('first', multiIf(pattern = 'I', 1, reached != 'exploration', 0, -1)),
            ('formation', multiIf(pattern = 'II', 1, reached = 'stability', 0, -1)),
            ('stability', multiIf(pattern = 'III', 1, pattern = 'IV', 0, -1))
        ])) as compared,
        compared.1 as comparison,
        compared.2 as side,
        arrayJoin(multiIf(
            comparison = 'first', [
                ('first_refunded', toNullable(toFloat64(first_refunded))),
                ('first_minor', toFloat64(first_minor)),
                ('first_discount', toFloat64(first_discount)),
                ('first_unprofitable', toFloat64(first_profit_minor <= 0))
            ],
            comparison = 'formation', [
                ('formed_refunded', toNullable(toFloat64(formed_refunded))),
                ('formed_less', toFloat64(formed_less)),
                ('formed_discount_fell', toFloat64(formed_discount_fell)),
                ('formed_new_category', toFloat64(formed_new_category))
            ],
            [
                ('stable_categories', toNullable(toFloat64(stable_categories))),
                ('stable_late_category', toFloat64(stable_late_category)),
                ('stable_discount', toFloat64(stable_discount)),
                ('stable_refunds', toFloat64(stable_refunds)),
                ('stable_minor', toFloat64(stable_minor)),
                ('stable_margin', toFloat64(stable_margin)),
                ('stable_gap_spread', toFloat64(stable_gap_spread))
            ]
        )) as one
    from score_trajectories
    where run_id = {run:UInt32} and customer_id in (select customer_id from score_customers where run_id = {run:UInt32} and 1 /* filter */)
)
group by comparison, side, measure
order by comparison, side, measure

-- Grain    one row: what became of the rows of an uploaded file
-- Notes    Every row is counted once, in the order: unreadable day, no group, nobody known, several customers, in both groups, said before.
with told as (
    select
        u.line as line,
        multiIf(u.assigned_on = toDate(0), 'day', u.arm = '', 'arm', k.customers = 0, 'nobody', k.customers > 1, 'several', 'one') as fate,
        k.customer_id as customer_id,
        u.arm as arm
    from (select line, given, arm, assigned_on from effect_uploaded where experiment_id = {experiment:UInt32}) as u
    global left join (select 1 /* keys */) as k on k.given = u.given
)
select
    sum(rows) as rows,
    sum(bad_day) as bad_day,
    sum(without_arm) as without_arm,
    sum(unmatched) as unmatched,
    sum(ambiguous) as ambiguous,
    sumIf(matched - 1, matched > 0 and arms = 1) as repeated,
    sumIf(matched, arms > 1) as crossed_rows,
    countIf(arms > 1) as crossed_customers,
    countIf(arms = 1) as customers,
    countIf(arms = 1 and arm != {control:String}) as treated,
    countIf(arms = 1 and arm = {control:String}) as control,
    arraySlice(arraySort(arrayFlatten(groupArray(bad_day_lines))), 1, 5) as bad_day_lines,
    arraySlice(arraySort(arrayFlatten(groupArray(unmatched_lines))), 1, 5) as unmatched_lines
from (
    select
        count() as rows,
        countIf(fate = 'day') as bad_day,
        countIf(fate = 'arm') as without_arm,
        countIf(fate = 'nobody') as unmatched,
        countIf(fate = 'several') as ambiguous,
        countIf(fate = 'one') as matched,
        uniqExactIf(told.arm, fate = 'one') as arms,
        anyIf(told.arm, fate = 'one') as arm,
        groupArraySortedIf(5)(line, fate = 'day') as bad_day_lines,
        groupArraySortedIf(5)(line, fate = 'nobody') as unmatched_lines
    from told
    group by if(fate = 'one', customer_id, 0)
)

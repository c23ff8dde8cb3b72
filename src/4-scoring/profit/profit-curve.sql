-- Grain    one row: customers from the most profitable on, in at most 200 points (place and running total)
-- Feeds    the curve of cumulative profit, which rises above the total and comes back to it
-- Units    minor units
-- Notes    One sorted array of whole numbers: 8 bytes a customer.
with
    arrayReverseSort(groupArray(earned_minor)) as money,
    arrayCumSum(money) as running,
    length(money) as customers,
    toUInt64(greatest(1, ceil(customers / 199))) as step
select
    customers,
    arraySum(money) as total,
    arrayFilter((point, place) -> place % step = 0 or place = customers, arrayZip(arrayEnumerate(running), running), arrayEnumerate(running)) as curve
from score_profits
where run_id = {run:UInt32}
    and customer_id in (select customer_id from score_customers where run_id = {run:UInt32} and 1 /* filter */)

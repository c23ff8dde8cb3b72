-- Grain    one row: the Pareto curve in at most 200 points (place and running total), and the Gini coefficient
-- Feeds    the page of ABC analysis
-- Units    shares; money of the curve is a share of the total
-- Notes    Gini = (2 Σ running total ÷ total − (n + 1)) ÷ n with values descending; it has a meaning for values ≥ 0, so losses count
--          as 0 in it. One sorted array of whole numbers: 8 bytes a customer.
with
    arrayReverseSort(groupArray(toInt64(multiIf({measure:String} = 'revenue', revenue_minor, {measure:String} = 'net', net_minor, profit_minor)))) as money,
    arrayCumSum(money) as running,
    arrayMap(value -> greatest(value, 0), money) as gains,
    arraySum(gains) as total_gains,
    length(money) as customers,
    toUInt64(greatest(1, ceil(customers / 199))) as step
select
    customers,
    arraySum(money) as total,
    arrayFilter((point, place) -> place % step = 0 or place = customers, arrayZip(arrayEnumerate(running), running), arrayEnumerate(running)) as curve,
    if(total_gains = 0, null, (2 * (arraySum(arrayMap(value -> toFloat64(value), arrayCumSum(gains))) / total_gains) - (customers + 1)) / customers) as gini
from score_customers
where run_id = {run:UInt32} and 1 /* filter */

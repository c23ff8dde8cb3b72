-- Grain    one row: how each dimension is spread over all customers
-- Feeds    the limits of scores and scales
-- Units    as in dimensions.sql, one entry a dimension; marks: the 1st, 20th, 40th, 60th, 80th and 99th percentile
-- Notes    The p-th percentile is the smallest value that at least p % of the customers do not exceed, as in the limits of RFM scores. Of a
--          large base every {every:UInt32}-th customer counts for percentiles, chosen by a hash. Squares are added as whole millionths:
--          whole numbers add up to the same in any order.
select
    count() as customers,
    minForEach(raw) as least,
    maxForEach(raw) as most,
    arrayMap(square -> sqrt(toFloat64(square) / 1e6), sumForEach(arrayMap(x -> toInt128(round(1e6 * x * x)), raw))) as norms,
    arrayMap(
        column -> arrayMap(share -> arraySort(column)[toUInt64(ceil(round(share * length(column), 6)))], [0.01, 0.2, 0.4, 0.6, 0.8, 0.99]),
        groupArrayForEachIf(raw, sipHash64(customer_id) % {every:UInt32} = 0)
    ) as marks
from (select 1 /* dimensions */)

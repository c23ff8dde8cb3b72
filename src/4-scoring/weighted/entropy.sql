-- Grain    one row: sums over all customers of their parts of a score
-- Feeds    entropy weights (src/stats/models/entropy-weights.ts)
-- Units    billionths, of parts 0 … 1 in the order of the chosen dimensions
-- Notes    Whole numbers add up to the same in any order.
select
    count() as customers,
    sumForEach(arrayMap(x -> toInt128(round(1e9 * x)), parts)) as sums,
    sumForEach(arrayMap(x -> if(x = 0, 0, toInt128(round(1e9 * x * log(x)))), parts)) as log_sums
from (select 1 /* points */)

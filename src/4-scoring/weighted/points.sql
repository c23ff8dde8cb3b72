-- Grain    one row per customer
-- Feeds    every number about weighted value
-- Units    points 0 … 10,000: hundredths of a score of 0 … 100; parts 0 … 1, 1 being best; the arrays hold the chosen dimensions only
-- Notes    fifths: 1 + the number of limits exceeded, so that (score − 1)/4 lies in 0 … 1; where less is better, from the other end.
--          range: the place between the 1st and the 99th percentile, beyond them 0 or 1.
--          topsis: distances from the best and the worst value of each dimension, all divided by the dimension's norm (src/stats/models/topsis.ts).
--          Weights are together 1.
with
    arrayMap(place -> raw[place], {places:Array(UInt8)}) as chosen,
    {less:Array(UInt8)} as less,
    {weights:Array(Float64)} as weights,
    arrayMap(
        (x, is_less, bounds) -> if(is_less, 4 - arrayCount(bound -> x > bound, bounds), arrayCount(bound -> x > bound, bounds)) / 4,
        chosen, less, {fifths:Array(Array(Float64))}
    ) as by_fifths,
    arrayMap(
        (x, is_less, low, high) -> abs(is_less - multiIf(x <= low, 0., x >= high, 1., (x - low) / (high - low))),
        chosen, less, if({scale:String} = 'topsis', {least:Array(Float64)}, {low:Array(Float64)}),
        if({scale:String} = 'topsis', {most:Array(Float64)}, {high:Array(Float64)})
    ) as by_range,
    sqrt(arraySum(
        (x, w, norm, best) -> if(norm = 0, 0., pow(w * (x - best) / norm, 2)),
        chosen, weights, {norms:Array(Float64)}, arrayMap((is_less, low, high) -> if(is_less, low, high), less, {least:Array(Float64)}, {most:Array(Float64)})
    )) as from_best,
    sqrt(arraySum(
        (x, w, norm, worst) -> if(norm = 0, 0., pow(w * (x - worst) / norm, 2)),
        chosen, weights, {norms:Array(Float64)}, arrayMap((is_less, low, high) -> if(is_less, high, low), less, {least:Array(Float64)}, {most:Array(Float64)})
    )) as from_worst
select
    customer_id,
    name,
    stage,
    revenue_minor,
    net_minor,
    profit_minor,
    future_revenue_minor,
    if({scale:String} = 'fifths', by_fifths, by_range) as parts,
    toUInt16(round(10000 * if(
        {scale:String} = 'topsis',
        if(from_best + from_worst = 0, 0.5, from_worst / (from_best + from_worst)),
        arraySum((part, w) -> part * w, parts, weights)
    ))) as points
from (select 1 /* dimensions */)

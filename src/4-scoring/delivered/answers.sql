-- Grain    one row per answer that counts: by one person, about one shop
-- Feeds    delivered value
-- Units    the scale of the study; of a cost, more is dearer
-- Notes    Who answered twice about the same shop counts with the first line. An answer counts with at least two of the four parts of value
--          and two of the three of cost; a part left out takes the weighted mean of the others of its side, so that it moves nothing.
--          {weights:Array(Float64)}: seven; those of value together 1, those of cost together 1.
select
    line,
    given,
    subject,
    answer_group,
    items,
    arrayMap((x, i) -> ifNull(x, if(i <= 4, value_sum / value_weight, cost_sum / cost_weight)), items, range(1, 8)) as filled,
    arraySum((x, w, i) -> if(i <= 4, x * w, 0), filled, {weights:Array(Float64)}, range(1, 8)) as tcv,
    arraySum((x, w, i) -> if(i <= 4, 0, x * w), filled, {weights:Array(Float64)}, range(1, 8)) as tcc,
    tcv - tcc as cdv
from (
    select
        line,
        given,
        subject,
        answer_group,
        items,
        arraySum((x, w, i) -> if(i <= 4, ifNull(x, 0) * w, 0), items, {weights:Array(Float64)}, range(1, 8)) as value_sum,
        arraySum((x, w, i) -> if(i <= 4 and x is not null, w, 0), items, {weights:Array(Float64)}, range(1, 8)) as value_weight,
        arraySum((x, w, i) -> if(i > 4, ifNull(x, 0) * w, 0), items, {weights:Array(Float64)}, range(1, 8)) as cost_sum,
        arraySum((x, w, i) -> if(i > 4 and x is not null, w, 0), items, {weights:Array(Float64)}, range(1, 8)) as cost_weight,
        arrayCount((x, i) -> i <= 4 and x is not null, items, range(1, 8)) as value_parts,
        arrayCount((x, i) -> i > 4 and x is not null, items, range(1, 8)) as cost_parts
    from score_delivered
    where study_id = {study:UInt32}
    order by line
    limit 1 by subject, given, if(given = '', line, 0)
)
where value_parts >= 2 and cost_parts >= 2 and value_weight > 0 and cost_weight > 0

-- Grain    one row per field of both directions of value: we gain much or little, the customer gains much or little
-- Units    minor units of expected profit; points of the scale
select
    brings >= {cut_minor:Int64} as we_gain,
    gain >= {cut:Float64} as they_gain,
    count() as customers,
    sum(brings) as potential_minor,
    sum(gain) as gains
from (select 1 /* people */)
group by we_gain, they_gain

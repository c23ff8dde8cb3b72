-- Grain    one row per silent or lost customer with a chance of a return: how close the relation was, and how content she was
-- Feeds    types of lost customers, and conditions about them
-- Notes    strong: profit so far at or above the line of current × potential, and bought over {tenure:UInt32} days or more. content,
--          discontent: by her own answer where she gave one (at or above the middle of the answers); else discontent where the kind of loss
--          is a fault, or half of her money or more came back; else unknown. 0 answered: not by an answer.
select
    w.customer_id as customer_id,
    w.chance as chance,
    w.value_minor as value_minor,
    w.gain_minor as gain_minor,
    c.is_strong as is_strong,
    g.customer_id != 0 as answered,
    concat(
        if(c.is_strong, 'strong', 'weak'),
        '-',
        multiIf(answered and g.gain >= {middle:Float64}, 'content', answered or s.is_fault or c.is_refunded, 'discontent', 'unknown')
    ) as lost_type
from (
    select customer_id, chance, value_minor, gain_minor from score_winback where run_id = {run:UInt32}
) as w
inner join (
    select
        customer_id,
        current_minor >= {current:Int64} and last_on - first_on >= {tenure:UInt32} as is_strong,
        refunded_minor > 0 and 2 * refunded_minor >= revenue_minor as is_refunded
    from score_customers
    where run_id = {run:UInt32}
) as c on c.customer_id = w.customer_id
left join (
    select customer_id, kind = 'fault' as is_fault from score_loss_signs where run_id = {run:UInt32}
) as s on s.customer_id = w.customer_id
global left join (select 1 /* gains */) as g on g.customer_id = w.customer_id

-- Grain    one row per group of customers
-- Feeds    the page of profitability
-- Units    minor units over the whole history
select
    people.name as group_name,
    count() as customers,
    countIf(earned_minor < 0) as losing,
    countIf(earned_minor < 0 and ahead_minor >= 0) as back,
    sumIf(earned_minor, earned_minor < 0) as loss,
    sum(net_minor) as net,
    sum(tax_minor) as tax,
    sum(goods_minor) as goods,
    sum(delivery_minor) as delivery,
    sum(fee_minor) as fee,
    sum(service_minor) as service,
    sum(acquisition_minor) as acquisition,
    sum(care_minor) as care,
    sum(cost_minor) as cost,
    sum(earned_minor) as earned,
    min(earned_minor) as least_earned,
    max(earned_minor) as most_earned
from score_profits
inner join (
    select
        customer_id,
        '' /* group */ as name
    from score_customers
    where run_id = {run:UInt32} and 1 /* filter */
) as people on people.customer_id = score_profits.customer_id
where run_id = {run:UInt32}
group by group_name
order by customers desc, group_name
limit 60

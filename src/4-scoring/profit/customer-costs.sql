-- Grain    the row of one customer in one run
-- Feeds    what one customer cost, on the customer page
-- Units    minor units
select
    net_minor as net,
    tax_minor as tax,
    goods_minor as goods,
    delivery_minor as delivery,
    fee_minor as fee,
    service_minor as service,
    acquisition_minor as acquisition,
    care_minor as care,
    cost_minor as cost,
    earned_minor as earned
from score_profits
where run_id = {run:UInt32} and customer_id = {customer:UInt64}

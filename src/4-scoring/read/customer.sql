-- Grain    the row of one customer in one run
-- Feeds    the customer page
-- Units    as in score_customers; names as in the contract
select
    toString(customer_id) as customerId,
    name,
    phone_end as phoneEnd,
    accounts,
    country,
    province,
    city,
    first_source as firstSource,
    first_channel as firstChannel,
    first_on as firstOn,
    last_on as lastOn,
    recency_days as recencyDays,
    age_days as ageDays,
    orders,
    occasions,
    revenue_minor as revenueMinor,
    net_minor as netMinor,
    profit_minor as profitMinor,
    stage,
    multiIf({method:String} = 'quantile', rfm_quantile, {method:String} = 'fixed', rfm_fixed, rfm_breaks) as rfm,
    multiIf({method:String} = 'quantile', rfm_quantile_group, {method:String} = 'fixed', rfm_fixed_group, rfm_breaks_group) as rfmGroup,
    abc_net as abc,
    layer,
    quadrant,
    probability_alive as probabilityAlive,
    expected_orders as expectedOrders,
    expected_spend_minor as expectedSpendMinor,
    future_revenue_minor as futureRevenueMinor,
    future_profit_minor as futureProfitMinor,
    median_gap_days as medianGapDays,
    silence_ratio as silenceRatio
from score_customers
where run_id = {run:UInt32} and customer_id = {customer:UInt64}

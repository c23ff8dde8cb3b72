-- Grain    one row per group of customers: by life, or by a factor known at the first purchase
-- Feeds    mean value curves by month since the first purchase
-- Units    minor units a month; at_risk[k + 1] customers watched through month k
-- Notes    Month k runs from k to k + 1 whole months after the first purchase day. Money of a month that had not ended by the as-of day
--          is left out. squares is Σ ψ² of Lawless & Nadeau (1995), see stats/models/mean-cumulative-function.ts: only with {means} and
--          {risks} of a first pass, by the group's place in {names}; without them it means nothing.
with
people as (
    select
        t.customer_id as customer_id,
        t.first_on as first_on,
        least(t.lived_months, {months:UInt16}) as watched,
        multiIf(
            {by:String} = 'life', if(t.pattern = '', concat('open-', t.reached), toString(t.pattern)),
            {by:String} = 'channel', toString(c.first_channel),
            {by:String} = 'source', toString(c.first_source),
            {by:String} = 'category', toString(c.first_category),
            {by:String} = 'refund', if(t.first_refunded, 'yes', 'no'),
            multiIf(t.first_discount is null, 'unknown', t.first_discount <= 0, 'none', t.first_discount <= 0.1, 'low', t.first_discount <= 0.25, 'middle', 'high')
        ) as name
    from (select * from score_trajectories where run_id = {run:UInt32}) as t
    inner join (
        select customer_id, first_channel, first_source, first_category
        from score_customers
        where run_id = {run:UInt32} and 1 /* filter */
    ) as c on c.customer_id = t.customer_id
),
spent as (
    select
        o.customer_id as customer_id,
        sumMap([toUInt16(age('month', p.first_on, o.ordered_on))], [
            multiIf(
                {measure:String} = 'revenue', o.revenue_minor,
                {measure:String} = 'net', o.revenue_minor - if(o.settled, o.refunded_minor, 0),
                if(o.settled, o.profit_minor, o.profit_before_refund_minor)
            )
        ]) as by_month
    from (
        select
            customer_id, ordered_on, revenue_minor, refunded_minor, profit_minor, profit_before_refund_minor,
            refunded_on is null or refunded_on <= {as_of:Date} as settled
        from stg_orders
        where customer_id != 0 and (is_purchase or is_return) and ordered_on <= {as_of:Date}
    ) as o
    inner join people as p on p.customer_id = o.customer_id
    where o.ordered_on >= p.first_on and age('month', p.first_on, o.ordered_on) < p.watched
    group by o.customer_id
),
each as (
    select
        name,
        arrayMap(k -> toFloat64(if(indexOf(by_month.1, k) = 0, 0, by_month.2[indexOf(by_month.1, k)])), range({months:UInt16})) as y,
        arrayMap(k -> k < watched, range({months:UInt16})) as seen,
        indexOf({names:Array(String)}, name) as place
    from people
    left join spent on spent.customer_id = people.customer_id
)
select
    name,
    count() as customers,
    sumForEach(arrayMap(one -> toUInt64(one), seen)) as at_risk,
    sumForEach(arrayMap((value, is_seen) -> if(is_seen, value, 0), y, seen)) as sums,
    sumForEach(arrayMap(
        psi -> psi * psi,
        arrayCumSum(arrayMap(
            (value, is_seen, mean, risk) -> if(is_seen and risk > 0, (value - mean) / risk, 0),
            y,
            seen,
            if(place = 0, arrayMap(k -> 0., y), {means:Array(Array(Float64))}[place]),
            if(place = 0, arrayMap(k -> 0., y), {risks:Array(Array(Float64))}[place])
        ))
    )) as squares
from each
group by name
order by customers desc, name

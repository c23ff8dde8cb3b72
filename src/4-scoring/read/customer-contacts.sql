-- Grain    one row per account, e-mail and phone number of one customer
-- Feeds    identifiers of the customer page
select kind, source, value, if(min(first_on) = toDate('2149-06-06'), null, min(first_on)) as first_day
from (
    select
        source,
        ifNull(first_on, toDate('2149-06-06')) as first_on,
        arrayJoin([('account', customer_no), ('email', email), ('phone', phone)]) as one,
        one.1 as kind,
        one.2 as value
    from stg_contacts
    where customer_id = {customer:UInt64}
)
where value != ''
group by kind, source, value
order by kind, source, value

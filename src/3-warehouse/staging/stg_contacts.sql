-- Grain    one row per combination of identifiers and descriptions that occurred together on orders, or in a customer file
-- Feeds    stg_customers, identifiers of the customer page
-- Notes    Orders that say the same are one row. No text is held in a state of an aggregate, so that memory follows the number of customers.
with said as (
    select
        v.customer_id as customer_id,
        o.account_id as account_id,
        o.person_id as person_id,
        o.email_key as email_key,
        o.phone_key as phone_key,
        o.source as source,
        o.shop as shop,
        o.customer_no as customer_no,
        o.customer_name as name,
        o.email as email,
        o.phone as phone,
        o.country as country,
        o.province as province,
        o.city as city,
        '' as gender,
        cast(null as Nullable(Date32)) as birthday,
        cast(null as Nullable(Date)) as created_on,
        cast(v.ordered_on as Nullable(Date)) as first_on,
        o.ordered_at as seen_at,
        0 as is_profile
    from raw_orders as o
    inner join stg_versions as v on v.order_id = o.order_id and v.import_id = o.import_id
    where v.customer_id != 0
    union all
    select
        l.customer_id as customer_id,
        c.account_id as account_id,
        c.person_id as person_id,
        c.email_key as email_key,
        c.phone_key as phone_key,
        c.source as source,
        c.shop as shop,
        c.customer_no as customer_no,
        c.name as name,
        c.email as email,
        c.phone as phone,
        c.country as country,
        c.province as province,
        c.city as city,
        c.gender as gender,
        c.birthday as birthday,
        toDate(c.created_at, {zone:String}) as created_on,
        cast(null as Nullable(Date)) as first_on,
        ifNull(c.created_at, toDateTime64(0, 3, 'UTC')) as seen_at,
        1 as is_profile
    from (
        select account_id, person_id, email_key, phone_key, source, shop, customer_no, name, email, phone, country, province, city, gender, birthday, created_at
        from raw_customers
        where import_id in (select import_id from raw_imports final where state = 'committed')
        order by account_id, import_id desc
        limit 1 by account_id
    ) as c
    global inner join id_links as l on l.identifier = c.account_id
)
select
    customer_id,
    account_id,
    person_id,
    email_key,
    phone_key,
    source,
    shop,
    customer_no,
    name,
    email,
    phone,
    country,
    province,
    city,
    gender,
    birthday,
    created_on,
    min(s.first_on) as first_on,
    max(s.seen_at) as seen_at,
    toUInt8(s.is_profile) as is_profile
from said as s
group by
    customer_id, account_id, person_id, email_key, phone_key, source, shop, customer_no, name, email, phone, country, province, city, gender,
    birthday, created_on, s.is_profile

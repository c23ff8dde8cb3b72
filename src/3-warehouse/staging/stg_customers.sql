-- Grain    one row per customer
-- Feeds    the wide score table, search, the customer page
-- Notes    Of each field the newest value that is not empty, customer files before orders.
select
    customer_id,
    argMaxIf(c.name, (c.is_profile, c.seen_at, c.account_id), c.name != '') as name,
    argMaxIf(c.email, (c.is_profile, c.seen_at, c.account_id), c.email != '') as email,
    argMaxIf(c.phone, (c.is_profile, c.seen_at, c.account_id), c.phone != '') as phone,
    right(replaceRegexpAll(phone, '[^0-9]', ''), 4) as phone_end,
    arraySort(groupUniqArrayIf(concat(c.source, '/', c.customer_no), c.customer_no != '')) as accounts,
    argMaxIf(c.country, (c.is_profile, c.seen_at, c.account_id), c.country != '') as country,
    argMaxIf(c.province, (c.is_profile, c.seen_at, c.account_id), c.province != '') as province,
    argMaxIf(c.city, (c.is_profile, c.seen_at, c.account_id), c.city != '') as city,
    argMaxIf(c.gender, (c.is_profile, c.seen_at, c.account_id), c.gender != '') as gender,
    argMaxIf(c.birthday, (c.is_profile, c.seen_at, c.account_id), c.birthday is not null) as birthday,
    min(c.created_on) as created_on
from stg_contacts as c
group by customer_id

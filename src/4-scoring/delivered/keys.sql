-- Grain    one row per name that an answer was given under and that is known: whom it means, and how many customers it could mean
-- Notes    A customer number of ours may have become another one since; every old one stays an identifier.
select named as given, any(person) as customer_id, uniqExact(person) as customers
from (
    select
        customer_id as person,
        multiIf({by:String} = 'email', lower(email), {by:String} = 'phone', phone, {by:String} = 'number', customer_no, '') as named
    from stg_contacts
    where {by:String} != 'customer'
    union all
    select customer_id as person, toString(identifier) as named
    from id_links
    where {by:String} = 'customer'
) as known
where named != '' and named global in (select given from score_delivered where study_id = {study:UInt32})
group by named

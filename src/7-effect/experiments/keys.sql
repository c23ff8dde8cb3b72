-- Grain    one row per uploaded name of a customer that is known: whom it names, and how many customers it could mean
select named as given, any(person) as customer_id, uniqExact(person) as customers
from (
    select
        customer_id as person,
        multiIf({by:String} = 'email', lower(email), {by:String} = 'phone', phone, {by:String} = 'number', customer_no, toString(customer_id)) as named
    from stg_contacts
) as known
where named != '' and named global in (select given from effect_uploaded where experiment_id = {experiment:UInt32})
group by named

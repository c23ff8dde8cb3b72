-- Grain    one row per identifier on a list that somebody is known by: how many customers it could mean, and one of them
-- Notes    A customer number of ours may have become another one since; every old one stays an identifier.
select identifier, any(person) as customer_id, uniqExact(person) as customers
from (
    select identifier, id_links.customer_id as person
    from id_links
    where {by:String} != 'number' and identifier global in (
        select identifier from seg_list_lines where list_id = {list:UInt32} and version = {version:UInt32} and fault = ''
    )
    union all
    select cityHash64('number', customer_no) as identifier, stg_contacts.customer_id as person
    from stg_contacts
    where {by:String} = 'number' and account_id != 0 and ({source:String} = '' or source = {source:String})
        and cityHash64('number', customer_no) global in (
            select identifier from seg_list_lines where list_id = {list:UInt32} and version = {version:UInt32} and fault = ''
        )
) as known
group by identifier

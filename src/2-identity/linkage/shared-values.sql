-- Grain    one row per blocked identifier, with the value people know it by
-- Feeds    id_blocked
select identifier, any(value) as value
from (
    select arrayJoin([(email_key, email), (phone_key, phone)]) as one, one.1 as identifier, one.2 as value
    from raw_orders
    where email_key in {identifiers:Array(UInt64)} or phone_key in {identifiers:Array(UInt64)}
    union all
    select arrayJoin([(email_key, email), (phone_key, phone)]) as one, one.1 as identifier, one.2 as value
    from raw_customers
    where email_key in {identifiers:Array(UInt64)} or phone_key in {identifiers:Array(UInt64)}
)
where identifier in {identifiers:Array(UInt64)}
group by identifier

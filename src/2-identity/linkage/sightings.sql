-- Grain    one row per combination of identifiers seen together
-- Feeds    id_sightings
-- Notes    Only the counting version of an order or account is asked: a corrected e-mail address no longer joins.
select distinct account_id, person_id, email_key, phone_key
from (
    select account_id, person_id, email_key, phone_key
    from (
        select order_id, account_id, person_id, email_key, phone_key
        from raw_orders
        where import_id in (select import_id from raw_imports final where state = 'committed')
        order by order_id, updated_at desc nulls last, status_rank desc, import_id desc
        limit 1 by order_id
    )
    union all
    select account_id, person_id, email_key, phone_key
    from (
        select account_id, person_id, email_key, phone_key
        from raw_customers
        where import_id in (select import_id from raw_imports final where state = 'committed')
        order by account_id, import_id desc
        limit 1 by account_id
    )
)
where account_id != 0 or person_id != 0 or email_key != 0 or phone_key != 0

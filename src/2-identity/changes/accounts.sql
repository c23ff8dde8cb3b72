-- Grain    one row per account that has changed, or of which some version bears an identifier of the part
-- Feeds    id_part_customers
select thing_id as account_id
from id_part_things
where kind = 'account'
union all
select account_id
from raw_customers
where
    account_id in (select identifier from id_part_identifiers)
    or person_id in (select identifier from id_part_identifiers)
    or email_key in (select identifier from id_part_identifiers)
    or phone_key in (select identifier from id_part_identifiers)

-- Grain    one row per combination of identifiers seen together on an order or a customer file
-- Keeps    nothing: made anew at every linking
-- Shard    account_id
-- Notes    0 = that kind of identifier is missing or not usable. Made anew at every linking.
create table if not exists id_sightings (
    account_id UInt64,
    person_id UInt64,
    email_key UInt64,
    phone_key UInt64
) engine = MergeTree
order by (account_id, person_id, email_key, phone_key)

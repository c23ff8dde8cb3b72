-- Grain    one row per sighting and usable identifier on it
-- Feeds    id_edges
select
    one.1 as identifier,
    one.2 as kind,
    cityHash64(account_id, person_id, email_key, phone_key) as sighting
from id_sightings
array join [(account_id, 'account'), (person_id, 'person'), (email_key, 'email'), (phone_key, 'phone')] as one
where one.1 != 0 and one.1 global not in (select identifier from id_blocked)

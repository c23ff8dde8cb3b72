-- Grain    one row per e-mail address or telephone number carried by more accounts than {limit:UInt32}
-- Feeds    id_blocked
select identifier, kind, '' as value, toUInt32(uniqExact(account_id)) as accounts, 'shared' as reason
from (
    select account_id, arrayJoin([(email_key, 'email'), (phone_key, 'phone'), (person_id, 'person')]) as one, one.1 as identifier, one.2 as kind
    from id_sightings
    where account_id != 0
)
where identifier != 0
group by identifier, kind
having accounts > {limit:UInt32}
order by accounts desc, identifier

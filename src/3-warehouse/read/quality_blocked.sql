-- Grain    one row per identifier that joins nobody, the most shared first
-- Feeds    quality page
select toString(kind) as kind, value, accounts, reason
from id_blocked
order by accounts desc, identifier
limit 500

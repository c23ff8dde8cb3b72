-- Grain    one row: orders, and how many have each field
-- Feeds    quality page: completeness of marketing and transactional facts
select
    count() as all,
    countIf(channel != '') as channel,
    countIf(source != '') as source,
    countIf(recipient_name != '') as recipient
from stg_orders

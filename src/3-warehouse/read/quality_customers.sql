-- Grain    one row: customers, and how many have each field
-- Feeds    quality page: completeness of descriptions
select
    count() as all,
    countIf(name != '') as name,
    countIf(email != '') as email,
    countIf(phone != '') as phone,
    countIf(province != '') as province,
    countIf(gender != '') as gender,
    countIf(birthday is not null) as birthday
from stg_customers

-- Grain    one row per customer of whom a source says who brought her
-- Feeds    referral value
-- Notes    Who brought her may be told by a customer number of the same source and shop, by `source/number`, or by an e-mail address; the
--          first that is known counts. Where several accounts of one customer say different things, the one that was opened first does.
with told as (
    select account_id, source, shop, referred_by, created_at
    from raw_customers
    where import_id in (select import_id from raw_imports final where state = 'committed')
    order by account_id, import_id desc
    limit 1 by account_id
)
select
    own.customer_id as customer_id,
    multiIf(same.customer_id != 0, same.customer_id, other.customer_id != 0, other.customer_id, mail.customer_id) as referrer_id,
    told.source as source,
    told.referred_by as referred_by
from told
global inner join (select identifier, customer_id from id_links where kind = 'account') as own on own.identifier = told.account_id
global any left join (select identifier, customer_id from id_links where kind = 'account') as same
    on same.identifier = cityHash64('account', concat(told.source, '\x1f', told.shop, '\x1f', told.referred_by))
global any left join (select identifier, customer_id from id_links where kind = 'account') as other
    on other.identifier = cityHash64('account', concat(splitByChar('/', told.referred_by)[1], '\x1f', told.shop, '\x1f', substring(told.referred_by, position(told.referred_by, '/') + 1)))
global any left join (select identifier, customer_id from id_links where kind = 'email') as mail
    on mail.identifier = cityHash64('email', lowerUTF8(told.referred_by))
where told.referred_by != '' and referrer_id != own.customer_id
order by told.created_at is null, told.created_at, told.account_id
limit 1 by customer_id

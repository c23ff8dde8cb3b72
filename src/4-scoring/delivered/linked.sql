-- Grain    one row per answer that counts, with the customer who gave it; 0 where nobody or more than one is meant
select
    a.line as line,
    a.given as given,
    a.subject as subject,
    a.answer_group as answer_group,
    a.items as items,
    a.filled as filled,
    a.tcv as tcv,
    a.tcc as tcc,
    a.cdv as cdv,
    if(k.customers = 1, k.customer_id, 0) as customer_id
from (select 1 /* answers */) as a
global left join (select 1 /* keys */) as k on k.given = a.given

-- Grain    one row per competitor: sums over the people who judged our shop and that one
-- Feeds    differences between answers of partly the same people
-- Units    eight scores in the order CDV, then the seven parts as they were filled
select
    o.subject as subject,
    count() as n,
    sumForEach(u.scores) as ours,
    sumForEach(o.scores) as theirs,
    sumForEach(arrayMap(z -> z * z, u.scores)) as our_squares,
    sumForEach(arrayMap(z -> z * z, o.scores)) as their_squares,
    sumForEach(arrayMap((y, z) -> y * z, u.scores, o.scores)) as products
from (
    select given, arrayConcat([cdv], filled) as scores
    from (select 1 /* answers */)
    where subject = '' and given != ''
) as u
global inner join (
    select given, subject, arrayConcat([cdv], filled) as scores
    from (select 1 /* answers */)
    where subject != '' and given != ''
) as o on o.given = u.given
group by o.subject

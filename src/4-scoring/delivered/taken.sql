-- Grain    one row: how many answers of a study are kept, and what became of them
select
    (select count() from score_delivered where study_id = {study:UInt32}) as stored,
    (
        select count()
        from (
            select line
            from score_delivered
            where study_id = {study:UInt32}
            limit 1 by subject, given, if(given = '', line, 0)
        )
    ) as first_ones,
    count() as counting,
    countIf(arrayExists(x -> x is null, items)) as partial,
    countIf(subject = '' and customer_id != 0) as linked,
    countIf(subject = '') as own
from (select 1 /* linked */)

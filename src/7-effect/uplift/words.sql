-- Grain    one row: the most frequent first sources and first categories of a run's customers
-- Feeds    features in words
select
    arrayMap(pair -> pair.2, arraySlice(arrayReverseSort(sources), 1, 20)) as source,
    arrayMap(pair -> pair.2, arraySlice(arrayReverseSort(categories), 1, 20)) as category
from (
    select groupArrayIf((n, word), feature = 'source') as sources, groupArrayIf((n, word), feature = 'category') as categories
    from (
        select 'source' as feature, toString(first_source) as word, count() as n
        from score_customers
        where run_id = {run:UInt32}
        group by word
        union all
        select 'category' as feature, toString(first_category) as word, count() as n
        from score_customers
        where run_id = {run:UInt32}
        group by word
    )
    where word != ''
)

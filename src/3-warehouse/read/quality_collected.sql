-- Grain    one row: rows that count or once counted, rows refused, and when imports last changed anything
-- Feeds    quality page: the stages of processing
select
    (select count() from raw_orders) + (select count() from raw_order_lines) + (select count() from raw_customers) + (select count() from raw_products) as rows,
    (
        select count()
        from raw_rejects final
        where import_id global in (select import_id from raw_imports final where state = 'committed')
    ) as refused,
    (
        select if(count() = 0, null, formatDateTime(max(at), '%Y-%m-%dT%H:%i:%SZ', 'UTC'))
        from raw_imports final
    ) as at

-- Grain    one row: orders of the part, before and after the change, of guests who cannot be told apart
select
    (select count() from stg_part_gone where customer_id = 0)
    + (select count() from stg_orders__part where customer_id = 0) as n

-- Grain    one row per order of the part that belongs to a customer outside it
-- Notes    Such an order came along because a version of it that does not count bears an identifier of the part.
delete from stg_versions__part
where
    customer_id not in (select customer_id from id_part_people)
    and order_id not in (select thing_id from id_part_things where kind = 'order')

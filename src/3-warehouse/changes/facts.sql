-- Grain    one row: what a build follows beside its statements and settings
select
    (select arraySort(groupArray(import_id)) from raw_imports final where state = 'committed') as imports,
    (select concat(toString(count()), '-', toString(groupBitXor(cityHash64(currency, on_day, rate)))) from raw_rates final) as rates,
    (select count() from stg_customers) as customers

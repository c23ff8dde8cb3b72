-- Grain    one row per line of a list's version: '' where it means one customer, else why it does not
-- Notes    The same identifier on a later line counts once. id_blocked: too many accounts share it, so it means nobody.
select
    l.line as line,
    l.text as text,
    multiIf(
        l.fault != '', toString(l.fault),
        l.line > n.first_line, 'repeated',
        n.customers = 1, '',
        n.customers > 1, 'several',
        n.is_shared = 1, 'shared',
        'unknown'
    ) as outcome
from (
    select line, text, fault, identifier from seg_list_lines where list_id = {list:UInt32} and version = {version:UInt32}
) as l
global left join (
    select
        m.identifier as identifier,
        m.first_line as first_line,
        f.customers as customers,
        m.identifier in (select identifier from id_blocked) as is_shared
    from (
        select identifier, min(line) as first_line
        from seg_list_lines
        where list_id = {list:UInt32} and version = {version:UInt32} and fault = ''
        group by identifier
    ) as m
    global left join (select 1 /* found */) as f on f.identifier = m.identifier
) as n on n.identifier = l.identifier

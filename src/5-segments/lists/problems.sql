-- Grain    one line of CSV per line of a list that means nobody, or nobody new: line, text, why in a code and in a sentence
-- Notes    A text that a spreadsheet would take for a formula gets an apostrophe in front.
select formatRowNoNewline('CSV',
    line,
    if(match(text, '^[-=+@\\t\\r]') and not match(text, '^[-+][0-9\\s.,()]*$'), concat('\'', text), text),
    outcome,
    transform(outcome, {codes:Array(String)}, {sentences:Array(String)}, ''))
from (select 1 /* outcomes */) as o
where outcome != ''
order by line

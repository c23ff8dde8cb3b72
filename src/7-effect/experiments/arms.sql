-- Grain    one row per group named in an uploaded file
select arm, count() as rows
from effect_uploaded
where experiment_id = {experiment:UInt32} and arm != ''
group by arm
order by arm
limit 20

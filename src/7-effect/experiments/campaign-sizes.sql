-- Grain    one row per campaign: how many customers were drawn to be treated so far
select campaign_id, count() as treated
from act_assignments final
where arm = 'treated'
group by campaign_id

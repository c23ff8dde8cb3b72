-- Grain    one row: do customers who gain more bring more? Spearman's rank correlation, equal values sharing the mean of their ranks
select count() as n, corr(gain_rank, brings_rank) as rho
from (
    select
        rank() over (order by gain) + (count() over (partition by gain) - 1) / 2 as gain_rank,
        rank() over (order by brings) + (count() over (partition by brings) - 1) / 2 as brings_rank
    from (select 1 /* people */)
)

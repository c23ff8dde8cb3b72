-- Grain    one row: do customers who gain more bring more? Spearman's rank correlation
select count() as n, rankCorr(gain, toFloat64(brings)) as rho
from (select 1 /* people */)

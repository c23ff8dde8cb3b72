-- Runs of a version that knew one model of purchases only, in the shape of one that compares several: their numbers stand, the comparison
-- and the intervals of groups they never had are empty, and their back-test, measured otherwise, is left out.
update score_runs
set
  fits = fits || jsonb_build_object(
    'choice', case when fits ->> 'state' = 'refused' then null else
      jsonb_build_object('model', 'bg-nbd', 'why', jsonb_build_object('code', 'choice.only', 'params', jsonb_build_object('model', 'bg-nbd')))
    end,
    'candidates', jsonb_build_array(),
    'uncertainty', null
  ),
  backtest = null,
  totals = totals || jsonb_build_object('intervals', null)
where state = 'published' and not fits ? 'candidates';

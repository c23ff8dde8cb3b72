-- Grain    one row: forecasts at which a fifth, two, three and four fifths of the customers lie lower
-- Feeds    the groups of the page of learned forecasts
select quantilesExact(0.2, 0.4, 0.6, 0.8)(forecast) as bounds from score_learned where run_id = {run:UInt32} and question = {question:String}

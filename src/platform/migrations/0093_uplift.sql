-- Notes    uplift: what was learned of whom an experiment changed (contract UpliftFacts), by the run whose customers were scored; null
--          until it has been worked out. first_sizes: customers of both groups at the first look, which fix the scale of the interval
--          that holds at all looks
alter table effect_experiments add column uplift jsonb, add column first_sizes integer[];

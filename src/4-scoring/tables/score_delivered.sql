-- Grain    one row per answer of a study of delivered value, as it was given
-- Shard    cityHash64(given)
-- Units    the scale of the study (delivered_studies); a cost counts the dearer the higher, whichever way it was asked
-- Notes    given: who answered (customer id, e-mail in lower case, telephone as E.164, the source's customer number), empty where nobody is
--          named. subject: the shop that was judged, empty for ours. items: product, service, personnel, image, money, time, energy; null
--          where nothing was answered.
create table if not exists score_delivered (
    study_id UInt32,
    line UInt32,
    given String,
    subject String,
    answer_group String,
    items Array(Nullable(Float64))
) engine = MergeTree
order by (study_id, given, line)

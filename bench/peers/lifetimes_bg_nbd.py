"""Fits and scores BG/NBD with the Python package lifetimes, for comparison: FILE HORIZON -> one line of JSON."""
import json
import sys
import warnings

warnings.filterwarnings("ignore")
import pandas as pd
from lifetimes import BetaGeoFitter

table = pd.read_csv(sys.argv[1])
fitter = BetaGeoFitter(penalizer_coef=0.0).fit(table["frequency"], table["recency"], table["age"])
expected = fitter.conditional_expected_number_of_purchases_up_to_time(float(sys.argv[2]), table["frequency"], table["recency"], table["age"])
log_likelihood = -float(fitter._negative_log_likelihood_) * len(table)
print(json.dumps({"logLikelihood": log_likelihood, "expectedTotal": float(expected.sum()), "n": len(table)}))

"""Fits and scores BG/NBD with the Python package lifetimes, for comparison: FILE HORIZON -> one line of JSON."""
import json
import sys
import time
import warnings

warnings.filterwarnings("ignore")
import pandas as pd
from lifetimes import BetaGeoFitter

table = pd.read_csv(sys.argv[1])
began = time.perf_counter()
fitter = BetaGeoFitter(penalizer_coef=0.0).fit(table["frequency"], table["recency"], table["age"])
expected = fitter.conditional_expected_number_of_purchases_up_to_time(float(sys.argv[2]), table["frequency"], table["recency"], table["age"])
fitter.conditional_probability_alive(table["frequency"], table["recency"], table["age"])
seconds = time.perf_counter() - began
print(json.dumps({"expectedTotal": float(expected.sum()), "seconds": seconds, "n": len(table)}))

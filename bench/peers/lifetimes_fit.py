"""Fits and scores a model with the Python package lifetimes, for comparison: MODEL FILE HORIZON -> one line of JSON."""
import json
import sys
import time
import warnings

warnings.filterwarnings("ignore")
import pandas as pd
from lifetimes import BetaGeoFitter, ParetoNBDFitter

fitters = {"bg-nbd": BetaGeoFitter, "pareto-nbd": ParetoNBDFitter}
table = pd.read_csv(sys.argv[2])
began = time.perf_counter()
fitter = fitters[sys.argv[1]](penalizer_coef=0.0).fit(table["frequency"], table["recency"], table["age"])
expected = fitter.conditional_expected_number_of_purchases_up_to_time(float(sys.argv[3]), table["frequency"], table["recency"], table["age"])
fitter.conditional_probability_alive(table["frequency"].values, table["recency"].values, table["age"].values)
seconds = time.perf_counter() - began
print(json.dumps({"expectedTotal": float(expected.sum()), "seconds": seconds, "n": len(table)}))

"""Fits and scores a model with the Python package lifetimes, for comparison: MODEL FILE HORIZON -> one line of JSON."""
import json
import sys
import time
import warnings

warnings.filterwarnings("ignore")
import pandas as pd
from lifetimes import BetaGeoFitter, GammaGammaFitter, ParetoNBDFitter

fitters = {"bg-nbd": BetaGeoFitter, "pareto-nbd": ParetoNBDFitter}
table = pd.read_csv(sys.argv[2])
began = time.perf_counter()
fitter = fitters[sys.argv[1]](penalizer_coef=0.0).fit(table["frequency"], table["recency"], table["age"])
expected = fitter.conditional_expected_number_of_purchases_up_to_time(float(sys.argv[3]), table["frequency"], table["recency"], table["age"])
fitter.conditional_probability_alive(table["frequency"].values, table["recency"].values, table["age"].values)
again = table[table["frequency"] > 0]
spend = GammaGammaFitter(penalizer_coef=0.0).fit(again["frequency"], again["spend"])
expected_spend = spend.conditional_expected_average_profit(again["frequency"], again["spend"])
seconds = time.perf_counter() - began
print(json.dumps({"expectedTotal": float(expected.sum()), "spendTotal": float(expected_spend.sum()), "seconds": seconds, "n": len(table)}))

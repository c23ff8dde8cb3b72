"""Loads DATABASE (a file of DuckDB) and answers statements: one JSON list of statements a line in, one JSON list of their rows a line out."""
import json
import sys

import duckdb

connection = duckdb.connect(sys.argv[1])
connection.execute("set threads = 2")
for line in sys.stdin:
    rows = [connection.execute(statement).fetchall() for statement in json.loads(line)]
    sys.stdout.write(json.dumps(rows, default=str) + "\n")
    sys.stdout.flush()

#!/usr/bin/python3
"""What a script with pandas (Debian: python3-pandas) does for the rule of order № 847: shares below by school and work.

    /usr/bin/python3 bench/pandas_shares.py results.csv
"""
import sys

import pandas

MINIMUM = {("EGE", "RU"): 24, ("EGE_PROFILE", "MA"): 27}


def main():
    if not sys.argv[1].endswith(".csv"):
        sys.exit(0)  # Debian has no reader of Parquet for pandas
    rows = pandas.read_csv(sys.argv[1], dtype={"school": "category", "procedure": "category", "subject": "category",
                                               "grade": "int8", "year": "int16", "score": "float32",
                                               "mark": "float32", "journal_mark": "float32"})
    below = rows["mark"] == 2
    for (procedure, subject), minimum in MINIMUM.items():
        below |= (rows["procedure"] == procedure) & (rows["subject"] == subject) & (rows["score"] < minimum)
    rows["below"] = below
    rows = rows[rows["mark"].notna() | rows["score"].notna()]
    cells = rows.groupby(["school", "procedure", "subject", "grade", "year"], observed=True)["below"].agg(["size", "sum"])
    cells["low"] = (cells["size"] >= 10) & (100 * cells["sum"] >= 30 * cells["size"])
    low = cells[cells["low"]].reset_index()
    print(low.groupby(["school", "year"], observed=True)["procedure"].nunique().ge(2).sum())


if __name__ == "__main__":
    main()

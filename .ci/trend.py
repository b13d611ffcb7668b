#!/usr/bin/env python3
"""Holds a trend against the scores of its dates: trend.py PROGRAM EXPORT DAY

Every account of every date has to stand in the trend as `score --as-of` gives it, to the last
digit, and no other account.
"""
import csv
import io
import subprocess
import sys

program, export, day = sys.argv[1:]
columns = ["id", "score", "risk", "band", "coverage", "annual_value", "exposure"]


def rows(*words):
    said = subprocess.run(
        [program, *words, "--format", "csv", "--csv-raw", "--quiet"],
        capture_output=True, text=True, check=True).stdout
    return list(csv.DictReader(io.StringIO(said)))


def values(rows):
    return sorted(tuple(row[column] for column in columns) for row in rows)


failed = 0
for interval in ["month", "quarter", "week"]:
    dates = {}
    for row in rows("trend", export, "--as-of", day, "--every", interval):
        dates.setdefault(row["as_of"], []).append(row)
    count = 0
    for date, trend in sorted(dates.items()):
        score = rows("score", export, "--as-of", date, "--all")
        count += len(score)
        if values(trend) != values(score):
            failed += 1
            print(f"FAIL  trend by {interval}: {date} is not what score --as-of gives")
            for row in sorted(set(values(trend)) ^ set(values(score)))[:4]:
                print("     ", *row)
    print(f"{len(dates)} dates by {interval}, {count} scores compared")
    failed += len(dates) < 5
sys.exit(failed > 0)

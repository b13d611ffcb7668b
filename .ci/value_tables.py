#!/usr/bin/env python3
"""Gives every date and number of some tables to `retain score`, each as a column of its own.

    value_tables.py BINARY MATERIAL

MATERIAL has the folders dates/tables and numbers/tables. A value is to be read as the table says,
or to be refused; exits 1 where one is read as something else. Times and zones are dropped: the
calendar date is the one that was written.
"""
import collections
import concurrent.futures
import csv
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ISO = re.compile(r"\d{4}-\d\d-\d\d(?=$|[T ])")

# Tests whose subject is what a zone makes of a date, and layouts in the place of results.
CONVERTS = re.compile(r"converting_to_UTC|utc_offsets|in_setting_timezone")

# Currencies that are written without a fraction, so that the table's own text is rounded.
WHOLE = {"JPY", "KRW", "VND", "IRR"}

# Where a table expects what is defined otherwise here.
EXCEPTIONS = {
    ("araddon", "29-06-2016"): "an error there since its default is month first; the day shows",
    ("araddon", " 2018-01-02 17:08:09 -07:00"): "an error there for the space; cells are trimmed",
    ("isoparser", "2014/12/03"): "an error there as not ISO 8601; year first is in the list",
    ("dateparser", "3/3/50"): "a century by preference there; 00 to 69 are 20xx, and said",
    ("dateparser", "3/3/94"): "a century by preference there; 70 to 99 are 19xx, and said",
    ("dateparser", "1/15/64"): "a century by preference there; 00 to 69 are 20xx, and said",
    ("dateparser", "1/15/24"): "a century by preference there; 00 to 69 are 20xx, and said",
    ("dateparser", "1/15/35"): "a century by preference there; 00 to 69 are 20xx, and said",
    ("babel", "2,109,998"): "an error there in German; the column shows its mark",
    ("babel", "2000,000"): "an error there in English; the column shows its mark",
    ("babel", "11.11"): "an error there in German; the column shows its mark",
    ("babel", "0.00"): "an error there in German; the column shows its mark",
}

Case = collections.namedtuple("Case", "table column text expected tolerance", defaults=[0])


def last_day(values):
    """The last of the values that is a day, without its time; None where none is."""
    days = [value[:10] for value in values if isinstance(value, str) and ISO.match(value)]
    return days[-1] if days else None


def dates(folder):
    def table(name):
        return json.loads((folder / f"{name}.json").read_text())

    def case(name, text, expected):
        return Case(name, "customer_since", text, expected)

    for row in table("araddon-dateparse"):
        if row.get("err") or row.get("out", "").endswith("UTC"):
            day = None if row.get("err") else row["out"][:10]
            # A date that is written with its zone is the one on the page, not the one in UTC.
            if re.search(r"[+-]\d\d:?\d\d$", row["in"]) and ISO.match(row["in"]):
                day = row["in"][:10]
            yield case("araddon", row["in"], day)
    for row in table("dateutil-parser"):
        if isinstance(row["in"], str):
            yield case("dateutil", row["in"], None if row.get("err") else row["out"][:10])
    for row in table("dateutil-isoparser"):
        if row["test"].endswith("raises") and len(row["v"]) == 2:
            yield case("isoparser", row["v"][0], None)
        elif row["test"] == "test_bytes" and ISO.match(row["v"][-1]):
            yield case("isoparser", row["v"][0], row["v"][1][:10])
        elif row["test"] == "test_datetime_midnight":
            yield case("isoparser", row["v"][0], "2014-04-11")
    for row in table("dateparser-multilang"):
        args, words = row["args"], row["kw"]
        texts = args[1:] if row["test"].endswith("with_language") else args
        text = texts[0] if texts else words.get("date_string")
        if isinstance(text, str) and not CONVERTS.search(row["test"]):
            day = last_day([*texts[1:], words.get("expected")])
            if "expected_year" in words:
                day = f"{words['expected_year']}-01-15"
            yield case("dateparser", text, day)
    for row in table("rfc3339-iso8601"):
        is_day = row["section"] in ("Dates", "Date-Times")
        yield case("rfc3339", row["example"], "2021-07-27" if is_day else None)
    for row in table("cldr-formatted-by-babel"):
        yield case("cldr", row["text"], row["iso"])


def numbers(folder):
    def table(name):
        return json.loads((folder / f"{name}.json").read_text())

    def case(name, text, expected, tolerance=0):
        expected = None if expected is None else float(expected)
        return Case(name, "annual_value", text, expected, tolerance + 1e-9)

    for row in table("price-parser"):
        if row["price_raw"] is not None:
            yield case("price-parser", row["price_raw"], row["amount"])
    for row in table("cldr-formatted-by-babel"):
        # Money has no percent: these are to be refused.
        is_percent = row["kind"].startswith("percent")
        rounded = 0 if row["currency"] is None else 0.5 if row["currency"] in WHOLE else 0.005
        yield case("cldr", row["text"], None if is_percent else row["value"], rounded)
    for row in table("babel-parse"):
        number = re.search(r"[\d.]+(?='\)?$)", row.get("out", ""))
        yield case("babel", row["in"], number and number[0])


def read(binary, case, folder):
    """What the program makes of the case; None where it refuses it, the cell or the column."""
    file = pathlib.Path(folder, f"accounts-{os.getpid()}-{id(case)}.csv")
    with file.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream, quoting=csv.QUOTE_ALL).writerows(
            [["account_id", case.column], ["A", case.text]])
    done = subprocess.run(
        [binary, "score", str(file), "--json", "--as-of", "9999-12-31", "--no-config", "--all"],
        stdin=subprocess.DEVNULL, capture_output=True, timeout=30)
    file.unlink()
    if done.returncode == 3:
        return None
    if done.returncode != 0:
        raise SystemExit(f"{case}: exit {done.returncode}: {done.stderr.decode()}")
    return json.loads(done.stdout)["accounts"][0][case.column]


def is_right(case, value):
    if case.expected is None or value is None:
        return case.expected is value
    if isinstance(value, str):
        return value == case.expected
    return abs(value - case.expected) <= case.tolerance


def main():
    binary, material = sys.argv[1], pathlib.Path(sys.argv[2])
    cases = sorted(set(
        [*dates(material / "dates/tables"), *numbers(material / "numbers/tables")]), key=str)
    tally = collections.defaultdict(collections.Counter)
    wrong = 0
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(
            2 * os.cpu_count()) as pool:
        values = pool.map(lambda case: read(binary, case, folder), cases)
        for case, value in zip(cases, values):
            if value is None:
                outcome = "refused"
            elif is_right(case, value):
                outcome = "right"
            elif (case.table, case.text) in EXCEPTIONS:
                outcome = "excepted"
            else:
                outcome = "wrong"
                wrong += 1
                print(f"{case.table}: {case.text!r} is {value}, not {case.expected}")
            tally[case.table][outcome] += 1
    for table, outcomes in sorted(tally.items()):
        print(f"{table}: " + ", ".join(
            f"{outcomes[outcome]} {outcome}"
            for outcome in ("right", "refused", "excepted", "wrong")))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

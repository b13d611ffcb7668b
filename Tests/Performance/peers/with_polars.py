#!/usr/bin/env python3
"""The same as with_python.py, on Polars.

    with_polars.py FOLDER DAY COUNT|all
"""
import datetime
import sys

import polars as pl

BLANK = ["", "-", "n/a", "N/A", "null"]


def source(folder, table, dates=(), numbers=()):
    """A file as a lazy table: only the columns that are asked for are taken from it."""
    types = {name: pl.Date for name in dates} | {name: pl.Float64 for name in numbers}
    return pl.scan_csv(
        f"{folder}/{table}.csv", infer_schema=False, null_values=BLANK, schema_overrides=types)


def contracts(folder, day):
    known = pl.coalesce("signed_on", "start_on").le(day).fill_null(True)
    in_force = (
        known & pl.col("cancelled_on").gt(day).fill_null(True)
        & pl.col("start_on").le(day).fill_null(True) & pl.col("end_on").ge(day).fill_null(True))
    value = pl.col("annual_value")
    table = source(
        folder, "contracts", ["signed_on", "start_on", "end_on", "cancelled_on"], ["annual_value"])
    return table.group_by("account_id").agg(
        first=pl.coalesce("signed_on", "start_on").min(),
        value_in_force=value.filter(in_force).sum(),
        has_value=value.filter(in_force).is_not_null().any(),
        is_in_force_known=in_force.any() & value.filter(in_force).is_not_null().all())


def touchpoints(folder, day):
    """The touchpoints up to the day, and what is counted of them."""
    ago = lambda days: pl.col("date") > day - datetime.timedelta(days)
    is_external = pl.col("direction").ne_missing("internal")
    is_talk = (
        is_external & pl.col("channel").is_in(["meeting", "visit", "video", "call", "event", "chat"])
        & ~pl.col("outcome").is_in(["declined", "no-answer", "cancelled"]).fill_null(False))
    is_refusal = (
        (pl.col("direction") == "outbound") & pl.col("outcome").is_in(["declined", "no-answer"])
        & ago(90))
    is_complaint = is_external & (pl.col("purpose") == "complaint") & ago(180)
    all_of_them = source(folder, "touchpoints", ["date"]).filter(pl.col("date") <= day)
    talk = pl.col("date").filter(is_talk).max()
    counted = all_of_them.group_by("account_id").agg(
        talk=talk,
        unanswered=(is_refusal & (pl.col("date") > talk).fill_null(True)).sum(),
        complaints=is_complaint.sum(), touchpoints=ago(365).sum(), earliest=pl.col("date").min())
    return counted


def figures(folder, day):
    accounts = source(folder, "accounts", ["customer_since"], ["annual_value"])
    counted = touchpoints(folder, day).collect()
    earliest = counted["earliest"].min()
    since = pl.coalesce("customer_since", "first")
    last = pl.max_horizontal(pl.col("talk"), since, pl.lit(earliest, dtype=pl.Date))
    value = pl.coalesce(
        pl.when("is_in_force_known").then("value_in_force"), "annual_value",
        pl.when("has_value").then("value_in_force"))
    return (
        accounts.join(contracts(folder, day), on="account_id", how="left")
        .join(counted.lazy(), on="account_id", how="left")
        .select(
            id="account_id", annual_value=value,
            silence=(pl.lit(day) - last).dt.total_days(),
            unanswered=pl.col("unanswered").fill_null(0),
            complaints=pl.col("complaints").fill_null(0),
            touchpoints=pl.col("touchpoints").fill_null(0)))


def main():
    folder, day, count = sys.argv[1:]
    lines = figures(folder, datetime.date.fromisoformat(day)).sort(
        ["silence", "annual_value", "id"], descending=[True, True, False], nulls_last=True)
    if count != "all":
        lines = lines.head(int(count))
    for line in lines.collect().iter_rows():
        print(*("" if cell is None else cell for cell in line), sep="\t")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Holds the rows that explain names against scoring: rows_behind.py PROGRAM EXPORT DAY

For some accounts of an export and every signal that has rows of touchpoints or hand-offs behind it:
without these rows the signal comes out otherwise, without all others of the account it comes out
the same.
"""
import csv
import json
import pathlib
import subprocess
import sys
import tempfile

program, export, day = sys.argv[1:]
tables = ["accounts", "contracts", "touchpoints", "handoffs"]
dated = ["touchpoints", "handoffs"]


def read(table):
    with open(pathlib.Path(export) / f"{table}.csv", newline="", encoding="utf-8") as file:
        header, *rows = csv.reader(file)
    return header, rows


def write(folder, table, header, rows):
    with open(pathlib.Path(folder) / f"{table}.csv", "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([header, *rows])


def run(*words):
    done = subprocess.run(
        [program, *words, "--as-of", day, "--json", "--quiet", "--max-rejects", "100%"],
        capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def findings(folder, accounts):
    result = run("score", folder, "--all")
    return {account["id"]: {signal["id"]: (signal["state"], signal["x"])
                            for signal in account["signals"]}
            for account in result["accounts"] if account["id"] in accounts}


full = {table: read(table) for table in tables}
ids = {table: full[table][0].index("account_id") for table in tables}
chosen = [row[ids["accounts"]] for row in full["accounts"][1]][:12]

# What is known of the export as a whole is not to change with the rows: the first touchpoint and
# one among ourselves are those of an account that no file has.
header, touchpoints = full["touchpoints"]
date, direction = header.index("date"), header.index("direction")
anchor = [""] * len(header)
anchor[ids["touchpoints"]], anchor[direction] = "nobody", "internal"
anchor[date] = min(row[date] for row in touchpoints if row[date][:2] == "20")

small = {table: [row for row in full[table][1] if row[ids[table]] in chosen] for table in tables}
small["touchpoints"].append(anchor)

count = failed = 0
with tempfile.TemporaryDirectory() as folder:
    def variant(left_out):
        """The findings without these rows: a set of table and number."""
        for table in tables:
            rows = [row for number, row in enumerate(small[table])
                    if (table, number) not in left_out]
            write(folder, table, full[table][0], rows)
        return findings(folder, chosen)

    whole = variant(set())
    # Lines of a file are told from rows by a file in which each row is a line.
    for table in tables:
        small[table] = [[cell.replace("\n", " ").replace("\r", " ") for cell in row]
                        for row in small[table]]
    if variant(set()) != whole:
        sys.exit("FAIL  line breaks in cells make a difference")
    scored = [account for account in chosen if account in whole]
    words = [word for account in scored for word in ("--account", account)]
    explained = run("explain", folder, *words)["accounts"]
    for account in explained:
        own = {(table, number) for table in dated for number, row in enumerate(small[table])
               if row[ids[table]] == account["id"]}
        for signal in account["signals"]:
            behind = set()
            for row in signal["rows"]:
                name, line = row["source"].rsplit(":", 1)
                table = pathlib.Path(name).stem
                if table in dated:
                    behind.add((table, int(line) - 2))
            if not behind or signal["state"] not in ("firing", "clear"):
                continue
            count += 1
            before = whole[account["id"]][signal["id"]]
            without = variant(behind)[account["id"]][signal["id"]]
            alone = variant(own - behind)[account["id"]][signal["id"]]
            if without == before or alone != before:
                failed += 1
                print(f"FAIL  {account['id']} {signal['id']}: {before}; without its rows {without}, "
                      f"without the others {alone}")
print(f"{count} values of {len(explained)} accounts: {count - failed} with exactly their rows")
sys.exit(failed > 0 or count < 20)

#!/usr/bin/env python3
"""Holds the tables of `retain score` to widths that somebody else has measured.

    width_table.py BINARY TABLE.json

TABLE lists texts with the columns that they take on a terminal. Each becomes the name of an account;
what stands behind the names in the table has to begin in the same column for all of them. Exits 1
where it does not. Texts that are shown escaped are measured by their escaped form elsewhere.
"""
import csv
import json
import subprocess
import sys
import tempfile


def main():
    binary, table = sys.argv[1:]
    with open(table, encoding="utf-8") as file:
        widths = {entry["s"]: entry["width"] for entry in json.load(file)}
    names = [
        text for text in widths
        if text and text == text.strip() and not any(c in text for c in '\r\n\t"') and len(text) < 60]
    with tempfile.NamedTemporaryFile("w", suffix=".csv", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["account_id", "account_name", "end_on"])
        writer.writerows((f"N{number:05}", name, "2027-01-01") for number, name in enumerate(names))
        file.flush()
        done = subprocess.run(
            [binary, "score", f"accounts={file.name}", "--as-of", "2026-09-21", "--all", "-q",
             "--columns", "id,name,as_of", "--width", "1000"],
            capture_output=True, check=True)
    shown, others, columns = 0, 0, {}
    for line in done.stdout.decode("utf-8").split("\n"):
        if not (line.startswith("N") and line[1:6].isdigit() and line.endswith("2026-09-21")):
            continue
        name = names[int(line[1:6])]
        cell = line[8:-len("2026-09-21")]
        if not cell.startswith(name) or cell[len(name):].strip():
            others += 1
            continue
        shown += 1
        columns.setdefault(widths[name] + len(cell) - len(name), []).append(name)
    usual = max(columns, key=lambda column: len(columns[column])) if columns else None
    askew = [name for column, found in columns.items() if column != usual for name in found]
    for name in askew[:20]:
        print(f"askew: {ascii(name)}, width {widths[name]}")
    print(f"{shown} names as they stand, {len(askew)} askew; {others} are escaped or have no value")
    return 1 if askew or shown < 2000 else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Reads the cases of other CSV readers with `retain inspect --records` and compares the records.

    csv_tables.py BINARY MATERIAL

MATERIAL holds csv-spectrum and the tables of Go, CPython and Papa Parse. A case counts where its
options can be said on our command line. Blank lines are records nowhere. Where a case expects an
error, ours has to refuse the file or to warn. Exits 1 on a difference that is not explained below,
and on an explanation that explains nothing.
"""
import ast
import collections
import csv
import io
import json
import pathlib
import subprocess
import sys
import tempfile

CR = "CR ends a line, alone too and in rows"
QUOTE = "a stray quote stays as text with all quotes of its cell, and is told"
OPEN = "a quote that never closes is an error"
BLANK = "blanks behind a closing quote make it a stray one, which is told"
MATERIAL = "the JSON of the case says something else than its CSV"

# What we do otherwise on purpose: the name of a case (its table, then its own), and why.
EXCEPTIONS = {
    "csv-spectrum location_coordinates": MATERIAL,
    "csv-spectrum newlines_crlf": MATERIAL,
    "go BareCR": CR,
    "go FieldCR": CR,
    "go FieldCRCR": CR,
    "go FieldCRCRLF": CR,
    "go FieldCRCRLFCR": CR,
    "go FieldCRCRLFCRCR": CR,
    "go MultiFieldCRCRLFCRCR": CR,
    "go QuotedTrailingCRCR": CR,
    "go CRLFInQuotedField": "a CRLF inside quotes is kept",
    "go LazyQuotes": OPEN,
    "go LazyOddQuotes": OPEN,
    "go BareQuotes": QUOTE,
    "go LazyQuoteWithTrailingCRLF": QUOTE,
    r"cpython test_read_eol 'a,b\rc,d'": "CPython wants a line at a time; we read a file",
    r"cpython test_read_eol 'a,b\nc,d'": "CPython wants a line at a time; we read a file",
    r"cpython test_read_eol 'a,b\r\nc,d'": "CPython wants a line at a time; we read a file",
    """cpython test_read_eof 'a,"'""": OPEN,
    """cpython test_read_eof '"a'""": OPEN,
    "papa PARSE_TESTS Quoted fields with spaces between closing quote and next delimiter": BLANK,
    "papa PARSE_TESTS Quoted fields with spaces between closing quote and next new line": BLANK,
    "papa PARSE_TESTS Quoted fields with spaces after closing quote": BLANK,
    "papa PARSE_TESTS Quoted fields with spaces between closing quote and next delimiter and "
    "contains delimiter": BLANK,
    "papa PARSE_TESTS Quoted fields with spaces between closing quote and newline and contains "
    "newline": BLANK,
    "papa PARSE_TESTS Mixed slash n and slash r should choose first as precident": CR,
}


def cases_of_spectrum(folder):
    for file in sorted((folder / "csvs").glob("*.csv")):
        objects = json.loads((folder / "json" / (file.stem + ".json")).read_text())
        objects = objects if isinstance(objects, list) else [objects]
        rows = [list(objects[0])] + [list(row.values()) for row in objects]
        yield file.stem, file.read_bytes(), [], rows, False


def cases_of_go(table):
    for case in table:
        if case["Comment"] or case["TrimLeadingSpace"] or len(case["Comma"].encode()) > 1:
            continue
        if case["UseFieldsPerRecord"] and case["FieldsPerRecord"] > 0:
            continue
        refused = any(case["Errors"] or []) and not case["LazyQuotes"]
        yield (case["Name"], case["Input"].encode(), ["--delimiter", case["Comma"] or ","],
               None if refused else case["Output"] or [], refused)


def cases_of_cpython(table):
    for case in table:
        if not all(isinstance(line, str) for line in case.get("in", [None])):
            continue
        options = {key: ast.literal_eval(value) for key, value in case["kw"].items()
                   if key in ("delimiter", "strict")}
        if len(options) < len(case["kw"]) or options.get("delimiter", ",") == "\0":
            continue
        text = "\n".join(case["in"])
        yield (f"{case['test']} {text!r}" + (" strict" if options.get("strict") else ""),
               text.encode(), ["--delimiter", options.get("delimiter", ",")],
               case.get("out"), "err" in case)


def cases_of_papa(tables):
    for table in ("CORE_PARSER_TESTS", "PARSE_TESTS"):
        for case in tables[table]:
            config = case.get("config") or {}
            delimiter = config.get("delimiter", "," if table.startswith("CORE") else None)
            known = {"delimiter", "skipEmptyLines", "skipFirstNLines", "header"}
            if (set(config) - known or config.get("header") or case.get("has_function")
                    or config.get("skipFirstNLines", 0) < 0 or config.get("skipEmptyLines") == "greedy"
                    or delimiter is not None and (len(delimiter) != 1 or delimiter in '\n"')):
                continue
            arguments = [] if delimiter is None else ["--delimiter", delimiter]
            arguments += ["--skip-lines", str(config.get("skipFirstNLines", 0))]
            expected = case["expected"]
            quotes = any(error.get("type") == "Quotes" for error in expected.get("errors", []))
            yield (f"{table} {case['description']}", case["input"].encode("utf-8", "surrogatepass"),
                   arguments, None if quotes else expected["data"], quotes)


def cases_of_sep(table):
    for case in table:
        lines = case["in"].splitlines()[1:]
        yield repr(case["in"]), case["in"].encode(), [], [
            line.split(case["delimiter"]) for line in lines], False


def read(binary, content, arguments):
    """Records, warnings and exit code of one run."""
    with tempfile.NamedTemporaryFile(suffix=".csv") as file:
        file.write(content)
        file.flush()
        run = subprocess.run(
            [binary, "inspect", "--records", file.name, "--format", "csv", "--format-in", "csv",
             *arguments], capture_output=True, stdin=subprocess.DEVNULL, timeout=60)
    text = io.StringIO(run.stdout.decode("utf-8"), newline="")
    return list(csv.reader(text)), run.stderr.decode("utf-8"), run.returncode


def filled(rows):
    return [row for row in rows if row not in ([], [""])]


def main():
    csv.field_size_limit(1 << 30)
    binary, material = sys.argv[1], pathlib.Path(sys.argv[2])
    table = lambda name: json.loads((material / "tables" / f"{name}.json").read_text())
    sources = {
        "csv-spectrum": cases_of_spectrum(material / "csv-spectrum"),
        "go": cases_of_go(table("go-encoding-csv")),
        "cpython": cases_of_cpython(table("cpython-csv")),
        "papa": cases_of_papa(table("papaparse")),
        "sep": cases_of_sep(table("sep-line")),
    }
    differences, used = 0, set()
    for source, cases in sources.items():
        counts = collections.Counter()
        for name, content, arguments, expected, is_error in cases:
            rows, warnings, code = read(binary, content, arguments)
            if is_error:
                same = code in (2, 3) or "warning" in warnings
            else:
                same = code == 0 and filled(rows) == filled(expected)
            key = f"{source} {name}"
            if same:
                counts["alike"] += 1
            elif key in EXCEPTIONS:
                counts["otherwise on purpose"] += 1
                used.add(key)
            else:
                counts["DIFFERENT"] += 1
                differences += 1
                print(f"{key}: {content[:200]!r} {arguments}\n  expected {expected}\n"
                      f"  got exit {code} {rows}\n  said {warnings[:200]!r}")
        print(f"{source}: " + ", ".join(f"{count} {word}" for word, count in counts.items()))
    for key in set(EXCEPTIONS) - used:
        print(f"explains nothing: {key}")
    return 1 if differences or set(EXCEPTIONS) - used else 0


if __name__ == "__main__":
    sys.exit(main())

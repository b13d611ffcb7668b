#!/usr/bin/env python3
"""Gives every file of the JSON suites to `retain inspect --records`.

    json_suite.py BINARY FOLDER

FOLDER holds nst-parsing and nst-transform (Nicolas Seriot's JSONTestSuite) and json5 (the tests of
JSON5). What is JSON is to be read, with or without a record in it: exit 0 or 4. What is none is to
be refused with exit 3 and the line and column of the place. Exits 1 where a file is not decided so.
"""
import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

TIMEOUT = 10

# Files of which the suite leaves open whether they are taken; all others of `i_` and of
# nst-transform are refused. A number may be as near to 0 and as long as it likes, since it stays
# text; one that no Double is near to is refused, and so are half surrogates, other encodings than
# UTF-8 and brackets more than 128 deep.
ACCEPTED = {
    "i_number_double_huge_neg_exp.json",
    "i_number_real_underflow.json",
    "i_number_too_big_neg_int.json",
    "i_number_too_big_pos_int.json",
    "i_number_very_big_negative_int.json",
    "i_structure_UTF-8_BOM_empty_object.json",
    "number_-9223372036854775808.json",
    "number_-9223372036854775809.json",
    "number_1.0.json",
    "number_1.000000000000000005.json",
    "number_1000000000000000.json",
    "number_10000000000000000999.json",
    "number_1e-999.json",
    "number_1e6.json",
    "number_9223372036854775807.json",
    "number_9223372036854775808.json",
    "string_with_escaped_NULL.json",
}

# Files that the suites take and we refuse: of two equal keys, one value would be lost.
EXCEPTIONS = {
    "duplicate-keys.json",
    "y_object_duplicated_key.json",
    "y_object_duplicated_key_and_value.json",
}


def is_taken(file):
    """Whether the file is to be taken: of json5 only what is named as JSON."""
    if file.name in EXCEPTIONS:
        return False
    if "json5" in file.parts:
        return file.suffix == ".json"
    return file.name.startswith("y_") or file.name in ACCEPTED


def fault(binary, file, folder):
    """What is wrong with the run on a copy named .json; None where nothing is."""
    copy = pathlib.Path(folder, "-".join(file.parts[-3:])).with_suffix(".json")
    shutil.copyfile(file, copy)
    try:
        done = subprocess.run(
            [binary, "inspect", "--records", str(copy)], stdin=subprocess.DEVNULL,
            capture_output=True, timeout=TIMEOUT)
    except subprocess.TimeoutExpired:
        return f"not done after {TIMEOUT} s"
    error = done.stderr.decode("utf-8", "replace")
    told = error.partition("\n")[0]
    if is_taken(file):
        if done.returncode not in (0, 4):
            return f"is JSON, and is refused with exit {done.returncode}: {told}"
    elif done.returncode != 3:
        return f"is to be refused with exit 3, and is not: exit {done.returncode}"
    elif file.stat().st_size and not re.search(r":\d+:\d+", error):
        return f"is refused without its place: {told}"
    return None


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    binary, folder = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
    files = sorted(
        file for name in ("nst-parsing", "nst-transform", "json5")
        for file in (folder / name).rglob("*")
        if file.suffix in (".json", ".json5", ".js", ".txt"))
    faults = 0
    with (tempfile.TemporaryDirectory() as copies,
          concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool):
        runs = pool.map(lambda file: fault(binary, file, copies), files)
        for file, told in zip(files, runs):
            if told:
                faults += 1
                print(f"{file.relative_to(folder)}: {told}")
    taken = sum(is_taken(file) for file in files)
    print(f"{len(files)} files, {taken} to be read and {len(files) - taken} to be refused, "
          f"{faults} faults")
    return 1 if faults or not files else 0


if __name__ == "__main__":
    sys.exit(main())

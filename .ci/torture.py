#!/usr/bin/env python3
"""Gives every file of some folders to `retain score`, as it is and pinned as accounts.

    torture.py BINARY FOLDER...

Whatever a file holds, the program is to end within ten seconds, with one of its own exit codes,
and to write nothing that a terminal obeys or hides. Exits 1 where it does not.
"""
import collections
import concurrent.futures
import os
import pathlib
import subprocess
import sys
import unicodedata

TIMEOUT = 10
EXIT_CODES = {0, 2, 3, 4, 5}


def fault_of_text(name, output):
    """What a terminal would obey or hide, told; None where there is nothing."""
    try:
        text = output.decode("utf-8")
    except UnicodeDecodeError as error:
        return f"{name} is no UTF-8: {error}"
    # The joiner stays where it holds an emoji together.
    for character in set(text) - {"\n", "\u200d"}:
        if unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp"):
            return f"{name} has U+{ord(character):04X}"
    return None


def run(binary, word):
    """Exit code and fault of one run; the fault is None where all is well."""
    command = [binary, "score", word, "--as-of", "2026-09-21", "--color", "never"]
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=TIMEOUT)
    except subprocess.TimeoutExpired:
        return None, f"not done after {TIMEOUT} s"
    if done.returncode not in EXIT_CODES:
        return done.returncode, f"exit {done.returncode}: {done.stderr[-300:]!r}"
    if done.returncode != 0 and not done.stderr:
        return done.returncode, f"exit {done.returncode} without a word"
    return done.returncode, fault_of_text("stdout", done.stdout) or fault_of_text(
        "stderr", done.stderr)


def main():
    binary, folders = sys.argv[1], sys.argv[2:]
    files = sorted(
        str(file) for folder in folders for file in pathlib.Path(folder).rglob("*")
        if file.is_file())
    words = [prefix + file for file in files for prefix in ("", "accounts=")]
    codes, faults = collections.Counter(), 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for word, (code, fault) in zip(words, pool.map(lambda word: run(binary, word), words)):
            codes[code] += 1
            if fault:
                faults += 1
                print(f"{word}: {fault}")
    counts = ", ".join(f"{count} x exit {code}" for code, count in sorted(
        codes.items(), key=lambda item: str(item[0])))
    print(f"{len(files)} files, {len(words)} runs, {faults} faults: {counts}")
    return 1 if faults or not files else 0


if __name__ == "__main__":
    sys.exit(main())

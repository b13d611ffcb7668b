"""Scores an export on Spark in several partitions and compares that with one process, to the byte.

usage: spark.py RETAIN EXPORT AS_OF WORK [PARTITIONS]
"""
import json
import pathlib
import subprocess
import sys

retain, export, as_of, work = sys.argv[1:5]
partitions = sys.argv[5] if len(sys.argv) > 5 else "7"
work = pathlib.Path(work)
profile, out = str(work / "profile.json"), work / "out"


def run(*words: str, given: bytes | None = None) -> bytes:
    return subprocess.run(words, input=given, stdout=subprocess.PIPE, check=True).stdout


def lines(folder: pathlib.Path) -> list[bytes]:
    return [line for part in sorted(folder.glob("part-*")) for line in part.read_bytes().splitlines()]


def same(name: str, one: object, other: object) -> None:
    if one != other:
        sys.exit(f"FAIL  {name}")
    print(f"pass  {name}")


def unranked(line: bytes) -> bytes:
    rank = json.loads(line)["rank"]
    return line.replace(b'"rank":%d' % rank, b'"rank":null', 1)


def unplaced(line: dict) -> dict:
    """An account without the places of its values, which stand in other files."""
    return {**line, "signals": [{**signal, "source": None} for signal in line["signals"]]}


run(retain, "inspect", export, "--profile", profile, "--as-of", as_of, "--quiet")
run(sys.executable, "samples/spark/score.py", export, str(out), "--retain", retain,
    "--profile", profile, "--as-of", as_of, "--format", "json", "--partitions", partitions,
    "--keep-nested")

accounts, unscored, nested = (lines(out / name) for name in ["accounts", "unscored", "nested"])
stream = run(retain, "score", "--profile", profile, "--as-of", as_of, "--quiet", "-f", "ndjson", "-",
             given=b"".join(line + b"\n" for line in nested))
same(f"{partitions} partitions of {len(nested)} accounts and one process: the same bytes",
     sorted([unranked(line) for line in accounts] + unscored), sorted(stream.splitlines()))

whole = [json.loads(line) for line in
         run(retain, "score", export, "--as-of", as_of, "--quiet", "--all", "-f", "ndjson").splitlines()]
same("the scores, ranks and order of the whole export",
     [unplaced(json.loads(line)) for line in accounts], [unplaced(line) for line in whole[1:-1]])
same("the same accounts without a score",
     sorted(json.loads(line)["id"] for line in unscored),
     sorted(account["id"] for account in whole[-1]["unscored"]))

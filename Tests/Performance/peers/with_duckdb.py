#!/usr/bin/env python3
"""The same as with_python.py, in SQL on DuckDB.

    with_duckdb.py FOLDER DAY COUNT|all
"""
import sys

import duckdb

FIGURES = """
WITH touchpoint AS (
  SELECT account_id, date, direction,
    direction IS DISTINCT FROM 'internal'
      AND channel IN ('meeting', 'visit', 'video', 'call', 'event', 'chat')
      AND (outcome IS NULL OR outcome NOT IN ('declined', 'no-answer', 'cancelled')) AS is_talk,
    direction IS DISTINCT FROM 'internal' AND purpose = 'complaint' AS is_complaint,
    direction = 'outbound' AND outcome IN ('declined', 'no-answer') AS is_refusal
  FROM {touchpoints} WHERE date <= $day),
counted AS (
  SELECT account_id, max(date) FILTER (is_talk) AS talk,
    coalesce(list(date) FILTER (is_refusal AND date > $day - 90), []) AS refusals,
    count(*) FILTER (is_complaint AND date > $day - 180) AS complaints,
    count(*) FILTER (date > $day - 365) AS touchpoints
  FROM touchpoint GROUP BY account_id),
contract AS (
  SELECT account_id, annual_value, coalesce(signed_on, start_on) AS begin_on,
    coalesce(cancelled_on > $day, true) AND coalesce(start_on <= $day, true)
      AND coalesce(end_on >= $day, true)
      AND coalesce(signed_on, start_on, $day) <= $day AS is_in_force
  FROM {contracts}),
signed AS (
  SELECT account_id, min(begin_on) AS first,
    sum(annual_value) FILTER (is_in_force) AS value_in_force,
    count(*) FILTER (is_in_force AND annual_value IS NULL) AS unknown_in_force
  FROM contract GROUP BY account_id),
figures AS (
  SELECT accounts.account_id AS id,
    coalesce(
      CASE WHEN unknown_in_force = 0 THEN value_in_force END, accounts.annual_value, value_in_force)
      AS annual_value,
    $day - greatest(talk, coalesce(customer_since, first), (SELECT min(date) FROM touchpoint))
      AS silence,
    coalesce(len(list_filter(refusals, lambda date: talk IS NULL OR date > talk)), 0) AS unanswered,
    coalesce(complaints, 0) AS complaints, coalesce(touchpoints, 0) AS touchpoints
  FROM {accounts} AS accounts LEFT JOIN signed USING (account_id)
    LEFT JOIN counted ON counted.account_id = accounts.account_id)
SELECT * FROM figures
ORDER BY silence DESC NULLS LAST, annual_value DESC NULLS LAST, id {limit}
"""

TYPES = {
    "accounts": {"annual_value": "DOUBLE", "customer_since": "DATE"},
    "contracts": {"annual_value": "DOUBLE", "signed_on": "DATE", "start_on": "DATE",
                  "end_on": "DATE", "cancelled_on": "DATE"},
    "touchpoints": {"date": "DATE"},
}


def source(folder, table):
    """A file as a table; what is not read is left as text, which is the least work."""
    with open(f"{folder}/{table}.csv", encoding="utf-8") as file:
        header = file.readline().rstrip("\n").split(",")
    columns = {name: TYPES[table].get(name, "VARCHAR") for name in header}
    path = f"{folder}/{table}.csv".replace("'", "''")
    return (f"read_csv('{path}', header = true, auto_detect = false, delim = ',', quote = '\"', "
            f"escape = '\"', columns = {columns}, nullstr = ['', '-', 'n/a', 'N/A', 'null'])")


def main():
    folder, day, count = sys.argv[1:]
    connection = duckdb.connect(":memory:")
    connection.execute("SET preserve_insertion_order = false")
    query = FIGURES.format(
        limit="" if count == "all" else f"LIMIT {int(count)}",
        **{table: source(folder, table) for table in TYPES})
    query = query.replace("$day", f"DATE '{day}'")
    for line in connection.execute(query).fetchall():
        print(*("" if cell is None else cell for cell in line), sep="\t")


if __name__ == "__main__":
    main()

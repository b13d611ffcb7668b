#!/usr/bin/env python3
"""Five figures for each account of an export, with nothing but Python.

    with_python.py FOLDER DAY COUNT|all

Prints the accounts that nobody has talked with for longest: id, annual value, days since the last
conversation, approaches since then that were not answered (90 days), complaints (180 days) and
touchpoints (365 days), separated by tabs. The scripts beside this one print the same.
"""
import csv
import datetime
import sys

BLANK = {"", "-", "n/a", "N/A", "null"}
TALKS = {"meeting", "visit", "video", "call", "event", "chat"}
REFUSED = {"declined", "no-answer", "cancelled"}
UNANSWERED = {"declined", "no-answer"}


def rows(folder, table, *names):
    """The values of some columns, row by row; None for no value."""
    with open(f"{folder}/{table}.csv", newline="", encoding="utf-8") as file:
        reader = csv.reader(file)
        header = next(reader)
        places = [header.index(name) for name in names]
        for row in reader:
            yield [None if row[place] in BLANK else row[place] for place in places]


def before(day, days):
    return (datetime.date.fromisoformat(day) - datetime.timedelta(days)).isoformat()


class Account:
    __slots__ = ("value", "since", "first", "in_force", "talk", "refusals", "complaints",
                 "touchpoints")

    def __init__(self, value, since):
        self.value, self.since, self.first = value, since, None
        self.in_force, self.refusals = [], []
        self.talk, self.complaints, self.touchpoints = None, 0, 0


def accounts_of(folder, day):
    accounts = {
        id: Account(value and float(value), since)
        for id, value, since in rows(folder, "accounts", "account_id", "annual_value", "customer_since")}
    columns = ("account_id", "signed_on", "start_on", "end_on", "cancelled_on", "annual_value")
    for id, signed, start, end, cancelled, value in rows(folder, "contracts", *columns):
        account = accounts.get(id)
        if account is None:
            continue
        begin = signed or start
        if begin and (account.first is None or begin < account.first):
            account.first = begin
        if begin and begin > day:
            continue
        is_over = cancelled and cancelled <= day or end and end < day
        if not is_over and not (start and start > day):
            account.in_force.append(value and float(value))
    return accounts


def add_touchpoints(accounts, folder, day):
    """Adds all touchpoints; returns the earliest date."""
    earliest = None
    quarter, half, year = before(day, 90), before(day, 180), before(day, 365)
    columns = ("account_id", "date", "channel", "direction", "purpose", "outcome")
    for id, date, channel, direction, purpose, outcome in rows(folder, "touchpoints", *columns):
        if date > day:
            continue
        if earliest is None or date < earliest:
            earliest = date
        account = accounts.get(id)
        if account is None:
            continue
        if date > year:
            account.touchpoints += 1
        if direction != "internal":
            if channel in TALKS and outcome not in REFUSED and (account.talk is None or date > account.talk):
                account.talk = date
            if purpose == "complaint" and date > half:
                account.complaints += 1
        if direction == "outbound" and outcome in UNANSWERED and date > quarter:
            account.refusals.append(date)
    return earliest


def annual_value(account):
    known = [value for value in account.in_force if value is not None]
    if account.value is None or known and len(known) == len(account.in_force):
        return sum(known) if known else None
    return account.value


def main():
    folder, day, count = sys.argv[1:]
    accounts = accounts_of(folder, day)
    earliest = add_touchpoints(accounts, folder, day)
    ordinal = datetime.date.fromisoformat(day).toordinal()
    lines = []
    for id, account in accounts.items():
        dates = [date for date in (account.talk, account.since or account.first, earliest) if date]
        silence = ordinal - datetime.date.fromisoformat(max(dates)).toordinal() if dates else None
        unanswered = sum(account.talk is None or date > account.talk for date in account.refusals)
        lines.append((id, annual_value(account), silence, unanswered, account.complaints,
                      account.touchpoints))
    lines.sort(key=lambda line: (
        line[2] is None, -(line[2] or 0), line[1] is None, -(line[1] or 0), line[0]))
    for line in lines if count == "all" else lines[:int(count)]:
        print(*("" if cell is None else cell for cell in line), sep="\t")


if __name__ == "__main__":
    main()

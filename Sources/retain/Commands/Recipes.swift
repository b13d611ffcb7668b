extension Topic {
  /// Command lines for what people ask most often.
  static let recipes = Topic(
    "recipes",
    summary: "Command lines for what people ask most often.",
    sections: [
      Section(
        "Lists",
        [
          .example(
            Example(
              "retain score exports/ -o risk.csv -o risk.md",
              "The ranking for a spreadsheet, and the accounts at risk for a mail.")),
          .example(
            Example(
              "retain score exports/ --owner 'Priya Nair' --min-band high",
              "What one person should look at.")),
          .example(
            Example(
              "retain score exports/ --renewing-by 2026-12-31 --sort renewal",
              "The renewals of this year that are at risk, the next one first.")),
          .example(
            Example(
              "retain score exports/ -f plain -q | cut -f 1-3,7 | head -n 11",
              "The ten worst accounts, four columns of each.")),
        ]),
      Section(
        "Figures, with jq",
        [
          .example(
            Example(
              "retain score exports/ -q --json | jq .portfolio.bands",
              "How many accounts are in which band.")),
          .example(
            Example(
              "retain score exports/ -q --json | jq -r '.accounts[:5][] | [.score, .id] | @tsv'",
              "The five worst accounts.")),
          .example(
            Example(
              "retain score exports/ -q --json | jq -r '.accounts[0].signals[] | select(.points > 2) "
                + "| .evidence, .source'",
              "Why the worst account is, with the rows of the export.")),
          .example(
            Example(
              "retain score exports/ -q -f ndjson | jq -r 'select(.type == \"account\" and "
                + ".coverage < 0.6) | .id'",
              "Accounts of which too little is known to trust their score, one by one.")),
          .example(
            Example(
              "retain score exports/ -q --json | jq -r '[.accounts[].signals[] | select(.state == "
                + "\"firing\") | .id] | group_by(.) | map([length, .[0]]) | sort | reverse[:5][] | @tsv'",
              "The five signals that fire most often.")),
        ]),
      Section(
        "Over time",
        [
          .example(
            Example(
              "retain score exports/ --as-of 2026-06-30 --json -q > june.json",
              "Keep a result; the same files give the same bytes again.")),
          .example(
            Example(
              "retain compare june.json september.json -f md", "What moved between two of them.")),
          .example(
            Example(
              "retain compare exports/ --from 2026-06-30 -n 5",
              "What moved since a day, from one export alone.")),
          .example(
            Example(
              "retain trend exports/ --every quarter -o trend.csv",
              "A row for each account and quarter, for a chart.")),
        ]),
    ])
}

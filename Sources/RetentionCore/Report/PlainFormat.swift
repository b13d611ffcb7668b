/// A report for `cut`, `awk` and `grep`: tab-separated, an account or a group a line,
/// nothing cut or coloured.
///
/// What is hostile in the data is shown escaped, tabs and line breaks too.
struct PlainFormat {
  private let report: Report

  init(_ report: Report) {
    self.report = report
  }

  func write<Failure>(to send: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    if let rollUp = report.rollUp {
      for cells in RollUpRows(rollUp, of: report).plain { try send(line(cells)) }
    } else {
      try writeAccounts(to: send)
    }
    for text in SummaryText(report).lines(TextStyle(ascii: true)) {
      try send(Array("# \(text)\n".utf8))
    }
  }

  private func writeAccounts<Failure>(
    to send: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    if let columns = report.columns { return try write(columns, to: send) }
    let kept = AccountColumn.kept(report.kept)
    try send(
      line(
        [
          "RANK", "BAND", "SCORE", "MAX", "COVERAGE", "ID", "ACCOUNT", "OWNER", "EXPOSURE",
          "CURRENCY", "RENEWS", "NEXT STEP", "WHY",
        ] + kept.map(\.heading)))
    for entry in report.listed {
      let assessment = report.assessment(of: entry)
      let account = assessment.account
      let cells =
        [
          "\(entry.rank)", assessment.score.band.rawValue, "\(assessment.score.score)",
          "\(assessment.score.scoreMax)", Wording.percent(assessment.score.coverage),
          account.id.visible, (account.name ?? "").visible, (account.owner ?? "").visible,
          assessment.exposure.map { Wording.number($0, places: 2) } ?? "",
          (account.currency ?? "").visible, assessment.facts.renewalDate?.description ?? "",
          assessment.nextStep?.action.rawValue ?? "", assessment.reason.visible,
        ] + (report.kept?.texts(of: entry.account) ?? []).map(\.visible)
      try send(line(cells))
    }
  }

  private func write<Failure>(
    _ columns: [AccountColumn], to send: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    try send(line(columns.map(\.heading)))
    for entry in report.listed {
      let account = ListedAccount(entry, of: report)
      try send(line(columns.map { $0.value(account).plain }))
    }
  }

  private func line(_ cells: [String]) -> [UInt8] {
    Array((cells.joined(separator: "\t") + "\n").utf8)
  }
}

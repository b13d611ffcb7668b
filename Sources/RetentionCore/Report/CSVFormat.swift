/// A report as CSV, an account a line, or a group where groups are asked for.
struct CSVFormat {
  private let report: Report
  private let isRaw: Bool

  init(_ report: Report, isRaw: Bool) {
    self.report = report
    self.isRaw = isRaw
  }

  func write<Failure>(to send: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    if let rollUp = report.rollUp {
      return try send(RollUpRows(rollUp, of: report).csv(isRaw: isRaw))
    }
    let columns = report.columns ?? AccountColumn.all + AccountColumn.kept(report.kept)
    var csv = CSVWriter(isRaw: isRaw)
    for column in columns { csv.text(column.name) }
    csv.endRecord()
    for entry in report.listed {
      let account = ListedAccount(entry, of: report)
      for column in columns { column.value(account).write(to: &csv) }
      csv.endRecord()
      if csv.count >= 64 << 10 { try send(csv.take()) }
    }
    try send(csv.take())
  }
}

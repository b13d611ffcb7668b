/// A trend as CSV, a line for each account and day on which it was scored.
struct TrendCSV {
  private let report: TrendReport
  private let isRaw: Bool

  init(_ report: TrendReport, isRaw: Bool) {
    self.report = report
    self.isRaw = isRaw
  }

  private static let header = [
    "as_of", "id", "name", "owner", "segment", "score", "risk", "band", "coverage", "annual_value",
    "currency", "exposure",
  ]

  func write<Failure>(to send: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    var csv = CSVWriter(isRaw: isRaw)
    for name in TrendCSV.header { csv.text(name) }
    csv.endRecord()
    for number in report.accounts {
      let account = report.account(number)
      for (day, point) in zip(report.trend.days, report.trend.points(of: number)) {
        if let point { write(account, on: day, point, to: &csv) }
      }
      if csv.count >= 64 << 10 { try send(csv.take()) }
    }
    try send(csv.take())
  }

  private func write(
    _ account: Account, on day: Day, _ point: Trend.Point, to csv: inout CSVWriter
  ) {
    csv.text(day.description)
    csv.text(account.id)
    csv.text(account.name)
    csv.text(account.owner)
    csv.text(account.segment)
    csv.number(point.score)
    csv.number(point.risk)
    csv.text(point.band.rawValue)
    csv.number(point.coverage)
    csv.number(point.annualValue)
    csv.text(account.currency)
    csv.number(point.exposure)
    csv.endRecord()
  }
}

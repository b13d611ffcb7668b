/// A trend as one JSON object: the sums of each day, the accounts, and a row for each account and
/// day.
struct TrendJSON {
  private let report: TrendReport
  private let trend: Trend

  init(_ report: TrendReport) {
    self.report = report
    trend = report.trend
  }

  func write<Failure>(to send: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    let accounts = report.accounts
    let ranks = Dictionary(
      trend.ranking.entries.map { ($0.account, $0.rank) }, uniquingKeysWith: { first, _ in first })
    var json = JSONWriter(.pretty)
    json.beginObject()
    json.head(kind: "trend")
    json.object("run") { run(&$0) }
    json.array("dates") { dates in
      for place in trend.days.indices { dates.object { date(place, &$0) } }
    }
    json.key("accounts")
    json.beginArray()
    for number in accounts {
      json.object { account(number, rank: ranks[number], &$0) }
      if json.count >= TrendJSON.chunk { try send(json.take()) }
    }
    json.endArray()
    json.key("points")
    json.beginArray()
    for number in accounts {
      let id = report.account(number).id
      for (day, point) in zip(trend.days, trend.points(of: number)) {
        guard let point else { continue }
        json.object { row(id, day, point, &$0) }
      }
      if json.count >= TrendJSON.chunk { try send(json.take()) }
    }
    json.endArray()
    json.diagnostics(trend.reading.problems, trend.reading.fileName)
    json.endObject()
    json.endLine()
    try send(json.take())
  }

  /// Bytes after which what is written is sent on.
  private static let chunk = 64 << 10

  private func run(_ json: inout JSONWriter) {
    json.member("as_of", trend.days.last?.description)
    json.member("model", Report.modelVersion)
    json.policy(report.policyName, trend.policy.changes)
    json.selection(trend.selection)
    json.listing(report.listing)
    json.member("every", report.interval.rawValue)
    json.array("not_rewound") { fields in
      for undated in trend.undatedFields {
        fields.object {
          $0.member("table", undated.table.rawValue)
          $0.member("field", undated.field.rawValue)
        }
      }
    }
    json.strings("warnings", TrendWording(report).warnings)
    json.inputs(trend.reading)
  }

  private func date(_ place: Int, _ json: inout JSONWriter) {
    let portfolio = trend.portfolios[place]
    json.member("as_of", trend.days[place].description)
    json.member(
      "complete_from", trend.books[place].profile.completeFrom?.description)
    json.member("scored", portfolio.scored)
    json.member("at_risk", portfolio.atRisk)
    json.object("bands") { bands in
      for (band, count) in zip(Band.allCases, portfolio.bandCounts) {
        bands.member(band.rawValue, count)
      }
    }
    json.member("coverage", portfolio.coverage)
    json.member("abandonment_rate", portfolio.abandonmentRate)
    json.array("currencies") { currencies in
      for money in portfolio.currencies {
        currencies.object {
          $0.member("currency", money.currency)
          $0.member("accounts", money.total.accounts)
          $0.member("annual_value", money.total.annualValue)
          $0.member("exposure", money.total.exposure)
        }
      }
    }
  }

  private func account(_ number: Int, rank: Int?, _ json: inout JSONWriter) {
    let account = report.account(number)
    let points = trend.points(of: number)
    json.member("id", account.id)
    json.member("name", account.name)
    json.member("owner", account.owner)
    json.member("segment", account.segment)
    json.member("currency", account.currency)
    json.member("rank", rank)
    json.member("score", points.last??.score)
    json.member("change", trend.change(of: number))
    json.array("scores") { scores in
      for point in points {
        if let point { scores.value(point.score) } else { scores.null() }
      }
    }
    json.object("first_on") { first in
      for band in Band.allCases {
        first.member(band.rawValue, trend.firstDay(in: band, of: number)?.description)
      }
    }
  }

  private func row(_ id: String, _ day: Day, _ point: Trend.Point, _ json: inout JSONWriter) {
    json.member("as_of", day.description)
    json.member("id", id)
    json.member("score", point.score)
    json.member("risk", point.risk)
    json.member("band", point.band.rawValue)
    json.member("coverage", point.coverage)
    json.member("annual_value", point.annualValue)
    json.member("exposure", point.exposure)
  }
}

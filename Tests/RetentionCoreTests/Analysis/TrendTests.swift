import RetentionCore
import Testing

struct TrendTests {
  @Test(arguments: 1...2, [Interval.week, .quarter])
  func `every day of a trend is what a score of that day says`(
    seed: Int, interval: Interval
  ) throws {
    var policy = Policy()
    policy.general.base = 0.05
    let sample = SampleExport(seed: seed, accounts: 20)
    let days = interval.days(since: nil, through: SampleExport.day)
    let trend = Trend(try sample.reading(asOf: days, policy: policy), policy: policy)
    #expect(trend.days == days && days.count == Interval.usualCount)
    for (place, day) in days.enumerated() {
      let report = Report(try sample.reading(asOf: [day], policy: policy), policy: policy)
      var scored: Set<Int> = []
      for entry in report.ranking.entries {
        let point = try #require(trend.points(of: entry.account)[place])
        let assessment = report.assessment(of: entry)
        #expect(point.score == entry.score && point.band == entry.band)
        #expect(point.risk == assessment.score.risk)
        #expect(point.coverage == assessment.score.coverage)
        #expect(point.annualValue == assessment.annualValue)
        #expect(point.exposure == entry.exposure)
        scored.insert(entry.account)
      }
      #expect(!scored.isEmpty)
      for account in 0..<trend.reading.book.count where !scored.contains(account) {
        #expect(trend.points(of: account)[place] == nil)
      }
      #expect(trend.portfolios[place].bandCounts == report.ranking.portfolio.bandCounts)
      #expect(trend.portfolios[place].rates == report.ranking.portfolio.rates)
      #expect(
        trend.portfolios[place].currencies.map(\.total)
          == report.ranking.portfolio.currencies.map(\.total))
    }
  }

  @Test func `what was known earlier is judged later as if nothing had come since`() throws {
    // A sale date that contracts give could be one of a contract that nobody knew of yet.
    let sample = SampleExport(seed: 7, accounts: 80).filling("customer_since", with: "2025-02-01")
    let known: Day = "2026-05-31"
    let both = AsOf(SampleExport.day, knownBy: known)
    let reading = try sample.reading(asOf: [both])
    // The same export without any row that is dated later, read by the profile of that day.
    let early = sample.knownBy(known)
    let other = try early.reading(profile: reading.book.profile)
    let (left, right) = (Scorer(reading.book), Scorer(other.book))
    for account in 0..<reading.book.count {
      #expect(left.assess(account).score.findings == right.assess(account).score.findings)
      #expect(left.assess(account).annualValue == right.assess(account).annualValue)
    }
    // It is not what the later rows say.
    let now = Scorer(try sample.reading().book)
    #expect(
      (0..<reading.book.count).contains {
        left.assess($0).score.risk != now.assess($0).score.risk
      })
  }

  // MARK: - Days

  @Test(
    arguments: [
      (.month, "2025-12-31", "2026-03-15", 1, "2025-12-31 2026-01-31 2026-02-28 2026-03-15"),
      (.month, "2026-01-01", "2026-02-28", 1, "2026-01-31 2026-02-28"),
      (.month, "2024-02-01", "2024-03-01", 1, "2024-02-29 2024-03-01"),
      (.week, "2026-09-06", "2026-09-21", 1, "2026-09-06 2026-09-13 2026-09-20 2026-09-21"),
      (.week, "2026-09-07", "2026-09-20", 1, "2026-09-13 2026-09-20"),
      (.week, "1969-12-20", "1970-01-02", 1, "1969-12-21 1969-12-28 1970-01-02"),
      (.quarter, "2025-12-31", "2026-08-01", 1, "2025-12-31 2026-03-31 2026-06-30 2026-08-01"),
      (.quarter, "2025-11-01", "2026-08-01", 2, "2026-01-31 2026-04-30 2026-07-31 2026-08-01"),
      (.month, "2026-03-01", "2026-03-01", 1, "2026-03-01"),
      (.month, "2026-03-02", "2026-03-01", 1, ""),
      (.month, "0001-01-01", "0001-02-03", 1, "0001-01-31 0001-02-03"),
    ] as [(Interval, Day, Day, Int, String)])
  func `looks at the ends that lie before the day, and at the day`(
    interval: Interval, since: Day, day: Day, yearStart: Int, days: String
  ) {
    let found = interval.days(since: since, through: day, yearStartMonth: yearStart)
    #expect(found.map(\.description).joined(separator: " ") == days)
  }

  // MARK: - One account

  private static let quiet = SmallExport(
    accounts: """
      account_id,account_name,customer_since,annual_value
      A,Acme,2025-01-01,1000
      B,Bolt,2025-01-01,2000
      C,Cole,2026-08-20,500
      """,
    contracts: """
      contract_id,account_id,start_on,end_on
      1,A,2025-01-01,2027-12-31
      2,B,2025-01-01,2026-06-15
      3,C,2026-08-20,2027-08-19
      """,
    touchpoints: """
      account_id,date,channel,direction,purpose
      A,2025-12-20,call,outbound,pulse
      A,2026-09-25,call,outbound,pulse
      """)

  @Test func `tells since when an account is in a band, how far it has moved and who is gone`()
    throws
  {
    let days = Interval.month.days(since: "2026-01-01", through: "2026-09-30")
    let trend = Trend(try Self.quiet.reading(asOf: days))
    let scores = trend.points(of: 0).map { $0?.score }
    #expect(scores.compactMap { $0 }.count == 9)
    #expect(trend.change(of: 0) == (try #require(scores[8]) - #require(scores[0])))
    for band in Band.allCases {
      let first = zip(days, trend.points(of: 0)).first { $0.1?.band == band }?.0
      #expect(trend.firstDay(in: band, of: 0) == first)
    }
    #expect(trend.points(of: 2).map { $0 == nil } == days.map { $0 < "2026-08-20" })
    let (first, last) = (trend.points(of: 2)[7], trend.points(of: 2)[8])
    #expect(trend.change(of: 2) == (try #require(last).score - #require(first).score))
    #expect(trend.gone == [])
  }

  @Test func `an account that is lost by the last day is gone, and keeps its earlier scores`()
    throws
  {
    var export = Self.quiet
    export.tables[.accounts] = """
      account_id,customer_since,churned_on
      A,2025-01-01,
      B,2025-01-01,2026-07-01
      C,2026-08-20,
      """
    export.tables[.contracts] = nil
    let days = Interval.month.days(since: "2026-05-01", through: "2026-09-30")
    let trend = Trend(try export.reading(asOf: days))
    #expect(trend.gone == [1])
    #expect(trend.points(of: 1).map { $0 != nil } == [true, true, false, false, false])
    #expect(trend.change(of: 1) == nil)
    let report = TrendReport(trend, interval: .month)
    #expect(report.text(as: .csv).contains("2026-06-30,B,"))
    #expect(report.text(as: .table).contains("no customer now: 1 account"))
  }

  @Test func `days before the first touchpoint can be left out`() throws {
    let days = Interval.month.days(since: "2025-10-01", through: "2026-09-30")
    let reading = try Self.quiet.reading(asOf: days)
    let cut = Trend(reading, keepsDaysWithoutTouchpoints: false)
    #expect(cut.days.first == "2025-12-31" && Trend(reading).days.first == "2025-10-31")
    #expect(cut.points(of: 0) == Array(Trend(reading).points(of: 0).dropFirst(2)))
    #expect(
      TrendReport(cut, interval: .month).text(as: .table).contains("earlier dates are left out"))
    #expect(
      TrendReport(Trend(reading), interval: .month).text(as: .table)
        .contains("On 2 dates before it"))
  }
}

extension SampleExport {
  /// The export with the blank cells of a column of the accounts filled.
  fileprivate func filling(_ header: String, with text: String) -> SampleExport {
    changed { table, rows in
      table == .accounts ? rows.mapping(header) { $0.isEmpty ? text : $0 } : rows
    }
  }

  /// The export as it stood at the end of a day.
  fileprivate func knownBy(_ day: Day) -> SampleExport {
    let isKnown: (String) -> Bool = { Day($0).map { $0 <= day } ?? true }
    return changed { table, rows in
      switch table {
      case .touchpoints: return rows.keeping { isKnown($0["date"]) }
      case .handOffs:
        return rows.keeping { isKnown($0["date"]) }
          .mapping("accepted_on") { isKnown($0) ? $0 : "" }
      case .contracts:
        return ["cancelled_on", "delivered_on"].reduce(
          rows.keeping { isKnown($0["signed_on"].isEmpty ? $0["start_on"] : $0["signed_on"]) }
        ) { $0.mapping($1) { isKnown($0) ? $0 : "" } }
      case .accounts:
        let dates = [
          "churned_on", "champion_left_on", "last_improvement_on", "oldest_unpaid_due_on",
        ]
        return dates.reduce(rows) { $0.mapping($1) { isKnown($0) ? $0 : "" } }
      }
    }
  }
}

extension TrendReport {
  /// The whole text in one format.
  fileprivate func text(as format: Format) -> String {
    var bytes: [UInt8] = []
    write(as: format) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }
}

import RetentionCore
import Testing

struct BacktestTests {
  static let day: Day = "2026-03-31"

  /// Reads tables without what came later.
  static func reading(_ tables: [Table: String], asOf days: [Day]) throws -> Reading {
    let folder = try TemporaryFolder()
    for (table, text) in tables { try folder.write(text, to: table.rawValue + ".csv") }
    return try Reading(
      Export(inputs: [folder.path]), asOf: days.map { AsOf($0) }, foresight: Backtest.foresight)
  }

  @Test(arguments: 1...4)
  func `whatever is dated later makes no difference on a day`(seed: Int) throws {
    let sample = SampleExport(seed: seed, accounts: 60)
    // Later days change places with others that are later too.
    let moved = sample.changed { table, rows in
      ["date", "churned_on", "cancelled_on", "accepted_on", "champion_left_on"].reduce(rows) {
        $0.mapping($1) { cell in
          guard let day = Day(cell), day > Self.day else { return cell }
          return day.advanced(by: 11).description
        }
      }
    }
    // What carries no date is blanked.
    let blank = moved.changed { table, rows in
      guard table == .accounts else { return rows }
      return [
        "satisfaction", "seats_active", "context_goals", "champion_successor", "annual_value",
      ]
      .reduce(rows) { $0.mapping($1) { _ in "" } }
    }
    let books = try [sample, moved, blank].map { export in
      try Self.reading(export.tables.mapValues(\.text), asOf: [Self.day]).book
    }
    for other in books.dropFirst() {
      let (left, right) = (Scorer(books[0]), Scorer(other))
      for account in 0..<books[0].count {
        #expect(books[0].facts(of: account).standing == other.facts(of: account).standing)
        #expect(left.assess(account).score.findings == right.assess(account).score.findings)
      }
    }
    // Without it the later rows would tell.
    let hindsight = Scorer(try sample.reading(asOf: [Self.day]).book)
    #expect(
      (0..<books[0].count).contains {
        hindsight.assess($0).score.risk != Scorer(books[0]).assess($0).score.risk
      })
  }

  private static let accounts = """
    account_id,customer_since,churned_on,loss_reason
    inside,2025-01-01,2026-04-01,price
    last-day,2025-01-01,2026-09-27,price
    too-late,2025-01-01,2026-10-28,price
    acquired,2025-01-01,2026-06-01,Acquired
    gone-before,2025-01-01,2026-03-31,price
    expired,2025-01-01,,
    renewed,2025-01-01,,
    late-renewal,2025-01-01,,
    cancelled,2025-01-01,,
    rolling,2025-01-01,,
    to-come,2026-05-01,,
    """
  private static let contracts = """
    account_id,contract_id,start_on,end_on,term_months,cancelled_on,auto_renews
    inside,1,2026-01-01,2026-12-31,12,,
    last-day,2,2026-01-01,2026-12-31,12,,
    too-late,3,2026-01-01,2026-12-31,12,,
    acquired,4,2026-01-01,2026-12-31,12,,
    expired,5,2025-08-01,2026-07-31,12,,
    renewed,6,2025-08-01,2026-07-31,12,,
    renewed,7,2026-08-01,2027-07-31,12,,
    late-renewal,8,2025-10-01,2026-09-24,,,
    late-renewal,9,2026-10-20,2027-10-19,12,,
    cancelled,10,2026-01-01,2026-05-31,12,2026-05-15,
    rolling,11,2025-08-01,2026-07-31,12,,yes
    """

  @Test func `an account is lost, kept or no case`() throws {
    let reading = try Self.reading(
      [.accounts: Self.accounts, .contracts: Self.contracts], asOf: [Self.day, "2026-06-30"])
    var terms = Fate.Terms()
    terms.reasonsBeyondControl = ["acquired"]
    let test = Backtest(reading, reach: "2026-12-01", terms: terms)
    let lost = test.cases.map { one -> String in
      let id = reading.book.table.accounts[one.account].id
      return one.lostOn.map { "\(id) \($0)" } ?? "\(id) kept"
    }
    #expect(
      lost == [
        "inside 2026-04-01", "last-day 2026-09-27", "too-late kept", "expired 2026-07-31",
        "renewed kept", "late-renewal kept", "cancelled 2026-05-15", "rolling kept",
      ])
    #expect(test.leftOut.beyondControl == 1)
    #expect(test.leftOut.daysBeyondData == 1 && test.leftOut.beyondData > 0)
    // gone-before, to-come; in June inside, acquired and cancelled too.
    #expect(test.leftOut.notCustomers >= 2)
  }

  @Test func `ends are those that were planned`() throws {
    let reading = try Self.reading(
      [.accounts: Self.accounts, .contracts: Self.contracts], asOf: [Self.day])
    let ends = Dictionary(
      uniqueKeysWithValues: (0..<reading.book.count).flatMap { account in
        reading.book.table.contracts(of: account).map { ($0.id ?? "", $0.writtenEnd) }
      })
    #expect(ends["10"] == Day("2026-12-31"))
    #expect(ends["8"] == Day("2026-09-30"))
    #expect(ends["5"] == Day("2026-07-31"))
    #expect(reading.replannedEnds == 2)
    // What became of it is told by what was written.
    let cancelled = try #require(
      reading.hindsight.accounts.firstIndex { $0.id == "cancelled" })
    #expect(reading.hindsight.contracts(of: cancelled)[0].endOn == Day("2026-05-31"))
  }
}

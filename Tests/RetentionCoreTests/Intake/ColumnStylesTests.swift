import RetentionCore
import Testing

/// Dates and numbers of which only the whole column tells how they are written.
struct ColumnStylesTests {
  /// Enough rows that a file is read in several windows.
  private static let many = 40_000

  @Test(arguments: [("31/12/2026", "2026-04-03"), ("12/31/2026", "2026-03-04")])
  func `one row, far below, decides the column`(deciding: String, first: Day) throws {
    let rows = (0..<ColumnStylesTests.many).map { "\($0),03/04/2026\n" }.joined()
    let reading = try SmallExport(accounts: "account_id,end_on\n" + rows + "X,\(deciding)\n")
      .reading()
    #expect(contract(of: 0, reading)?.endOn == first)
    #expect(contract(of: ColumnStylesTests.many, reading)?.endOn == "2026-12-31")
    #expect(reading.told == [])
    let remark = try #require(reading.files.first?.remarks.first)
    #expect(remark.column == "end_on")
    #expect(remark.text.hasSuffix("as \(deciding) on line \(ColumnStylesTests.many + 2) shows"))
  }

  @Test func `touchpoints are dated by their whole column too`() throws {
    let rows = String(repeating: "A,03.04.2026\n", count: ColumnStylesTests.many)
    let reading = try SmallExport(
      accounts: "account_id\nA\n", touchpoints: "account_id,date\n" + rows + "A,31.01.2026\n"
    ).reading()
    #expect(reading.facts(of: "A")?.tally.conversation.day == "2026-04-03")
    #expect(reading.rows(of: .touchpoints) == [ColumnStylesTests.many + 1, 0, 0])
    #expect(reading.book.profile.completeFrom == "2026-01-31")
  }

  @Test func `hand-offs are dated by their whole column too`() throws {
    let reading = try SmallExport(
      accounts: "account_id\nA\n",
      handOffs: "account_id,date,accepted_on\nA,03/04/2026,04/04/2026\nA,20/04/2026,21/04/2026\n"
    ).reading()
    #expect(reading.rows(of: .handOffs) == [2, 0, 0])
    #expect(reading.told == [])
  }

  @Test(arguments: [
    ("accounts.csv", "account_id,end_on\nA,03/04/2026\nB,05/06/2026\n", "end_on"),
    ("touchpoints.csv", "account_id,date\nA,03/04/2026\nA,2026-01-01\nA,05/06/2026\n", "date"),
    ("contracts.csv", "account_id,start_on,end_on\nA,31/12/2025,03/04/2026\n", "end_on"),
  ])
  func `a column with two readings stops, with the options that decide`(
    name: String, text: String, column: String
  ) throws {
    guard
      case .openColumn(_, column, let examples, let choices) = try FolderExport([name: text])
        .error()
    else {
      Issue.record("another error")
      return
    }
    #expect(choices == ["--dates dmy", "--dates mdy"])
    #expect(examples.first?.seen == "03/04/2026")
    #expect(examples.first?.line == 2)
  }

  @Test func `two readings of the same days are one`() throws {
    let reading = try SmallExport(accounts: "account_id,end_on\nA,03/03/2026\nB,05/05/2026\n")
      .reading()
    #expect((0..<2).map { contract(of: $0, reading)?.endOn } == ["2026-03-03", "2026-05-05"])
  }

  @Test func `a column that is written in two ways stops`() throws {
    let export = FolderExport([
      "accounts.csv": "account_id,end_on\nA,31/12/2026\nB,12/31/2026\nC,01/01/2026\n"
    ])
    guard case .contradictoryColumn(_, "end_on", let examples) = try export.error() else {
      Issue.record("another error")
      return
    }
    #expect(Set(examples.map(\.line)) == [2, 3])
  }

  @Test(
    arguments: [
      (.dayFirst, "2026-04-03", "2026-12-31"), (.monthFirst, "2026-03-04", nil),
      (.yearFirst, "2026-04-03", "2026-12-31"),
    ] as [(DateOrder, Day, Day?)])
  func `what is told decides, unless most cells can't be so`(
    order: DateOrder, first: Day, second: Day?
  ) throws {
    var options = Export.Options()
    options.writing.dates = order
    let reading = try SmallExport(accounts: "account_id,end_on\nA,03/04/2026\nB,31/12/2026\n")
      .reading(options: options)
    #expect(contract(of: 0, reading)?.endOn == first)
    #expect(contract(of: 1, reading)?.endOn == second)
    #expect(reading.told == (second == nil ? ["accounts.not_a_date[end_on]*1"] : []))
  }

  @Test func `an entry tells the order for its files, and the command line for all`() throws {
    var source = SourceSettings(files: ["accounts.csv"])
    source.writing.dates = .dayFirst
    var options = Export.Options(source)
    let export = SmallExport(accounts: "account_id,end_on\nA,03/04/2026\n")
    #expect(contract(of: 0, try export.reading(options: options))?.endOn == "2026-04-03")
    options.writing.dates = .monthFirst
    #expect(contract(of: 0, try export.reading(options: options))?.endOn == "2026-03-04")
  }

  @Test func `a thousand or one and a bit stops, with the options that decide`() throws {
    let export = FolderExport([
      "accounts.csv": "account_id,annual_value\nA,12\nB,1.234\nC,7.500\n"
    ])
    guard case .openColumn(_, "annual_value", let examples, let choices) = try export.error() else {
      Issue.record("another error")
      return
    }
    #expect(choices == ["--decimal .", "--decimal ,"])
    #expect(examples.map { "\($0.line) \($0.seen)" } == ["3 1.234", "4 7.500"])
  }

  @Test(arguments: [
    ("1.234,56", 1_234), ("1.234.567", 1_234), ("12,5", 1_234), ("1.5", 1.234),
    ("1,234.5", 1.234), ("1234.25", 1.234),
  ])
  func `another row decides which mark it is`(other: String, value: Double) throws {
    let reading = try SmallExport(
      accounts: "account_id,annual_value\nA,1.234\nB,\"\(other)\"\n"
    ).reading()
    #expect(reading.accounts.first?.annualValue == value)
    #expect(reading.told == [])
  }

  @Test func `another column of the file decides where its own is open`() throws {
    let reading = try SmallExport(
      accounts: "account_id,annual_value,budget\nA,1.234,\"0,5\"\nB,5.678,\"2.000,5\"\n"
    ).reading()
    #expect(reading.accounts.map(\.annualValue) == [1_234, 5_678])
  }

  @Test(arguments: [(DecimalMark.point, 1.234), (.comma, 1_234)])
  func `the mark that is told decides`(mark: DecimalMark, value: Double) throws {
    var options = Export.Options()
    options.writing.decimal = mark
    let reading = try SmallExport(accounts: "account_id,annual_value\nA,1.234\n")
      .reading(options: options)
    #expect(reading.accounts.map(\.annualValue) == [value])
  }

  @Test func `a factor comes after the mark`() throws {
    let reading = try FolderExport([
      "accounts.csv": "account_id,annual_value\nA,\"1.000,50\"\nB,2.000\n"
    ]).reading(.init(SourceSettings(files: ["accounts.csv"], factors: [.annualValue: 12])))
    #expect(reading.accounts.map(\.annualValue) == [12_006, 24_000])
  }

  @Test func `in JSON a point is a decimal one`() throws {
    let reading = try FolderExport([
      "accounts.json": #"[{"account_id": "A", "annual_value": 1.234}]"#
    ]).reading()
    #expect(reading.accounts.map(\.annualValue) == [1.234])
  }

  private func contract(of account: Int, _ reading: Reading) -> Contract? {
    reading.book.table.contracts(of: account).first
  }
}

import RetentionCore
import Testing

struct RollUpTextTests {
  /// The table of an export grouped by owner, as lines.
  private func lines(width: Int?, ascii: Bool = false) throws -> [String] {
    let accounts = """
      account_id,account_name,owner,currency,annual_value,satisfaction
      1,Ångström & Søn A/S,A name that is longer than any column of a table can be,EUR,1000000,1
      2,碧川精機株式会社,A name that is longer than any column of a table can be,USD,25000,2
      3,Third,,USD,,3

      """
    let reading = try SmallExport(accounts: accounts).reading()
    let report = Report(reading, grouping: Grouping(by: .owner))
    var appearance = Format.Appearance()
    (appearance.width, appearance.ascii) = (width, ascii)
    var bytes: [UInt8] = []
    Format.table.write(report, appearance) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test(arguments: [20, 40, 59, 60, 70, 80, 100, 120, 160])
  func `no line is wider than asked for`(width: Int) throws {
    for line in try lines(width: width) { #expect(line.columns <= width, "\(line)") }
  }

  @Test(arguments: [40, 60, 80, 100, 160, nil])
  func `what has no room in the table stands below it, and nothing is lost`(width: Int?) throws {
    let text = try lines(width: width).joined(separator: " ")
      .split(separator: " ").joined(separator: " ")
    for part in ["€", "$", "fit", "Ångström", "(none)", "0 of 2"] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test func `money of two currencies stands on two lines`() throws {
    let lines = try lines(width: nil)
    let first = try #require(lines.firstIndex { $0.contains("€1,000,000") })
    #expect(lines[first + 1].contains("$25,000") && !lines[first].contains("$25,000"))
  }
}

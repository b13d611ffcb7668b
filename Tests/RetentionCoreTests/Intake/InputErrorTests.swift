import RetentionCore
import Testing

struct InputErrorTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// What reading these inputs fails with.
  private func error(of inputs: [String]) -> InputError? {
    #expect(throws: InputError.self) {
      let export = try Export(inputs: inputs)
      _ = try Reading(export, on: "2026-09-30")
    }
  }

  @Test func `a file that is not there`() {
    guard case .source(let error) = error(of: [folder.path + "/no.csv"]) else {
      Issue.record("another error")
      return
    }
    #expect(error.cause == .missing)
  }

  @Test func `a folder without an export`() throws {
    try folder.write("colour,size\n", to: "shirts.csv")
    guard case .noExports(folder.path, let skipped) = error(of: [folder.path]) else {
      Issue.record("another error")
      return
    }
    #expect(skipped.map(\.name).map { $0.hasSuffix("/shirts.csv") } == [true])
  }

  @Test(arguments: ["", "\n\r\n\n", "\u{FEFF}", "sep=;\n"])
  func `a file without a header`(text: String) throws {
    let path = try folder.write(text, to: "accounts.csv")
    guard case .empty(path) = error(of: [path]) else {
      Issue.record("another error")
      return
    }
  }

  @Test(
    arguments: [
      ([0x50, 0x4B, 0x03, 0x04, 0x0A], OtherFormat.excel), ([0xD0, 0xCF, 0x11, 0xE0], .oldExcel),
      ([0x1F, 0x8B, 0x08], .gzip), (Array("%PDF-1.7".utf8), .pdf),
      (Array("\n<!DOCTYPE html><html>".utf8), .html), (Array("<HTML lang=en>".utf8), .html),
      ([0xFF, 0xFE, 0x00, 0x00, 0x61, 0x00], .utf32),
      ([0x61, 0, 0, 0, 0x2C, 0, 0, 0, 0x62, 0, 0, 0], .utf32),
      ([0, 0, 0, 0x61, 0, 0, 0, 0x2C, 0, 0, 0, 0x62], .utf32),
      (Array("<?xml version=\"1.0\"?>".utf8), .xml), (Array("PAR1".utf8), .parquet),
      (Array("SQLite format 3\0".utf8), .sqlite), (Array("{\\rtf1".utf8), .rtf),
      ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip), ([0x28, 0xB5, 0x2F, 0xFD], .zstd),
      ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .xz), (Array("BZh91".utf8), .bzip2),
      ([0x4F, 0x62, 0x6A, 0x01], .avro), (Array("ARROW1".utf8), .arrow),
      ([UInt8](repeating: 0x00, count: 16), .binary),
    ] as [([UInt8], OtherFormat)])
  func `a file of another format`(bytes: [UInt8], expected: OtherFormat) throws {
    let path = try folder.write(bytes, to: "accounts.csv")
    guard case .otherFormat(path, let format) = error(of: [path]) else {
      Issue.record("another error")
      return
    }
    #expect(format == expected)
    #expect(!format.advice.isEmpty)
  }

  @Test func `a file of no known table`() throws {
    let path = try folder.write("colour,size\n", to: "shirts.csv")
    guard case .unknownTable(path, headers: ["colour", "size"], hint: nil) = error(of: [path])
    else {
      Issue.record("another error")
      return
    }
  }

  @Test(arguments: [
    ("accounts.csv", "owner,segment\n", FieldName.accountID),
    ("contracts.csv", "start_on,end_on\n", .accountID),
    ("touchpoints.csv", "account_id,channel\n", .date), ("handoffs.csv", "date\n", .accountID),
  ])
  func `a table without a field that it needs`(
    name: String, header: String, expected: FieldName
  ) throws {
    let path = try folder.write(header, to: name)
    guard case .missingField(path, _, let field, _) = error(of: [path]) else {
      Issue.record("another error")
      return
    }
    #expect(field == expected)
  }

  @Test func `a quote that never closes, with its column`() throws {
    let path = try folder.write("account_id,owner\nA,x\nB,\"y\nC,z\n", to: "accounts.csv")
    guard
      case .unclosedQuote(path, line: 3, column: 3, field: 2, header: "owner", _, lines: 2, _) =
        error(of: [path])
    else {
      Issue.record("another error")
      return
    }
  }

  @Test func `a row that is too long`() throws {
    let long = String(repeating: "x", count: CSVReader.recordLimit + 1)
    let path = try folder.write("account_id\nA\n" + long, to: "accounts.csv")
    guard case .recordTooLong(path, line: 3, limit: CSVReader.recordLimit) = error(of: [path])
    else {
      Issue.record("another error")
      return
    }
  }

  @Test func `a file of which no row finds its account`() throws {
    let accounts = try folder.write("account_id\nA\n", to: "accounts.csv")
    let touchpoints = try folder.write(
      "account_id,date\nX,2026-01-01\nY,2026-01-01\n", to: "touchpoints.csv")
    guard
      case .nothingMatches(touchpoints, rows: 2, examples: ["X", "Y"]) =
        error(of: [accounts, touchpoints])
    else {
      Issue.record("another error")
      return
    }
  }
}

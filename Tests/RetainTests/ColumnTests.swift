import Foundation
import RetentionCore
import Testing
import retain

/// The columns of a list of accounts: those that are asked for, and those that are carried along.
struct ColumnTests {
  private static func run(_ options: String) -> ProgramRun {
    ProgramRun("retain score samples/exports --as-of 2026-09-21 -q -n 3 \(options)")
  }

  @Test func `a csv has the columns that are asked for, in their order`() {
    let lines = Self.run("-f csv --columns score,id,name,region").outputText.split(separator: "\n")
    #expect(lines[0] == "score,id,name,region")
    #expect(lines[1] == "83,ACC-0036,\"Vantar Cold Chain, Inc.\",AMER")
    #expect(lines.count == 4)
  }

  @Test func `all columns of a csv by name are the csv`() {
    let names = AccountColumn.all.map(\.name).joined(separator: ",")
    #expect(Self.run("-f csv --columns \(names)").output == Self.run("-f csv").output)
  }

  @Test(arguments: AccountColumn.names)
  func `every column can be asked for in every format that has columns`(name: String) {
    for format in ["csv", "plain", "md", "table", "table --width 40"] {
      let run = Self.run("-f \(format) --columns \(name),id")
      #expect(run.code == .done)
      let text = run.outputText.uppercased().replacingOccurrences(of: " ", with: "_")
        .replacingOccurrences(of: "\\", with: "")
      #expect(text.contains(name.uppercased()) && run.outputText.contains("ACC-0036"))
    }
  }

  @Test func `json holds all whatever is asked for`() {
    #expect(Self.run("--json --columns id").output == Self.run("--json").output)
  }

  @Test func `columns of the export are carried along as they stand`() throws {
    let csv = Self.run("-f csv --keep Industry --keep loss_reason").outputText
    #expect(csv.hasPrefix("as_of,rank,") && csv.contains(",why,industry,loss_reason\n"))
    #expect(csv.contains(".\",logistics,\n"))
    #expect(Self.run("-f plain --keep region").outputText.contains("\tWHY\tREGION\n"))
    #expect(Self.run("--keep region").outputText.contains("REGION"))
    #expect(Self.run("--keep region --width 50").outputText.contains("  region: AMER\n"))
    #expect(Self.run("-f md --keep region").outputText.contains("| region |"))
    let moved = Self.run("-f csv --keep region --columns region,id").outputText
    #expect(moved.hasPrefix("region,id\nAMER,ACC-0036\n"))
    let json = try JSONDocument(parsing: Self.run("--json --keep region --keep loss_reason").output)
    let kept = try #require(json.root["accounts"]?.elements.first { _ in true }?["kept"])
    #expect(kept["region"]?.string == "AMER")
    let last = Self.run("-f ndjson --keep region").outputText.split(separator: "\n")[1]
    #expect(last.hasSuffix(#","kept":{"region":"AMER"}}"#))
  }

  @Test func `what is carried along is that of the account, whatever the order of rows`() throws {
    let path = Document.root.appending(path: "samples/exports/accounts.csv")
    let text = try String(contentsOf: path, encoding: .utf8)
    let lines = text.split(separator: "\n")
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    let runs = try [Array(lines.dropFirst()), lines.dropFirst().reversed()].map { rows in
      try ([lines[0]] + rows).joined(separator: "\n")
        .write(to: file, atomically: true, encoding: .utf8)
      return ProgramRun(
        words: [
          "score", "accounts=\(file.path)", "--as-of", "2026-09-21", "-q", "-f", "csv",
          "--columns", "id,industry", "--keep", "region", "--keep", "account_id",
        ])
    }
    #expect(runs[0].code == .done && runs[0].output == runs[1].output)
    let rows = runs[0].outputText.split(separator: "\n").dropFirst()
    #expect(rows.count > 40)
    for row in rows {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      #expect(cells[0] == cells.last)
    }
  }

  @Test func `columns do not go with groups`() {
    for option in ["--columns id", "--keep region"] {
      #expect(Self.run("--by owner \(option)").code == .usage)
    }
  }

  // MARK: - Alignment

  private static let names = [
    "Plain", "東京電力ホールディングス", "한국어 회사", "Zoe\u{308} A\u{301}b",
    "👩\u{200D}👩\u{200D}👧\u{200D}👦 family",
    "🇩🇪🇫🇷 flags", "שלום עולם", "مُحَمَّد", "नमस्ते दुनिया", "☺\u{FE0F} smile", "ｶﾀｶﾅ", "ＡＢＣ！", "กำที่",
    "\u{1B}[31mred", "a\u{202E}b", "x\ty",
  ]

  /// An export of accounts with these names, all of which are at risk.
  private static func export() throws -> URL {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).csv")
    let rows = names.enumerated().map { number, name in
      "N\(number + 10),\"\(name)\",\"\(names.reversed()[number])\",1000,2026-10-01,1,2026-01-01"
    }
    let header =
      "account_id,account_name,owner,annual_value,end_on,satisfaction,last_conversation_on"
    try ([header] + rows).map { $0 + "\n" }.joined()
      .write(to: file, atomically: true, encoding: .utf8)
    return file
  }

  @Test(arguments: [40, 50, 59, 60, 80, 100, 120, 160, 200], [[], ["--ascii"]])
  func `tables stay aligned and within the width, whatever the script`(
    width: Int, options: [String]
  ) throws {
    let file = try Self.export()
    defer { try? FileManager.default.removeItem(at: file) }
    for columns in [[], ["--columns", "id,name,owner,as_of"], ["--columns", "name,as_of"]] {
      let run = ProgramRun(
        words: [
          "score", "accounts=\(file.path)", "--as-of", "2026-09-21", "-q", "--all", "--width",
          "\(width)",
        ] + options + columns)
      #expect(run.code == .done)
      let lines = run.outputText.split(separator: "\n", omittingEmptySubsequences: false)
      for line in lines where !line.hasPrefix("Next: ") {
        #expect(line.columns <= width, "\(line)")
        for scalar in line.unicodeScalars where scalar != "\u{200D}" {
          #expect(![.control, .format].contains(scalar.properties.generalCategory))
        }
      }
      // The last column of a table of these columns begins in one place.
      guard columns.last?.hasSuffix("as_of") == true else { continue }
      let rows = lines.filter { $0.hasSuffix("  2026-09-21") }
      #expect(Set(rows.map(\.columns)).count <= 1)
      #expect(rows.count == Self.names.count || width < 60)
    }
  }
}

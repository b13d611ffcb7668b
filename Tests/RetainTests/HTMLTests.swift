import Foundation
import RetentionCore
import Testing
import retain

/// The page that `retain score -f html` writes.
struct HTMLTests {
  private static let line = "retain score samples/exports --as-of 2026-09-21 -q"

  @Test(arguments: [
    (HTMLPage.style, HTMLPage.styleHash), (HTMLPage.script, HTMLPage.scriptHash),
  ])
  func `the policy of the page knows its style and its script`(text: String, hash: String) throws {
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appending(path: "retain-\(UUID().uuidString)")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let shell = try Shell().run("sha256sum < '\(file.path)' || shasum -a 256 < '\(file.path)'")
    let digits = Array(shell.output.prefix { $0 != " " })
    try #require(digits.count == 64)
    let bytes = stride(from: 0, to: 64, by: 2).compactMap {
      UInt8(String(digits[$0...$0 + 1]), radix: 16)
    }
    #expect(Data(bytes).base64EncodedString() == hash)
    #expect(ProgramRun(Self.line + " -f html").outputText.contains("'sha256-\(hash)'"))
  }

  @Test func `the figures are those of the JSON`() throws {
    let page = ProgramRun(Self.line + " -f html").outputText
    let root = try JSONDocument(parsing: ProgramRun(Self.line + " --json").output).root
    let accounts = Array(try #require(root["accounts"]).elements)
    let rows = page.components(separatedBy: "<tbody><tr><td>").dropFirst()
    try #require(rows.count == accounts.count)
    for (row, account) in zip(rows, accounts) {
      let cells = row.components(separatedBy: "<td")
      func cell(_ place: Int) -> String {
        String(cells[place].drop { $0 != ">" }.dropFirst().prefix { $0 != "<" && $0 != "\n" })
      }
      #expect(cells[0] == "\(account["rank"]?.integer ?? 0)")
      #expect(cell(2) == "\(account["score"]?.integer ?? -1)")
      #expect(cell(3) == "\(account["score_max"]?.integer ?? -1)")
      let name = account["name"]?.string ?? "?"
      #expect(cell(5).replacing("&amp;", with: "&").hasPrefix(name))
      #expect(cell(6) == account["owner"]?.string ?? "")
      let exposure = account["exposure"]?.number.map { Int($0.rounded()) }
      #expect(cell(7).filter(\.isNumber) == exposure.map { "\($0)" } ?? "")
      #expect(cell(8) == account["renewal_date"]?.string ?? "")
    }
    let money = try #require(root["portfolio"]?["currencies"]?.elements.first { _ in true })
    for month in try #require(money["renewals_by_month"]).elements {
      let sum = Int((month["exposure"]?.number ?? -1).rounded())
      let name = try #require(month["period"]?.string)
      let line = page.components(separatedBy: "\n").first { $0.contains(">\(name)</th>") }
      let last = line?.components(separatedBy: "<td class=n>").last ?? ""
      #expect(last.prefix { $0 != "<" }.filter(\.isNumber) == "\(sum)")
    }
    #expect(page.contains("<b>13 of 45</b> accounts are at risk"))
  }

  @Test(arguments: ["", "--by segment", "--top 3", "--owner nobody", "--min-band critical"])
  func `two runs are the same bytes, and nothing in the page leads elsewhere`(options: String) {
    let page = ProgramRun("\(Self.line) -f html \(options)").outputText
    #expect(page == ProgramRun("\(Self.line) -f html \(options)").outputText)
    for word in ["http:", "https:", " src=", " href=", " style=", " onclick", "url(", "@import"] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.hasPrefix("<!doctype html>") && page.hasSuffix("</html>\n"))
  }

  private static let hostile = [
    "<script>alert(1)</script>", "</script><img src=x onerror=alert(1)>",
    "\" onmouseover=\"alert(1)",
    "' autofocus onfocus='alert(1)", "<!-- --><svg/onload=alert(1)>", "&lt;b&gt;",
    "</table></title>",
    "javascript:alert(1)", "\u{202E}gnp.exe\u{1B}[31m", "]]><x>",
  ]

  @Test func `nothing in the data is taken for a tag`() throws {
    let cell = { (text: String) in "\"" + text.replacing("\"", with: "\"\"") + "\"" }
    let rows = Self.hostile.enumerated().map { place, text in
      "A\(place),\(cell(text)),\(cell(text)),\(cell(text)),1000,\(cell(text)),1,9"
    }
    let shell = try Shell()
    let file = shell.folder.appending(path: "accounts.csv")
    let header =
      "account_id,account_name,owner,segment,annual_value,currency,satisfaction,unmet_requirements"
    try Data(([header] + rows).joined(separator: "\n").utf8).write(to: file)
    for options in ["", " --by segment"] {
      let page = ProgramRun(
        "retain score \(file.path) --as-of 2026-09-21 -q --no-config -f html\(options)"
      ).outputText
      #expect(page.components(separatedBy: "<script").count == 2)
      #expect(page.components(separatedBy: "</script").count == 2)
      #expect(page.components(separatedBy: "<title>").count == 2)
      for tag in ["<img", "<svg/", "<x>", "<!--"] { #expect(!page.contains(tag), "\(tag)") }
      #expect(!page.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
      #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
      // Within the body every attribute is the template's: no quote of the data ends one.
      #expect(!page.contains("\" onmouseover") && !page.contains("' autofocus"))
    }
  }

  @Test func `Markdown takes no mark of the data, whatever follows it, and no address`() throws {
    let shell = try Shell()
    let file = shell.folder.appending(path: "accounts.csv")
    let name = "a|\u{301}b `\u{301}c` *\u{301}d* [\u{301}e](https://x.example) www.y.example"
    try Data("account_id,account_name,satisfaction\nA1,\"\(name)\",1\n".utf8).write(to: file)
    let text = ProgramRun("retain score \(file.path) --as-of 2026-09-21 -q --no-config -f md --all")
      .outputText
    let line = try #require(text.components(separatedBy: "\n").first { $0.contains("y.example") })
    // A bar that is not escaped parts cells; the scalars tell, since a mark may follow it.
    let scalars = Array(line.unicodeScalars)
    let bars = scalars.indices.filter {
      scalars[$0] == "|" && ($0 == 0 || scalars[$0 - 1] != "\\")
    }
    #expect(bars.count == 12)
    #expect(!line.contains("https://") && !line.contains("www."))
  }
}

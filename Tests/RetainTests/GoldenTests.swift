import Foundation
import Testing

/// What the program says to the command lines in `Goldens`, byte for byte.
///
/// A new golden is a file with its first line, `$ retain …`. `RETAIN_RECORD=1 swift test` writes
/// what follows, and fails.
struct GoldenTests {
  private static let folder = Document.root.appending(path: "Tests/RetainTests/Goldens")

  private static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?
    .filter { $0.hasSuffix(".txt") }.sorted() ?? []

  @Test(arguments: names)
  func `says what it said when it was recorded`(name: String) throws {
    let file = Self.folder.appending(path: name)
    let golden = try String(contentsOf: file, encoding: .utf8)
    let line = String(golden.prefix { $0 != "\n" })
    try #require(line.hasPrefix("$ retain"))
    let text = line + "\n" + ProgramRun(String(line.dropFirst("$ ".count))).text
    if ProcessInfo.processInfo.environment["RETAIN_RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("\(name) was recorded; look at what changed, and run the tests again")
    } else if Array(text.utf8) != Array(golden.utf8) {
      Issue.record("\(name) differs: \(Self.difference(golden, text))")
    }
  }

  @Test func `there are goldens`() {
    #expect(Self.names.count > 30)
  }

  /// The first line that differs, both ways.
  private static func difference(_ golden: String, _ text: String) -> String {
    let lines = [golden, text].map {
      $0.split(separator: "\n", omittingEmptySubsequences: false)
    }
    let same = zip(lines[0], lines[1]).prefix { $0 == $1 }.count
    let shown = lines.map { same < $0.count ? $0[same].debugDescription : "nothing more" }
    return "line \(same + 1) was \(shown[0]) and is \(shown[1])"
  }
}

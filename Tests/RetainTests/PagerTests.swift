import Foundation
import RetentionCore
import Testing
import retain

struct PagerTests {
  private static func run(
    _ words: [String], height: Int? = 20, environment: [String: String] = [:], hasPager: Bool = true
  ) -> (memory: MemoryConsole, code: ExitCode) {
    _ = TranscriptShell()
    let memory = MemoryConsole()
    memory.terminalWidth = height == nil ? nil : 80
    memory.terminalHeight = height
    memory.environment = environment
    memory.pages = hasPager ? [] : nil
    let code = Retain.run(words, memory.console)
    return (memory, code)
  }

  @Test(
    arguments: [
      ([:], "less"), (["PAGER": "more"], "more"),
      (["PAGER": "more", "RETAIN_PAGER": "most -w"], "most -w"),
    ] as [([String: String], String)])
  func `what is longer than the screen goes through the pager, whole`(
    environment: [String: String], command: String
  ) {
    let plain = Self.run(["help", "score"], height: nil).memory.outputText
    let (memory, code) = Self.run(["help", "score"], environment: environment)
    #expect(code == .done && memory.output.isEmpty)
    #expect(memory.pages?.map(\.command) == [command])
    let text = String(decoding: memory.pages?.first?.text ?? [], as: UTF8.self)
    #expect(text.replacing(#/\u{1B}\[[0-9]*m/#, with: "") == plain)
  }

  @Test(
    arguments: [
      (["version"], 20, [:]), (["help", "score"], 1_000, [:]), (["help", "score"], nil, [:]),
      (["help", "score", "--no-pager"], 20, [:]), (["help", "score"], 20, ["PAGER": "cat"]),
      (["help", "score"], 20, ["PAGER": "more", "RETAIN_PAGER": ""]),
      (["help", "score"], 20, ["TERM": "dumb"]),
    ] as [([String], Int?, [String: String])])
  func `all else is written at once`(words: [String], height: Int?, environment: [String: String]) {
    let (memory, code) = Self.run(words, height: height, environment: environment)
    #expect(code == .done && !memory.output.isEmpty)
    #expect(memory.pages?.isEmpty == true)
  }

  @Test func `without a pager the text is written`() {
    let (memory, code) = Self.run(["help", "score"], hasPager: false)
    #expect(code == .done && memory.outputText.contains("Usage"))
  }

  @Test func `a failure behind the text keeps its exit code`() throws {
    let shell = try Shell()
    _ = try shell.run("head -n 1 good.csv > header.csv")
    let path = shell.folder.appending(path: "header.csv").path
    let (memory, code) = Self.run(["score", "accounts=\(path)"], height: 2)
    #expect(code == .nothing && memory.pages?.count == 1)
    #expect(memory.errorText.contains("a header and no rows"))
  }

  @Test(
    .enabled(
      if: Shell.program != nil && Shell.has("script"),
      "script is not installed: apt-get install bsdutils"),
    arguments: [
      // A pager that reads all, one that leaves, one that fails, one that is killed, none at all.
      ("cat > pages", 0), ("head -n 1", 0), ("exit 3", 0), ("kill -9 $$", 0), ("none-such", 0),
    ])
  func `whatever becomes of the pager, the exit code is that of the command`(
    pager: String, code: Int32
  ) throws {
    let result = try Shell().run(
      """
      export RETAIN_PAGER='\(pager)'
      script -qec "stty rows 9 cols 80; $retain help score; echo code $?x" typescript | tr -d '\\r'
      """.replacingOccurrences(of: "$?x", with: "\\$?"))
    #expect(result.output.contains("code \(code)"))
    if pager == "none-such" { #expect(result.output.contains("Exit codes")) }
  }
}

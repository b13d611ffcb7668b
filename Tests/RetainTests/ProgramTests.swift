import Foundation
import Testing

/// The built program, run from a shell.
@Suite(.enabled(if: Shell.program != nil, "the program is not beside the tests: swift build"))
struct ProgramTests {
  /// A script that ends with a run of the program that fails.
  struct Failure: CustomTestStringConvertible, Sendable {
    let code: Int32
    let message: String
    let script: String

    init(_ code: Int32, _ message: String, _ script: String) {
      self.code = code
      self.message = message
      self.script = script
    }

    var testDescription: String { script }
  }

  private static let score = "$retain score --as-of 2026-09-21 --quiet"

  // MARK: - What cannot be used

  @Test(
    arguments: [
      Failure(3, "there is no file none.csv", "\(score) none.csv"),
      Failure(3, "f holds no export that can be read", "mkdir f; \(score) f"),
      Failure(3, "f/notes.txt: no table", "mkdir f; echo hi > f/notes.txt; \(score) f"),
      Failure(3, "e.csv is empty", ": > e.csv; \(score) e.csv"),
      Failure(3, "e.csv is empty", "printf '\\n\\r\\n' > e.csv; \(score) e.csv"),
      Failure(3, "standard input is empty", "\(score) - < /dev/null"),
      Failure(4, "a header and no rows", "head -n 1 good.csv > h.csv; \(score) h.csv"),
      Failure(3, "a binary file", "head -c 64 /dev/zero > b.csv; \(score) accounts=b.csv"),
      Failure(3, "an Excel workbook", "printf 'PK\\003\\004abc' > x.csv; \(score) x.csv"),
      Failure(3, "a gzip archive", "gzip -c good.csv > g.csv; \(score) g.csv"),
      Failure(3, "UTF-32", "printf '\\377\\376\\0\\0a\\0\\0\\0' > u.csv; \(score) u.csv"),
      Failure(3, "--> j.json:1:17", "echo '[{\"account_id\": ]' > j.json; \(score) j.json"),
      Failure(4, "no records", "echo '[]' > j.json; \(score) j.json"),
      Failure(
        3, "--> q.csv:3:3 (field 2",
        "printf 'account_id,owner\\n1,a\\n2,\"b\\n3,c\\n' > q.csv; \(score) accounts=q.csv"),
      Failure(
        3, "choose: --map end_on='Renewal Date'   or   --map end_on='Contract End Date'",
        """
        printf 'account_id,Renewal Date,Contract End Date\\n1,2026-10-01,2026-11-01\\n' > c.csv
        \(score) accounts=c.csv
        """),
      Failure(3, "no file has a column \"Nope\"", "\(score) good.csv --map end_on=Nope"),
      Failure(4, "did you mean \"Dana Okafor\"?", "\(score) good.csv --owner 'Dana Okafr'"),
    ])
  func `an input that cannot be used is told on standard error`(failure: Failure) throws {
    try expect(failure)
  }

  @Test(
    arguments: [
      Failure(2, "did you mean --format?", "\(score) good.csv --formt json"),
      Failure(2, "did you mean score?", "$retain scor good.csv"),
      Failure(2, "did you mean score?", "$retain help scor"),
      Failure(2, "not \"2026-02-30\"", "$retain score good.csv --as-of 2026-02-30"),
      Failure(2, "not \"soon\"", "RETAIN_AS_OF=soon $retain score good.csv"),
      Failure(
        2, "--> p.json:3:3\n  fix  did you mean \"signals\"?",
        "printf '{\\n  // Ours.\\n  \"signal\": {}\\n}' > p.json; \(score) good.csv --policy p.json"
      ),
      Failure(
        2, "from 0 to 36500\n  --> p.json:1:16",
        "echo '{\"recentDays\": -1}' > p.json; \(score) good.csv --policy p.json"),
      Failure(2, "a file other than the inputs", "\(score) good.csv -o good.csv"),
      Failure(
        2, "a file other than the inputs",
        "echo '{}' > p.json; \(score) good.csv --policy p.json -o p.json"),
      Failure(2, "a file other than the inputs", "ln good.csv g.csv; \(score) good.csv -o g.csv"),
      Failure(2, "a file other than the inputs", "ln -s good.csv g; \(score) g -o good.csv"),
    ])
  func `a command line without sense ends before anything is written`(failure: Failure) throws {
    let shell = try Shell()
    let before = try Data(contentsOf: shell.folder.appending(path: "good.csv"))
    try expect(failure, in: shell)
    #expect(try Data(contentsOf: shell.folder.appending(path: "good.csv")) == before)
  }

  @Test(.enabled(if: getuid() != 0, "nothing is forbidden to root"))
  func `an input that may not be read is told`() throws {
    try expect(Failure(3, "permission denied", "chmod 0 good.csv; \(Self.score) good.csv"))
  }

  private func expect(_ failure: Failure, in shell: Shell? = nil) throws {
    let result = try (shell ?? Shell()).run(failure.script)
    #expect(result.code == failure.code)
    #expect(result.errors.hasPrefix("error: ") && result.errors.contains(failure.message))
    #expect(result.output.isEmpty || failure.code == 4)
  }

  // MARK: - What cannot be written

  @Test(
    arguments: [
      Failure(5, "No such file or directory", "\(score) good.csv -o none/risk.csv"),
      Failure(5, "it is a folder", "mkdir risk.csv; \(score) good.csv -o risk.csv"),
      Failure(5, "Bad file descriptor", "\(score) good.csv >&-"),
    ])
  func `an output that cannot be written is told`(failure: Failure) throws {
    try expect(failure)
  }

  #if os(Linux)
    @Test(
      arguments: [
        "\(score) good.csv", "\(score) good.csv --json", "\(score) good.csv -f csv -o /dev/full",
        "$retain scenarios", "$retain schema output", "$retain help score", "$retain version",
      ])
    func `a full disk is told`(line: String) throws {
      let result = try Shell().run("\(line) > /dev/full")
      #expect(result.code == 5)
      #expect(result.errors.hasSuffix("No space left on device\n"))
    }
  #endif

  @Test func `an output that grows too large leaves the old one as it was`() throws {
    let shell = try Shell()
    let result = try shell.run(
      "echo old > risk.json; ulimit -f 8; \(Self.score) good.csv -o risk.json")
    #expect(result.code == 5)
    #expect(result.errors == "error: risk.json was not written: File too large\n")
    #expect(try shell.run("cat risk.json; ls").output == "old\ngood.csv\nrisk.json\n")
  }

  @Test(arguments: ["", "trap '' PIPE; "])
  func `a reader that leaves ends the program quietly`(trap: String) throws {
    let result = try Shell().run(
      "\(trap)\(Self.score) good.csv --json | head -n 1; echo ${PIPESTATUS[0]}")
    #expect(result.output == "{\n0\n")
    #expect(result.errors.isEmpty)
  }

  // MARK: - What is written

  @Test func `an output takes the place of what was there, through links and with its mode`() throws
  {
    let result = try Shell().run(
      """
      for i in {1..20000}; do echo longer than any report; done > old.csv
      chmod 604 old.csv; ln -s old.csv link.csv
      \(Self.score) good.csv -o link.csv && \(Self.score) good.csv -f csv | cmp - old.csv
      stat -c '%a %F' old.csv link.csv; ls
      """)
    #expect(result.errors.isEmpty)
    #expect(
      result.output
        == "604 regular file\n777 symbolic link\ngood.csv\nlink.csv\nold.csv\n")
  }

  @Test func `a new output has the mode that the user wants`() throws {
    let result = try Shell().run("umask 027; \(Self.score) good.csv -o a.csv; stat -c %a a.csv")
    #expect(result.output == "640\n")
  }

  @Test func `standard input is read where - is given`() throws {
    let result = try Shell().run(
      "\(Self.score) - -f csv < good.csv | cmp - <(\(Self.score) good.csv -f csv) && echo same")
    #expect(result.output == "same\n")
  }

  @Test(arguments: ["table", "plain", "csv", "json", "ndjson"])
  func `place, language and chance change nothing`(format: String) throws {
    let shell = try Shell()
    let line = "$retain score $samples/exports --as-of 2026-09-21 -f \(format)"
    let first = try shell.run(line)
    #expect(first.code == 0 && !first.output.isEmpty)
    for world in [
      "TZ=Asia/Kathmandu LC_ALL=tr_TR.UTF-8", "TZ=America/New_York LANG=ar_EG.UTF-8 TERM=xterm",
      "LC_ALL=C COLUMNS=40",
    ] {
      let other = try shell.run("env \(world) \(line)")
      #expect(other.output == first.output && other.errors == first.errors)
    }
  }
}

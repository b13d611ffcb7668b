import Foundation
import Testing

/// What every command ends with, whatever goes wrong: the built program, run from a shell.
@Suite(.enabled(if: Shell.program != nil, "the program is not beside the tests: swift build"))
struct ExitCodeTests {
  /// The commands that read an export, as they are typed before it.
  private static let readers = [
    "score", "explain -a ACC-0017", "plan", "compare --from 2026-06-01", "trend",
    "scenarios renewal",
    "check --max accounts.total=1000",
  ]
  private static let others = ["inspect", "init -o -", "config"]

  /// Something that goes wrong, and what the commands end with.
  struct Row: CustomTestStringConvertible, Sendable {
    /// What follows the command; `CMD` stands for it where it is not the first.
    let line: String
    let readers: Int32
    /// Of `inspect`, `init` and `config`.
    let others: [Int32]

    init(_ line: String, _ readers: Int32, _ others: [Int32]) {
      self.line = line
      self.readers = readers
      self.others = others
    }

    var testDescription: String { line }
  }

  private static let files = """
    export RETAIN_AS_OF=2026-09-21
    : > empty.csv; head -n 1 good.csv > header.csv; mkdir none folder; head -c 64 /dev/zero > b.csv
    echo '{"signal": 1}' > policy.json; echo '{"inptus": []}' > config.json
    printf 'account_id,owner\\n1,a\\n2,"b\\n3,c\\n' > quote.csv

    """

  @Test(arguments: [
    Row("good.csv", 0, [0, 0, 0]), Row("--help", 0, [0, 0, 0]), Row("-h", 0, [0, 0, 0]),
    // The command line and the settings make no sense.
    Row("good.csv --nonsense", 2, [2, 2, 2]), Row("good.csv --width wide", 2, [2, 2, 2]),
    Row("good.csv --as-of never", 2, [2, 2, 2]),
    Row("good.csv --policy policy.json", 2, [2, 2, 2]),
    Row("good.csv --policy none.json", 2, [2, 2, 2]),
    Row("good.csv --config config.json", 2, [2, 2, 2]),
    Row("good.csv --config none.json", 2, [2, 2, 2]),
    // An input can't be used; config does not read any.
    Row("none.csv", 3, [3, 3, 0]), Row("accounts=empty.csv", 3, [3, 3, 0]),
    Row("none", 3, [3, 3, 0]),
    Row("accounts=b.csv", 3, [3, 3, 0]), Row("accounts=quote.csv", 3, [3, 0, 0]),
    Row("good.csv --map end_on=Nope", 3, [3, 0, 0]),
    // Nothing to score: inspect and init have something to say all the same.
    Row("accounts=header.csv", 4, [0, 0, 0]),
    // The output can't be written; a reader that has left is none.
    Row("good.csv > /dev/full", 5, [5, 5, 5]), Row("good.csv >&-", 5, [5, 5, 5]),
    Row("CMD good.csv | true; exit ${PIPESTATUS[0]}", 0, [0, 0, 0]),
    Row("trap '' PIPE; CMD good.csv | true; exit ${PIPESTATUS[0]}", 0, [0, 0, 0]),
  ])
  func `every command that reads an export ends with the code for what went wrong`(
    row: Row
  ) throws {
    let commands =
      Self.readers.map { ($0, row.readers) } + Array(zip(Self.others, row.others))
    let runs = commands.map { command, code in
      let line =
        row.line.contains("CMD")
        ? row.line.replacingOccurrences(of: "CMD", with: "$retain \(command)")
        : "$retain \(command) \(row.line)"
      return """
        (\(line)) > out 2> err; code=$?
        if [ $code != \(code) ]; then echo "\(command): $code, not \(code)"; fi
        if [ $code != 0 ] && [ ! -s err ]; then echo "\(command): nothing is said"; fi

        """
    }
    let result = try Shell().run(Self.files + runs.joined())
    #expect(result.output.isEmpty && result.errors.isEmpty, "\(result.output)\(result.errors)")
  }

  @Test(arguments: [
    (2, "$retain score"), (2, "$retain explain good.csv"), (2, "$retain"), (2, "$retain nonsense"),
    (2, "$retain good.csv"), (2, "$retain schema"), (2, "$retain schema nonsense"),
    (2, "$retain completions ksh"), (2, "$retain man nonsense"), (2, "$retain help nonsense"),
    (2, "$retain version good.csv"), (2, "$retain score good.csv -o good.csv"),
    (2, "$retain score good.csv -o risk.unknown"), (2, "$retain scenarios nonsense"),
    (2, "echo '{}' > retain.json; $retain init good.csv"),
    (2, "$retain init good.csv -o a.json -o b.json"),
    (2, "$retain score good.csv --columns nonsense"),
    (2, "$retain score good.csv --redact --keep Region"), (2, "$retain compare good.csv"),
    (3, "$retain score good.csv --keep Nonsense"), (3, "$retain inspect --records none.csv"),
    (4, "$retain score good.csv --owner Nobody"), (4, "$retain plan good.csv --segment nothing"),
    (5, "$retain score good.csv -o none/risk.csv"), (5, "$retain plan good.csv -o none/plan.csv"),
    (5, "$retain trend good.csv -o none/trend.csv"), (5, "$retain inspect good.csv -o none/i.json"),
    (5, "$retain init good.csv -o none/retain.json"),
    (5, "mkdir a.csv; $retain score good.csv -o a.csv"),
    (5, "$retain score good.csv --rejects none/rejects.csv"),
    (5, "$retain man > /dev/full"), (5, "$retain help > /dev/full"),
    (5, "$retain completions bash > /dev/full"), (5, "$retain schema policy > /dev/full"),
    (5, "$retain version >&-"), (0, "$retain man"), (0, "$retain man score"),
    (0, "$retain help dates"),
    (0, "$retain completions zsh"), (0, "$retain schema output"), (0, "$retain version"),
  ])
  func `commands end with the code for what went wrong`(code: Int32, line: String) throws {
    let result = try Shell().run("export RETAIN_AS_OF=2026-09-21\n\(line)")
    #expect(result.code == code, "\(result.errors)")
    #expect(code == 0 || !result.errors.isEmpty)
    #expect(code == 0 || code == 4 || result.output.isEmpty)
  }

  @Test(.enabled(if: getuid() != 0 || Shell.has("setpriv"), "nothing is forbidden to root"))
  func `an input that may not be read is an input that can't be used`() throws {
    let user = getuid() == 0 ? "chmod 755 .; setpriv --reuid 65534 --clear-groups " : ""
    // The program has to be where anybody may run it.
    let result = try Shell().run(
      "chmod 0 good.csv; cp $retain ./program; \(user)./program score good.csv")
    #expect(result.code == 3)
    #expect(result.errors.contains("permission denied"))
  }

  @Test(.enabled(if: Shell.has("timeout"), "timeout is not installed: apt-get install coreutils"))
  func `an interruption ends the program as a signal does`() throws {
    let result = try Shell().run(
      """
      mkfifo pipe; sleep 9 > pipe &
      timeout --preserve-status -s INT 1 env --default-signal=INT $retain score - < pipe
      """)
    #expect(result.code == 130)
    #expect(result.output.isEmpty)
  }
}

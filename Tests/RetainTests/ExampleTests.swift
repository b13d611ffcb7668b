import Foundation
import RetentionCore
import Testing
import retain

/// The command lines that help, man pages and topics show, run as they stand by the built program.
@Suite(.enabled(if: Shell.program != nil, "the program is not beside the tests: swift build"))
struct ExampleTests {
  private static let lines: [String] = {
    let program = Program.retain
    let examples =
      program.examples + program.commands.flatMap(\.examples) + program.topics.flatMap(\.examples)
    return examples.map(\.line).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }()

  /// The files that examples name, made of the samples.
  private static let files = """
    export RETAIN_AS_OF=2026-09-21 HOME=$PWD PATH=$PATH:${retain%/*}
    mkdir -p .config/fish/completions june september
    cp -r "$samples/exports" exports; cp exports/*.csv september; cp exports/*.csv june
    cp good.csv accounts.csv; cp good.csv crm.csv
    cp exports/accounts.csv calls.csv
    printf 'From the CRM\\nof today\\n\\n' | cat - good.csv > report.csv
    retain score exports --as-of 2026-06-30 --json -q > june.json
    retain score exports --json -q > september.json
    cp june.json last.json
    retain inspect exports --profile profile.json -q
    echo '{"account_id": "A-1", "annual_value": 1000}' > part.ndjson
    echo '{}' > policy.json; cp policy.json stricter.json

    """

  /// Examples that name what the samples do not have; they are parsed elsewhere.
  private static let foreign = ["northwind", "--owner Ann", "check exports/ -f github"]

  @Test(arguments: lines.filter { line in !foreign.contains { line.contains($0) } })
  func `runs as it stands`(line: String) throws {
    // jq and man may not be installed.
    let tools = ["jq", "man"].filter { line.contains("| \($0) ") }
    guard tools.allSatisfy(Shell.has) else { return }
    let result = try Shell().run(Self.files + "set -o pipefail\n" + line)
    // A check of the sample finds what it is told to find.
    let codes: [Int32] = line.hasPrefix("retain check") ? [0, 1] : [0]
    #expect(codes.contains(result.code), "\(result.errors)")
    #expect(
      !result.output.isEmpty || line.contains("-o ") || line.contains("--profile")
        || line.contains(">") || line.contains("init") || line.contains("source"))
  }

  @Test func `there are examples`() {
    #expect(Self.lines.count > 50)
  }
}

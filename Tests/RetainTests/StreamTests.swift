import Foundation
import RetentionCore
import Testing

/// Accounts that are piped through the built program.
@Suite(.enabled(if: Shell.program != nil, "the program is not beside the tests: swift build"))
struct StreamTests {
  private static let head = """
    $retain inspect $samples/exports --profile p.json --as-of 2026-09-21 -q
    stream() { $retain score --profile p.json --as-of 2026-09-21 "$@" -; }
    one='{"account_id": "A", "touchpoints": [{"date": "2026-09-01"}]}'
    """

  private static func run(_ script: String) throws -> Shell.Result {
    try Shell().run(head + "\n" + script)
  }

  @Test(arguments: ["", "-f ndjson", "--format-in ndjson -f ndjson"])
  func `standard input is answered line by line`(options: String) throws {
    let result = try Self.run(#"printf '%s\n' "$one" '' "$one" | stream \#(options)"#)
    let lines = result.output.split(separator: "\n")
    let validator = try SchemaValidator(Schema.output, definition: "stream_account_line")
    #expect(lines.count == 2 && lines[0] == lines[1] && result.code == 0)
    #expect(try validator.faults(in: String(lines[0])) == [])
    #expect(
      result.errors == """
        standard input: 3 rows of accounts (2 used, 0 rejected, 1 skipped)
        standard input: 2 rows of touchpoints

        """)
  }

  @Test func `an account without a score keeps to its schema`() throws {
    let result = try Self.run(
      #"echo '{"account_id": "A", "churned_on": "2026-01-01"}' | stream -q"#)
    let validator = try SchemaValidator(Schema.output, definition: "unscored_line")
    #expect(try validator.faults(in: result.output) == [])
    #expect(result.errors == "" && result.code == 0)
  }

  @Test func `nothing is answered by nothing`() throws {
    let result = try Self.run("stream < /dev/null")
    #expect(result.output == "" && result.errors == "" && result.code == 0)
  }

  @Test func `a bad line is told with its number and costs that line`() throws {
    let result = try Self.run(
      #"printf '%s\n' "$one" '{"account_id": ' "$one" | stream --max-rejects 1 --rejects r.csv; cat r.csv"#
    )
    #expect(result.output.split(separator: "\n").filter { $0.hasPrefix("{") }.count == 2)
    #expect(
      result.errors.contains(
        "warning: accounts: 1 of 3 rows: a record that can't be read, left out"))
    #expect(result.errors.contains("line 2;"))
    #expect(result.output.contains("standard input,2,damaged_record"))
  }

  @Test(
    arguments: [
      (2, "--top needs all accounts", "stream --top 3 < /dev/null"),
      (2, "--by needs all accounts", "stream --by owner < /dev/null"),
      (3, "1 of 1 row of accounts of standard input", "echo '{' | stream"),
      (3, "--strict does not allow", "echo '{' | stream --strict"),
      (
        3, "how \"date\" is written only all of its cells show",
        #"echo '{"account_id": "A", "touchpoints": [{"date": "03/04/2026"}]}' | stream"#
      ),
      (5, "standard output was not written", #"echo "$one" | stream > /dev/full"#),
      (
        0, "p.json is as of 2026-09-21, the scores are as of 2026-09-20",
        "stream --as-of 2026-09-20 < /dev/null"
      ),
    ] as [(Int32, String, String)])
  func `what stops a stream is told`(code: Int32, message: String, script: String) throws {
    let result = try Self.run(
      script.replacing("stream --as-of", with: "$retain score --profile p.json - --as-of"))
    #expect(result.code == code)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test func `a reader that leaves ends it quietly`() throws {
    let result = try Self.run(
      #"""
      for i in $(seq 400); do printf '%s\n' "$one"; done > some
      for i in $(seq 20); do cat some; done | stream | head -n 1 | wc -l; echo ${PIPESTATUS[1]}
      """#)
    #expect(result.output == "1\n0\n" && result.errors == "")
  }

  @Test func `other formats read standard input as a whole`() throws {
    let result = try Self.run(
      #"""
      printf '%s\n' "$one" '{"account_id": "B"}' > two
      stream -f plain -q < two | cut -f 1,6 | grep -v '#'
      stream -o two.ndjson -q < two; head -n 1 two.ndjson | cut -c 1-13
      """#)
    #expect(result.output == "RANK\tID\n1\tA\n2\tB\n{\"type\":\"run\"\n" && result.code == 0)
  }

  @Test func `a part is scored by the profile as it is in the whole`() throws {
    let result = try Self.run(
      #"""
      mkdir part
      for table in accounts contracts touchpoints handoffs; do
        { head -n 1 $samples/exports/$table.csv
          grep -e 'ACC-0017' $samples/exports/$table.csv; } > part/$table.csv
      done
      for input in part $samples/exports; do
        $retain score --profile p.json --as-of 2026-09-21 $input -q -f csv \
          | grep ACC-0017 | cut -d , -f 3-
      done | uniq -c | cut -c 1-8
      """#)
    #expect(result.output == "      2 \n" && result.code == 0)
  }
}

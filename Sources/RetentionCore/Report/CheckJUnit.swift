/// A check as JUnit's XML, which machines that build and test understand: a test case an assertion.
///
/// It keeps to the schema that Jenkins publishes. There is no clock in it, so that every case took
/// no time.
struct CheckJUnit {
  private let wording: CheckWording
  private var check: Check { wording.check }

  init(_ wording: CheckWording) {
    self.wording = wording
  }

  var text: String {
    let (count, failed) = (check.outcomes.count, check.failures(.error).count)
    let counts = "tests=\"\(count)\" failures=\"\(failed)\" errors=\"0\" time=\"0\""
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<testsuites name=\"retain check\" \(counts)>",
      "  <testsuite name=\"retain check\" \(counts) skipped=\"0\">",
      "    <properties>",
      "      <property name=\"as_of\" value=\"\(wording.report.day)\"/>",
      "    </properties>",
    ]
    lines += check.outcomes.flatMap(testCase)
    let told = [wording.accepted].compactMap(\.self) + wording.acceptances + [wording.sum]
    lines.append(
      "    <system-out>\(told.map(CheckJUnit.escaped).joined(separator: "\n"))</system-out>")
    lines += ["  </testsuite>", "</testsuites>"]
    return lines.joined(separator: "\n") + "\n"
  }

  private func testCase(_ outcome: Check.Outcome) -> [String] {
    let name = CheckJUnit.escaped(outcome.assertion.key.name)
    let opening = "    <testcase name=\"\(name)\" classname=\"retain.check\" time=\"0\""
    guard !outcome.isPassed else { return [opening + "/>"] }
    let verdict = CheckJUnit.escaped(wording.verdict(outcome))
    let details = outcome.accounts.map { CheckJUnit.escaped(line(wording.row($0))) }
    let body = (["\(verdict) (\(CheckJUnit.escaped(wording.origin(outcome.assertion))))"] + details)
      .joined(separator: "\n")
    // A warning fails nothing: it is told, and the case is passed.
    let element =
      outcome.assertion.level == .error
      ? "      <failure type=\"error\" message=\"\(verdict)\">\(body)</failure>"
      : "      <system-out>warning: \(body)</system-out>"
    return [opening + ">", element, "    </testcase>"]
  }

  private func line(_ row: CheckWording.Row) -> String {
    let source = row.source.map { " [\($0.visible)]" } ?? ""
    return "\(row.name), score \(row.entry.score): \(row.evidence.visible)\(source)"
  }

  /// Text for XML, in an attribute too; what is no character of XML is written out before.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.visible.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&apos;"
      case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

/// A check as the annotations of a GitHub workflow: they show beside the files of a change.
///
/// GitHub shows ten of each level in a step; nine are written, and where the others are.
struct CheckAnnotations {
  private let wording: CheckWording
  private var check: Check { wording.check }

  init(_ wording: CheckWording) {
    self.wording = wording
  }

  private static let most = 9

  var text: String {
    let (errors, warnings) = (annotations(.error), annotations(.warn))
    let stale = check.accepted.filter { $0.state != .inForce }.map(annotation)
    var lines = errors.prefix(CheckAnnotations.most).map(\.text)
    lines += (warnings + stale).prefix(CheckAnnotations.most).map(\.text)
    let left = [errors.count, warnings.count + stale.count].map {
      max(0, $0 - CheckAnnotations.most)
    }
    if left != [0, 0] {
      let things = [MoneyText.things(left[0], "error"), MoneyText.things(left[1], "warning")]
      lines.append(
        Annotation(
          level: "notice", title: "retain check", file: nil, line: nil,
          message: "\(things.joined(separator: " and ")) more; retain check --json names all"
        ).text)
    }
    return (lines + [CheckAnnotations.escaped(wording.sum)]).joined(separator: "\n") + "\n"
  }

  /// One line that GitHub reads.
  private struct Annotation {
    let level: String
    let title: String
    let file: String?
    let line: Int?
    let message: String

    var text: String {
      var properties = ["title=" + CheckAnnotations.escapedProperty(title)]
      if let file { properties.append("file=" + CheckAnnotations.escapedProperty(file)) }
      if let line { properties.append("line=\(line)") }
      return "::\(level) \(properties.joined(separator: ","))::\(CheckAnnotations.escaped(message))"
    }
  }

  /// What failed, then the accounts behind it.
  private func annotations(_ level: Assertion.Level) -> [Annotation] {
    let word = level == .error ? "error" : "warning"
    let failures = check.failures(level)
    return failures.map { outcome in
      let file = wording.file(outcome.assertion)
      return Annotation(
        level: word, title: outcome.assertion.key.name, file: file?.name, line: file?.line,
        message: wording.verdict(outcome))
    }
      + failures.flatMap { outcome in
        outcome.accounts.map { account in
          let row = wording.row(account)
          let (file, line) = CheckAnnotations.place(row.source)
          return Annotation(
            level: word, title: outcome.assertion.key.name, file: file, line: line,
            message: "\(row.name), score \(row.entry.score): \(row.evidence)")
        }
      }
  }

  private func annotation(_ accepted: Check.AcceptedRisk) -> Annotation {
    let acceptance = accepted.acceptance
    let what =
      accepted.state == .expired
      ? "expired on \(acceptance.until) and counts again" : "keeps nothing from being counted"
    let place = wording.place(acceptance.line).split(separator: ":")
    return Annotation(
      level: "warning", title: "accepted risk", file: place.dropLast().joined(separator: ":"),
      line: acceptance.line, message: "the accepted risk of \(acceptance.account) \(what)")
  }

  /// `touchpoints.csv:1893` as a file and a line.
  private static func place(_ source: String?) -> (file: String?, line: Int?) {
    guard let source else { return (nil, nil) }
    guard let colon = source.lastIndex(of: ":"), let line = Int(source[colon...].dropFirst()) else {
      return (source, nil)
    }
    return (String(source[..<colon]), line)
  }

  /// A message as GitHub wants it: on one line.
  fileprivate static func escaped(_ text: String) -> String {
    text.visible.reduce(into: "") { escaped, character in
      escaped += character == "%" ? "%25" : character.isNewline ? "%0A" : String(character)
    }
  }

  /// The value of a property, in which colons and commas mean something.
  fileprivate static func escapedProperty(_ text: String) -> String {
    escaped(text).reduce(into: "") { escaped, character in
      escaped += character == ":" ? "%3A" : character == "," ? "%2C" : String(character)
    }
  }
}

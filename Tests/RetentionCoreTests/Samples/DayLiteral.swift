public import RetentionCore

/// Days as tables of tests write them: `"2026-09-30"`.
extension Day: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, let day = Day(year: parts[0], month: parts[1], day: parts[2]) else {
      preconditionFailure("\(text) is no day")
    }
    self = day
  }
}

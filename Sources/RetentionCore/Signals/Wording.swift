/// Numbers as they stand in sentences.
enum Wording {
  /// A number with at most `places` decimals and none that are 0 at the end.
  static func number(_ value: Double, places: Int = 1) -> String {
    let scale = [1.0, 10, 100, 1_000][min(max(places, 0), 3)]
    let scaled = (abs(value) * scale).rounded()
    guard scaled < 1e15 else { return "\(value)" }
    var (whole, part) = Int(scaled).quotientAndRemainder(dividingBy: Int(scale))
    if value < 0 { whole.negate() }
    guard part > 0 else { return String(whole) }
    // The digits behind a 1, which keeps those in front that are 0.
    part += Int(scale)
    while part % 10 == 0 { part /= 10 }
    let sign = value < 0 && whole == 0 ? "-" : ""
    return "\(sign)\(whole).\(String(part).dropFirst())"
  }

  /// A share of 1 in percent, without decimals where it is above 1 %.
  static func percent(_ share: Double) -> String {
    number(share * 100, places: abs(share) < 0.0995 ? 1 : 0) + " %"
  }

  /// A number of things: "1 day", "83 days".
  static func count(_ value: Double, _ thing: String) -> String {
    let number = number(value)
    return number + " " + (number == "1" ? thing : thing + "s")
  }

  /// Points of a score, with one decimal.
  static func points(_ value: Double) -> String {
    let text = number(value)
    return text.contains(".") ? text : text + ".0"
  }

  static func days(_ value: Double) -> String { count(value, "day") }
}

extension [String] {
  /// The words as one phrase, `a, b or c`.
  package func listed(by conjunction: String) -> String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}

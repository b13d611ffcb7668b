/// A small table for people, lined up or as Markdown; the first column is text, the others numbers.
struct TextTable {
  private var rows: [[String]]

  init(_ headers: [String]) {
    rows = [headers]
  }

  mutating func add(_ row: [String]) {
    rows.append(row)
  }

  /// The lines of the table.
  func lines(asMarkdown: Bool) -> [String] {
    let columns = rows[0].indices
    if asMarkdown {
      let rule = "|---|" + columns.dropFirst().map { _ in "--:|" }.joined()
      let lines = rows.map { "| " + $0.joined(separator: " | ") + " |" }
      return [lines[0], rule] + lines.dropFirst()
    }
    let widths = columns.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      columns.map { column in
        let filling = String(repeating: " ", count: widths[column] - row[column].count)
        return column == 0 ? row[column] + filling : filling + row[column]
      }.joined(separator: "  ")
    }
  }
}

/// Numbers as tables show them.
enum Shown {
  /// A number with three digits that count.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "-" }
    let places = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3
    return fixed(value, places: places)
  }

  /// A number with so many digits behind the point.
  static func fixed(_ value: Double, places: Int) -> String {
    let unit = (0..<places).reduce(1.0) { unit, _ in unit * 10 }
    let whole = Int((value.magnitude * unit).rounded())
    guard places > 0 else { return grouped(whole) }
    let rest = String(whole % Int(unit))
    let digits = String(repeating: "0", count: places - rest.count) + rest
    return (value < 0 && whole > 0 ? "-" : "") + grouped(whole / Int(unit)) + "." + digits
  }

  /// A count with a comma before every three digits.
  static func grouped(_ count: Int) -> String {
    var digits = String(count)
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
      place -= 3
    }
    return digits
  }

  /// A ratio with the smallest and largest one of those whose median it is.
  static func ratio(_ values: [Double]) -> String {
    guard let least = values.min(), let most = values.max() else { return "-" }
    return "\(number(values.median)) (\(number(least))-\(number(most)))"
  }
}

extension [Double] {
  /// The middle one, or the mean of the two in the middle.
  var median: Double {
    guard !isEmpty else { return .nan }
    let sorted = sorted()
    return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
  }
}

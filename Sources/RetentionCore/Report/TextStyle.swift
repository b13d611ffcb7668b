/// How text is dressed for a terminal: with or without colour, in Unicode or in ASCII.
package struct TextStyle: Hashable, Sendable {
  /// Whether text is painted; where false, ``paint(_:_:)`` changes nothing.
  package var color: Bool

  /// Whether bars are drawn in ASCII.
  package var ascii: Bool

  /// The style of a file or a pipe, unless it is told otherwise: Unicode without colour.
  package init(color: Bool = false, ascii: Bool = false) {
    self.color = color
    self.ascii = ascii
  }

  /// A weight or a hue, by the number that a terminal knows it by (ECMA-48, SGR).
  package enum Ink: Int, Sendable {
    case bold = 1, dim
    case red = 31, green, yellow, blue, magenta, cyan
  }

  /// The text in these inks, where the style has colour.
  ///
  /// Paint last: painted text can no longer be measured, wrapped or painted again.
  package func paint(_ text: String, _ inks: Ink...) -> String {
    guard color, !text.isEmpty, !inks.isEmpty else { return text }
    let codes = inks.map { String($0.rawValue) }.joined(separator: ";")
    return "\u{1B}[\(codes)m\(text)\u{1B}[0m"
  }

  /// A bar filled from the left, `██████▉ ` or in ASCII `#######-`, always of this many columns.
  ///
  /// The fraction is held within 0 to 1, what is no number drawn as 0; Unicode shows eighths.
  package func bar(_ fraction: Double, width: Int = 8) -> String {
    let filled = fraction > 0 ? min(fraction, 1) * Double(width) : 0
    if ascii {
      let full = Int(filled + 0.5)
      return String(repeating: "#", count: full) + String(repeating: "-", count: width - full)
    }
    let (full, eighths) = Int(filled * 8 + 0.5).quotientAndRemainder(dividingBy: 8)
    let blocks = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return (String(repeating: "█", count: full) + blocks[eighths]).padded(to: width)
  }

  /// A curve a column high, a column a value: `▂·▂▇`, or in ASCII `3.39`.
  ///
  /// `most` is drawn at full height and what is above it as high; 0 and less as a dot, what is not
  /// known as a space.
  package func sparkline(_ values: [Double?], most: Double) -> String {
    let steps: [Character] =
      ascii ? Array(".123456789") : ["·", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    return String(
      values.map { value -> Character in
        guard let value else { return " " }
        guard value > 0, most > 0 else { return steps[0] }
        let height = (min(1, value / most) * Double(steps.count - 1)).rounded(.up)
        return steps[Int(height)]
      })
  }
}

extension CellBytes {
  /// A number with a decimal point that is neither infinite nor anything but decimal.
  ///
  /// Thousands marks, a currency before or behind it and brackets for a negative amount are
  /// understood; a decimal comma is a matter of the whole column: see `NumberSurvey`.
  package static func number(_ cell: Span<UInt8>) -> Double? {
    plainNumber(cell) ?? NumberStyle(mark: .point).number(cell)
  }

  /// A share with a decimal point, and whether a percent sign stood with it; the sign has divided it
  /// by 100 already.
  package static func share(_ cell: Span<UInt8>) -> (value: Double, isPercent: Bool)? {
    plainNumber(cell).map { ($0, false) } ?? NumberStyle(mark: .point).share(cell)
  }

  /// Whether a plain number might have a mark for thousands where its point stands: `1.234`.
  ///
  /// Only the whole column tells what it is: see `NumberSurvey`.
  @inline(__always)
  package static func mayHaveThousands(_ plain: Span<UInt8>) -> Bool {
    let count = plain.count
    guard count >= 5, count <= 8, plain[count - 4] == UInt8(ascii: ".") else { return false }
    let first = plain[0] == UInt8(ascii: "-") ? 1 : 0
    return count - first <= 7 && count - first >= 5 && plain[first] != UInt8(ascii: "0")
  }

  /// Whether there is nothing but digits, which say nothing of marks and currencies.
  static func isWhole(_ cell: Span<UInt8>) -> Bool {
    for index in 0..<cell.count where cell[index] &- 0x30 >= 10 { return false }
    return true
  }

  /// Whether the cell is what a spreadsheet leaves of a long id: `1.23457E+12`.
  package static func isRoundedID(_ cell: Span<UInt8>) -> Bool {
    var index = 0
    func skipDigits() -> Int {
      let start = index
      while index < cell.count, cell[index] &- 0x30 < 10 { index += 1 }
      return index - start
    }
    guard skipDigits() == 1, index < cell.count else { return false }
    if cell[index] == "." || cell[index] == "," {
      index += 1
      guard skipDigits() > 0 else { return false }
    }
    guard index + 2 < cell.count, cell[index] == "E", cell[index + 1] == "+" else { return false }
    index += 2
    return (2...3).contains(skipDigits()) && index == cell.count
  }

  /// Digits with at most one point and a sign before them: what nearly every cell is.
  static func plainNumber(_ cell: Span<UInt8>) -> Double? {
    var (mantissa, scale, digits) = (0, 0, 0)
    var index = 0
    let isNegative = cell.count > 0 && cell[0] == UInt8(ascii: "-")
    if isNegative { index = 1 }
    var hasPoint = false
    while index < cell.count {
      let byte = cell[index]
      index += 1
      if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
        continue
      }
      let digit = byte &- 0x30
      guard digit < 10 else { return nil }
      mantissa = mantissa &* 10 &+ Int(digit)
      digits += 1
      if hasPoint { scale += 1 }
    }
    // Up to 15 digits and a power of ten up to 22 are exact, so that one division rounds right.
    guard digits > 0, digits <= 15 else { return nil }
    let value = scale == 0 ? Double(mantissa) : Double(mantissa) / powersOfTen[scale]
    return isNegative ? -value : value
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]
}

/// The encoding of old exports from Western Europe and the Americas.
enum Windows1252 {
  /// The text of the bytes; the five bytes without a character stay control characters.
  static func text(_ bytes: [UInt8]) -> String {
    var text = ""
    for byte in bytes {
      text.unicodeScalars.append(
        (0x80...0x9F).contains(byte) ? special[Int(byte) - 0x80] : Unicode.Scalar(byte))
    }
    return text
  }

  private static let special: [Unicode.Scalar] = [
    "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{2C6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8D}", "\u{17D}", "\u{8F}",
    "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}", "\u{153}", "\u{9D}", "\u{17E}", "\u{178}",
  ]
}

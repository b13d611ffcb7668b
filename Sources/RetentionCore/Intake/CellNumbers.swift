extension CellBytes {
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

  /// A number with an exponent, more digits, thousands marks, a currency or brackets.
  static func writtenNumber(_ cell: Span<UInt8>) -> Double? {
    var text = Substring(text(cell).text)
    var isNegative = false
    if text.hasPrefix("("), text.hasSuffix(")") {
      isNegative = true
      text = text.dropFirst().dropLast()
    }
    text = withoutCurrency(text)
    if let sign = text.first, sign == "-" || sign == "\u{2212}" || sign == "+" {
      // Brackets are a sign already.
      if isNegative { return nil }
      isNegative = sign != "+"
      text = withoutCurrency(text.dropFirst())
    }
    guard let digits = withoutThousandsMarks(text), let first = digits.utf8.first,
      first == UInt8(ascii: ".") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first),
      digits.utf8.allSatisfy(isPartOfNumber), let value = Double(digits), value.isFinite
    else { return nil }
    return isNegative ? -value : value
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  private static func isPartOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "e"),
      UInt8(ascii: "E"), UInt8(ascii: "+"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// The text without a currency sign or a three-letter code before or behind it.
  private static func withoutCurrency(_ text: Substring) -> Substring {
    var text = text
    func isSign(_ character: Character) -> Bool {
      character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .currencySymbol }
    }
    func isBlank(_ character: Character) -> Bool {
      character == " " || character == "\u{A0}" || character == "\u{202F}"
    }
    func isCode(_ letters: Substring) -> Bool {
      letters.utf8.count == 3
        && letters.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }
    if isCode(text.prefix(3)) { text = text.dropFirst(3) }
    if isCode(text.suffix(3)) { text = text.dropLast(3) }
    while let first = text.first, isSign(first) || isBlank(first) { text = text.dropFirst() }
    while let last = text.last, isSign(last) || isBlank(last) { text = text.dropLast() }
    return text
  }

  /// The digits without the marks between groups of three; nil where the groups are not of three.
  private static func withoutThousandsMarks(_ text: Substring) -> String? {
    let marks: Set<Character> = [",", " ", "\u{A0}", "\u{202F}", "'", "\u{2019}"]
    let end = text.firstIndex { $0 == "." || $0 == "e" || $0 == "E" } ?? text.endIndex
    let whole = text[..<end]
    guard let mark = whole.first(where: marks.contains) else { return String(text) }
    let groups = whole.split(separator: mark, omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.utf8.count),
      groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
    else { return nil }
    return groups.joined() + text[end...]
  }
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

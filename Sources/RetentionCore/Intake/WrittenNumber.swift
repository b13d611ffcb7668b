/// A number as a cell writes it, before the column says which mark is the decimal one.
struct WrittenNumber {
  /// Whether a percent sign stands with it.
  private(set) var isPercent = false

  /// The currency that stands with it.
  private(set) var currency: CurrencyMark?

  private var isNegative = false
  private var hasSign = false
  private var isInBrackets = false

  /// Digits and marks, without all that stood around them.
  private var digits: ArraySlice<UInt8>

  /// The number that the bytes of a cell write; nil where they hold anything else too.
  init?(_ cell: Span<UInt8>) {
    guard let plain = TypographicMark.plain(cell) else { return nil }
    digits = plain[...]
    guard takeFront(), takeBack() else { return nil }
  }

  /// The number, were this its decimal mark; nil where its marks can't be so, or it is infinite.
  func value(_ mark: DecimalMark) -> Double? {
    guard let plain = plain(mark) else { return nil }
    let exact = CellBytes.plainNumber(plain.span)
    guard let value = exact ?? Double(String(decoding: plain, as: UTF8.self)), value.isFinite
    else { return nil }
    return isNegative ? -value : value
  }

  // MARK: - What stands around the digits

  private mutating func takeFront() -> Bool {
    while let first = digits.first, !WrittenNumber.isDigit(first) {
      switch first {
      case " ": digits.removeFirst()
      case ".", ",", TypographicMark.arabicDecimal: return true
      case "(":
        guard !isInBrackets, !hasSign else { return false }
        (isInBrackets, isNegative) = (true, true)
        digits.removeFirst()
      case "-", "+":
        // Brackets are a sign already; a dash with a space behind it may be no sign.
        guard !hasSign, !isInBrackets, digits.dropFirst().first != UInt8(ascii: " ") else {
          return false
        }
        (hasSign, isNegative) = (true, first == "-")
        digits.removeFirst()
      case "%":
        guard !isPercent else { return false }
        isPercent = true
        digits.removeFirst()
      default:
        guard let (mark, length) = CurrencyMark.first(of: digits), take(mark) else { return false }
        digits.removeFirst(length)
      }
    }
    return true
  }

  private mutating func takeBack() -> Bool {
    var isClosed = !isInBrackets
    while let last = digits.last, !WrittenNumber.isDigit(last) {
      if let (mark, length) = CurrencyMark.last(of: digits) {
        guard take(mark) else { return false }
        digits.removeLast(length)
        continue
      }
      switch last {
      case " ": break
      case ")":
        guard !isClosed else { return false }
        isClosed = true
      case "-":
        // `1,234-`, as SAP writes it; `50,-` means fifty.
        guard !hasSign, !isInBrackets, let before = digits.dropLast().last,
          WrittenNumber.isDigit(before)
        else { return false }
        (hasSign, isNegative) = (true, true)
      case "%":
        guard !isPercent else { return false }
        isPercent = true
      default: return isClosed
      }
      digits.removeLast()
    }
    return isClosed
  }

  private mutating func take(_ mark: CurrencyMark) -> Bool {
    currency = currency.map { $0.joined(with: mark) } ?? mark
    return currency != nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10
  }
}

// MARK: - The digits

extension WrittenNumber {
  /// Whether thousands stand in groups of two digits before the last three: `12,34,567`.
  var hasLakhs: Bool {
    let whole = digits.prefix { $0 != "." && $0 != TypographicMark.arabicDecimal }
    return DigitGroups(whole, separatedBy: UInt8(ascii: ","))?.areLakhs ?? false
  }

  /// Digits, a point and an exponent, without marks between thousands; nil where those marks are
  /// not where they belong.
  private func plain(_ mark: DecimalMark) -> [UInt8]? {
    let (decimal, thousands) = mark.bytes
    let wholeEnd =
      digits.firstIndex {
        $0 == decimal || $0 == TypographicMark.arabicDecimal || $0 | 0x20 == "e"
      } ?? digits.endIndex
    guard let whole = DigitGroups(digits[..<wholeEnd], separatedBy: thousands) else { return nil }
    var plain = whole.digits
    var rest = digits[wholeEnd...]
    if let first = rest.first, first | 0x20 != "e" {
      let fraction = rest.dropFirst().prefix(while: WrittenNumber.isDigit)
      plain.append(UInt8(ascii: "."))
      plain += fraction
      rest = rest.dropFirst(1 + fraction.count)
    }
    guard plain.contains(where: WrittenNumber.isDigit) else { return nil }
    guard !rest.isEmpty else { return plain }
    return whole.count == 1 && WrittenNumber.isExponent(rest) ? plain + rest : nil
  }

  /// Whether this is the letter E, a sign or none, and one to three digits.
  private static func isExponent(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let letter = bytes.first, letter | 0x20 == "e" else { return false }
    var exponent = bytes.dropFirst()
    if let sign = exponent.first, sign == "+" || sign == "-" { exponent.removeFirst() }
    return (1...3).contains(exponent.count) && exponent.allSatisfy(isDigit)
  }
}

/// The digits of a whole number, and the groups in which they stand.
private struct DigitGroups {
  /// All digits, without the marks between the groups.
  let digits: [UInt8]

  /// How many groups there are.
  let count: Int

  /// Whether the groups are of two digits, but for the last.
  let areLakhs: Bool

  /// The digits; nil where there is anything else, or the groups are not what they should be.
  ///
  /// The mark may be this one, a space or an apostrophe, but the same throughout.
  init?(_ bytes: ArraySlice<UInt8>, separatedBy thousands: UInt8) {
    let mark = bytes.first { $0 &- 0x30 >= 10 }
    guard let mark else {
      (digits, count, areLakhs) = (Array(bytes), 1, false)
      return
    }
    guard
      mark == thousands || mark == " " || mark == "'" || mark == TypographicMark.arabicThousands
    else { return nil }
    let groups = bytes.split(separator: mark, omittingEmptySubsequences: false)
    let digits = groups.flatMap(\.self)
    guard let first = groups.first, let last = groups.last, last.count == 3,
      first.first != UInt8(ascii: "0"), digits.allSatisfy({ $0 &- 0x30 < 10 })
    else { return nil }
    let middle = groups.dropFirst().dropLast()
    let areThousands = (1...3).contains(first.count) && middle.allSatisfy { $0.count == 3 }
    let isIndian = mark == "," || mark == TypographicMark.arabicThousands
    areLakhs =
      isIndian && !middle.isEmpty && (1...2).contains(first.count)
      && middle.allSatisfy { $0.count == 2 }
    guard areThousands || areLakhs else { return nil }
    (self.digits, count) = (digits, groups.count)
  }
}

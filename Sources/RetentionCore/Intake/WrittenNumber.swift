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
  /// What a number is, were one of the two marks its decimal mark.
  struct Reading {
    let value: Double

    /// Whether thousands stand in groups of two digits before the last three: `12,34,567`.
    let hasLakhs: Bool
  }

  /// The number, were this its decimal mark; nil where its marks can't be so, or it is infinite.
  func value(_ mark: DecimalMark) -> Double? {
    reading(mark)?.value
  }

  /// The same, and how its thousands stand.
  func reading(_ mark: DecimalMark) -> Reading? {
    let (decimal, thousands) = mark.bytes
    var groups = DigitGroups(thousands: thousands)
    var plain: [UInt8] = []
    plain.reserveCapacity(digits.count)
    var index = digits.startIndex
    while index < digits.endIndex, groups.take(digits[index]) {
      if WrittenNumber.isDigit(digits[index]) { plain.append(digits[index]) }
      index += 1
    }
    guard groups.areSound else { return nil }
    var digitCount = plain.count
    if index < digits.endIndex,
      digits[index] == decimal || digits[index] == TypographicMark.arabicDecimal
    {
      plain.append(UInt8(ascii: "."))
      index += 1
      while index < digits.endIndex, WrittenNumber.isDigit(digits[index]) {
        plain.append(digits[index])
        digitCount += 1
        index += 1
      }
    }
    guard digitCount > 0 else { return nil }
    if index < digits.endIndex {
      guard groups.count == 1, WrittenNumber.isExponent(digits[index...]) else { return nil }
      plain += digits[index...]
    }
    let exact = CellBytes.plainNumber(plain.span)
    guard let value = exact ?? Double(String(decoding: plain, as: UTF8.self)), value.isFinite
    else { return nil }
    return Reading(value: isNegative ? -value : value, hasLakhs: groups.areLakhs)
  }

  /// Whether this is the letter E, a sign or none, and one to three digits.
  private static func isExponent(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let letter = bytes.first, letter | 0x20 == "e" else { return false }
    var exponent = bytes.dropFirst()
    if let sign = exponent.first, sign == "+" || sign == "-" { exponent.removeFirst() }
    return (1...3).contains(exponent.count) && exponent.allSatisfy(isDigit)
  }
}

/// The groups in which the digits of a whole number stand, added byte by byte.
private struct DigitGroups {
  /// The mark of `.` and `,` that may stand between groups; spaces and apostrophes always may.
  let thousands: UInt8

  /// How many groups there are.
  private(set) var count = 1

  private var mark: UInt8?
  private var digits = 0
  private var firstDigits = 0
  private var beginsWithZero = false
  private var areThrees = true
  private var areTwos = true

  init(thousands: UInt8) {
    self.thousands = thousands
  }

  /// Adds a digit or a mark; false where the byte is neither, or another mark than before.
  mutating func take(_ byte: UInt8) -> Bool {
    if byte &- 0x30 < 10 {
      if count == 1, digits == 0 { beginsWithZero = byte == "0" }
      digits += 1
      return true
    }
    guard
      byte == thousands || byte == " " || byte == "'" || byte == TypographicMark.arabicThousands,
      mark == nil || mark == byte
    else { return false }
    if mark == nil {
      firstDigits = digits
    } else {
      areThrees = areThrees && digits == 3
      areTwos = areTwos && digits == 2
    }
    mark = byte
    count += 1
    digits = 0
    return true
  }

  /// Whether all groups but the first and the last have two digits, as India writes them.
  var areLakhs: Bool {
    (mark == UInt8(ascii: ",") || mark == TypographicMark.arabicThousands)
      && count > 2 && areTwos && digits == 3 && (1...2).contains(firstDigits)
  }

  /// Whether the groups are what groups of digits can be.
  var areSound: Bool {
    count == 1
      || !beginsWithZero && (areLakhs || areThrees && digits == 3 && (1...3).contains(firstDigits))
  }
}

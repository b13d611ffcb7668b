/// Reads the bytes of one cell as a value, without making a string of it.
///
/// The bytes are trimmed and have no quotes around them. A reader returns nil where the bytes are
/// no such value; nothing is rolled over or guessed.
package enum CellBytes {
  /// The part of a cell between white space.
  @inline(__always)
  package static func trimmed(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Range<Int> {
    var (start, end) = (start, end)
    while true {
      while start < end, isSpace(bytes[start]) { start += 1 }
      while end > start, isSpace(bytes[end - 1]) { end -= 1 }
      // A no-break space, in UTF-8; others may stand beyond it.
      guard end - start >= 2 else { return start..<end }
      if bytes[start] == 0xC2, bytes[start + 1] == 0xA0 {
        start += 2
      } else if bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
        end -= 2
      } else {
        return start..<end
      }
    }
  }

  /// Whether a quote stands in the cell.
  static func hasQuote(_ cell: Span<UInt8>) -> Bool {
    for index in 0..<cell.count where cell[index] == .quote { return true }
    return false
  }

  /// The bytes with a single quote for every doubled one.
  static func withSingleQuotes(_ cell: Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var index = 0
    while index < cell.count {
      bytes.append(cell[index])
      let isDoubled =
        cell[index] == .quote && index + 1 < cell.count && cell[index + 1] == .quote
      index += isDoubled ? 2 : 1
    }
    return bytes
  }

  /// Whether a cell that begins and ends with these bytes is a value as it stands, with no quotes
  /// or white space around it: what nearly every cell is. False where only a closer look tells.
  @inline(__always)
  static func isPlain(first: UInt8, last: UInt8) -> Bool {
    let letter = first | 0x20
    let isPlainFirst =
      letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z") && letter != UInt8(ascii: "n")
      || first >= UInt8(ascii: "0") && first <= UInt8(ascii: "9")
    return isPlainFirst && last > .quote && last != 0xA0
  }

  /// Whether the cell says that there is no value: blank, `-`, `?`, `n/a`, `null`, `#N/A`.
  @inline(__always)
  package static func isNoValue(_ cell: Span<UInt8>) -> Bool {
    isNoValue(cell, 0, cell.count)
  }

  /// The same for the bytes from `start` to `end`.
  @inline(__always)
  static func isNoValue(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard start < end else { return true }
    // The first byte tells more than the length, which is four for many a word.
    let first = bytes[start]
    guard
      first == UInt8(ascii: "-") || first == UInt8(ascii: "?") || first == UInt8(ascii: "#")
        || first | 0x20 == UInt8(ascii: "n")
    else { return false }
    return isNoValue(of: bytes.extracting(start..<end))
  }

  private static func isNoValue(of cell: Span<UInt8>) -> Bool {
    switch cell.count {
    case 1: cell[0] == UInt8(ascii: "-") || cell[0] == UInt8(ascii: "?")
    case 3: equals(cell, "n/a")
    case 4: equals(cell, "null") || equals(cell, "#n/a")
    default: false
    }
  }

  /// A calendar day: `2026-09-30`, with or without a time after it, or an epoch in seconds or
  /// milliseconds, read in UTC.
  package static func day(_ cell: Span<UInt8>) -> Day? {
    day(cell, 0, cell.count)
  }

  /// The same for the bytes from `start` to `end`.
  @inline(__always)
  static func day(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Day? {
    guard end &- start == 10, let (year, month, day) = isoDate(bytes, start) else {
      return writtenDay(bytes.extracting(start..<end))
    }
    return Day(year: year, month: month, day: day)
  }

  /// The numbers of ten bytes `2026-09-30`, eight of them at once; nil where they are something
  /// else.
  @inline(__always)
  private static func isoDate(
    _ bytes: Span<UInt8>, _ start: Int
  ) -> (year: Int, month: Int, day: Int)? {
    // Within the span, which is checked; any bits make a number.
    let word = unsafe UInt64(
      littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
    let (tens, ones) = (bytes[start &+ 8] &- 0x30, bytes[start &+ 9] &- 0x30)
    // What is left of `0000-00-` is the value of each digit, and nothing of the two signs.
    let digits = word ^ 0x2D30_302D_3030_3030
    let isDate =
      digits & 0xFFF0_F0FF_F0F0_F0F0 == 0
      && (digits &+ 0x0006_0600_0606_0606) & 0x00F0_F000_F0F0_F0F0 == 0 && tens <= 9 && ones <= 9
    guard isDate else { return nil }
    // Each byte becomes ten times itself and the one behind it.
    let pairs = digits &* 10 &+ digits >> 8
    return (
      Int(pairs & 0xFF) &* 100 &+ Int(pairs >> 16 & 0xFF), Int(pairs >> 40 & 0xFF),
      Int(tens) &* 10 &+ Int(ones)
    )
  }

  private static func writtenDay(_ cell: Span<UInt8>) -> Day? {
    if cell.count >= 10, cell[4] == UInt8(ascii: "-"), cell[7] == UInt8(ascii: "-") {
      guard let year = digits(cell, 0..<4), let month = digits(cell, 5..<7),
        let day = digits(cell, 8..<10), cell.count == 10 || isTime(cell, from: 10)
      else { return nil }
      return Day(year: year, month: month, day: day)
    }
    return epochDay(cell)
  }

  /// A number that is neither infinite nor anything but decimal.
  ///
  /// Commas, spaces and apostrophes between groups of three digits, a currency before or behind it
  /// and brackets for a negative amount are understood.
  package static func number(_ cell: Span<UInt8>) -> Double? {
    plainNumber(cell) ?? writtenNumber(cell)
  }

  /// A share, and whether a percent sign stood behind it; the sign has divided it by 100 already.
  package static func share(_ cell: Span<UInt8>) -> (value: Double, isPercent: Bool)? {
    let isPercent = cell.count > 1 && cell[cell.count - 1] == UInt8(ascii: "%")
    let end = isPercent ? trimmed(cell, 0, cell.count - 1) : 0..<cell.count
    guard let value = number(cell.extracting(end)) else { return nil }
    return (isPercent ? value / 100 : value, isPercent)
  }

  /// Yes or no, in the words and digits that exports use.
  package static func flag(_ cell: Span<UInt8>) -> Bool? {
    let yes: [StaticString] = ["yes", "y", "true", "t", "1"]
    for word in yes where equals(cell, word) { return true }
    let no: [StaticString] = ["no", "n", "false", "f", "0"]
    for word in no where equals(cell, word) { return false }
    return nil
  }

  /// Whether the cell says that something is written down: any text but a no.
  package static func isDocumented(_ cell: Span<UInt8>) -> Bool {
    let no: [StaticString] = ["no", "n", "false", "0", "none"]
    for word in no where equals(cell, word) { return false }
    return true
  }

  /// The text of a cell; where it is no UTF-8 it is read as Windows-1252, and `isRepaired` says so.
  package static func text(_ cell: Span<UInt8>) -> (text: String, isRepaired: Bool) {
    if let valid = try? UTF8Span(validating: cell) { return (String(copying: valid), false) }
    return (Windows1252.text(array(cell)), true)
  }

  /// The bytes as an array.
  static func array(_ cell: Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(cell.count)
    for index in 0..<cell.count { bytes.append(cell[index]) }
    return bytes
  }

  // MARK: - Parts

  @inline(__always)
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte >= 0x09 && byte <= 0x0D
  }

  /// Whether the cell is this word of small letters, in any case.
  @inline(__always)
  private static func equals(_ cell: Span<UInt8>, _ word: StaticString) -> Bool {
    guard cell.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { letters in
      for index in 0..<cell.count {
        let byte = cell[index]
        let folded = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        if unsafe folded != letters[index] { return false }
      }
      return true
    }
  }

  @inline(__always)
  private static func digit(_ byte: UInt8) -> Int? {
    let value = byte &- 0x30
    return value < 10 ? Int(value) : nil
  }

  /// A whole number of digits only.
  @inline(__always)
  private static func digits(_ cell: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var number = 0
    for index in range {
      guard let digit = digit(cell[index]) else { return nil }
      number = number * 10 + digit
    }
    return number
  }

  /// Whether what follows a date is a time of day, with or without a zone.
  private static func isTime(_ cell: Span<UInt8>, from start: Int) -> Bool {
    guard
      cell[start] == UInt8(ascii: "T") || cell[start] == UInt8(ascii: " ")
        || cell[start] == UInt8(ascii: "t"), cell.count >= start + 6,
      let hour = digits(cell, start + 1..<start + 3), hour < 24,
      cell[start + 3] == UInt8(ascii: ":"),
      let minute = digits(cell, start + 4..<start + 6), minute < 60
    else { return false }
    var index = start + 6
    if index < cell.count, cell[index] == UInt8(ascii: ":") {
      guard index + 3 <= cell.count, let second = digits(cell, index + 1..<index + 3), second <= 60
      else { return false }
      index += 3
      if index + 1 < cell.count, cell[index] == UInt8(ascii: ".") {
        index += 1
        while index < cell.count, digit(cell[index]) != nil { index += 1 }
      }
    }
    return isZone(cell, from: index)
  }

  /// Nothing, `Z`, `UTC`, `GMT`, `+02`, `+0200` or `+02:00`.
  private static func isZone(_ cell: Span<UInt8>, from start: Int) -> Bool {
    var start = start
    while start < cell.count, cell[start] == UInt8(ascii: " ") { start += 1 }
    let zone = cell.extracting(start..<cell.count)
    if zone.count == 0 || equals(zone, "z") || equals(zone, "utc") || equals(zone, "gmt") {
      return true
    }
    guard zone[0] == UInt8(ascii: "+") || zone[0] == UInt8(ascii: "-"),
      zone.count >= 3, digits(zone, 1..<3) ?? 24 < 24
    else { return false }
    if zone.count == 3 { return true }
    let minutes = zone[3] == UInt8(ascii: ":") ? 4 : 3
    return zone.count == minutes + 2 && digits(zone, minutes..<minutes + 2) ?? 60 < 60
  }

  /// The UTC day of an epoch: nine digits or more are seconds, twelve or more milliseconds.
  private static func epochDay(_ cell: Span<UInt8>) -> Day? {
    let isNegative = cell.count > 0 && cell[0] == UInt8(ascii: "-")
    let start = isNegative ? 1 : 0
    guard (9...15).contains(cell.count - start), let count = digits(cell, start..<cell.count)
    else { return nil }
    let unitsADay = cell.count - start >= 12 ? 86_400_000 : 86_400
    let signed = isNegative ? -count : count
    return Day(number: (signed - (signed < 0 ? unitsADay - 1 : 0)) / unitsADay)
  }
}

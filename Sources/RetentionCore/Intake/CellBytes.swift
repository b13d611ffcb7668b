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
  static func equals(_ cell: Span<UInt8>, _ word: StaticString) -> Bool {
    cell.count == word.utf8CodeUnitCount && begins(word, with: cell)
  }

  /// Whether this word of small letters begins with the cell, in any case.
  @inline(__always)
  static func begins(_ word: StaticString, with cell: Span<UInt8>) -> Bool {
    guard cell.count <= word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { letters in
      for index in 0..<cell.count {
        let byte = cell[index]
        let folded = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        if unsafe folded != letters[index] { return false }
      }
      return true
    }
  }
}

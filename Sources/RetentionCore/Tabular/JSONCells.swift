extension CSVWindow {
  /// Bytes behind a cell at which a reader may look.
  private static let spare = 64

  /// Writes a text as a cell of RFC 4180 behind what is there; where the next cell begins.
  ///
  /// Quotes stand around it where they are asked for, where it holds a comma, a quote or a line end,
  /// and where white space stands at its ends, so that it is read as it is.
  mutating func writeCell(_ text: Span<UInt8>, at start: Int, quoted: Bool) -> Int {
    reserve(2 &* text.count &+ 3, at: start)
    var span = bytes.mutableSpan
    var end = start
    if quoted || CSVWindow.needsQuotes(text) {
      span[end] = .quote
      end &+= 1
      for index in 0..<text.count {
        span[end] = text[index]
        end &+= 1
        guard text[index] == .quote else { continue }
        span[end] = .quote
        end &+= 1
      }
      span[end] = .quote
      end &+= 1
    } else {
      for index in 0..<text.count { span[start &+ index] = text[index] }
      end = start &+ text.count
    }
    span[end] = UInt8(ascii: ",")
    endCell(at: end)
    return end &+ 1
  }

  /// Writes these bytes of a text as a cell where it needs no quotes; nil, and nothing was written,
  /// where it may need them or stands at the end of the text.
  ///
  /// Bytes behind the range are looked at and copied too, eight at a time; what comes next stands
  /// over them.
  @inline(__always)
  mutating func writePlainCell(
    _ text: Span<UInt8>, _ range: Range<Int>, at start: Int
  ) -> Int? {
    let length = range.count
    guard length > 0, range.upperBound &+ 8 <= text.count,
      text[range.lowerBound] > UInt8(ascii: " "),
      text[range.upperBound &- 1] > UInt8(ascii: " ")
    else { return nil }
    reserve(length &+ 1, at: start)
    var span = bytes.mutableSpan
    // Written through only where the span has room, which is tested.
    var raw = unsafe span.mutableBytes
    var (offset, marks) = (0, UInt64(0))
    while length &- offset > 8 {
      let word = text.word(at: range.lowerBound &+ offset)
      marks |= CSVWindow.marks(in: word)
      raw.storeBytes(of: word, toByteOffset: start &+ offset, as: UInt64.self)
      offset &+= 8
    }
    let last = text.word(at: range.lowerBound &+ offset)
    marks |= CSVWindow.marks(in: last) << UInt64(truncatingIfNeeded: 64 &- 8 &* (length &- offset))
    guard marks == 0 else { return nil }
    raw.storeBytes(of: last, toByteOffset: start &+ offset, as: UInt64.self)
    let end = start &+ length
    span[end] = UInt8(ascii: ",")
    endCell(at: end)
    return end &+ 1
  }

  /// Bits where a byte of the word is a comma, a quote or below a blank; a few where none is.
  private static func marks(in word: UInt64) -> UInt64 {
    let each: UInt64 = 0x0101_0101_0101_0101
    let commas = word ^ (each &* UInt64(UInt8(ascii: ",")))
    let quotes = word ^ (each &* UInt64(UInt8.quote))
    return
      ((word &- each &* 0x20) & ~word | (commas &- each) & ~commas | (quotes &- each) & ~quotes)
      & (each &* 0x80)
  }

  /// Writes a cell without a value; where the next one begins.
  @inline(__always)
  mutating func writeBlankCell(at start: Int) -> Int {
    reserve(1, at: start)
    bytes[start] = UInt8(ascii: ",")
    endCell(at: start)
    return start &+ 1
  }

  @inline(__always)
  private mutating func reserve(_ count: Int, at start: Int) {
    let needed = start &+ count &+ CSVWindow.spare
    if needed > bytes.count { grow(to: max(needed, 2 * bytes.count)) }
  }

  /// Ends the record behind its last cell.
  mutating func endRecord(at end: Int) {
    if end > 0 { bytes[end &- 1] = .lineFeed }
  }

  private static func needsQuotes(_ text: Span<UInt8>) -> Bool {
    guard !text.isEmpty else { return false }
    if text[0] <= UInt8(ascii: " ") || text[text.count &- 1] <= UInt8(ascii: " ") { return true }
    var isSpecial = false
    for index in 0..<text.count {
      let byte = text[index]
      isSpecial = isSpecial || byte == "," || byte == .quote || byte == "\n" || byte == "\r"
    }
    return isSpecial
  }
}

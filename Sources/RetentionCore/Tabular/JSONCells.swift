extension CSVWindow {
  /// Writes a text as a cell of RFC 4180 behind what is there; where the next cell begins.
  ///
  /// Quotes stand around it where it holds a comma, a quote or a line end, and where white space
  /// stands at its ends, so that it is read as it is.
  mutating func writeCell(_ text: Span<UInt8>, at start: Int) -> Int {
    reserve(2 * text.count + 3, at: start)
    guard CSVWindow.needsQuotes(text) else {
      var span = bytes.mutableSpan
      for index in 0..<text.count { span[start &+ index] = text[index] }
      return finishCell(at: start &+ text.count)
    }
    var end = start
    func put(_ byte: UInt8, _ span: inout MutableSpan<UInt8>) {
      span[end] = byte
      end &+= 1
    }
    var span = bytes.mutableSpan
    put(.quote, &span)
    for index in 0..<text.count {
      if text[index] == .quote { put(.quote, &span) }
      put(text[index], &span)
    }
    put(.quote, &span)
    return finishCell(at: end)
  }

  /// Writes a cell without a value, in quotes or without; where the next one begins.
  mutating func writeBlankCell(at start: Int, quoted: Bool) -> Int {
    reserve(3, at: start)
    guard quoted else { return finishCell(at: start) }
    (bytes[start], bytes[start &+ 1]) = (.quote, .quote)
    return finishCell(at: start &+ 2)
  }

  /// Ends the record behind its last cell.
  mutating func endRecord(at end: Int) {
    if end > 0 { bytes[end &- 1] = .lineFeed }
  }

  private mutating func finishCell(at end: Int) -> Int {
    endCell(at: end)
    bytes[end] = UInt8(ascii: ",")
    return end &+ 1
  }

  /// Makes room for so many bytes, and for those behind them at which a reader may look.
  private mutating func reserve(_ count: Int, at start: Int) {
    let needed = start &+ count &+ 64
    if needed > bytes.count { grow(to: max(needed, 2 * bytes.count)) }
  }

  private static func needsQuotes(_ text: Span<UInt8>) -> Bool {
    guard text.count > 0 else { return false }
    if text[0] <= UInt8(ascii: " ") || text[text.count &- 1] <= UInt8(ascii: " ") { return true }
    for index in 0..<text.count {
      switch text[index] {
      case ",", "\"", "\n", "\r": return true
      default: break
      }
    }
    return false
  }
}

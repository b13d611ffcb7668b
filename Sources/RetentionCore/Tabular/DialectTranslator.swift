/// Rewrites a CSV text of another dialect as RFC 4180 has it, chunk by chunk.
///
/// Delimiters and line ends stay as they are; quotes become `"`, a quote inside a cell is doubled,
/// blanks behind delimiters go. A quote other than `"` closes a cell only before a delimiter or a
/// line end: an apostrophe inside a text is nothing unusual.
struct DialectTranslator {
  private let dialect: Dialect

  /// Whether cells without quotes need some: a `"` in them is no more than text.
  private let wrapsCells: Bool
  private var state = State.start

  private enum State {
    /// Before the first byte of a cell.
    case start
    case text
    case quoted

    /// Inside quotes, behind a byte that escapes a quote if one follows.
    case escaped

    /// Behind a quote that closes the cell, or stands for one if another follows.
    case closing
  }

  init(_ dialect: Dialect) {
    self.dialect = dialect
    wrapsCells = dialect.quote != .quote
  }

  /// Appends the rewritten text of a chunk.
  mutating func translate(_ text: ArraySlice<UInt8>, into output: inout [UInt8]) {
    for byte in text { translate(byte, into: &output) }
  }

  /// Appends what was held back until the next byte, of which there is none.
  mutating func finish(into output: inout [UInt8]) {
    if state == .escaped, let escape = dialect.escape { output.append(escape) }
    if state == .closing || state == .text && wrapsCells { output.append(.quote) }
    state = .start
  }

  private mutating func translate(_ byte: UInt8, into output: inout [UInt8]) {
    switch state {
    case .start: begin(byte, into: &output)
    case .text:
      if endsCell(byte) { end(byte, into: &output) } else { append(byte, to: &output) }
    case .quoted:
      if byte == dialect.quote {
        state = .closing
      } else if byte == dialect.escape {
        state = .escaped
      } else {
        append(byte, to: &output)
      }
    case .escaped:
      state = .quoted
      if byte == dialect.quote { return append(text: byte, to: &output) }
      if let escape = dialect.escape { output.append(escape) }
      // Of two, the first one escapes the second: a quote behind them closes the cell.
      if byte == dialect.escape { output.append(byte) } else { translate(byte, into: &output) }
    case .closing:
      if endsCell(byte) {
        state = .text
        if !wrapsCells { output.append(.quote) }
        end(byte, into: &output)
      } else if byte == dialect.quote {
        state = .quoted
        append(text: byte, to: &output)
      } else {
        // No closing quote after all. The scanner takes it for a stray one.
        state = wrapsCells ? .quoted : .text
        output.append(wrapsCells ? dialect.quote : .quote)
        translate(byte, into: &output)
      }
    }
  }

  private mutating func begin(_ byte: UInt8, into output: inout [UInt8]) {
    if endsCell(byte) { return output.append(byte) }
    if byte == .space, dialect.skipsBlanks { return }
    if byte == dialect.quote {
      state = .quoted
      return output.append(.quote)
    }
    state = .text
    if wrapsCells { output.append(.quote) }
    append(byte, to: &output)
  }

  private mutating func end(_ byte: UInt8, into output: inout [UInt8]) {
    state = .start
    if wrapsCells { output.append(.quote) }
    output.append(byte)
  }

  /// Appends a quote of the dialect that is text.
  private func append(text quote: UInt8, to output: inout [UInt8]) {
    output.append(quote)
    if quote == .quote { output.append(quote) }
  }

  private func append(_ byte: UInt8, to output: inout [UInt8]) {
    if wrapsCells, byte == .quote { output.append(byte) }
    output.append(byte)
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == dialect.delimiter || byte == .lineFeed || byte == .carriageReturn
  }
}

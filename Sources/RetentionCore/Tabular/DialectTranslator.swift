/// Rewrites a CSV text of another dialect as RFC 4180 has it, chunk by chunk.
///
/// Delimiters and line ends stay as they are; quotes become `"`, a quote inside a cell is doubled,
/// blanks behind delimiters go. Apostrophes, and bare quotes, close a cell only before a delimiter or
/// a line end: inside a text they are nothing unusual.
struct DialectTranslator {
  private let dialect: Dialect

  /// Whether cells without quotes need some: a `"` in them is no more than text.
  private let wrapsCells: Bool

  /// Whether a quote that neither doubles nor closes is text.
  private let keepsBareQuotes: Bool
  private var state = State.start

  /// Quotes in a row that wait for the byte behind them.
  private var quotes = 0

  private enum State {
    /// Before the first byte of a cell.
    case start
    case text
    case quoted

    /// Inside quotes, behind a byte that escapes a quote if one follows.
    case escaped

    /// Behind quotes of which the last may close the cell.
    case closing
  }

  init(_ dialect: Dialect) {
    self.dialect = dialect
    wrapsCells = dialect.quote != .quote
    keepsBareQuotes = wrapsCells || dialect.hasBareQuotes
  }

  /// Appends the rewritten text of a chunk.
  mutating func translate(_ text: ArraySlice<UInt8>, into output: inout [UInt8]) {
    for byte in text { translate(byte, into: &output) }
  }

  /// Appends what was held back until the next byte, of which there is none.
  mutating func finish(into output: inout [UInt8]) {
    if state == .escaped, let escape = dialect.escape { output.append(escape) }
    if state == .closing, mayClose { close(into: &output) }
    if state == .text, wrapsCells { output.append(.quote) }
    state = .start
  }

  private mutating func translate(_ byte: UInt8, into output: inout [UInt8]) {
    switch state {
    case .start: begin(byte, into: &output)
    case .text:
      if endsCell(byte) { end(byte, into: &output) } else { append(byte, to: &output) }
    case .quoted:
      if byte == dialect.quote {
        (state, quotes) = (.closing, 1)
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
    case .closing: pass(quotesBefore: byte, into: &output)
    }
  }

  /// Decides what a row of quotes was by the byte behind it: of two, one is text.
  private mutating func pass(quotesBefore byte: UInt8, into output: inout [UInt8]) {
    if byte == dialect.quote {
      quotes += 1
    } else if endsCell(byte), mayClose {
      close(into: &output)
      state = .start
      output.append(byte)
    } else {
      let isStray = !endsCell(byte) && mayClose && !keepsBareQuotes
      for _ in 0..<(isStray ? quotes : quotes + 1) / 2 { append(text: dialect.quote, to: &output) }
      // No closing quote after all; the scanner will take it for a stray one.
      if isStray { output.append(.quote) }
      state = isStray ? .text : .quoted
      translate(byte, into: &output)
    }
  }

  /// Whether the last quote of a row closes the cell if a delimiter or a line end follows.
  private var mayClose: Bool { keepsBareQuotes || quotes % 2 == 1 }

  private func close(into output: inout [UInt8]) {
    for _ in 0..<quotes / 2 { append(text: dialect.quote, to: &output) }
    output.append(.quote)
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

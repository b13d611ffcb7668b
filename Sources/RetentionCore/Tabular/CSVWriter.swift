/// Writes records as RFC 4180 has them, with LF at the end of lines.
package struct CSVWriter: Sendable {
  /// Whether text is left as it is that a spreadsheet could take for a formula.
  private let isRaw: Bool
  private var bytes: [UInt8] = []
  private var isFirstCell = true

  /// Where the record begins that is being written.
  private var recordStart = 0

  package init(isRaw: Bool = false) {
    self.isRaw = isRaw
  }

  /// How many bytes were written and not yet taken.
  package var count: Int { bytes.count }

  /// Hands out what was written since the last time.
  package mutating func take() -> [UInt8] {
    defer { (bytes, recordStart) = ([], 0) }
    return bytes
  }

  /// Writes a text cell; nil is a blank one.
  ///
  /// Text that a spreadsheet could run gets an apostrophe in front, unless the writer is raw.
  package mutating func text(_ text: String?) {
    let text = text ?? ""
    let isDangerous = !isRaw && CSVWriter.couldBeFormula(text)
    cell(isDangerous ? "'" + text : text)
  }

  /// Writes a number; nil is a blank cell.
  package mutating func number(_ number: Double?) {
    guard let number, number.isFinite else { return cell("") }
    let text = "\(number)"
    cell(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }

  /// Writes a whole number; nil is a blank cell.
  package mutating func number(_ number: Int?) {
    cell(number.map { "\($0)" } ?? "")
  }

  /// Ends a record; one that is a single blank cell gets quotes, for a blank line is no record.
  package mutating func endRecord() {
    if bytes.count == recordStart { bytes += [.quote, .quote] }
    bytes.append(.lineFeed)
    isFirstCell = true
    recordStart = bytes.count
  }

  /// Whether a spreadsheet could take the text for a formula: by its first character, white space
  /// and quotes before it left out.
  package static func couldBeFormula(_ text: String) -> Bool {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}":
        return true
      case " ", "\"", "'", "\u{A0}", "\u{FEFF}", "\u{200B}": continue
      default: return false
      }
    }
    return false
  }

  private mutating func cell(_ text: String) {
    if !isFirstCell { bytes.append(UInt8(ascii: ",")) }
    isFirstCell = false
    // A comma file opened where semicolons or tabs part cells must not fall apart either.
    let isQuoted = text.utf8.contains { byte in
      byte == .quote || byte == .lineFeed || byte == .carriageReturn || byte == UInt8(ascii: ",")
        || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "|")
    }
    guard isQuoted else { return bytes.append(contentsOf: text.utf8) }
    bytes.append(.quote)
    for byte in text.utf8 {
      if byte == .quote { bytes.append(.quote) }
      bytes.append(byte)
    }
    bytes.append(.quote)
  }
}

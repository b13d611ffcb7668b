/// How a CSV file is written.
package struct Dialect: Sendable, Equatable {
  /// The byte between two cells.
  package var delimiter: UInt8

  /// Whether the file begins with the byte order mark of UTF-8.
  package var hasByteOrderMark = false

  /// Bytes before the first record: a byte order mark and a line such as `sep=;`.
  package var prefixLength = 0

  /// Lines among those bytes.
  package var prefixLines = 0

  private static let candidates = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }

  /// Finds the dialect from the first bytes of a file.
  ///
  /// A line `sep=;` at the top decides; else the delimiter that stands most often, outside quotes,
  /// in the first record that is not blank.
  package init(of bytes: ArraySlice<UInt8>) {
    delimiter = UInt8(ascii: ",")
    var rest = bytes
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) {
      hasByteOrderMark = true
      rest = rest.dropFirst(3)
    }
    prefixLength = rest.startIndex - bytes.startIndex
    let firstLine = rest.prefix { !Dialect.endsLine($0) }
    if let told = Dialect.delimiterTold(by: firstLine) {
      delimiter = told
      let ends = rest[firstLine.endIndex...]
      prefixLength += firstLine.count + (ends.starts(with: [0x0D, 0x0A]) ? 2 : min(1, ends.count))
      prefixLines = 1
      return
    }
    var counts = [Int](repeating: 0, count: 256)
    var isQuoted = false
    for byte in rest.drop(while: Dialect.endsLine) {
      if byte == .quote { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if Dialect.endsLine(byte) { break }
      counts[Int(byte)] += 1
    }
    for candidate in Dialect.candidates where counts[Int(candidate)] > counts[Int(delimiter)] {
      delimiter = candidate
    }
  }

  /// The word for the delimiter in messages.
  package var delimiterName: String {
    switch delimiter {
    case UInt8(ascii: ","): "comma"
    case UInt8(ascii: ";"): "semicolon"
    case UInt8(ascii: "\t"): "tab"
    case UInt8(ascii: "|"): "bar"
    default: "\"" + String(decoding: [delimiter], as: UTF8.self) + "\""
    }
  }

  private static func endsLine(_ byte: UInt8) -> Bool {
    byte == .lineFeed || byte == .carriageReturn
  }

  /// The delimiter of a line `sep=;`, with or without quotes around it.
  private static func delimiterTold(by line: ArraySlice<UInt8>) -> UInt8? {
    let bare =
      line.count > 1 && line.first == .quote && line.last == .quote
      ? line.dropFirst().dropLast() : line
    guard bare.count == 5 else { return nil }
    let word = String(decoding: bare.prefix(4), as: UTF8.self).lowercased()
    guard word == "sep=", let delimiter = bare.last else { return nil }
    return delimiter < 0x80 && delimiter != .quote ? delimiter : nil
  }
}

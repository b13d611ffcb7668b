/// How a CSV file is written.
///
/// Who calls whom: `CSVReader` has `TextSource` decode the first bytes, `DialectDetection` try the
/// dialects on them, and `HeaderInspection` look at what stands on top. From then on `TextSource`
/// fills the windows with text in UTF-8, which a `DialectTranslator` has rewritten where the dialect
/// is not that of RFC 4180, so that `QuickScanner` and `PlainScanner` know only one.
package struct Dialect: Sendable, Equatable {
  /// The byte between two cells.
  package var delimiter: UInt8 = .comma

  /// The byte around cells that hold delimiters or line ends.
  package var quote: UInt8 = .quote

  /// The byte that makes a quote behind it text; nil where the quote is doubled.
  package var escape: UInt8?

  /// Whether quotes inside cells are not doubled.
  package var hasBareQuotes = false

  /// Whether blanks behind a delimiter belong to it.
  package var skipsBlanks = false

  package var encoding = TextEncoding.utf8

  /// Whether the file begins with a byte order mark.
  package var hasByteOrderMark = false

  /// Whether a line `sep=;` names the delimiter.
  package var isTold = false

  /// Lines on top that are no records: one that names the delimiter, those that were to be skipped.
  package var skippedLines = 0

  /// What the first bytes tell besides.
  package var notices: [CSVNotice] = []

  /// Whether the scanners read it as it is.
  var isPlain: Bool { quote == .quote && escape == nil && !hasBareQuotes && !skipsBlanks }
}

extension Dialect {
  /// The byte that a user names: a character, or a word such as `tab`; nil for what can't part cells.
  package static func delimiter(named name: String) -> UInt8? {
    if let named = words.first(where: { $0.word == name.lowercased() }) { return named.byte }
    if name == "\\t" { return .tab }
    guard name.utf8.count == 1, let byte = name.utf8.first else { return nil }
    return canPartCells(byte) ? byte : nil
  }

  /// The delimiter in words: `comma`, `semicolon`, else the character in quotes.
  package var delimiterName: String {
    Dialect.words.first { $0.byte == delimiter }?.word
      ?? String(decoding: [delimiter], as: UTF8.self).quoted()
  }

  /// The whole dialect in words: `semicolon, UTF-8`; a byte order mark goes without saying.
  package var text: String {
    var parts = [delimiterName, encoding.name]
    if quote != .quote { parts.append("quoted by " + name(of: quote)) }
    if let escape { parts.append("quotes escaped by " + name(of: escape)) }
    if hasBareQuotes { parts.append("quotes inside cells not doubled") }
    if skipsBlanks { parts.append("blanks behind delimiters") }
    return parts.joined(separator: ", ")
  }

  private func name(of byte: UInt8) -> String {
    byte == 0 ? "NUL" : String(decoding: [byte], as: UTF8.self)
  }

  private static let words: [(byte: UInt8, word: String)] = [
    (.comma, "comma"), (.semicolon, "semicolon"), (.tab, "tab"), (.bar, "bar"),
    (.space, "space"),
  ]

  /// The delimiter of a line `sep=;`, with or without quotes around it; nil for other lines.
  static func delimiterTold(by line: ArraySlice<UInt8>) -> UInt8? {
    let bare =
      line.count > 1 && line.first == .quote && line.last == .quote
      ? line.dropFirst().dropLast() : line
    guard bare.count == 5 else { return nil }
    let word = String(decoding: bare.prefix(4), as: UTF8.self).lowercased()
    guard word == "sep=", let delimiter = bare.last else { return nil }
    return canPartCells(delimiter) ? delimiter : nil
  }

  private static func canPartCells(_ byte: UInt8) -> Bool {
    byte < 0x80 && byte != 0 && byte != .quote && byte != .lineFeed && byte != .carriageReturn
  }
}

extension UInt8 {
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let backslash = UInt8(ascii: "\\")
  static let comma = UInt8(ascii: ",")
  static let semicolon = UInt8(ascii: ";")
  static let tab = UInt8(ascii: "\t")
  static let bar = UInt8(ascii: "|")
  static let space = UInt8(ascii: " ")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
}

/// Something about a CSV file that a reader of the result should know: what, how often, and where
/// first.
package struct CSVNotice: Sendable, Equatable {
  package var kind: Kind

  /// The physical line of the first one, from 1.
  package var line: Int

  /// The character in that line, from 1; 0 where a whole record or more is meant.
  package var column: Int

  /// What stands there, or what it was taken for.
  package var seen: String

  /// How many there are; for `preamble`, the lines before the header.
  package var count: Int

  package init(_ kind: Kind, line: Int, column: Int = 0, seen: String, count: Int = 1) {
    self.kind = kind
    self.line = line
    self.column = column
    self.seen = seen
    self.count = count
  }

  /// The kinds of notice.
  package enum Kind: String, CaseIterable, Sendable {
    // How the file is written.
    case unusualDialect = "unusual_dialect"
    case notUTF8 = "not_utf8"
    case brokenUTF16 = "broken_utf16"
    case nulBytes = "nul_bytes"

    // What stands where the header belongs.
    case empty
    case preamble
    case noHeader = "no_header"
    case secondHeader = "second_header"
    case blankHeader = "blank_header"
    case repeatedHeader = "repeated_header"
    case trailingDelimiter = "trailing_delimiter"

    // What stands below it.
    case secondTable = "second_table"
    case footer

    // Single records, which the reader hands on as they are.
    case blankLine = "blank_line"
    case shortRow = "short_row"
    case longRow = "long_row"
    case strayQuote = "stray_quote"

    // What stands in JSON and is no record.
    case damagedRecord = "damaged_record"
    case leftOut = "left_out"
  }
}

extension CSVNotice {
  /// What was found and what was made of it, such as "a NUL byte, kept as text (12 times)".
  package var text: String {
    switch kind {
    case .preamble: "\(count) \(count == 1 ? "line" : "lines") before the header, \(kind.text)"
    case .footer: "\(count) \(count == 1 ? "line" : "lines") below the table, \(kind.text)"
    default: kind.text + (count > 1 ? " (\(count) times)" : "")
    }
  }

  /// What would mend it, in the imperative; nil where nothing has to be done.
  package var fix: String? {
    kind == .preamble ? "skip them with --skip-lines \(count)" : kind.fix
  }
}

extension CSVNotice.Kind {
  /// What was found and what was made of it.
  package var text: String {
    switch self {
    case .unusualDialect: "an unusual way to write CSV, found by trying"
    case .notUTF8: "text that is no UTF-8, read as Windows-1252"
    case .brokenUTF16: "half a character of UTF-16, read as U+FFFD"
    case .nulBytes: "a NUL byte, kept as text"
    case .empty: "no records at all"
    case .preamble: "of which the first is taken for it"
    case .noHeader: "a first record that looks like data; it is taken for the header"
    case .secondHeader: "a second header row; it is taken for data"
    case .blankHeader: "a column without a name"
    case .repeatedHeader: "a column name that stands there twice"
    case .trailingDelimiter: "a delimiter at the end of every row, read as a blank column"
    case .secondTable: "the header again, taken for data; a second table may begin here"
    case .footer: "put there by a report, left out"
    case .blankLine: "a blank line, left out"
    case .shortRow: "fewer cells than the header"
    case .longRow: "more cells than the header"
    case .strayQuote: "a quote inside the text, kept as text"
    case .damagedRecord: "a record that can't be read, left out"
    case .leftOut: "a list inside the records that is no table, left out"
    }
  }

  /// What would mend it, in the imperative; nil where nothing has to be done.
  package var fix: String? {
    switch self {
    case .unusualDialect: "look at the records, or export as comma-separated CSV"
    case .notUTF8: "export as UTF-8, or say --encoding windows-1252"
    case .brokenUTF16, .nulBytes: "export again; the file may be damaged"
    case .empty: "export again, with a header and rows"
    case .preamble: "skip them with --skip-lines"
    case .noHeader: "put a line with the names of the columns on top"
    case .secondHeader: "keep one line of column names"
    case .blankHeader, .repeatedHeader: "give every column a name of its own"
    case .secondTable: "put each table into a file of its own"
    case .shortRow, .longRow: "export again; a delimiter may stand inside an unquoted cell"
    case .damagedRecord: "export it again"
    case .trailingDelimiter, .footer, .blankLine, .strayQuote, .leftOut: nil
    }
  }
}

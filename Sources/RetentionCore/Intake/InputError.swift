/// Why an input can't be used at all.
public enum InputError: Error, Sendable {
  case source(SourceError)

  /// The folder holds no file that could be an export; `skipped` says what it holds.
  case noExports(folder: String, skipped: [SkippedInput])
  case empty(path: String)

  /// The file is of another format, by its first bytes.
  case otherFormat(path: String, format: OtherFormat)

  /// No table is known that has these headers.
  case unknownTable(path: String, headers: [String])

  /// A known export of which no table is made unless `retain.json` says so.
  case unusedExport(path: String, what: String, isProposed: Bool)

  /// A field without which the table is of no use.
  case missingField(path: String, table: Table, field: FieldName, headers: [String])

  /// Several columns could be the same field.
  case clash(path: String, field: FieldName, columns: [ColumnSample])

  /// The cells of a column have several readings; each of the options decides.
  case openColumn(
    path: String, column: String, examples: [Problem.Example], choices: [String])

  /// No reading fits all cells of a column.
  case contradictoryColumn(path: String, column: String, examples: [Problem.Example])

  /// `--map` names a column that no file has, or `--ignore` does.
  case unknownColumn(String, nearest: String?)
  case unclosedQuote(
    path: String, line: Int, column: Int, field: Int, header: String?, bytes: Int, lines: Int,
    text: String)
  case recordTooLong(path: String, line: Int, limit: Int)

  /// A file of which no row belongs to an account of the accounts files.
  case nothingMatches(path: String, rows: Int, examples: [String])

  /// A column with some of its values, to choose by.
  public struct ColumnSample: Sendable {
    /// The column, from 1.
    public var number: Int
    public var header: String
    public var filled: Int
    public var rows: Int
    public var values: [String]
  }
}

/// A file that was passed over, and why.
public struct SkippedInput: Sendable {
  public var name: String
  public var reason: String
}

/// A format that is no CSV, told by its first bytes.
public enum OtherFormat: String, Sendable {
  case excel = "an Excel workbook or another zip archive"
  case oldExcel = "an old Excel workbook"
  case gzip = "a gzip archive"
  case pdf = "a PDF document"
  case html = "an HTML page"
  case utf16 = "a text in UTF-16"
  case json = "JSON"
  case binary = "a binary file"

  /// What to do about it.
  public var advice: String {
    switch self {
    case .excel, .oldExcel: "open it and save the sheet as \"CSV UTF-8\""
    case .gzip: "unpack it first: gzip -d"
    case .pdf, .binary: "export the table as CSV"
    case .html: "export the table as CSV; a log-in page may have been saved in its place"
    case .utf16: "save it as \"CSV UTF-8\""
    case .json: "export the table as CSV"
    }
  }

  /// The format that these first bytes of a file give away; nil where they could be a CSV.
  init?(of bytes: ArraySlice<UInt8>) {
    let signatures: [([UInt8], OtherFormat)] = [
      ([0x50, 0x4B, 0x03, 0x04], .excel), ([0x50, 0x4B, 0x05, 0x06], .excel),
      ([0xD0, 0xCF, 0x11, 0xE0], .oldExcel), ([0x1F, 0x8B], .gzip),
      (Array("%PDF".utf8), .pdf), ([0xFF, 0xFE], .utf16), ([0xFE, 0xFF], .utf16),
      ([0x00, 0x00, 0xFE, 0xFF], .utf16),
    ]
    for (signature, format) in signatures where bytes.starts(with: signature) {
      self = format
      return
    }
    let text = bytes.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    if let first = text.first {
      let start = String(decoding: text.prefix(15), as: UTF8.self).lowercased()
      if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") {
        self = .html
        return
      }
      if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
        self = .json
        return
      }
    }
    guard bytes.prefix(8_192).contains(0) else { return nil }
    self = .binary
  }
}

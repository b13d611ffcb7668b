/// A file, or standard input, whose records can be read, and read again.
struct RecordSource {
  let path: String
  private let writing: SourceSettings.Writing

  init(_ path: String, writing: SourceSettings.Writing) {
    self.path = path
    self.writing = writing
  }

  /// The tables that the file holds, each opened up to its header.
  func tables() throws(InputError) -> [OpenedRecords] {
    [try csv()]
  }

  fileprivate func csv() throws(InputError) -> OpenedRecords {
    let reader: CSVReader
    do throws(SourceError) {
      reader = try CSVReader(ByteSource(path: path))
    } catch {
      throw .source(error)
    }
    if let format = OtherFormat(of: reader.firstBytes) {
      throw .otherFormat(path: path, format: format)
    }
    guard try reader.advance(in: path, headers: []),
      let header = reader.window.records.indices.first(where: { !reader.window.isBlank($0) })
    else { throw .empty(path: path) }
    let window = reader.window
    let headers = (0..<window.cellCount(of: header)).map { window.text($0, of: header) }
    return OpenedRecords(
      source: self, headers: headers, name: nil, reader: .csv(reader), firstRow: header + 1)
  }

}

/// One table of a file, of which the header was read and the rows were not yet.
struct OpenedRecords {
  let source: RecordSource

  /// The headers as they stand in the file, trimmed.
  let headers: [String]

  /// The name of the table, where the file holds several.
  let name: String?

  /// What the table holds, where that name tells.
  var role: Role? { name.flatMap { Role(rawValue: $0) } }
  let reader: RecordReader

  /// The first record of the first window that is a row.
  let firstRow: Int

  /// How the file is written, in words.
  var writing: String { reader.writing }

  /// Whether a point in a number can only be a decimal one.
  var trustsPoints: Bool { false }

  /// The same table once more, from its beginning.
  func again() throws(InputError) -> OpenedRecords {
    try source.csv()
  }

  /// Hands over the windows of the file with the number of the first record that is a row.
  ///
  /// It can be done once.
  func forEachWindow(
    _ use: (borrowing CSVWindow, Int) throws(InputError) -> Void
  ) throws(InputError) {
    try use(reader.window, firstRow)
    while try reader.advance(in: source.path, headers: headers) {
      try use(reader.window, 0)
    }
  }

  /// A column with its first values, for a question.
  func sample(of column: Int) -> InputError.ColumnSample {
    let window = reader.window
    let values = window.records.indices.dropFirst(firstRow).map { window.text(column, of: $0) }
    let filled = values.filter { !$0.isEmpty }
    return InputError.ColumnSample(
      number: column + 1, header: headers[column], filled: filled.count, rows: values.count,
      values: Array(filled.prefix(2)))
  }
}

/// Reads records window by window, whatever the format.
enum RecordReader {
  case csv(CSVReader)

  /// The records that were read last.
  var window: CSVWindow {
    switch self {
    case .csv(let reader): reader.window
    }
  }

  var writing: String {
    switch self {
    case .csv(let reader):
      reader.dialect.delimiterName + ", UTF-8"
        + (reader.dialect.hasByteOrderMark ? " with BOM" : "")
    }
  }

  /// Reads on; false at the end. Errors name the file and its columns.
  func advance(in path: String, headers: [String]) throws(InputError) -> Bool {
    switch self {
    case .csv(let reader): try reader.advance(in: path, headers: headers)
    }
  }
}

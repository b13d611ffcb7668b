/// A file, or standard input, whose records can be read, and read again.
///
/// This is where formats part: what comes out of it is windows of records, whatever the file is. It
/// is a class because it stands for an open file, of which there is one.
package final class RecordSource {
  package let path: String
  private let writing: SourceSettings.Writing
  private let source: ByteSource

  /// Whether the bytes are lines of NDJSON that are a part of more.
  private let isBatch: Bool

  package init(_ path: String, writing: SourceSettings.Writing) throws(InputError) {
    self.path = path
    self.writing = writing
    isBatch = false
    do throws(SourceError) {
      source = try ByteSource(path: path)
    } catch {
      throw .source(error)
    }
  }

  /// Lines of a stream, whose name is that of a path.
  init(_ batch: LineBatch, of path: String) {
    self.path = path
    var writing = SourceSettings.Writing()
    writing.format = .ndjson
    self.writing = writing
    source = ByteSource(path: path, kept: batch.bytes)
    isBatch = true
  }

  /// The tables that the file holds, each opened up to its header.
  func tables() throws(InputError) -> [OpenedRecords] {
    var opened: [OpenedRecords] = []
    for reader in try readers() { opened.append(try self.opened(reader)) }
    return opened
  }

  /// The tables that the file holds, not read yet: several only in JSON.
  package func readers() throws(InputError) -> [RecordReader] {
    let format = writing.format ?? formatOfName
    if format == nil || format == .csv || format == .tsv {
      let reader = try csvReader()
      let other = OtherFormat(of: reader.firstBytes)
      if let other, other != .json { throw .otherFormat(path: path, format: other) }
      if other == nil || format != nil { return [.csv(reader)] }
    }
    do throws(JSONTablesError) {
      let tables = try JSONTables(input, named: framing(told: format), nesting: .ofExports)
      var readers: [RecordReader] = []
      for number in tables.tables.indices {
        readers.append(.json(try tables.reader(of: number), of: tables, number))
      }
      return readers
    } catch {
      throw InputError(error, in: path)
    }
  }

  /// The format that the name of the file says; nil where what it holds decides.
  private var formatOfName: SourceSettings.Format? {
    let name = path.lowercased()
    if name.hasSuffix(".json") { return .json }
    return name.hasSuffix(".ndjson") || name.hasSuffix(".jsonl") ? .ndjson : nil
  }

  // MARK: - CSV

  private func csvReader() throws(InputError) -> CSVReader {
    var options = CSVReader.Options()
    options.delimiter = writing.delimiter ?? (writing.format == .tsv ? .tab : nil)
    options.encoding = writing.encoding
    options.skipLines = writing.skipLines ?? 0
    do throws(SourceError) {
      return try CSVReader(source.again(), options: options)
    } catch {
      throw .source(error)
    }
  }

  /// A table read up to its header.
  private func opened(_ reader: RecordReader) throws(InputError) -> OpenedRecords {
    guard try reader.advance(in: path, headers: []) else { throw .empty(path: path) }
    if case .json(_, let tables, let number) = reader {
      return OpenedRecords(
        source: self, headers: tables.tables[number].headers, reader: reader, firstRow: 0)
    }
    let window = reader.window
    guard let header = window.records.indices.first(where: { !window.isBlank($0) }) else {
      throw .empty(path: path)
    }
    let headers = (0..<window.cellCount(of: header)).map { window.text($0, of: header) }
    return OpenedRecords(source: self, headers: headers, reader: reader, firstRow: header + 1)
  }

  // MARK: - JSON

  private var input: JSONInput {
    source.keptBytes.map { isBatch ? .batch($0) : .bytes($0) } ?? .file(path: path)
  }

  private func framing(told format: SourceSettings.Format?) -> JSONFraming? {
    switch format {
    case .json: .document
    case .ndjson: .lines
    default: nil
    }
  }

  /// A table once more, from its beginning.
  fileprivate func again(_ reader: RecordReader) throws(InputError) -> OpenedRecords {
    guard case .json(_, let tables, let number) = reader else {
      return try opened(.csv(try csvReader()))
    }
    let again: JSONRecordReader
    do throws(JSONTablesError) {
      again = try tables.reader(of: number)
    } catch {
      throw InputError(error, in: path)
    }
    return try opened(.json(again, of: tables, number))
  }
}

/// One table of a file, of which the header was read and the rows were not yet.
struct OpenedRecords {
  let source: RecordSource

  /// The headers as they stand in the file, trimmed.
  let headers: [String]
  let reader: RecordReader

  /// The first record of the first window that is a row.
  let firstRow: Int

  /// The name of the table, where the file gives it one.
  var name: String? { reader.name }

  /// What the table holds, where its name tells.
  var role: Role? {
    name.flatMap { name in Role(rawValue: name) ?? Table(words: name).flatMap { Role($0) } }
  }

  /// How the file is written, in words.
  var writing: String {
    switch reader {
    case .csv(let reader): reader.dialect.text
    case .json(_, let tables, _): tables.framing == .lines ? "NDJSON" : "JSON"
    }
  }

  /// Whether the file begins with a byte order mark.
  var hasByteOrderMark: Bool {
    if case .csv(let reader) = reader { reader.dialect.hasByteOrderMark } else { false }
  }

  /// Whether a point in a number can only be a decimal one.
  var trustsPoints: Bool {
    if case .json = reader { true } else { false }
  }

  /// What was found so far that has to be told; all of it once the last window was handed over.
  var notices: [CSVNotice] { reader.notices }

  /// Hands over the windows of the file with the number of the first record that is a row.
  ///
  /// It can be done once.
  func forEachWindow(
    _ use: (borrowing CSVWindow, Int) throws(InputError) -> Void
  ) throws(InputError) {
    try use(reader.window, firstRow)
    while try advance() { try use(reader.window, 0) }
  }

  /// Reads the next window; false at the end.
  func advance() throws(InputError) -> Bool {
    try reader.advance(in: source.path, headers: headers)
  }

  /// Hands over the window that was read last, and reads on into the other one.
  func exchange(_ window: inout CSVWindow) {
    reader.exchange(&window)
  }

  /// Whether nothing comes behind the first window.
  var isWholeInWindow: Bool { reader.isAtEnd }

  /// The same table once more, from its beginning.
  func again() throws(InputError) -> OpenedRecords {
    try source.again(reader)
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

extension JSONNesting {
  /// What stands inside the accounts of an export.
  static let ofExports = JSONNesting(
    isTable: { Table(words: $0) != nil },
    idColumn: { headers in
      let mapping = try? HeaderMapping(
        headers: headers, fields: Field.accounts,
        hints: MappingHints(system: KnownExport(headers: headers)?.reading ?? SourceSettings()),
        takesFirstOfEqual: true)
      return mapping?.column(of: .accountID) ?? mapping?.column(of: .accountName)
    },
    idHeader: FieldName.accountID.rawValue,
    namesOuterRecord: { headers in
      headers.contains { HeaderMapping.folded($0) == "account id" }
    })
}

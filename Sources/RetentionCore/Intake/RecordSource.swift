/// A file, or standard input, whose records can be read, and read again.
///
/// This is where formats part: what comes out of it is windows of records, whatever the file is. It
/// is a class because it stands for an open file, of which there is one.
final class RecordSource {
  let path: String
  private let writing: SourceSettings.Writing
  private let source: ByteSource

  init(_ path: String, writing: SourceSettings.Writing) throws(InputError) {
    self.path = path
    self.writing = writing
    do throws(SourceError) {
      source = try ByteSource(path: path)
    } catch {
      throw .source(error)
    }
  }

  /// The tables that the file holds, each opened up to its header.
  func tables() throws(InputError) -> [OpenedRecords] {
    let format = writing.format
    if format == nil || format == .csv || format == .tsv {
      let reader = try csvReader()
      let other = OtherFormat(of: reader.firstBytes)
      if let other, other != .json || format != nil {
        throw .otherFormat(path: path, format: other)
      }
      if other == nil { return [try opened(reader)] }
    }
    let tables: JSONTables
    do throws(JSONTablesError) {
      tables = try JSONTables(input, named: framing(told: format), nesting: .ofExports)
    } catch {
      throw InputError(error, in: path)
    }
    var opened: [OpenedRecords] = []
    for number in tables.tables.indices { opened.append(try self.opened(tables, number)) }
    return opened
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

  fileprivate func opened(_ reader: CSVReader) throws(InputError) -> OpenedRecords {
    guard try reader.advance(in: path, headers: []),
      let header = reader.window.records.indices.first(where: { !reader.window.isBlank($0) })
    else { throw .empty(path: path) }
    let window = reader.window
    let headers = (0..<window.cellCount(of: header)).map { window.text($0, of: header) }
    return OpenedRecords(
      source: self, name: nil, headers: headers, reader: .csv(reader), firstRow: header + 1)
  }

  // MARK: - JSON

  private var input: JSONInput {
    source.keptBytes.map { .bytes($0) } ?? .file(path: path)
  }

  private func framing(told format: SourceSettings.Format?) -> JSONFraming? {
    switch format {
    case .json: .document
    case .ndjson: .lines
    default:
      path.lowercased().hasSuffix(".ndjson") || path.lowercased().hasSuffix(".jsonl") ? .lines : nil
    }
  }

  fileprivate func opened(_ tables: JSONTables, _ number: Int) throws(InputError) -> OpenedRecords {
    let table = tables.tables[number]
    do throws(JSONTablesError) {
      let reader = try tables.reader(of: number)
      _ = try reader.advance()
      return OpenedRecords(
        source: self, name: table.name, headers: table.headers,
        reader: .json(reader, of: tables, number), firstRow: 0)
    } catch {
      throw InputError(error, in: path)
    }
  }

  /// A table once more, from its beginning.
  fileprivate func again(_ reader: RecordReader) throws(InputError) -> OpenedRecords {
    switch reader {
    case .csv: try opened(try csvReader())
    case .json(_, let tables, let number): try opened(tables, number)
    }
  }
}

/// One table of a file, of which the header was read and the rows were not yet.
struct OpenedRecords {
  let source: RecordSource

  /// The name of the table, where the file gives it one.
  let name: String?

  /// The headers as they stand in the file, trimmed.
  let headers: [String]
  let reader: RecordReader

  /// The first record of the first window that is a row.
  let firstRow: Int

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

  /// Whether a point in a number can only be a decimal one.
  var trustsPoints: Bool {
    if case .json = reader { true } else { false }
  }

  /// What was found so far that has to be told; all of it once the last window was handed over.
  var notices: [CSVNotice] {
    switch reader {
    case .csv(let reader): reader.dialect.notices + reader.notices
    case .json: []
    }
  }

  /// Hands over the windows of the file with the number of the first record that is a row.
  ///
  /// It can be done once.
  func forEachWindow(
    _ use: (borrowing CSVWindow, Int) throws(InputError) -> Void
  ) throws(InputError) {
    try use(reader.window, firstRow)
    while try reader.advance(in: source.path, headers: headers) { try use(reader.window, 0) }
  }

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

/// Reads records window by window, whatever the format.
enum RecordReader {
  case csv(CSVReader)
  case json(JSONRecordReader, of: JSONTables, Int)

  /// The records that were read last.
  var window: CSVWindow {
    switch self {
    case .csv(let reader): reader.window
    case .json(let reader, _, _): reader.window
    }
  }

  /// Reads on; false at the end. Errors name the file and its columns.
  func advance(in path: String, headers: [String]) throws(InputError) -> Bool {
    switch self {
    case .csv(let reader): return try reader.advance(in: path, headers: headers)
    case .json(let reader, _, _):
      do throws(JSONTablesError) {
        return try reader.advance()
      } catch {
        throw InputError(error, in: path)
      }
    }
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

/// A table that was found in JSON.
package struct JSONTable: Sendable {
  /// The key under which its records stand, such as `contracts`; nil for the outermost list.
  package let name: String?

  /// The keys of its records, those of objects in them with dots, in the order in which the first
  /// record had them: a header for every key that any record has.
  package let headers: [String]

  package let recordCount: Int

  /// What stands in the place of a record and is none.
  package let rejections: JSONRejections

  /// Lists in its records that are neither texts nor a table of their own.
  package let omissions: [Omission]

  /// A list that was left out.
  package struct Omission: Sendable, Equatable {
    /// The header that it would have.
    package let header: String

    /// How many objects or lists it holds, in all records.
    package let count: Int
  }

  let source: JSONColumns
}

/// The tables that a file of JSON holds, which is read a first time to find them.
///
/// A document is kept whole, and so is a batch of lines; of NDJSON only the keys are, and the file
/// is opened again for each table.
package struct JSONTables: Sendable {
  /// Tables with a record and a column, those within others behind them.
  package let tables: [JSONTable]

  /// How the file is put together, whatever its name says.
  package let framing: JSONFraming

  /// Lines of white space only, in NDJSON.
  package let blankLineCount: Int

  private let outline: JSONOutline
  private let input: JSONInput

  /// What is kept; of NDJSON that is not a batch, nothing.
  private let pages: [JSONPage]
  private let limits: JSONLimits

  /// Finds the tables of a file, whose name says how it is put together or does not.
  package init(
    _ input: JSONInput, named: JSONFraming? = nil, nesting: JSONNesting,
    limits: JSONLimits = JSONLimits()
  ) throws(JSONTablesError) {
    let framing = try JSONTables.withSourceErrors { () throws(SourceError) in
      try JSONFraming(of: input, named: named, lineLimit: limits.line)
    }
    let (outline, pages, blankLineCount) =
      switch framing {
      case .document: try JSONTables.outlineOfDocument(input, nesting, limits)
      case .lines: try JSONTables.outlineOfLines(input, nesting, limits)
      }
    tables = JSONColumns.all(of: outline, nesting).map { JSONTable($0, of: outline) }
    if tables.isEmpty { throw JSONTables.noTable(of: outline) }
    // A single record is a document as well as a line.
    let isOneRecord =
      framing == .document && pages[0].nodes[0].kind == .object && outline.tables[0].path.isEmpty
    self.framing = isOneRecord ? named ?? framing : framing
    self.blankLineCount = blankLineCount
    (self.outline, self.input, self.pages, self.limits) = (outline, input, pages, limits)
  }

  /// Reads the records of a table, from the first one.
  package func reader(of table: Int) throws(JSONTablesError) -> JSONRecordReader {
    try JSONRecordReader(tables[table], of: outline, in: input, pages, limits)
  }

  private typealias Survey = (JSONOutline, pages: [JSONPage], blankLineCount: Int)

  private static func outlineOfDocument(
    _ input: JSONInput, _ nesting: JSONNesting, _ limits: JSONLimits
  ) throws(JSONTablesError) -> Survey {
    let page = try document(input, limit: limits.document)
    let envelope = JSONEnvelope(page, nesting: nesting)
    if envelope.isEmpty { throw .noRecords(found: emptiness(of: page)) }
    let places = envelope.places.map { JSONOutline.Table(name: $0.name, path: $0.path) }
    var outline = JSONOutline(
      of: places.isEmpty ? [JSONOutline.Table(name: nil, path: [])] : places,
      nesting: nesting, limits)
    try outline.add(page, limits)
    return (outline, [page], 0)
  }

  private static func outlineOfLines(
    _ input: JSONInput, _ nesting: JSONNesting, _ limits: JSONLimits
  ) throws(JSONTablesError) -> Survey {
    var outline = JSONOutline(
      of: [JSONOutline.Table(name: nil, path: [])], nesting: nesting, limits,
      keepsCuts: !input.isBatch)
    let lines = try JSONLinePages(input, lineLimit: limits.line)
    var kept: [JSONPage] = []
    while let line = try lines.next() {
      switch line {
      case .page(let page):
        try outline.add(page, limits)
        if input.isBatch { kept.append(page) }
      case .rejected(let rejection): outline.reject(rejection)
      }
    }
    outline.keyring = lines.keyring
    return (outline, kept, lines.blankLineCount)
  }

  /// Why there is no table: of lines that are all damaged, what is wrong with the first one.
  private static func noTable(of outline: JSONOutline) -> JSONTablesError {
    for rejection in outline.tables[0].rejections.first {
      if case .malformed(let error) = rejection.reason {
        return .malformed(error, at: rejection.position, related: nil)
      }
    }
    return .noRecords(found: .emptyObjects)
  }

  private static func document(
    _ input: JSONInput, limit: Int
  ) throws(JSONTablesError) -> JSONPage {
    let bytes: [UInt8]
    switch input {
    case .bytes(let all), .batch(let all): bytes = all
    case .file(let path), .stream(let path): bytes = try contents(of: path, limit: limit)
    }
    guard bytes.count <= limit else { throw .tooLong(limit: limit) }
    var reader = JSONReader()
    do {
      return try JSONPage(bytes[...], with: &reader)
    } catch {
      throw .malformed(error, in: bytes[...])
    }
  }

  private static func contents(
    of path: String, limit: Int
  ) throws(JSONTablesError) -> [UInt8] {
    try withSourceErrors { () throws(SourceError) in
      var source = try ByteSource(path: path)
      // One byte more than a file has tells that it ends.
      let room = min(source.size ?? 0, limit) + 1
      var bytes = [UInt8](repeating: 0, count: max(room, 64 << 10))
      var count = 0
      while true {
        count += try source.fill(&bytes, upTo: bytes.count, from: count)
        if count < bytes.count || count > limit {
          bytes.removeLast(bytes.count - count)
          return bytes
        }
        let room = min(bytes.count, limit + 1 - bytes.count)
        bytes.append(contentsOf: repeatElement(0, count: room))
      }
    }
  }

  /// Makes the error of a file an error of its tables.
  static func withSourceErrors<Result: ~Copyable>(
    _ read: () throws(SourceError) -> Result
  ) throws(JSONTablesError) -> Result {
    do throws(SourceError) {
      return try read()
    } catch {
      throw .source(error)
    }
  }

  private static func emptiness(of page: JSONPage) -> JSONTablesError.Emptiness {
    guard page.nodes[0].kind == .array else {
      return page.nodes[0].kind == .object ? .emptyList : .value
    }
    return page.nodes.count == 1 ? .emptyList : .listOfOthers
  }
}

extension JSONOutline {
  fileprivate mutating func add(_ page: JSONPage, _ limits: JSONLimits) throws(JSONTablesError) {
    do throws(TooManyKeys) {
      try add(page)
    } catch {
      throw .tooManyKeys(table: tables[error.table].name, limit: limits.keys)
    }
  }
}

extension JSONTable {
  fileprivate init(_ columns: JSONColumns, of outline: JSONOutline) {
    let table = outline.tables[columns.table]
    name = columns.name
    headers = columns.headers
    recordCount = table.recordCount
    rejections = table.rejections
    omissions = columns.omissions
    source = columns
  }
}

/// The files of an export, opened and understood but not read yet.
public struct Export {
  /// The files, each with its table, in the order in which they were found.
  public let files: [ExportFile]

  /// What was passed over in folders.
  public let skipped: [SkippedInput]

  /// How headers are to be read, where the file does not say.
  public struct Options: Sendable {
    /// Columns given to fields by hand.
    public var mapped: [FieldName: String] = [:]

    /// Columns that are not read.
    public var ignored: Set<String> = []

    public init() {}
  }

  /// Finds and opens the files: folders (one level, by the bytes of the names), files, `-` for
  /// standard input, each with an optional `table=` before it.
  public init(inputs: [String], options: Options = Options()) throws(InputError) {
    var files: [ExportFile] = []
    var skipped: [SkippedInput] = []
    for input in inputs {
      let (table, path) = Export.pinned(input)
      if path != "-", PathKind(path: path) == .folder {
        let before = files.count
        var inFolder: [SkippedInput] = []
        for name in try Export.names(in: path) {
          try Export.openInFolder(path, name, options, &files, &inFolder)
        }
        if files.count == before { throw .noExports(folder: path, skipped: inFolder) }
        skipped += inFolder
      } else {
        let file = try Export.open(path, table: table, number: files.count, options)
        Export.append(file, to: &files, &skipped)
      }
    }
    self.files = files
    self.skipped = skipped
    try Export.check(options, files)
  }

  /// The files of one table.
  public func files(of table: Table) -> [ExportFile] {
    files.filter { $0.table == table }
  }

  /// The fields that the export has, table by table; a table that it lacks is not there.
  public var recorded: [Table: Set<FieldName>] {
    var recorded: [Table: Set<FieldName>] = [:]
    for file in files { recorded[file.table, default: []].formUnion(file.mapping.fields) }
    return recorded
  }

  // MARK: - Finding

  /// Splits `touchpoints=calls.csv`, unless a file has that name.
  private static func pinned(_ input: String) -> (Table?, String) {
    guard let sign = input.firstIndex(of: "="), PathKind(path: input) == .missing,
      let table = Table(rawValue: String(input[..<sign]))
    else { return (nil, input) }
    return (table, String(input[input.index(after: sign)...]))
  }

  /// A relative path as it is, an absolute one by its last part: results do not tell where on a
  /// machine they were made.
  package static func shownName(_ path: String) -> String {
    if path == "-" { return "standard input" }
    var path = Substring(path)
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    return String(path.hasPrefix("/") ? path.split(separator: "/").last ?? path : path)
  }

  /// Adds a file, unless its table has been given the very same bytes: counted twice, they would
  /// double every figure.
  private static func append(
    _ file: ExportFile, to files: inout [ExportFile], _ skipped: inout [SkippedInput]
  ) {
    let twin = files.first {
      $0.table == file.table && ByteSource.haveSameContents($0.path, file.path)
    }
    if let twin {
      let reason = "it holds the same as \(twin.name)"
      skipped.append(SkippedInput(name: file.name, reason: reason))
    } else {
      files.append(file)
    }
  }

  private static func names(in folder: String) throws(InputError) -> [String] {
    do throws(SourceError) {
      return try namesInFolder(folder)
    } catch {
      throw .source(error)
    }
  }

  /// Opens a file of a folder, or says why it is passed over.
  private static func openInFolder(
    _ folder: String, _ name: String, _ options: Options, _ files: inout [ExportFile],
    _ skipped: inout [SkippedInput]
  ) throws(InputError) {
    let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
    let shown = shownName(folder) + "/" + name
    func skip(_ reason: String) { skipped.append(SkippedInput(name: shown, reason: reason)) }
    if name.hasPrefix(".") || name.hasPrefix("~$") { return skip("hidden") }
    if PathKind(path: path) == .folder { return skip("a folder") }
    let ending = name.lowercased().split(separator: ".").last ?? ""
    guard ["csv", "tsv", "tab", "txt"].contains(ending) else { return skip("not a CSV file") }
    do throws(InputError) {
      let file = try open(path, name: shown, table: nil, number: files.count, options)
      append(file, to: &files, &skipped)
    } catch .unknownTable {
      skip("no table is known that has its columns")
    } catch .empty {
      skip("empty")
    }
  }

  private static func open(
    _ path: String, name: String? = nil, table pinned: Table?, number: Int, _ options: Options
  ) throws(InputError) -> ExportFile {
    let (reader, headerRecord) = try openReader(path)
    let window = reader.window
    let headers = (0..<window.cellCount(of: headerRecord)).map { column in
      window.text(column, of: headerRecord)
    }
    guard let table = pinned ?? Table(fileName: path) ?? Table(headers: headers, options) else {
      throw .unknownTable(path: path, headers: headers)
    }
    let mapping: HeaderMapping
    do throws(HeaderMapping.Clash) {
      mapping = try table.mapping(of: headers, options)
    } catch {
      throw .clash(
        path: path, field: error.field,
        columns: error.columns.map {
          sample(of: $0, headers[$0], in: window, after: headerRecord)
        })
    }
    for field in table.required
    where !field.contains(where: { mapping.column(of: $0) != nil }) {
      throw .missingField(path: path, table: table, field: field[0], headers: headers)
    }
    return ExportFile(
      name: name ?? shownName(path), path: path, number: UInt16(truncatingIfNeeded: number),
      table: table, mapping: mapping,
      reader: reader, headerRecord: headerRecord)
  }

  /// Opens a file and reads its first window, which has to be that of a CSV with a header.
  private static func openReader(
    _ path: String
  ) throws(InputError) -> (CSVReader, headerRecord: Int) {
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
    return (reader, header)
  }

  /// A column with its first values, for a question.
  private static func sample(
    of column: Int, _ header: String, in window: CSVWindow, after headerRecord: Int
  ) -> InputError.ColumnSample {
    let values = window.records.indices.dropFirst(headerRecord + 1)
      .map { window.text(column, of: $0) }
    let filled = values.filter { !$0.isEmpty }
    return InputError.ColumnSample(
      number: column + 1, header: header, filled: filled.count, rows: values.count,
      values: Array(filled.prefix(2)))
  }

  /// A column named on the command line has to be in some file.
  private static func check(_ options: Options, _ files: [ExportFile]) throws(InputError) {
    let headers = files.flatMap { $0.mapping.columns.map(\.header) }
    let folded = Set(headers.map(HeaderMapping.folded))
    let named = options.mapped.values.sorted() + options.ignored.sorted()
    for column in named where !folded.contains(HeaderMapping.folded(column)) {
      throw .unknownColumn(column, nearest: headers.nearest(to: column))
    }
  }
}

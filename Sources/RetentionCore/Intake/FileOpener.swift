/// Opens the files of an export one after another, and says what each of them holds.
struct FileOpener {
  private let options: Export.Options
  private(set) var files: [ExportFile] = []
  private(set) var skipped: [SkippedInput] = []

  /// What can't be used, where that does not stop the others.
  private(set) var failures: [FailedInput] = []
  private let isTolerant: Bool

  /// How many people the lists hold that were read.
  private(set) var people: [(list: String, count: Int)] = []

  /// Headers of the files that each entry of `sources` is about, by its place.
  private var sourceHeaders: [Int: Set<String>] = [:]

  /// Lists of people that the files refer to.
  private var lists: [PeopleList] = []
  private var headers: [String] = []

  init(_ options: Export.Options, isTolerant: Bool = false) {
    self.options = options
    self.isTolerant = isTolerant
  }

  /// Opens an input: a folder, a file, or standard input.
  mutating func openInput(_ input: String) throws(InputError) {
    let (role, path) = Role.pinned(input)
    let name = Export.shownName(path)
    try orNote(name, path) { (opener) throws(InputError) in
      if path != "-", PathKind(path: path) == .folder {
        try opener.openFolder(path, as: role)
      } else {
        try opener.open(path, name: name, as: role)
      }
    }
  }

  /// Opens lines of a stream.
  ///
  /// What one of them lacks another may have, so that no column is missed, and a list without dates
  /// has rows without a date.
  mutating func open(_ batch: LineBatch) throws(InputError) {
    let path = "-"
    for records in try RecordSource(batch, of: path).tables() {
      try add(
        records, path: path, name: Export.shownName(path),
        as: records.name == nil ? .accounts : nil, isInFolder: false, options.told(of: path),
        isList: records.name != nil)
    }
    for file in files { file.directory = Directory(people: options.people, words: options.words) }
  }

  /// Does something with a file; what is wrong with it is noted where that does not stop the others.
  private mutating func orNote(
    _ name: String, _ path: String,
    _ open: (inout FileOpener) throws(InputError) -> Void
  ) throws(InputError) {
    do throws(InputError) {
      try open(&self)
    } catch {
      guard isTolerant else { throw error }
      failures.append(FailedInput(name: name, path: path, error: error))
    }
  }

  /// The files that an input stands for: itself, or those of the folder that are looked at.
  static func paths(in input: String) throws(InputError) -> [String] {
    guard input != "-", PathKind(path: input) == .folder else { return [input] }
    do throws(SourceError) {
      let folder = input.hasSuffix("/") ? input : input + "/"
      return try namesInFolder(input).filter { reasonToSkip($0, at: folder + $0) == nil }
        .map { folder + $0 }
    } catch {
      throw .source(error)
    }
  }

  /// Opens the files of a folder, and notes those that are passed over.
  private mutating func openFolder(_ folder: String, as role: Role?) throws(InputError) {
    let (before, skippedBefore) = (found, skipped.count)
    let names: [String]
    do throws(SourceError) {
      names = try namesInFolder(folder)
    } catch {
      throw .source(error)
    }
    for name in names {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      let shown = folder == "." ? name : Export.shownName(folder) + "/" + name
      if let reason = FileOpener.reasonToSkip(name, at: path) {
        let isExpected = reason == "hidden" || name == "retain.json"
        skipped.append(SkippedInput(name: shown, reason: reason, isExpected: isExpected))
        continue
      }
      try orNote(shown, path) { (opener) throws(InputError) in
        try opener.openOrSkip(path, name: shown, as: role)
      }
    }
    if found == before {
      throw .noExports(folder: folder, skipped: Array(skipped[skippedBefore...]))
    }
  }

  /// How many files were found that are something, of use or not.
  private var found: Int { files.count + lists.count + failures.count }

  /// Opens a file of a folder; one that is nothing we know is passed over.
  private mutating func openOrSkip(
    _ path: String, name: String, as role: Role?
  ) throws(InputError) {
    do throws(InputError) {
      try open(path, name: name, as: role, isInFolder: true)
    } catch .unknownTable {
      skip(name, "no table is known that has its columns")
    } catch .unclearTable(_, let table, let field) {
      skip(
        name,
        "it could hold \(table.rawValue), and several columns could be \(field.rawValue); if so, say "
          + "\(table.rawValue)=\(name)")
    } catch .unusedExport(_, let what, let isProposed) {
      let hint = isProposed ? "; retain init shows what they could add" : ""
      skip(name, "\(what), of no use by themselves\(hint)")
    } catch .empty {
      skip(name, "empty")
    } catch .noRecords(_, let text, _) {
      skip(name, text)
    }
  }

  /// Gives the files the lists that they refer to, once all are open.
  mutating func finish() throws(InputError) {
    try checkColumns()
    try checkSources()
    let derives = files.contains { file in
      file.mapping.origins.values.contains { !$0.derivedFrom.isEmpty }
    }
    let hasOwners = files.contains { $0.table == .accounts && $0.mapping.column(of: .owner) != nil }
    var directory = Directory(people: options.people, words: options.words)
    for list in lists {
      if derives || hasOwners && list.role == .users {
        try orNote(list.name, list.path) { (opener) throws(InputError) in
          opener.people.append((list.name, try directory.read(list)))
        }
      } else {
        skip(list.name, list.reasonToSkip)
      }
    }
    for file in files { file.directory = directory }
  }

  // MARK: - One file

  private mutating func open(
    _ path: String, name: String, as pinned: Role?, isInFolder: Bool = false
  ) throws(InputError) {
    let told = options.told(of: path)
    let place = options.sources.firstIndex { $0.isAbout(path) }
    let source = try RecordSource(path, writing: options.writing(of: path))
    for records in try source.tables() {
      if let place {
        sourceHeaders[place, default: []].formUnion(records.headers.map(HeaderMapping.folded))
      }
      try add(records, path: path, name: name, as: pinned, isInFolder: isInFolder, told)
    }
  }

  private mutating func add(
    _ records: OpenedRecords, path: String, name: String, as pinned: Role?, isInFolder: Bool,
    _ told: SourceSettings, isList: Bool = false
  ) throws(InputError) {
    headers += records.headers
    let system = KnownExport(headers: records.headers)
    var hints = MappingHints(
      mapped: options.mapped, told: told,
      ignored: Set((options.ignored.union(told.ignored)).map(HeaderMapping.folded)))
    let isAsked = pinned == nil && told.role == nil && records.role == nil
    if isAsked, let system, system.role == nil {
      throw .unusedExport(
        path: path, what: "\(system.system) \(system.object)", isProposed: system.proposal != nil)
    }
    let decided =
      (pinned ?? told.role).map { ($0, RoleDecision.told) }
      ?? records.role.map { ($0, .key) } ?? system?.role.map { ($0, .system) }
      ?? Table(fileName: path).flatMap { Role($0) }.map { ($0, .name) }
      ?? Table(headers: records.headers, hints).flatMap { Role($0) }.map { ($0, .headers) }
    guard let (role, decision) = decided else {
      let preamble = records.notices.first { $0.kind == .preamble }
      throw .unknownTable(path: path, headers: records.headers, hint: preamble?.fix)
    }
    let known = system.flatMap { $0.role == role || $0.role == nil ? $0 : nil }
    if let known, known.role == role {
      hints.system = known.reading
      hints.ignored.formUnion(known.reading.ignored.map(HeaderMapping.folded))
    }
    guard let table = role.table else {
      lists.append(PeopleList(records, role: role, name: name, system: known, hints))
      return
    }
    let mapping: HeaderMapping
    do throws(InputError) {
      mapping = try self.mapping(of: records, as: table, hints, path, isList: isList)
    } catch .clash(_, let field, _) where isInFolder && decision == .headers {
      // Nobody has said that this one among many is of the export at all.
      throw .unclearTable(path: path, table: table, field: field)
    }
    let file = ExportFile(
      name: name, path: path, number: UInt16(truncatingIfNeeded: files.count), table: table,
      decision: decision, mapping: mapping, records: records,
      writing: options.writing(of: path), system: known,
      conditions: RowConditions(
        (known?.reading.rows ?? []) + told.rows, headers: records.headers))
    append(file)
  }

  private func mapping(
    of records: OpenedRecords, as table: Table, _ hints: MappingHints, _ path: String,
    isList: Bool
  ) throws(InputError) -> HeaderMapping {
    let mapping: HeaderMapping
    do throws(HeaderMapping.Clash) {
      mapping = try table.mapping(of: records.headers, hints)
    } catch {
      throw .clash(
        path: path, field: error.field, columns: error.columns.map { records.sample(of: $0) })
    }
    for fields in table.required
    where !isList && !fields.contains(where: { mapping.column(of: $0) != nil }) {
      throw .missingField(path: path, table: table, field: fields[0], headers: records.headers)
    }
    return mapping
  }

  /// Adds a file, unless its table has been given the very same bytes: counted twice, they would
  /// double every figure.
  private mutating func append(_ file: ExportFile) {
    let twin = files.first {
      $0.table == file.table && $0.records.name == file.records.name
        && ByteSource.haveSameContents($0.path, file.path)
    }
    if let twin {
      skip(file.name, "it holds the same as \(twin.name)")
    } else {
      files.append(file)
    }
  }

  private mutating func skip(_ name: String, _ reason: String) {
    skipped.append(SkippedInput(name: name, reason: reason))
  }

  /// Why a file of a folder is not looked at; nil where it is.
  private static func reasonToSkip(_ name: String, at path: String) -> String? {
    if name.hasPrefix(".") || name.hasPrefix("~$") { return "hidden" }
    if name == "retain.json" { return "settings, not an export" }
    if PathKind(path: path) == .folder { return "a folder" }
    let ending = name.lowercased().split(separator: ".").last ?? ""
    let endings = ["csv", "tsv", "tab", "txt", "json", "ndjson", "jsonl"]
    return endings.contains(String(ending)) ? nil : "neither CSV nor JSON"
  }

  /// A column that `retain.json` names has to be in some file of its entry; an entry that is about no
  /// file is told.
  private mutating func checkSources() throws(InputError) {
    for (place, source) in options.sources.enumerated() where !source.files.isEmpty {
      guard let headers = sourceHeaders[place] else {
        skip(
          source.files.joined(separator: ", "), "retain.json has an entry for it, and no file fits")
        continue
      }
      for columns in (Array(source.columns.values) + source.derived.values)
        .sorted(by: { $0.joined() < $1.joined() })
      where !columns.contains(where: { headers.contains(HeaderMapping.folded($0)) }) {
        throw .unknownColumn(columns[0], nearest: headers.sorted().nearest(to: columns[0]))
      }
      for column in source.rows.map(\.column) + source.ignored.sorted()
      where !headers.contains(HeaderMapping.folded(column)) {
        throw .unknownColumn(column, nearest: headers.sorted().nearest(to: column))
      }
    }
  }

  /// A column named on the command line has to be in some file.
  private func checkColumns() throws(InputError) {
    let folded = Set(headers.map(HeaderMapping.folded))
    let named = options.mapped.values.sorted() + options.ignored.sorted()
    for column in named where !folded.contains(HeaderMapping.folded(column)) {
      throw .unknownColumn(column, nearest: headers.nearest(to: column))
    }
  }
}

extension Export.Options {
  /// What is said of a file that its headers do not say.
  func told(of path: String) -> SourceSettings {
    var told = (sources.first { $0.isAbout(path) } ?? SourceSettings()).over(general)
    if let currency { told.constants[.currency] = currency }
    return told
  }

  /// How a file is written, as far as anything says.
  package func writing(of path: String) -> SourceSettings.Writing {
    writing.over(told(of: path).writing)
  }
}

extension SourceSettings {
  /// Whether a file is one of those that it is about.
  func isAbout(_ path: String) -> Bool {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return files.isEmpty
      || files.contains { pattern in
        // A pattern with a folder in it is about the end of the path.
        pattern.contains("/")
          ? WildcardPattern("*/" + pattern).matches("/" + path)
          : WildcardPattern(pattern).matches(name)
      }
  }
}

extension Role {
  /// Splits `touchpoints=calls.csv`, unless a file has that name.
  package static func pinned(_ input: String) -> (Role?, String) {
    guard let sign = input.firstIndex(of: "="), PathKind(path: input) == .missing,
      let role = Role(rawValue: String(input[..<sign]))
    else { return (nil, input) }
    return (role, String(input[input.index(after: sign)...]))
  }

  init?(_ table: Table) {
    self.init(rawValue: table.rawValue)
  }
}

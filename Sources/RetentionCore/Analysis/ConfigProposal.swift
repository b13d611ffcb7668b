/// What a `retain.json` could say of the files of an export, found by looking at them.
package struct ConfigProposal: Sendable {
  /// One for each file of which there is something to say, in the order of the files.
  package private(set) var entries: [Entry] = []

  /// What it could say of one file.
  package struct Entry: Sendable {
    /// The name of the file, without its folder.
    package let file: String

    /// What it holds in the words of the system that wrote it; nil where nothing tells.
    package let system: String?

    /// What has to be known of it.
    package let remark: String?

    /// All that there is to say.
    package var settings: SourceSettings

    /// Whether the file is of use only with this entry.
    package let givesUse: Bool

    /// Fields that several columns could be, with the columns that were not taken.
    package var open: [FieldName: [String]] = [:]

    /// Words of columns that no list knows, with their counts.
    package var unknownWords: [FieldName: [(spelling: String, count: Int)]] = [:]
  }

  /// Looks at all files of the inputs that can be opened; the others have nothing to say.
  package init(inputs: [String], options: Export.Options) throws(InputError) {
    for input in inputs {
      let (role, path) = Role.pinned(input)
      for path in try FileOpener.paths(in: path) {
        guard let tables = try? RecordSource(path, writing: options.writing).tables(),
          // What an object of several tables holds is told by its keys.
          tables.count == 1, let records = tables.first
        else { continue }
        if let entry = Entry(records, path: path, as: role, options) { entries.append(entry) }
      }
    }
  }

  /// The options of a run that goes by all entries.
  package func applied(to options: Export.Options) -> Export.Options {
    var options = options
    options.sources = entries.map(\.settings) + options.sources
    return options
  }

  /// Takes in what a reading found: words that no list knows, and how dates are written.
  package mutating func learn(from reading: Reading) {
    for index in entries.indices {
      let files = reading.files.indices.filter {
        reading.files[$0].path.split(separator: "/").last.map(String.init) == entries[index].file
      }
      for number in files {
        for problem in reading.problems
        where Int(problem.file) == number && problem.kind == .unknownWord {
          guard let column = problem.column,
            let field = reading.files[number].columns.first(where: { $0.header == column })?.field
          else { continue }
          entries[index].unknownWords[field, default: []] += problem.examples.map {
            ($0.seen, $0.count)
          }
        }
      }
    }
  }
}

extension ConfigProposal.Entry {
  /// Nil where the file is of no use, or says all itself.
  fileprivate init?(
    _ records: OpenedRecords, path: String, as pinned: Role?, _ options: Export.Options
  ) {
    let known = KnownExport(headers: records.headers)
    let told = options.sources.first { $0.isAbout(path) }
    guard told == nil else { return nil }
    var hints = MappingHints(mapped: options.mapped)
    hints.system = known?.reading ?? SourceSettings()
    let role =
      pinned ?? known?.role ?? known?.proposal?.role
      ?? (known == nil
        ? (Table(fileName: path) ?? Table(headers: records.headers, hints)).flatMap { Role($0) }
        : nil)
    guard let role else { return nil }
    file = path.split(separator: "/").last.map(String.init) ?? path
    system = known.map { "\($0.system) \($0.object)" }
    remark = known?.remark
    givesUse = known != nil && known?.role == nil && pinned == nil
    settings = SourceSettings(files: [file], role: role)
    if let proposal = known?.proposal {
      settings.constants = proposal.constants
      settings.values = proposal.values
      settings.factors = proposal.factors
      settings.rows = proposal.rows.filter { row in
        records.headers.contains { HeaderMapping.folded($0) == HeaderMapping.folded(row.column) }
      }
      hints.told = proposal
      if known?.role != role { hints.system = SourceSettings() }
    }
    guard let table = role.table else { return }
    let mapping: HeaderMapping
    do throws(HeaderMapping.Clash) {
      mapping = try table.mapping(of: records.headers, hints)
    } catch {
      guard let first = try? table.mapping(of: records.headers, hints, takesFirstOfEqual: true)
      else { return nil }
      mapping = first
      let others = error.columns.dropFirst().map { records.headers[$0] }
      open[error.field] = others
    }
    let isUsable = table.required.allSatisfy { fields in
      fields.contains { mapping.column(of: $0) != nil }
    }
    guard isUsable else { return nil }
    describe(mapping, records, proposal: known?.proposal, table)
    let saysItself = settings.isEmpty && open.isEmpty && Table(fileName: path) == table
    if saysItself { return nil }
  }

  /// Writes down which column is which field, and what could be derived.
  private mutating func describe(
    _ mapping: HeaderMapping, _ records: OpenedRecords, proposal: SourceSettings?, _ table: Table
  ) {
    func headers(_ columns: [String]) -> [String] {
      columns.compactMap { column in
        records.headers.first { HeaderMapping.folded($0) == HeaderMapping.folded(column) }
      }
    }
    for (field, origin) in mapping.origins {
      if let column = origin.column, origin.decision != .name {
        settings.columns[field] = [records.headers[column]]
      }
      if let constant = origin.constant { settings.constants[field] = constant }
    }
    for (field, columns) in proposal?.derived ?? usualDerivations(mapping, table) {
      let present = headers(columns)
      if !present.isEmpty { settings.derived[field] = present }
    }
    // A constant for which no column asks would hide what the texts say.
    settings.constants = settings.constants.filter { field, _ in
      FieldEntry.all(of: table).contains { $0.name == field }
    }
  }

  /// What the subject of a touchpoint can tell where no column does.
  private func usualDerivations(
    _ mapping: HeaderMapping, _ table: Table
  ) -> [FieldName: [String]] {
    guard table == .touchpoints else { return [:] }
    var derived: [FieldName: [String]] = [:]
    func derive(_ field: FieldName, from other: FieldName) {
      guard mapping.origins[field] == nil, let column = mapping.column(of: other) else { return }
      derived[field] = [mapping.columns[column].header]
    }
    derive(.purpose, from: .subject)
    derive(.department, from: .person)
    derive(.contactRole, from: .contact)
    return derived
  }
}

extension SourceSettings {
  /// Whether it says nothing but which files it is about and what they hold.
  fileprivate var isEmpty: Bool {
    columns.isEmpty && constants.isEmpty && values.isEmpty && factors.isEmpty && derived.isEmpty
      && rows.isEmpty
  }
}

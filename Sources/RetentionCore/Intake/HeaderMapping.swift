/// Which columns of a file hold which fields.
public struct HeaderMapping: Sendable {
  /// One column of the file.
  public struct Column: Sendable {
    /// The header as it stands in the file, trimmed.
    public var header: String
    public var field: FieldName?

    /// A field whose name or alias is nearly this header; nothing is read by it.
    public var nearest: FieldName?
  }

  public internal(set) var columns: [Column]

  /// Where each field comes from; fields that nothing gives are not there.
  package private(set) var origins: [FieldName: FieldOrigin] = [:]

  /// The column of a field, from 0; nil where the file has none.
  public func column(of field: FieldName) -> Int? {
    origins[field]?.column
  }

  /// The fields that the file gives.
  public var fields: Set<FieldName> { Set(origins.keys) }

  /// Two or more columns that claim the same field with equal right.
  struct Clash: Error {
    var field: FieldName
    var columns: [Int]
  }

  /// Matches the headers of a file with the fields of a table.
  ///
  /// What is said from outside comes first. Else a header matches where it *equals* a field's name or
  /// an alias of it, both folded; a name outranks an alias. Equal claims are an error, unless the
  /// mapping only serves to see what a file could be.
  init<Record>(
    headers: [String], fields: [Field<Record>], hints: MappingHints = MappingHints(),
    takesFirstOfEqual: Bool = false
  ) throws(Clash) {
    columns = headers.map { Column(header: $0) }
    let places = HeaderPlaces(headers, ignored: hints.ignored)
    let named = places.named(by: hints)
    for field in fields {
      var origin = try places.origin(of: field, hints, besides: named) { index in
        self.columns[index].field == nil
      } orClash: { columns throws(Clash) in
        if !takesFirstOfEqual { throw Clash(field: field.name, columns: columns) }
      }
      origin?.values = (hints.system.values[field.name] ?? [:])
        .merging(hints.told.values[field.name] ?? [:]) { _, told in told }
      origin?.factor = hints.told.factors[field.name] ?? hints.system.factors[field.name] ?? 1
      origins[field.name] = origin
      if let column = origin?.column, columns[column].field == nil {
        columns[column].field = field.name
      }
    }
    if !takesFirstOfEqual { suggest(fields.map { ($0.name, $0.aliases) }, places) }
  }

  /// Notes the fields whose names are nearly those of columns that nothing reads.
  private mutating func suggest(
    _ fields: [(name: FieldName, aliases: [String])], _ places: HeaderPlaces
  ) {
    let missing = fields.filter { origins[$0.name] == nil }.map { field in
      (name: field.name, words: [HeaderMapping.folded(field.name.rawValue)] + field.aliases)
    }
    let words = missing.flatMap(\.words)
    for index in columns.indices where columns[index].field == nil && places.isFree(index) {
      // "Amount" is no misspelling of "account".
      guard let near = words.nearest(to: places.folded[index], lettersASlip: 5) else { continue }
      columns[index].nearest = missing.first { $0.words.contains(near) }?.name
    }
  }
}

/// The headers of a file, folded, with the columns that are not to be read left out.
private struct HeaderPlaces {
  let folded: [String]
  private let headers: [String]
  private let ignored: Set<String>

  init(_ headers: [String], ignored: Set<String>) {
    self.headers = headers
    folded = headers.map(HeaderMapping.folded)
    self.ignored = ignored
  }

  /// Whether a column may be read.
  func isFree(_ index: Int) -> Bool {
    !folded[index].isEmpty && !ignored.contains(folded[index])
  }

  /// The columns with the first of these names that the file has: one, as a rule.
  private func all(of names: [String]) -> [Int] {
    for name in names {
      // A header as it stands says more than one that only folds to the same.
      let exact = headers.indices.filter { headers[$0] == name && isFree($0) }
      if exact.count == 1 { return exact }
      let name = HeaderMapping.folded(name)
      let found = folded.indices.filter { folded[$0] == name && isFree($0) }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The first column of these that the file has.
  private func first(of names: [String]) -> Int? { all(of: names).first }

  /// Columns that are given to some field from outside: no other field takes them by its aliases.
  func named(by hints: MappingHints) -> Set<Int> {
    var named: Set<Int> = []
    for column in hints.mapped.values { named.formUnion(first(of: [column]).map { [$0] } ?? []) }
    for columns in Array(hints.told.columns.values) + Array(hints.system.columns.values) {
      named.formUnion(first(of: columns).map { [$0] } ?? [])
    }
    return named
  }

  /// Where a field comes from; nil where nothing gives it.
  func origin<Record>(
    of field: Field<Record>, _ hints: MappingHints, besides named: Set<Int>,
    where isUnused: (Int) -> Bool,
    orClash clash: ([Int]) throws(HeaderMapping.Clash) -> Void
  ) throws(HeaderMapping.Clash) -> FieldOrigin? {
    let name = field.name
    var origin: FieldOrigin?
    var told = all(of: hints.mapped[name].map { [$0] } ?? [])
    if told.isEmpty { told = all(of: hints.told.columns[name] ?? []) }
    if told.count > 1 { try clash(told) }
    if let column = told.first {
      origin = FieldOrigin(column: column, decision: .told)
    } else if hints.told.constants[name] != nil {
      origin = FieldOrigin(decision: .told)
    } else if let column = first(of: hints.system.columns[name] ?? []), isUnused(column) {
      origin = FieldOrigin(column: column, decision: .system)
    } else if hints.system.constants[name] != nil {
      origin = FieldOrigin(decision: .system)
    } else {
      for (words, decision) in [
        ([HeaderMapping.folded(name.rawValue)], FieldOrigin.Decision.name), (field.aliases, .alias),
      ] where origin == nil {
        let claims = folded.indices.filter {
          words.contains(folded[$0]) && isFree($0) && isUnused($0) && !named.contains($0)
        }
        if claims.count > 1 { try clash(claims) }
        if let claim = claims.first { origin = FieldOrigin(column: claim, decision: decision) }
      }
    }
    let derived = (hints.told.derived[name] ?? []).compactMap { first(of: [$0]) }
    if !derived.isEmpty {
      origin = origin ?? FieldOrigin(decision: .told)
      origin?.derivedFrom = derived
    }
    origin?.constant = hints.told.constants[name] ?? hints.system.constants[name]
    return origin
  }
}

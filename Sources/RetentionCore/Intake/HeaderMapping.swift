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

  /// The column of a field, from 0; nil where the file has none.
  public func column(of field: FieldName) -> Int? {
    columns.firstIndex { $0.field == field }
  }

  /// The fields that the file has.
  public var fields: Set<FieldName> { Set(columns.compactMap(\.field)) }

  /// Two or more columns that claim the same field with equal right.
  struct Clash: Error {
    var field: FieldName
    var columns: [Int]
  }

  /// Matches the headers of a file with the fields of a table.
  ///
  /// A header matches where it *equals* a field's name or an alias of it, both folded; a name
  /// outranks an alias. `mapped` gives a column a field by hand, in the files that have that column;
  /// `ignored` takes columns away. Equal claims are an error, unless the mapping only serves to see
  /// what a file could be.
  init<Record>(
    headers: [String], fields: [Field<Record>], mapped: [FieldName: String],
    ignored: Set<String>, takesFirstOfEqual: Bool = false
  ) throws(Clash) {
    columns = headers.map { Column(header: $0) }
    let folded = headers.map(HeaderMapping.folded)
    let ignoredFolded = Set(ignored.map(HeaderMapping.folded))
    let byHand = mapped.mapValues(HeaderMapping.folded)
    for field in fields {
      let free = folded.indices.filter {
        columns[$0].field == nil && !folded[$0].isEmpty && !ignoredFolded.contains(folded[$0])
      }
      let ranks: [[String]] =
        if let wanted = byHand[field.name], folded.contains(wanted) {
          [[wanted]]
        } else {
          [[HeaderMapping.folded(field.name.rawValue)], field.aliases]
        }
      for rank in ranks {
        let claims = free.filter { index in
          rank.contains(folded[index])
            && !byHand.contains { $0.key != field.name && $0.value == folded[index] }
        }
        if claims.count > 1, !takesFirstOfEqual {
          throw Clash(field: field.name, columns: claims)
        }
        if let claim = claims.first {
          columns[claim].field = field.name
          break
        }
      }
    }
    let missing = fields.filter { field in !columns.contains { $0.field == field.name } }
    for index in columns.indices
    where columns[index].field == nil && !ignoredFolded.contains(folded[index]) {
      let words = missing.flatMap { field in
        [HeaderMapping.folded(field.name.rawValue)] + field.aliases
      }
      guard let near = words.nearest(to: folded[index]) else { continue }
      columns[index].nearest =
        missing.first {
          HeaderMapping.folded($0.name.rawValue) == near || $0.aliases.contains(near)
        }?.name
    }
  }
}

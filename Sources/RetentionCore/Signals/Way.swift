/// One way to measure a signal: the columns that it takes and what is done with them.
public struct Way: Sendable {
  /// The table that gives the value.
  public let table: Table

  /// The columns that the table must have; `date` goes without saying.
  public let fields: [FieldName]

  /// Whether the way is open for an account; nil where it is for all.
  let isOpen: (@Sendable (Facts) -> Bool)?
  let measure: @Sendable (Facts) -> Figure

  /// The row that gave the value; nil where it was many.
  let origin: @Sendable (Facts) -> Origin?

  /// The row of an export that a value was read from.
  enum Origin: Sendable {
    case record(Place)
    case touchpoint(row: UInt32)
  }

  /// From touchpoints; `row` names the one that decides, where one does.
  static func touchpoints(
    _ fields: FieldName..., where isOpen: (@Sendable (Facts) -> Bool)? = nil,
    row: (@Sendable (Facts) -> UInt32)? = nil,
    _ measure: @escaping @Sendable (Facts) -> Figure
  ) -> Way {
    Way(table: .touchpoints, fields: fields, isOpen: isOpen, measure: measure) { facts in
      row.map { .touchpoint(row: $0(facts)) }
    }
  }

  /// From hand-offs.
  static func handOffs(
    _ fields: FieldName..., measure: @escaping @Sendable (Facts) -> Figure
  ) -> Way {
    Way(table: .handOffs, fields: fields, isOpen: nil, measure: measure) { _ in nil }
  }

  /// From contracts; `row` names the one that decides, where one does.
  static func contracts(
    _ fields: FieldName..., row: (@Sendable (Facts) -> Contract?)? = nil,
    _ measure: @escaping @Sendable (Facts) -> Figure
  ) -> Way {
    Way(table: .contracts, fields: fields, isOpen: nil, measure: measure) { facts in
      row?(facts).map { .record($0.place) }
    }
  }

  /// From the account's own row.
  static func accounts(
    _ fields: FieldName..., measure: @escaping @Sendable (Facts) -> Figure
  ) -> Way {
    Way(table: .accounts, fields: fields, isOpen: nil, measure: measure) { facts in
      .record(facts.account.place)
    }
  }

  /// Whether the export has the columns; contracts may stand on the rows of the accounts.
  func isRecorded(in profile: ExportProfile, hasContractRows: Bool) -> Bool {
    let place = table == .contracts && !hasContractRows ? Table.accounts : table
    guard let recorded = profile.recorded[place] else {
      return fields.isEmpty && (table == .accounts || table == .contracts)
    }
    return recorded.isSuperset(of: fields)
  }
}

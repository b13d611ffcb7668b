/// One way to measure a signal: the columns that it takes and what is done with them.
public struct Way: Sendable {
  /// The table that gives the value.
  public let table: Table

  /// The columns that the table must have; `date` goes without saying.
  public let fields: [FieldName]

  /// Whether the way is open for an account; nil where it is for all.
  let isOpen: (@Sendable (Facts) -> Bool)?
  let measure: @Sendable (Facts) -> Figure

  /// What it reads, by which the rows behind a value are found.
  let reads: Reads

  /// The records that a way of measuring reads, apart from the account's own.
  struct Reads: Sendable {
    var touchpoints: [Tally.Part] = []
    var handOffs: [HandOffTally.Part] = []

    /// The contracts that decide, or are summed.
    var contracts: (@Sendable (Facts) -> [Contract?])?

    /// Columns of which it reads those that there are.
    var optional: [FieldName] = []

    /// Whether days are counted, from the sale or the beginning of the export where nothing later
    /// is on record.
    var isSince = false
  }

  /// From touchpoints, of which these parts of the tally are read.
  static func touchpoints(
    _ fields: FieldName..., where isOpen: (@Sendable (Facts) -> Bool)? = nil,
    counting parts: [Tally.Part],
    reading contracts: (@Sendable (Facts) -> [Contract?])? = nil, optional: [FieldName] = [],
    _ measure: @escaping @Sendable (Facts) -> Figure
  ) -> Way {
    Way(
      table: .touchpoints, fields: fields, isOpen: isOpen, measure: measure,
      reads: Reads(touchpoints: parts, contracts: contracts, optional: optional))
  }

  /// From the last touchpoint of a class: the days since then.
  static func touchpoints(
    _ fields: FieldName..., where isOpen: (@Sendable (Facts) -> Bool)? = nil,
    since last: @escaping @Sendable (Tally) -> Tally.Last,
    measure: (@Sendable (Facts) -> Figure)? = nil
  ) -> Way {
    Way(
      table: .touchpoints, fields: fields, isOpen: isOpen,
      measure: measure ?? { $0.since(last($0.tally)) },
      reads: Reads(touchpoints: [.last(last)], isSince: true))
  }

  /// From hand-offs, of which these parts of the tally are read.
  static func handOffs(
    _ fields: FieldName..., counting parts: [HandOffTally.Part],
    measure: @escaping @Sendable (Facts) -> Figure
  ) -> Way {
    Way(
      table: .handOffs, fields: fields, isOpen: nil, measure: measure,
      reads: Reads(handOffs: parts))
  }

  /// From those contracts that decide, or are summed.
  static func contracts(
    _ fields: FieldName..., optional: [FieldName] = [],
    reading contracts: @escaping @Sendable (Facts) -> [Contract?],
    measure: @escaping @Sendable (Facts) -> Figure
  ) -> Way {
    Way(
      table: .contracts, fields: fields, isOpen: nil, measure: measure,
      reads: Reads(contracts: contracts, optional: optional))
  }

  /// From the account's own row, and contracts where some are read too.
  static func accounts(
    _ fields: FieldName..., optional: [FieldName] = [],
    reading contracts: (@Sendable (Facts) -> [Contract?])? = nil,
    measure: @escaping @Sendable (Facts) -> Figure
  ) -> Way {
    Way(
      table: .accounts, fields: fields, isOpen: nil, measure: measure,
      reads: Reads(contracts: contracts, optional: optional))
  }

  /// From a date on the account's own row: the days since then.
  static func accounts(
    _ field: FieldName, since date: @escaping @Sendable (Account) -> Day?
  ) -> Way {
    Way(
      table: .accounts, fields: [field], isOpen: nil, measure: { $0.since(date($0.account)) },
      reads: Reads(isSince: true))
  }

  /// From a date on the account's own row or a touchpoint, whichever is later: the days since then.
  static func accounts(
    _ field: FieldName, orSince last: @escaping @Sendable (Tally) -> Tally.Last,
    measure: @escaping @Sendable (Facts) -> Figure
  ) -> Way {
    Way(
      table: .accounts, fields: [field], isOpen: nil, measure: measure,
      reads: Reads(touchpoints: [.last(last)], isSince: true))
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

extension Way {
  /// The contracts that decide, or are summed.
  func contracts(_ facts: Facts) -> [Contract] {
    (reads.contracts?(facts) ?? []).compactMap(\.self)
  }

  /// The row of an export that a value was read from.
  enum Origin: Sendable {
    case record(Place)
    case touchpoint(row: UInt32)
  }

  /// The row that gave the value; nil where it was many.
  ///
  /// It takes no second look at the export, as ``History`` does.
  func origin(_ facts: Facts) -> Origin? {
    switch table {
    case .accounts: return .record(facts.account.place)
    case .contracts:
      let contracts = self.contracts(facts)
      return contracts.count == 1 ? .record(contracts[0].place) : nil
    case .touchpoints:
      guard reads.touchpoints.count == 1, let row = reads.touchpoints[0].row else { return nil }
      return .touchpoint(row: row(facts))
    case .handOffs: return nil
    }
  }
}

/// Fields or a table that an export does not have, and the signals that they alone would answer.
public struct MissingData: Sendable {
  /// The table that lacks them, or is not there.
  public let table: Table
  public let isTableMissing: Bool

  /// What is missing of it, by the order of declaration.
  public let fields: [FieldName]

  /// The ids of the signals that it would answer, in the order of the catalogue.
  public let signals: [String]

  /// The weights of these signals together.
  private let weight: Double

  /// What is missing of an export that has these fields, the most useful first.
  ///
  /// A signal for which several fields are missing at once counts with all of them together.
  public static func all(besides recorded: [Table: Set<FieldName>]) -> [MissingData] {
    var found: [Gap: [Signal]] = [:]
    for signal in Signal.all {
      let gaps = signal.ways.map { Gap(of: $0, in: recorded) }
      if gaps.contains(where: { $0.isNone }) { continue }
      for gap in Set(gaps) { found[gap, default: []].append(signal) }
    }
    return found.map { MissingData($0, $1) }.sorted { left, right in
      if left.signals.count != right.signals.count {
        return left.signals.count > right.signals.count
      }
      if left.weight != right.weight { return left.weight > right.weight }
      return left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
  }

  private init(_ gap: Gap, _ signals: [Signal]) {
    table = gap.table
    isTableMissing = gap.isTableMissing
    let needed =
      gap.isTableMissing
      ? Set(signals.flatMap(\.ways).filter { $0.table == gap.table }.flatMap(\.fields))
      : gap.fields
    fields = FieldName.allCases.filter { needed.contains($0) }
    self.signals = signals.map(\.id)
    weight = signals.reduce(0) { $0 + $1.weight }
  }

  /// What is missing in words: `touchpoints.direction and purpose`, or `a touchpoints table`.
  package var text: String {
    let table = table.rawValue
    return isTableMissing
      ? "a table of \(table)" : "\(table): " + fields.map(\.rawValue).joined(separator: ", ")
  }

  /// What one way of measuring lacks.
  private struct Gap: Hashable {
    var table: Table
    var isTableMissing: Bool
    var fields: Set<FieldName>

    init(of way: Way, in recorded: [Table: Set<FieldName>]) {
      // Without a table of their own, contracts stand on the rows of the accounts.
      table = way.table == .contracts && recorded[.contracts] == nil ? .accounts : way.table
      let known = recorded[table]
      isTableMissing = known == nil && table != .accounts
      fields = isTableMissing ? [] : Set(way.fields).subtracting(known ?? [])
    }

    var isNone: Bool { !isTableMissing && fields.isEmpty }
  }
}

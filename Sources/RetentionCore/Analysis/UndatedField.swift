/// A recorded field that says how things are at the time of the export, whatever day is asked for.
public struct UndatedField: Sendable, Equatable {
  public let table: Table
  public let field: FieldName

  /// The fields of an export that a score goes by and that cannot be rewound.
  ///
  /// Values of accounts and contracts carry no date of their own; of what carries one, some fields
  /// hold only the last date of many. A summary column counts only where a signal is measured by it.
  public static func all(of profile: ExportProfile) -> [UndatedField] {
    let summary = Set(FieldEntry.summary.map(\.name))
    let unused = summary.subtracting(measured(in: profile))
    return [Table.accounts, .contracts].flatMap { table in
      let recorded = profile.recorded[table] ?? []
      return FieldEntry.all(of: table)
        .filter { recorded.contains($0.name) && !unused.contains($0.name) }
        .filter { isUndated($0, isSummary: summary.contains($0.name)) }
        .map { UndatedField(table: table, field: $0.name) }
    }
  }

  /// The fields of a table that can't be rewound, whether a signal is measured by them or not.
  static func names(in table: Table) -> Set<FieldName> {
    guard table == .accounts || table == .contracts else { return [] }
    let summary = Set(FieldEntry.summary.map(\.name))
    return Set(
      FieldEntry.all(of: table).filter { isUndated($0, isSummary: summary.contains($0.name)) }
        .map(\.name))
  }

  private static func isUndated(_ entry: FieldEntry, isSummary: Bool) -> Bool {
    if lastOfMany.contains(entry.name) { return true }
    if ofTheContract.contains(entry.name) { return false }
    switch entry.type {
    case .money, .number, .count, .share, .mark, .documented: return true
    case .date: return isSummary
    case .text, .yesNo, .word: return false
    }
  }

  /// What holds only the latest of a history, or who came after it.
  private static let lastOfMany: Set<FieldName> = [
    .lastImprovementOn, .oldestUnpaidDueOn, .championSuccessor,
  ]

  /// What was agreed once and for all when the contract was signed.
  private static let ofTheContract: Set<FieldName> = [.termMonths, .noticeDays]

  /// The fields by which signals are measured in this export, other ways left out.
  private static func measured(in profile: ExportProfile) -> Set<FieldName> {
    var fields: Set<FieldName> = []
    for signal in Signal.all {
      for way in signal.ways {
        let isOpen = [true, false].contains {
          way.isRecorded(in: profile, hasContractRows: $0)
        }
        guard isOpen else { continue }
        fields.formUnion(way.fields)
        if way.isOpen == nil { break }
      }
    }
    return fields
  }
}

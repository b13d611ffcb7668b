/// What is known of an export as a whole, and decides how each account is judged.
///
/// Read off the whole export it makes a part of it, scored alone, come out as in the whole. See
/// MODEL §7 "profile".
public struct ExportProfile: Sendable, Equatable {
  /// The tables of the export and their fields.
  public var recorded: [Table: Set<FieldName>] {
    didSet { recordedContext = ExportProfile.context(in: recorded) }
  }

  /// The parts of the customer's context for which the accounts have a column; kept, because it is
  /// asked for once an account and day.
  private(set) var recordedContext: Words<ContextPart>

  /// The day from which the touchpoints are complete; nil where there is none. MODEL calls it H.
  public var completeFrom: Day?

  /// Whether a talk among ourselves is recorded.
  public var hasInternalTouchpoint: Bool

  /// Columns of shares that are in percent.
  public var percentColumns: [Table: Set<FieldName>]

  public init(
    recorded: [Table: Set<FieldName>], completeFrom: Day? = nil,
    hasInternalTouchpoint: Bool = false, percentColumns: [Table: Set<FieldName>] = [:]
  ) {
    self.recorded = recorded
    recordedContext = ExportProfile.context(in: recorded)
    self.completeFrom = completeFrom
    self.hasInternalTouchpoint = hasInternalTouchpoint
    self.percentColumns = percentColumns
  }

  /// Whether the export has the table, with all these fields.
  public func records(_ table: Table, _ fields: FieldName...) -> Bool {
    recorded[table]?.isSuperset(of: fields) ?? false
  }

  /// The columns of the customer's context, with the part of it that each holds.
  static let contextFields: [(name: FieldName, part: ContextPart)] = [
    (.contextGoals, .goals), (.contextSuccessCriteria, .successCriteria),
    (.contextStakeholders, .stakeholders), (.contextEndUsers, .endUsers),
    (.contextConstraints, .constraints),
  ]

  private static func context(in recorded: [Table: Set<FieldName>]) -> Words<ContextPart> {
    let fields = recorded[.accounts] ?? []
    return Words(contextFields.filter { fields.contains($0.name) }.map(\.part))
  }

  func isPercent(_ field: FieldName, in table: Table) -> Bool {
    percentColumns[table]?.contains(field) ?? false
  }
}

/// A field as a manual lists it.
package struct FieldEntry: Sendable {
  /// The header that needs no mapping.
  package let name: FieldName
  package let type: FieldType

  /// What a number counts or measures; nil where the type says it.
  package let unit: String?

  /// Other headers that mean the field.
  package let aliases: [String]

  /// One sentence.
  package let meaning: String

  private init<Record>(_ field: Field<Record>) {
    name = field.name
    type = field.type
    unit = field.unit
    aliases = field.aliases
    meaning = field.meaning
  }

  /// The fields of accounts that sum up touchpoints and hand-offs.
  package static var summary: [FieldEntry] { Field.summary.map(FieldEntry.init) }

  /// The fields of a table, in the order of their declaration.
  ///
  /// Those of accounts end with those of contracts, which may stand on the same row.
  package static func all(of table: Table) -> [FieldEntry] {
    switch table {
    case .accounts: Field.accounts.map(FieldEntry.init)
    case .contracts: Field.contracts.map(FieldEntry.init)
    case .touchpoints: Field.touchpoints.map(FieldEntry.init)
    case .handOffs: Field.handOffs.map(FieldEntry.init)
    }
  }
}

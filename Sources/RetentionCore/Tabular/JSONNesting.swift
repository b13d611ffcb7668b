/// What the words of a trade say about lists within records: which are tables of their own, and how
/// their records name the one in which they stand.
package struct JSONNesting: Sendable {
  /// Whether objects in a list under this key are records of their own, as `contracts` are.
  package let isTable: @Sendable (_ key: String) -> Bool

  /// The column of a table that names its records; nil where none does.
  package let idColumn: @Sendable (_ headers: [String]) -> Int?

  /// The header of the first column of a nested table, which names the outermost record around.
  package let idHeader: String

  /// Whether a nested table with these headers names that record itself and needs no such column.
  package let namesOuterRecord: @Sendable (_ headers: [String]) -> Bool

  package init(
    isTable: @escaping @Sendable (_ key: String) -> Bool,
    idColumn: @escaping @Sendable (_ headers: [String]) -> Int?,
    idHeader: String,
    namesOuterRecord: @escaping @Sendable (_ headers: [String]) -> Bool
  ) {
    self.isTable = isTable
    self.idColumn = idColumn
    self.idHeader = idHeader
    self.namesOuterRecord = namesOuterRecord
  }

  /// Reads every list of objects within a record as left out.
  package static let none = JSONNesting(
    isTable: { _ in false }, idColumn: { _ in nil }, idHeader: "", namesOuterRecord: { _ in false })
}

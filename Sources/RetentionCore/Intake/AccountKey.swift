/// The column by which the rows of a file name their account.
struct AccountKey {
  /// The column that holds ids, else the one that holds names.
  let column: Int

  /// Whether that one holds names: a file without ids is joined by them.
  let isName: Bool

  /// A column of names beside that of ids, for ids that no account has.
  let nameColumn: Int?

  /// The header of the column that holds ids; nil where none does.
  let idHeader: String?

  /// What cells stand for, folded as by `Spelling.folded`.
  let values: [String: String]

  init(_ mapping: HeaderMapping) {
    let (id, name) = (mapping.column(of: .accountID), mapping.column(of: .accountName))
    idHeader = id.map { mapping.columns[$0].header }
    isName = id == nil && name != nil
    column = id ?? name ?? 0
    nameColumn = id == nil ? nil : name
    values = (mapping.origins[.accountName]?.values ?? [:])
      .merging(mapping.origins[.accountID]?.values ?? [:]) { _, id in id }
  }

  /// What a row says of its account.
  enum Answer {
    /// The number of the account.
    case found(Int)

    /// An account that no accounts file has; told and counted.
    case unknown

    /// Nothing; told and counted.
    case missing
  }
}

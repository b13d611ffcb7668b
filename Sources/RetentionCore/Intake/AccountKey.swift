/// The column by which the rows of a file name their account.
struct AccountKey {
  let column: Int

  /// Whether it holds names: a file without ids is joined by them.
  let isName: Bool

  init(_ mapping: HeaderMapping) {
    let id = mapping.column(of: .accountID)
    isName = id == nil && mapping.column(of: .accountName) != nil
    column = id ?? mapping.column(of: .accountName) ?? 0
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

/// What an earlier result found, against which a check tells what is new.
///
/// Accounts are matched by id and findings by signal: names, rows and ranks may have changed.
public struct CheckBaseline: Sendable {
  /// The name of the file, and the day as of which it was scored.
  public let name: String
  public let day: Day
  private let accounts: [[UInt8]: Known]

  /// What was found for an account.
  struct Known: Sendable {
    let band: Band

    /// The signals that fired, as places in the catalogue.
    let firing: Set<Int>
  }

  /// Why a result can be no baseline.
  public enum Fault: Error, Sendable {
    /// It lists only some of the accounts.
    case isPartial

    /// It was scored by another version of the model.
    case otherModel(String)
  }

  /// Takes what an earlier result holds.
  public init(_ result: StoredResult) throws(Fault) {
    guard !result.isPartial else { throw .isPartial }
    guard result.model == Report.modelVersion else { throw .otherModel(result.model) }
    name = result.name
    day = result.day
    var accounts: [[UInt8]: Known] = [:]
    for (id, known) in result.known { accounts[Array(id.utf8)] = known }
    self.accounts = accounts
  }

  func known(_ id: String) -> Known? { accounts[Array(id.utf8)] }
}

/// All that is known of one account on one day: what the signals measure.
public struct Facts: Sendable {
  public let account: Account

  /// The day on which the account is judged, and up to which anything is known.
  public let asOf: AsOf
  public let contracts: ContractState

  /// When the account became a customer; nil where nothing tells. MODEL calls it S.
  public let customerSince: Day?

  /// The day from which the touchpoints are complete; nil where there is none. MODEL calls it H.
  public let completeFrom: Day?
  public let definitions: Definitions
  package let profile: ExportProfile
  package let tally: Tally
  package let handOffs: HandOffTally

  /// Whether the contracts come from a contracts table, not from the account's own rows.
  package let hasContractRows: Bool

  /// Unanswered approaches after the last conversation.
  package let unanswered: Int

  /// The as-of date, inclusive. MODEL calls it A.
  public var day: Day { asOf.day }

  /// Where an account stands with us.
  public enum Standing: String, Sendable, CaseIterable {
    case customer
    case prospect
    case lost
    case former
  }

  /// See MODEL §3 "standing".
  public var standing: Standing {
    if let customerSince, customerSince > day { return .prospect }
    if let churned = past(account.churnedOn),
      !contracts.hasLive(begunAfter: churned)
    {
      return .lost
    }
    let isFormer =
      contracts.hasKnown && contracts.inForce.isEmpty && !contracts.startsLater
      && contracts.lapsed.isEmpty
    return isFormer ? .former : .customer
  }

  /// The day on which the next line ends; nil where none does. MODEL calls it R.
  public var renewalDate: Day? { contracts.renewingLine?.end }

  /// The last day on which the customer can refuse to renew. MODEL calls it D.
  public var decisionDate: Day? {
    guard let line = contracts.renewingLine, let end = line.end else { return nil }
    return end.advanced(by: -(line.last.map(contracts.notice) ?? 0))
  }

  /// What the account pays a year; nil where nothing tells.
  public var annualValue: Double? {
    let values = contracts.inForce.compactMap(\.annualValue)
    if !values.isEmpty, values.count == contracts.inForce.count { return sum(values) }
    return account.annualValue ?? (values.isEmpty ? nil : sum(values))
  }

  /// What a year of the line that renews next brings, else of the account.
  public var renewingValue: Double? {
    let values = contracts.renewingValues
    return values.isEmpty ? annualValue : sum(values)
  }

  /// Promised and kept commitments of the contracts in force that can be judged.
  public var commitments: (promised: Double, delivered: Double) {
    var (promised, delivered) = (ExactSum(), ExactSum())
    for contract in contractsWithCommitments {
      promised += contract.commitmentsPromised ?? 0
      delivered += contract.commitmentsDelivered ?? 0
    }
    return (promised.value, delivered.value)
  }

  /// Contracts in force that are due, and say how much was promised and how much was kept.
  var contractsWithCommitments: [Contract] {
    contracts.inForce.filter { contract in
      contract.deliveryDueOn ?? day <= day && contract.commitmentsPromised != nil
        && contract.commitmentsDelivered != nil
    }
  }

  /// The date, or nil where it is too late for anybody to have known of it.
  public func past(_ date: Day?) -> Day? {
    date.flatMap { $0 <= asOf.knownBy ? $0 : nil }
  }

  private func sum(_ values: [Double]) -> Double {
    var sum = ExactSum()
    for value in values { sum += value }
    return sum.value
  }
}

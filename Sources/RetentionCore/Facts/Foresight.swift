/// What an export is read without, so that no past day is judged by what was written down later.
///
/// Touchpoints and hand-offs carry their dates and are rewound by them. Most values of accounts and
/// contracts carry none: they are those of the day of the export.
package struct Foresight: Sendable {
  /// The fields that count as if the export had no column for them.
  private let leftOut: [Table: Set<FieldName>]

  /// Leaves out these fields. Who succeeded a champion, and since when, belongs to when one left.
  package init(leavingOut fields: [Table: Set<FieldName>]) {
    leftOut = fields
  }

  /// What is recorded, less what is left out.
  func recorded(_ recorded: [Table: Set<FieldName>]) -> [Table: Set<FieldName>] {
    var recorded = recorded
    for (table, fields) in leftOut { recorded[table]?.subtract(fields) }
    if leftOut[.accounts]?.contains(.championSuccessor) ?? false {
      recorded[.accounts]?.remove(.championLeftOn)
    }
    return recorded
  }

  /// Takes what came later out of the accounts and contracts; how many ends were planned anew.
  func apply(to table: inout AccountTable) -> Int {
    let terms = UsualTerms(of: table)
    var replanned = 0
    table.rewrite { account, contracts in
      account = Foresight.datedPart(of: account)
      for place in contracts.indices {
        let contract = contracts[place]
        contracts[place] = Foresight.datedPart(of: contract, terms)
        if contracts[place].writtenEnd != contract.writtenEnd { replanned += 1 }
      }
    }
    return replanned
  }

  private static func datedPart(of account: Account) -> Account {
    var dated = Account(id: account.id)
    dated.name = account.name
    dated.owner = account.owner
    dated.segment = account.segment
    dated.industry = account.industry
    dated.region = account.region
    dated.customerSince = account.customerSince
    dated.currency = account.currency
    dated.acquiredBy = account.acquiredBy
    dated.churnedOn = account.churnedOn
    dated.lossReason = account.lossReason
    dated.championLeftOn = account.championLeftOn
    dated.place = account.place
    return dated
  }

  private static func datedPart(of contract: Contract, _ terms: UsualTerms) -> Contract {
    var dated = Contract()
    dated.id = contract.id
    dated.product = contract.product
    dated.signedOn = contract.signedOn
    dated.startOn = contract.startOn
    dated.termMonths = contract.termMonths
    dated.cancelledOn = contract.cancelledOn
    dated.noticeDays = contract.noticeDays
    dated.autoRenews = contract.autoRenews
    dated.opportunityCreatedOn = contract.opportunityCreatedOn
    dated.deliveryDueOn = contract.deliveryDueOn
    dated.deliveredOn = contract.deliveredOn
    dated.place = contract.place
    dated.endOn = terms.plannedEnd(of: contract)
    // A contract that ran for longer than its term had been renewed, said or not.
    if let planned = dated.endOn, let written = contract.writtenEnd, written > planned {
      dated.autoRenews = true
    }
    return dated
  }
}

/// For how many months contracts of each product usually run.
private struct UsualTerms {
  private var months: [String: Int] = [:]

  /// The most frequent term of the contracts of each product, of equals the shortest.
  init(of table: AccountTable) {
    var counts: [String: [Int: Int]] = [:]
    for account in table.accounts.indices {
      for contract in table.contracts(of: account) {
        guard let months = UsualTerms.term(of: contract) ?? contract.wholeMonths else { continue }
        counts[contract.product ?? "", default: [:]][months, default: 0] += 1
      }
    }
    months = counts.compactMapValues { terms in
      terms.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    }
  }

  /// The last day of a contract as it was planned when it began; nil where nothing tells.
  ///
  /// The start and the term tell. Without a term an end counts that is a whole number of months after
  /// the start, and not fewer than usual: others may have been written when the contract ended.
  /// Whether somebody cancelled it makes no difference, because nobody knew that yet.
  func plannedEnd(of contract: Contract) -> Day? {
    guard let start = contract.startOn else { return contract.endOn }
    let usual = months[contract.product ?? ""]
    var term = UsualTerms.term(of: contract)
    if term == nil {
      guard let end = contract.endOn else { return nil }
      if let whole = contract.wholeMonths, whole >= usual ?? 0 { return end }
      term = usual
    }
    return term.flatMap { start.adding(months: $0)?.advanced(by: -1) }
  }

  private static func term(of contract: Contract) -> Int? {
    contract.termMonths.flatMap { Int(exactly: $0) }.flatMap { (1...1_200).contains($0) ? $0 : nil }
  }
}

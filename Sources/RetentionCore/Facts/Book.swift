/// The accounts of an export with everything that is counted of them, as of one day.
public struct Book: Sendable {
  /// The day on which the accounts are judged, and up to which anything is known.
  public let asOf: AsOf

  /// What is known of the export as a whole.
  public let profile: ExportProfile
  package let table: AccountTable
  package let tallies: TallyTable
  private let definitionsOf: [Definitions]

  /// The definitions that hold for each account, as a place in `definitionsOf`.
  private let definitionsIndex: [UInt16]

  /// The files of the touchpoints, by their rows.
  let touchpointFiles: TouchpointFiles

  init(
    asOf: AsOf, profile: ExportProfile, table: AccountTable, tallies: TallyTable,
    definitions: [Definitions], definitionsIndex: [UInt16], touchpointFiles: TouchpointFiles
  ) {
    self.touchpointFiles = touchpointFiles
    self.asOf = asOf
    self.profile = profile
    self.table = table
    self.tallies = tallies
    definitionsOf = definitions
    self.definitionsIndex = definitionsIndex
  }

  /// The as-of date, inclusive.
  public var day: Day { asOf.day }

  /// The number of accounts, of any standing.
  public var count: Int { table.accounts.count }

  /// The owners of the accounts, each once, by bytes.
  public var owners: [String] { distinct(table.accounts.compactMap(\.owner)) }

  /// The segments of the accounts, each once, by bytes.
  public var segments: [String] { distinct(table.accounts.compactMap(\.segment)) }

  private func distinct(_ texts: [String]) -> [String] {
    Set(texts).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// All that is known of an account.
  public func facts(of account: Int) -> Facts {
    facts(of: account, table.contracts(of: account))
  }

  /// The same for an account whose contracts are at hand: books of one reading share them, and to
  /// unpack them for each would cost more than all else that is done there.
  func facts(of account: Int, _ contracts: [Contract]) -> Facts {
    let record = table.accounts[account]
    let definitions = definitionsOf[Int(definitionsIndex[account])]
    let contracts = ContractState(of: contracts, asOf: asOf, definitions)
    let tally = tallies.tally(of: account)
    return Facts(
      account: record, asOf: asOf, contracts: contracts,
      customerSince: record.customerSince ?? contracts.firstBegunOn,
      completeFrom: profile.completeFrom, definitions: definitions, profile: profile,
      tally: tally, handOffs: tallies.handOffs(of: account),
      hasContractRows: table.hasContractRows(account),
      unanswered: tallies.unanswered(of: account, definitions))
  }

  /// Where a touchpoint stands, by the row that its tally gives; nil for 0.
  package func place(ofTouchpoint row: UInt32) -> Place? {
    touchpointFiles.place(of: row)
  }
}

/// The accounts and contracts of an export, and the numbers by which the other tables find them.
public struct AccountTable: Sendable {
  /// The accounts, in the order in which they were found.
  public private(set) var accounts: [Account] = []

  /// The contracts; once they are settled, those of one account stand together, in the order of the
  /// accounts.
  private var contracts = ContractStore()

  /// Where the contracts of each account begin; one more entry than there are accounts.
  private var contractStarts: [Int] = [0]

  /// Whether the contracts of an account come from a contracts table, not from its own rows.
  private var hasContractRows: [Bool] = []

  private var ids = SymbolTable()
  var names = AccountNames()

  /// Ids and names of accounts whose rows were left out.
  var leftOut = SymbolTable()
  private var people = SymbolTable()

  /// The spellings of people that were met, and the person that each means.
  private var spellings = SymbolTable()
  private var peopleSpelled: [Int] = []

  /// The person who acquired each account, lower-cased, as a number; -1 where nobody is named.
  private(set) var acquirers: [Int32] = []

  /// Contracts that wait for `settleContracts`, with the number of their account.
  private var ownContracts: [Waiting] = []
  private var tableContracts: [Waiting] = []

  /// A contract that stands where it was added, not yet among those of its account.
  private struct Waiting {
    var account: Int32
    var count: UInt32
    var place: Int

    var range: Range<Int> { place..<place + Int(count) }
  }

  public init() {}

  /// The number of an account by the key of its id among these bytes.
  @inline(__always)
  func number(of key: SymbolTable.Key, in bytes: Span<UInt8>) -> Int? {
    ids.number(of: key, in: bytes)
  }

  /// The key of an account id, to be looked up with others.
  @inline(__always)
  func key(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> SymbolTable.Key {
    ids.key(bytes, start, end)
  }

  /// Hands over the numbers of the accounts that have these keys, each with the place of its key.
  ///
  /// The first of the two loops fetches what the second one needs: its reads wait for memory
  /// together, where the second would wait for each before it knows what to read next.
  @inline(__always)
  func find(
    _ keys: [SymbolTable.Key], in bytes: Span<UInt8>, _ use: (_ place: Int, _ account: Int) -> Void
  ) {
    for place in keys.indices { use(place, ids.guess(keys[place])) }
    for place in keys.indices { use(place, ids.number(of: keys[place], in: bytes) ?? -1) }
  }

  /// Adds an account; its number, and whether it is new.
  mutating func add(_ account: Account) -> (number: Int, isNew: Bool) {
    let (number, isNew) = ids.add(account.id.utf8.span)
    if isNew {
      accounts.append(account)
      acquirers.append(account.acquiredBy.map { Int32(personNumber($0)) } ?? -1)
    }
    return (number, isNew)
  }

  /// Adds a contract that stands on an account's own row.
  mutating func addOwn(_ contract: Contract, of account: Int) {
    ownContracts.append(waiting(contract, of: Int32(account)))
  }

  /// Adds a contract of a contracts table.
  mutating func add(_ contract: Contract, of account: Int) {
    tableContracts.append(waiting(contract, of: Int32(account)))
  }

  private mutating func waiting(_ contract: Contract, of account: Int32) -> Waiting {
    let place = contracts.add(contract)
    return Waiting(
      account: account, count: UInt32(truncatingIfNeeded: contracts.end - place), place: place)
  }

  /// The contracts of an account.
  public func contracts(of account: Int) -> [Contract] {
    // Accounts that only hand-offs or touchpoints name come later and have none.
    guard account + 1 < contractStarts.count else { return [] }
    var (place, end) = (contractStarts[account], contractStarts[account + 1])
    var contracts: [Contract] = []
    contracts.reserveCapacity(4)
    while place < end { contracts.append(self.contracts.contract(at: &place)) }
    return contracts
  }

  /// Whether the contracts of an account come from a contracts table.
  public func hasContractRows(_ account: Int) -> Bool {
    account < hasContractRows.count && hasContractRows[account]
  }

  /// A person as a number that is the same for every way to write the name in capitals.
  mutating func personNumber(_ name: String) -> Int {
    let (spelling, isNew) = spellings.add(name.utf8.span)
    if isNew { peopleSpelled.append(people.add(name.lowercased().utf8.span).number) }
    return peopleSpelled[spelling]
  }

  /// The same for a person who won an account; nil for others.
  func personNumber(known name: String) -> Int? {
    people.number(of: name.lowercased().utf8.span)
  }

  // MARK: - Once all rows are known

  /// Puts codes in place of names; rows that are still to come are joined by the names all the same.
  mutating func redact(by redaction: Redaction, idIsName: Bool) {
    for index in accounts.indices { redaction.redact(&accounts[index], idIsName: idIsName) }
  }

  /// Changes every account along with its contracts, which are settled.
  mutating func rewrite(_ change: (inout Account, inout [Contract]) -> Void) {
    var store = ContractStore(withProductsOf: contracts)
    var starts = [0]
    for index in accounts.indices {
      var rows = contracts(of: index)
      change(&accounts[index], &rows)
      guard index + 1 < contractStarts.count else { continue }
      for row in rows { _ = store.add(row) }
      starts.append(store.end)
    }
    contracts = store
    contractStarts = starts
  }

  /// Changes every share of a field that rows of accounts `range` and their contracts hold.
  mutating func change(
    _ field: Field<AccountRow>, accounts range: Range<Int>, ownContracts contractRange: Range<Int>,
    by new: (Double?) -> Double?
  ) {
    guard case .share(let change) = field.store else { return }
    for index in range {
      var row = AccountRow(account: accounts[index])
      change(&row, new)
      accounts[index] = row.account
    }
    for index in contractRange {
      var row = AccountRow(contract: contracts.contract(at: ownContracts[index].place))
      if AccountTable.hasChanged(&row, change, by: new) {
        ownContracts[index] = waiting(row.contract, of: ownContracts[index].account)
      }
    }
  }

  /// Changes every share of a field that the contracts in `range` hold.
  mutating func change(
    _ field: Field<Contract>, tableContracts range: Range<Int>, by new: (Double?) -> Double?
  ) {
    guard case .share(let change) = field.store else { return }
    for index in range {
      var contract = contracts.contract(at: tableContracts[index].place)
      if AccountTable.hasChanged(&contract, change, by: new) {
        tableContracts[index] = waiting(contract, of: tableContracts[index].account)
      }
    }
  }

  /// Changes a share, and says whether it is another one now: mostly few of a column are.
  private static func hasChanged<Record>(
    _ record: inout Record, _ change: (inout Record, (Double?) -> Double?) -> Void,
    by new: (Double?) -> Double?
  ) -> Bool {
    var before: Double?
    change(&record) {
      before = $0
      return $0
    }
    let after = new(before)
    if after == before { return false }
    change(&record) { _ in after }
    return true
  }

  var ownContractCount: Int { ownContracts.count }
  var tableContractCount: Int { tableContracts.count }

  /// What became of contracts that are not used.
  struct Unused {
    /// Contracts of account rows whose account has rows in a contracts table.
    var replaced: [Place] = []

    /// Contracts whose id the same account has had before.
    var repeated: [(place: Place, id: String)] = []
  }

  /// Puts the contracts of each account together. A contracts table replaces what stands on the
  /// rows of the accounts that it has; of two contracts of an account with one id the first counts.
  mutating func settleContracts() -> Unused {
    var unused = Unused()
    hasContractRows = [Bool](repeating: false, count: accounts.count)
    for waiting in tableContracts { hasContractRows[Int(waiting.account)] = true }
    var all: [Waiting] = []
    for own in ownContracts {
      let contract = contracts.contract(at: own.place)
      if contract.isBlank { continue }
      if hasContractRows[Int(own.account)] {
        unused.replaced.append(contract.place)
      } else {
        all.append(own)
      }
    }
    all = all.isEmpty ? tableContracts : all + tableContracts
    (ownContracts, tableContracts) = ([], [])
    let order = AccountTable.order(of: all, count: accounts.count)
    var settled = ContractStore(withProductsOf: contracts)
    settled.reserve(contracts.end)
    contractStarts.reserveCapacity(accounts.count + 1)
    var next = 0
    var ids = ContractIDs()
    for account in accounts.indices {
      ids.removeAll()
      while next < order.count, all[Int(order[next])].account == account {
        let range = all[Int(order[next])].range
        let place = settled.end
        settled.add(range, of: contracts)
        next += 1
        if ids.isRepeated(place, in: settled) {
          settled.removeAll(from: place)
          let contract = contracts.contract(at: range.lowerBound)
          unused.repeated.append((contract.place, contract.id ?? ""))
        }
      }
      contractStarts.append(settled.end)
    }
    contracts = settled
    return unused
  }

  /// The ids of one account's contracts, to find those that come again.
  private struct ContractIDs {
    /// The places of the first few, which are compared one by one.
    private var few: [Int] = []
    private var many: Set<String> = []

    mutating func removeAll() {
      few.removeAll(keepingCapacity: true)
      if !many.isEmpty { many.removeAll() }
    }

    /// Whether the contract at a place has the id of one before; from now on it is one.
    mutating func isRepeated(_ place: Int, in contracts: ContractStore) -> Bool {
      if few.contains(where: { contracts.haveSameID($0, place) }) { return true }
      guard few.count >= 8 else {
        few.append(place)
        return false
      }
      guard let id = contracts.id(at: place) else { return false }
      return !many.insert(id).inserted
    }
  }

  /// The positions of the entries by account, in their own order within one account.
  private static func order(of entries: [Waiting], count: Int) -> [Int32] {
    var starts = [Int32](repeating: 0, count: count + 1)
    for entry in entries { starts[Int(entry.account) + 1] += 1 }
    for account in 0..<count { starts[account + 1] += starts[account] }
    var order = [Int32](repeating: 0, count: entries.count)
    for (position, entry) in entries.enumerated() {
      order[Int(starts[Int(entry.account)])] = Int32(position)
      starts[Int(entry.account)] += 1
    }
    return order
  }
}

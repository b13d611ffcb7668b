/// The accounts and contracts of an export, and the numbers by which the other tables find them.
public struct AccountTable: Sendable {
  /// The accounts, in the order in which they were found.
  public private(set) var accounts: [Account] = []

  private var contracts = ContractStore()

  /// Where each contract stands; those of one account stand together, in the order of the accounts.
  private var contractPlaces: [Int] = []

  /// Where the contracts of each account begin; one more entry than there are accounts.
  private var contractStarts: [Int32] = [0]

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
  private var ownContracts: [(account: Int32, place: Int)] = []
  private var tableContracts: [(account: Int32, place: Int)] = []

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
    ownContracts.append((Int32(account), contracts.add(contract)))
  }

  /// Adds a contract of a contracts table.
  mutating func add(_ contract: Contract, of account: Int) {
    tableContracts.append((Int32(account), contracts.add(contract)))
  }

  /// The contracts of an account.
  public func contracts(of account: Int) -> [Contract] {
    // Accounts that only hand-offs or touchpoints name come later and have none.
    guard account + 1 < contractStarts.count else { return [] }
    return (contractStarts[account]..<contractStarts[account + 1]).map {
      contracts.contract(at: contractPlaces[Int($0)])
    }
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
        ownContracts[index].place = contracts.add(row.contract)
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
        tableContracts[index].place = contracts.add(contract)
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
    for (account, _) in tableContracts { hasContractRows[Int(account)] = true }
    var all: [(account: Int32, place: Int)] = []
    for (account, place) in ownContracts {
      let contract = contracts.contract(at: place)
      if contract.isBlank { continue }
      if hasContractRows[Int(account)] {
        unused.replaced.append(contract.place)
      } else {
        all.append((account, place))
      }
    }
    all = all.isEmpty ? tableContracts : all + tableContracts
    (ownContracts, tableContracts) = ([], [])
    let order = AccountTable.order(of: all.map(\.account), count: accounts.count)
    contractPlaces.reserveCapacity(all.count)
    contractStarts = [0]
    contractStarts.reserveCapacity(accounts.count + 1)
    var next = 0
    for account in accounts.indices {
      var ids = Set<String>(minimumCapacity: 4)
      while next < order.count, all[Int(order[next])].account == account {
        let place = all[Int(order[next])].place
        next += 1
        if let id = contracts.id(at: place) {
          guard ids.insert(id).inserted else {
            unused.repeated.append((contracts.contract(at: place).place, id))
            continue
          }
        }
        contractPlaces.append(place)
      }
      contractStarts.append(Int32(contractPlaces.count))
    }
    return unused
  }

  /// The positions of the entries by account, in their own order within one account.
  private static func order(of entries: [Int32], count: Int) -> [Int32] {
    var starts = [Int32](repeating: 0, count: count + 1)
    for account in entries { starts[Int(account) + 1] += 1 }
    for account in 0..<count { starts[account + 1] += starts[account] }
    var order = [Int32](repeating: 0, count: entries.count)
    for (position, account) in entries.enumerated() {
      order[Int(starts[Int(account)])] = Int32(position)
      starts[Int(account)] += 1
    }
    return order
  }
}

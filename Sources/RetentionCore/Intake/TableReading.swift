extension AccountTable {
  /// Reads the accounts and contracts of an export.
  ///
  /// Without an accounts table the accounts are those that the other tables name: they are added
  /// as they are met.
  init(
    reading export: Export, profile: ExportProfile?, threads: Int,
    _ percentColumns: inout [Table: Set<FieldName>]
  ) throws(InputError) {
    self.init()
    for file in export.files(of: .accounts) {
      percentColumns[.accounts, default: []].formUnion(try readAccounts(file, profile, threads))
    }
    let addsAccounts = export.files(of: .accounts).isEmpty
    for file in export.files(of: .contracts) {
      percentColumns[.contracts, default: []].formUnion(
        try readContracts(file, profile, addsAccounts: addsAccounts, threads))
    }
    settle(export)
  }

  // MARK: - Accounts

  /// Reads the rows of an accounts file, each to an account and a contract.
  private struct AccountRows {
    var decoder: RowDecoder<AccountRow>

    /// The rows of one window, with their records there.
    var rows: [(record: Int, row: AccountRow)] = []

    /// Records that are left out by what they say.
    var leftOut: [Int] = []
  }

  private mutating func readAccounts(
    _ file: ExportFile, _ profile: ExportProfile?, _ threads: Int
  ) throws(InputError) -> Set<FieldName> {
    let firstAccount = accounts.count
    let firstContract = ownContractCount
    let decoder = RowDecoder(Field.accounts, of: file) { profile?.isPercent($0, in: .accounts) }
    let key = AccountKey(file.mapping)
    let idColumn = file.mapping.column(of: .accountID) ?? -1
    let readers = try file.readRows(AccountRows(decoder: decoder), threads: threads) {
      (reader, window, rows, accounting) throws(InputError) in
      reader.rows.removeAll(keepingCapacity: true)
      reader.leftOut.removeAll(keepingCapacity: true)
      for record in rows {
        guard accounting.isRow(record, of: window) else {
          if !accounting.isPlain { reader.leftOut.append(record) }
          continue
        }
        if idColumn >= 0, let cell = window.cell(idColumn, of: record) {
          accounting.tellRoundedID(cell, of: record, window, key)
        }
        var row = AccountRow()
        try reader.decoder.decode(record, of: window, into: &row, &accounting)
        // Systems name owners by id, people by name.
        if let name = row.account.owner.flatMap({ file.directory.name(of: $0) }) {
          row.account.owner = name
        }
        if row.account.id.isEmpty { row.account.id = row.account.name ?? "" }
        guard !row.account.id.isEmpty else {
          accounting.reject(record, of: window, .noAccount)
          continue
        }
        row.account.place = file.place(of: record, in: window)
        row.contract.place = row.account.place
        reader.rows.append((record, row))
      }
    } use: { (reader, window, accounting) throws(InputError) in
      for record in reader.leftOut { leaveOut(record, of: window, key) }
      for (record, row) in reader.rows {
        add(row, record, window, &reader.decoder, &accounting)
      }
    }
    let all = RowDecoder.merged(readers.map(\.decoder))
    for (field, new) in all.settledShares(&file.accounting) {
      change(
        field, accounts: firstAccount..<accounts.count,
        ownContracts: firstContract..<ownContractCount, by: new)
    }
    return all.percentColumns
  }

  /// Adds the account of a row, if it is new, and its contract, if there is one.
  private mutating func add(
    _ row: AccountRow, _ record: Int, _ window: borrowing CSVWindow,
    _ decoder: inout RowDecoder<AccountRow>, _ accounting: inout RowAccounting
  ) {
    let (number, isNew) = add(row.account)
    if !isNew {
      tellDifferences(from: number, row, record, window, &decoder, &accounting)
    }
    if !row.contract.isBlank {
      var contract = row.contract
      contract.annualValue = row.account.annualValue
      tellDates(of: contract, &accounting)
      addOwn(contract, of: number)
    }
    accounting.rows.used += 1
  }

  /// Tells the values of a further row of an account that are not those of its first row; the annual
  /// value is that of the contract, where the row adds one.
  private func tellDifferences(
    from number: Int, _ row: AccountRow, _ record: Int, _ window: borrowing CSVWindow,
    _ decoder: inout RowDecoder<AccountRow>, _ accounting: inout RowAccounting
  ) {
    let known = AccountRow(account: accounts[number])
    let changes = decoder.changes(to: known, by: record, of: window) { before, after in
      var account = after.account
      account.id = before.account.id
      if !row.contract.isBlank { account.annualValue = before.account.annualValue }
      return account == before.account
    }
    for (header, cell) in changes {
      accounting.tell(.differsFromFirstRow, column: header, window.example(of: cell, in: record))
    }
  }

  // MARK: - Contracts

  /// Reads the rows of a contracts file, each to a contract.
  private struct ContractRows {
    var decoder: RowDecoder<Contract>
    var finder: AccountFinder

    /// The rows of one window: their records, their cells and, where the account is known, what they
    /// say.
    var records: [Int32] = []
    var cells: [CSVWindow.Cells] = []
    var contracts: [Contract] = []

    mutating func read(
      _ rows: Range<Int>, of window: borrowing CSVWindow, _ file: ExportFile,
      _ accounting: inout RowAccounting
    ) throws(InputError) {
      records.removeAll(keepingCapacity: true)
      cells.removeAll(keepingCapacity: true)
      contracts.removeAll(keepingCapacity: true)
      for record in rows where accounting.isRow(record, of: window) {
        records.append(Int32(truncatingIfNeeded: record))
        cells.append(window.cells(of: record))
      }
      finder.find(cells, in: window)
      for place in records.indices {
        var contract = Contract()
        if finder.accounts[place] >= 0 {
          contract = try self.contract(Int(records[place]), of: window, file, &accounting)
        }
        contracts.append(contract)
      }
    }

    mutating func contract(
      _ record: Int, of window: borrowing CSVWindow, _ file: ExportFile,
      _ accounting: inout RowAccounting
    ) throws(InputError) -> Contract {
      var contract = Contract()
      try decoder.decode(record, of: window, into: &contract, &accounting)
      contract.place = file.place(of: record, in: window)
      return contract
    }
  }

  private mutating func readContracts(
    _ file: ExportFile, _ profile: ExportProfile?, addsAccounts: Bool, _ threads: Int
  ) throws(InputError) -> Set<FieldName> {
    let firstContract = tableContractCount
    let decoder = RowDecoder(Field.contracts, of: file) { profile?.isPercent($0, in: .contracts) }
    let key = AccountKey(file.mapping)
    let finder = AccountFinder(key, among: self, addsAccounts: addsAccounts)
    let readers = try file.readRows(
      ContractRows(decoder: decoder, finder: finder), threads: threads
    ) { (reader, window, rows, accounting) throws(InputError) in
      try reader.read(rows, of: window, file, &accounting)
    } use: { (reader, window, accounting) throws(InputError) in
      for place in reader.records.indices {
        let record = Int(reader.records[place])
        var account = Int(reader.finder.accounts[place])
        if account < 0 {
          guard
            case .found(let number) = self.account(
              of: record, by: key, window, addsAccounts: addsAccounts, &accounting)
          else { continue }
          account = number
          reader.contracts[place] = try reader.contract(record, of: window, file, &accounting)
        }
        tellDates(of: reader.contracts[place], &accounting)
        add(reader.contracts[place], of: account)
        accounting.rows.used += 1
      }
    }
    let all = RowDecoder.merged(readers.map(\.decoder))
    for (field, new) in all.settledShares(&file.accounting) {
      change(field, tableContracts: firstContract..<tableContractCount, by: new)
    }
    return all.percentColumns
  }

  /// Puts the contracts together and tells which are not used.
  private mutating func settle(_ export: Export) {
    let unused = settleContracts()
    for place in unused.replaced {
      export.files.first { $0.number == place.file }?.accounting.tell(
        .replacedContract, Problem.Example(line: Int(place.line), column: 0, seen: ""))
    }
    for (place, id) in unused.repeated {
      guard let file = export.files.first(where: { $0.number == place.file }) else { continue }
      file.accounting.tell(
        .repeatedContract, Problem.Example(line: Int(place.line), column: 0, seen: id))
      if file.table == .contracts { file.accounting.takeBackRepeated() }
    }
  }

  /// Tells a sale that began after its signature: one of the two dates is wrong.
  private func tellDates(of contract: Contract, _ accounting: inout RowAccounting) {
    guard let signed = contract.signedOn, let created = contract.opportunityCreatedOn,
      created > signed
    else { return }
    accounting.tell(
      .createdAfterSigning,
      Problem.Example(
        line: Int(contract.place.line), column: 0, seen: "created \(created), signed \(signed)"))
  }
}

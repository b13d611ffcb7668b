extension AccountTable {
  /// Reads the accounts and contracts of an export.
  ///
  /// Without an accounts table the accounts are those that the other tables name: they are added
  /// as they are met.
  init(
    reading export: Export, profile: ExportProfile?, _ problems: inout ProblemLog,
    _ percentColumns: inout [Table: Set<FieldName>]
  ) throws(InputError) {
    self.init()
    for file in export.files(of: .accounts) {
      percentColumns[.accounts, default: []].formUnion(
        try readAccounts(file, profile, &problems))
    }
    let addsAccounts = export.files(of: .accounts).isEmpty
    for file in export.files(of: .contracts) {
      percentColumns[.contracts, default: []].formUnion(
        try readContracts(file, profile, addsAccounts: addsAccounts, &problems))
    }
    settle(export, &problems)
  }

  private mutating func readAccounts(
    _ file: ExportFile, _ profile: ExportProfile?, _ problems: inout ProblemLog
  ) throws(InputError) -> Set<FieldName> {
    let firstAccount = accounts.count
    let firstContract = ownContractCount
    var decoder = RowDecoder(Field.accounts, of: file) {
      profile?.isPercent($0, in: .accounts)
    }
    let idColumn = file.mapping.column(of: .accountID) ?? -1
    let key = AccountKey(file.mapping)
    try file.forEachWindow { (window, first) throws(InputError) in
      for record in first..<max(first, window.records.count) {
        guard file.isRow(record, of: window, &problems) else {
          if !file.isPlain { leaveOut(record, of: window, key) }
          continue
        }
        if idColumn >= 0, let cell = window.cell(idColumn, of: record) {
          tellRoundedID(cell, of: record, window, file, &problems)
        }
        var row = AccountRow()
        try decoder.decode(record, of: window, into: &row, &problems)
        // Systems name owners by id, people by name.
        if let name = row.account.owner.flatMap({ file.directory.name(of: $0) }) {
          row.account.owner = name
        }
        if row.account.id.isEmpty { row.account.id = row.account.name ?? "" }
        guard !row.account.id.isEmpty else {
          file.reject(record, of: window, .noAccount, &problems)
          continue
        }
        let place = file.place(of: record, in: window)
        row.account.place = place
        row.contract.place = place
        let (number, isNew) = add(row.account)
        if !isNew {
          tellDifferences(from: number, row, record, window, file, &decoder, &problems)
        }
        if !row.contract.isBlank {
          row.contract.annualValue = row.account.annualValue
          tellDates(of: row.contract, &problems)
          addOwn(row.contract, of: number)
        }
        file.rows.used += 1
      }
    }
    for (field, new) in decoder.settledShares(&problems) {
      change(
        field, accounts: firstAccount..<accounts.count,
        ownContracts: firstContract..<ownContractCount, by: new)
    }
    return decoder.percentColumns
  }

  /// Tells the values of a further row of an account that are not those of its first row; the annual
  /// value is that of the contract, where the row adds one.
  private func tellDifferences(
    from number: Int, _ row: AccountRow, _ record: Int, _ window: borrowing CSVWindow,
    _ file: ExportFile,
    _ decoder: inout RowDecoder<AccountRow>, _ problems: inout ProblemLog
  ) {
    let known = AccountRow(account: accounts[number])
    let changes = decoder.changes(to: known, by: record, of: window) { before, after in
      var account = after.account
      account.id = before.account.id
      if !row.contract.isBlank { account.annualValue = before.account.annualValue }
      return account == before.account
    }
    for (header, cell) in changes {
      problems.add(
        .differsFromFirstRow, file: file.number, column: header,
        window.example(of: cell, in: record))
    }
  }

  private mutating func readContracts(
    _ file: ExportFile, _ profile: ExportProfile?, addsAccounts: Bool,
    _ problems: inout ProblemLog
  ) throws(InputError) -> Set<FieldName> {
    let firstContract = tableContractCount
    var decoder = RowDecoder(Field.contracts, of: file) {
      profile?.isPercent($0, in: .contracts)
    }
    let key = AccountKey(file.mapping)
    try file.forEachWindow { (window, first) throws(InputError) in
      for record in first..<max(first, window.records.count) {
        guard file.isRow(record, of: window, &problems),
          case .found(let account) = account(
            of: record, by: key, window, file, addsAccounts, &problems)
        else { continue }
        var contract = Contract()
        try decoder.decode(record, of: window, into: &contract, &problems)
        contract.place = file.place(of: record, in: window)
        tellDates(of: contract, &problems)
        add(contract, of: account)
        file.rows.used += 1
      }
    }
    for (field, new) in decoder.settledShares(&problems) {
      change(field, tableContracts: firstContract..<tableContractCount, by: new)
    }
    return decoder.percentColumns
  }

  /// Puts the contracts together and tells which are not used.
  private mutating func settle(_ export: Export, _ problems: inout ProblemLog) {
    let unused = settleContracts()
    for place in unused.replaced {
      problems.add(
        .replacedContract, file: place.file,
        Problem.Example(line: Int(place.line), column: 0, seen: ""))
    }
    for (place, id) in unused.repeated {
      problems.add(
        .repeatedContract, file: place.file,
        Problem.Example(line: Int(place.line), column: 0, seen: id))
      let rows = export.files.first { $0.number == place.file }
      if rows?.table == .contracts {
        rows?.rows.used -= 1
        rows?.rows.skipped += 1
      }
    }
  }

  /// Tells a sale that began after its signature: one of the two dates is wrong.
  private func tellDates(of contract: Contract, _ problems: inout ProblemLog) {
    guard let signed = contract.signedOn, let created = contract.opportunityCreatedOn,
      created > signed
    else { return }
    problems.add(
      .createdAfterSigning, file: contract.place.file,
      Problem.Example(
        line: Int(contract.place.line), column: 0, seen: "created \(created), signed \(signed)"))
  }
}

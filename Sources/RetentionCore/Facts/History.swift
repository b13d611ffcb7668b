/// The rows of one account, kept with their text; the touchpoints and hand-offs as they were counted.
public struct History: Sendable {
  /// A row with what it says.
  public struct Entry<Record: Sendable>: Sendable {
    public let record: Record
    public let row: SourceRow
  }

  /// In the order of the export, those that are too late to be known too.
  public fileprivate(set) var touchpoints: [Entry<Touchpoint>] = []

  /// In the order of the export, those that are too late to be known too.
  public fileprivate(set) var handOffs: [Entry<HandOff>] = []

  /// The account's own row; nil where the export has none.
  public fileprivate(set) var accountRow: SourceRow?

  /// The rows of contracts, in the order of the export.
  fileprivate var contractRows: [SourceRow] = []

  /// The row of a contract; nil where it came from no file.
  public func row(of contract: Contract) -> SourceRow? {
    let rows = contractRows.filter { $0.place == contract.place }
    // In JSON without line breaks all records stand on one line.
    guard rows.count > 1 else { return rows.first }
    return rows.first { $0.value(of: .contractID) == contract.id } ?? rows.first
  }
}

extension History {
  /// The same rows with nothing in them but codes, words of closed lists, days and numbers.
  func redacted(by redaction: Redaction) -> History {
    var history = self
    history.touchpoints = touchpoints.map {
      Entry(record: $0.record, row: redaction.redacted($0.row))
    }
    history.handOffs = handOffs.map { Entry(record: $0.record, row: redaction.redacted($0.row)) }
    history.accountRow = accountRow.map(redaction.redacted)
    history.contractRows = contractRows.map(redaction.redacted)
    return history
  }

  /// Reads an export once more, as it was read for a book, and keeps the rows of some accounts.
  ///
  /// It answers in the order of the accounts, which are given by their numbers in the book. Memory
  /// grows with their rows, not with those of the export.
  static func all(
    of accounts: [Int], in export: Export, _ book: Book, _ definitions: SegmentDefinitions
  ) throws(InputError) -> [History] {
    let export = try export.again()
    var reader = HistoryReader(
      accounts, book, addsAccounts: export.files(of: .accounts).isEmpty)
    for file in export.files {
      switch file.table {
      case .accounts, .contracts: try reader.readRecords(file)
      case .handOffs: try reader.readHandOffs(file)
      case .touchpoints: try reader.readTouchpoints(file, definitions.general.emptyPhrases)
      }
    }
    return reader.histories
  }
}

/// Keeps the rows of some accounts while an export is read.
private struct HistoryReader {
  private(set) var histories: [History]

  /// The places in `histories` of the accounts, by their numbers.
  private let wanted: [Int: Int]

  /// Where their own rows and those of their contracts stand.
  private let places: Set<Place>
  private var table: AccountTable

  /// Without an accounts table the accounts are those that the rows name.
  private let addsAccounts: Bool

  init(_ accounts: [Int], _ book: Book, addsAccounts: Bool) {
    histories = [History](repeating: History(), count: accounts.count)
    wanted = Dictionary(
      accounts.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first }
    )
    table = book.table
    places = Set(
      accounts.flatMap { account in
        [book.table.accounts[account].place] + book.table.contracts(of: account).map(\.place)
      })
    self.addsAccounts = addsAccounts
  }

  /// Keeps what stands at the places of accounts and contracts.
  mutating func readRecords(_ file: ExportFile) throws(InputError) {
    let key = AccountKey(file.mapping)
    var reader = self
    try file.forEachWindow { (window, first) throws(InputError) in
      for record in first..<max(first, window.records.count)
      where reader.places.contains(file.place(of: record, in: window)) {
        guard let account = reader.table.number(of: record, by: key, window),
          let place = reader.wanted[account]
        else { continue }
        let row = file.row(record, of: window)
        reader.histories[place].contractRows.append(row)
        if file.table == .accounts, reader.histories[place].accountRow == nil {
          reader.histories[place].accountRow = row
        }
      }
    }
    self = reader
  }

  mutating func readHandOffs(_ file: ExportFile) throws(InputError) {
    var (histories, table) = (histories, table)
    let wanted = wanted
    try HandOffReader.read(
      file, into: &table, addsAccounts: addsAccounts, threads: 1
    ) { rows, window, _ in
      for row in rows {
        guard let place = wanted[row.account] else { continue }
        histories[place].handOffs.append(
          History.Entry(
            record: row.handOff,
            row: file.row(row.record, of: window, understood: row.handOff.understood)))
      }
    }
    (self.histories, self.table) = (histories, table)
  }

  mutating func readTouchpoints(
    _ file: ExportFile, _ emptyPhrases: [String]
  ) throws(InputError) {
    var (histories, table) = (histories, table)
    let wanted = wanted
    try TouchpointReader.read(
      file, emptyPhrases: emptyPhrases, into: &table, addsAccounts: addsAccounts, threads: 1
    ) { rows, window, _ in
      for row in rows {
        guard let place = wanted[Int(row.account)] else { continue }
        histories[place].touchpoints.append(
          History.Entry(
            record: row.touchpoint,
            row: file.row(Int(row.record), of: window, understood: row.touchpoint.understood)))
      }
    }
    (self.histories, self.table) = (histories, table)
  }
}

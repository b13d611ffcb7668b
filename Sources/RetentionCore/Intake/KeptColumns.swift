/// Columns of the accounts files that are carried into results as they stand there.
///
/// They are read in a pass of their own once the accounts are known, so that nothing is kept of an
/// export, and no row costs more, where nobody asks for them.
public struct KeptColumns: Sendable {
  /// The headers as they stand in the files, in the order in which they were asked for.
  public let names: [String]

  /// The cells, account by account.
  private var texts: [String]

  /// Reads the columns of these headers, whatever their capitals, spaces and underscores.
  ///
  /// The text of an account is that of its first row. Fails where no accounts file has a column.
  public init(_ wanted: [String], in export: Export, _ book: Book) throws(InputError) {
    let files = try export.again().files(of: .accounts)
    let headers = files.flatMap { $0.mapping.columns.map(\.header) }
    var names: [String] = []
    for name in wanted {
      guard let header = headers.first(where: { KeptColumns.isSame($0, name) }) else {
        throw .unknownColumn(name, nearest: headers.nearest(to: name))
      }
      if !names.contains(header) { names.append(header) }
    }
    self.names = names
    texts = [String](repeating: "", count: names.count * book.count)
    var table = book.table
    for file in files { try read(file, &table) }
  }

  private mutating func read(
    _ file: ExportFile, _ table: inout AccountTable
  ) throws(InputError) {
    let key = AccountKey(file.mapping)
    let columns = names.map { name in
      file.mapping.columns.firstIndex { KeptColumns.isSame($0.header, name) }
    }
    var (texts, lookup) = (self.texts, table)
    self.texts = []
    try file.forEachWindow { (window, first) throws(InputError) in
      for record in first..<max(first, window.records.count) {
        guard let account = lookup.number(of: record, by: key, window),
          lookup.accounts[account].place == file.place(of: record, in: window)
        else { continue }
        for (place, column) in columns.enumerated() {
          guard let column else { continue }
          let text = window.text(column, of: record)
          let cell = account * columns.count + place
          // In JSON without line breaks all records stand on one line.
          if texts[cell].isEmpty { texts[cell] = text }
        }
      }
    }
    (self.texts, table) = (texts, lookup)
  }

  /// The cells of an account, by its number in the book; blank where its row has none.
  public func texts(of account: Int) -> ArraySlice<String> {
    texts[account * names.count..<(account + 1) * names.count]
  }

  private static func isSame(_ header: String, _ name: String) -> Bool {
    header == name || HeaderMapping.folded(header) == HeaderMapping.folded(name)
  }
}

import RetentionCore

/// A table of a synthetic export that can be turned over before it is read.
struct SampleTable {
  var headers: [String]
  var rows: [[String]] = []

  init(_ headers: String) {
    self.headers = headers.split { ", \n".contains($0) }.map(String.init)
  }

  /// Its CSV file.
  var text: String {
    ([headers] + rows).map { $0.joined(separator: ",") + "\n" }.joined()
  }

  /// Adds a row by the names of its cells; the others are blank.
  mutating func add(_ cells: KeyValuePairs<String, String>) {
    let cells = Dictionary(uniqueKeysWithValues: cells.map { ($0.key, $0.value) })
    precondition(Set(cells.keys).isSubset(of: headers), "a cell without a column")
    rows.append(headers.map { cells[$0] ?? "" })
  }

  /// The table without a column.
  func without(_ header: String) -> SampleTable {
    guard let column = headers.firstIndex(of: header) else { return self }
    var table = self
    table.headers.remove(at: column)
    for row in rows.indices { table.rows[row].remove(at: column) }
    return table
  }

  /// The rows that are wanted, by their cells.
  func keeping(_ isWanted: (_ cells: Cells) -> Bool) -> SampleTable {
    var table = self
    table.rows = rows.filter { isWanted(Cells(headers: headers, row: $0)) }
    return table
  }

  /// The table with every cell of a column changed.
  func mapping(_ header: String, _ change: (String) -> String) -> SampleTable {
    guard let column = headers.firstIndex(of: header) else { return self }
    var table = self
    for row in rows.indices { table.rows[row][column] = change(rows[row][column]) }
    return table
  }

  /// The cells of a row by the names of their columns; blank where there is no such column.
  struct Cells {
    fileprivate let headers: [String]
    fileprivate let row: [String]

    subscript(header: String) -> String {
      headers.firstIndex(of: header).map { row[$0] } ?? ""
    }
  }

  /// The same rows and columns in another order.
  func shuffled(_ random: inout SeededGenerator) -> SampleTable {
    let order = headers.indices.shuffled(using: &random)
    var table = self
    table.headers = order.map { headers[$0] }
    table.rows = rows.shuffled(using: &random).map { row in order.map { row[$0] } }
    return table
  }

  /// The rows of some accounts.
  func rows(where isWanted: (String) -> Bool) -> SampleTable {
    var table = self
    guard let column = headers.firstIndex(of: "account_id") else { return self }
    table.rows = rows.filter { isWanted($0[column]) }
    return table
  }
}

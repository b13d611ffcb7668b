/// How the rows and files are named that gave the values of a reading.
///
/// It is asked for every signal of every account, and so holds nothing but what it needs: a copy of
/// a whole book each time would cost more than the rest of a line.
struct SourceNames: Sendable {
  private let touchpoints: TouchpointFiles
  private let names: [String]

  /// The first file of each table that has one.
  private let first: [(table: Table, name: String)]

  init(_ reading: Reading) {
    touchpoints = reading.book.touchpointFiles
    names = reading.files.map(\.name)
    first = Table.allCases.compactMap { table in
      reading.files.first { $0.table == table }.map { (table, $0.name) }
    }
  }

  /// Where the value of a signal was read: `touchpoints.csv:1893`, the file alone where it comes
  /// from many rows; nil where there is no value.
  func name(of signal: Int, _ assessment: Assessment) -> String? {
    guard let source = assessment.source(of: signal, in: touchpoints) else { return nil }
    if let place = source.place, names.indices.contains(Int(place.file)) {
      return "\(names[Int(place.file)]):\(place.line)"
    }
    return first.first { $0.table == source.table }?.name
  }
}

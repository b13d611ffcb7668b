/// The dates of a column that are not written as ISO has them.
struct DateColumn {
  private let column: Int
  private var style: DateStyle?

  init(_ column: Int) {
    self.column = column
  }

  /// The day of a row; nil where there is none that could be read.
  mutating func day(
    of record: Int, in window: borrowing CSVWindow, _ file: ExportFile
  ) throws(InputError) -> Day? {
    switch reading(of: record, in: window) {
    case .value(let day): return day
    case .nothing: return nil
    case .undecided:
      style = try file.styles().dates[column] ?? DateStyle()
      if case .value(let day) = reading(of: record, in: window) { return day }
      return nil
    }
  }

  private func reading(of record: Int, in window: borrowing CSVWindow) -> EarlyReading<Day> {
    window.value(column, of: window.cells(of: record)) { bytes, start, end in
      style.day(bytes.extracting(start..<end))
    } ?? .nothing
  }
}

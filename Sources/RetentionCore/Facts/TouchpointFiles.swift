/// The files of the touchpoints, by the rows that they have among those of all.
struct TouchpointFiles: Sendable {
  private let ranges: [RowRange]

  /// The rows of one touchpoints file among those of all.
  struct RowRange: Sendable {
    /// The number of rows before it.
    var before: UInt32
    var file: UInt16
  }

  init(_ ranges: [RowRange]) {
    self.ranges = ranges
  }

  /// Where a touchpoint stands, by the row that its tally gives; nil for 0.
  func place(of row: UInt32) -> Place? {
    guard row > 0, let range = ranges.last(where: { $0.before < row }) else { return nil }
    return Place(file: range.file, line: row - range.before)
  }
}

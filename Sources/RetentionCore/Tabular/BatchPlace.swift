/// Where a record stands in a batch of lines: on which line, and there in which place of its list.
///
/// It has room in the number of a line, and two of them are in the order of their records.
package struct BatchPlace: Equatable, Sendable {
  /// The most lines of a batch.
  package static let lineLimit = 4_000

  /// The bits for the place in the list; a list that is longer goes on with its last number.
  private static let elementBits = 20
  private static let elementMask = 1 << elementBits - 1

  /// The line within the batch, from 1.
  package let line: Int

  /// The place in the list, from 0; nil for a record that is the line.
  package let element: Int?

  package init(line: Int, element: Int?) {
    self.line = line
    self.element = element.map { min($0, BatchPlace.elementMask - 1) }
  }

  /// The place that stands in the number of a line; what is said of a line as a whole has its plain
  /// number.
  package init(number: Int) {
    let isPlain = number < 1 << BatchPlace.elementBits
    line = isPlain ? number : number >> BatchPlace.elementBits
    let element = isPlain ? 0 : number & BatchPlace.elementMask
    self.element = element > 0 ? element - 1 : nil
  }

  /// The number that stands in the place of a line.
  package var number: Int {
    line << BatchPlace.elementBits | (element.map { $0 + 1 } ?? 0)
  }
}

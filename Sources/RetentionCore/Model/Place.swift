/// Where a record stands: a file of the export and a line in it.
public struct Place: Hashable, Comparable, Sendable {
  /// The number of the file among those that were read, from 0.
  public var file: UInt16

  /// The line on which the record begins, from 1; 0 where it came from no file.
  public var line: UInt32

  /// A record that came from no file.
  public static let none = Place(file: 0, line: 0)

  public init(file: UInt16, line: UInt32) {
    self.file = file
    self.line = line
  }

  public static func < (left: Place, right: Place) -> Bool {
    (left.file, left.line) < (right.file, right.line)
  }
}

/// How much of JSON is taken at once; rows and lines have no limit.
package struct JSONLimits: Sendable {
  /// The longest document, in bytes; of NDJSON only a line is held.
  package var document = 1 << 30

  /// The longest line of NDJSON, in bytes.
  package var line = 16 << 20

  /// The longest record, in bytes as a line of CSV.
  package var record = 16 << 20

  /// The most keys that the records of a table may have.
  package var keys = 10_000

  /// The most bytes that the headers of a table may have.
  package var headers = 16 << 20

  package init() {}

  /// A number of bytes in words.
  static func text(_ bytes: Int) -> String {
    bytes > 0 && bytes % (1 << 20) == 0 ? "\(bytes >> 20) MiB" : "\(bytes) bytes"
  }
}

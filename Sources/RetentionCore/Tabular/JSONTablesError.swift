/// Why no table can be read from JSON.
package enum JSONTablesError: Error, Sendable, Equatable {
  case source(SourceError)

  /// The text is no JSON; `related` is the other place of which the message speaks.
  case malformed(JSONError, at: Position, related: Position?)

  /// The text is JSON, and holds no record.
  case noRecords(found: Emptiness)

  /// A file that has to be read whole has more than `limit` bytes.
  case tooLong(limit: Int)

  /// The records of a table have more keys than `limit`, or longer ones than headers can be.
  case tooManyKeys(table: String?, limit: Int)

  /// What is written of a record is longer than `limit` bytes.
  case recordTooLong(line: Int, limit: Int)

  /// What stands where records could.
  package enum Emptiness: String, Sendable {
    case value = "a value without a name"
    case emptyList = "an empty list"
    case listOfOthers = "a list without an object"
    case emptyObjects = "only objects without a value"
  }
}

extension JSONTablesError {
  /// The error of a text that is no JSON and begins on this line.
  static func malformed(
    _ error: JSONError, in text: ArraySlice<UInt8>, from line: Int = 1
  ) -> JSONTablesError {
    .malformed(
      error, at: Position(of: error.offset, in: text, from: line),
      related: error.relatedOffset.map { Position(of: $0, in: text, from: line) })
  }
}

extension JSONTablesError: CustomStringConvertible {
  /// What is wrong, without the place.
  package var description: String {
    switch self {
    case .source(let error): "\(error.path) cannot be read"
    case .malformed(let error, _, _): error.description
    case .noRecords(let found): "no records: the file holds \(found.rawValue)"
    case .tooLong(let limit): "the file is longer than \(JSONLimits.text(limit))"
    case .tooManyKeys(let table, let limit):
      "the records\(table.map { " of \($0.quoted())" } ?? "") have more than \(limit) keys"
    case .recordTooLong(_, let limit): "a record is longer than \(JSONLimits.text(limit))"
    }
  }

  /// What to do about it, in one sentence.
  package var hint: String {
    switch self {
    case .source: "Look at the path and who may read it."
    case .malformed(let error, _, _): error.hint
    case .noRecords: "Export a list of objects, such as [{\"account_id\": \"A-1\"}]."
    case .tooLong: "Export as NDJSON, one record a line."
    case .tooManyKeys: "Export a list of records, not an object with a key for each of them."
    case .recordTooLong: "Leave long texts out of the export."
    }
  }
}

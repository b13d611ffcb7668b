/// What stands in the place of a record and can't be read as one.
package struct JSONRejection: Sendable, Equatable {
  package enum Reason: Sendable, Equatable {
    /// A line that is no JSON.
    case malformed(JSONError)

    /// A line of more than `limit` bytes.
    case tooLong(limit: Int)

    /// A value that is no object.
    case noObject
  }

  package let reason: Reason

  /// Where it is wrong, in the file.
  package let position: Position

  init(_ reason: Reason, at position: Position) {
    self.reason = reason
    self.position = position
  }
}

/// How many records were rejected, and the first of them.
package struct JSONRejections: Sendable {
  /// The most that are kept.
  private static let limit = 20

  package private(set) var count = 0
  package private(set) var first: [JSONRejection] = []

  mutating func add(_ rejection: () -> JSONRejection) {
    count += 1
    if first.count < JSONRejections.limit { first.append(rejection()) }
  }
}

extension JSONRejection: CustomStringConvertible {
  /// What is wrong, without the place.
  package var description: String {
    switch reason {
    case .malformed(let error): error.description
    case .tooLong(let limit): "the line is longer than \(JSONLimits.text(limit))"
    case .noObject: "the value is no object"
    }
  }

  /// What to do about it, in one sentence.
  package var hint: String {
    switch reason {
    case .malformed(let error): error.hint
    case .tooLong: "Write one record a line."
    case .noObject: "Write each record as an object, with a name for every value."
    }
  }
}

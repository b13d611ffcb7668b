/// Which JSON is read.
package enum JSONDialect: Sendable {
  /// RFC 8259 to the letter, for data.
  case strict
  /// With `//` and `/* */` comments and a comma allowed after the last value, for what people write.
  case commented
}

/// Reads one document after another into a list of nodes, whose memory it keeps.
///
/// Nothing is copied out of the bytes; a node tells where its value stands. The reader does not
/// call itself, so that no document is too deep for the stack.
package struct JSONReader: Sendable {
  private let dialect: JSONDialect
  private let depthLimit: Int
  private var tape = JSONTape()

  package init(dialect: JSONDialect = .strict, depthLimit: Int = 128) {
    self.dialect = dialect
    self.depthLimit = depthLimit
  }

  /// The nodes of the document that was read last, the outermost value first.
  ///
  /// Whoever still holds them when the next one is read makes the reader take new memory.
  package var nodes: [JSONNode] { tape.nodes }

  /// Replaces the nodes by those of this document, which must be UTF-8.
  ///
  /// A byte order mark before it is skipped. After an error the nodes are of no use.
  package mutating func read(_ bytes: Span<UInt8>) throws(JSONError) {
    tape.removeAll()
    guard bytes.count <= JSONNode.sizeLimit else {
      throw JSONError(.tooLarge(limit: JSONNode.sizeLimit), at: JSONNode.sizeLimit)
    }
    var expected = JSONError.Expectation.value
    var offset = try endOfBlanks(in: bytes, from: bytes.textStart)
    while offset < bytes.count {
      offset = try token(in: bytes, at: offset, expecting: &expected)
      offset = try endOfBlanks(in: bytes, from: offset)
    }
    guard expected == .end else { throw unexpected(expected, in: bytes, at: offset) }
  }

  /// Reads one token, of a member its key and colon; returns its end.
  ///
  /// Inlined, as is what it calls, which saves a third of the time.
  @inline(__always)
  private mutating func token(
    in bytes: Span<UInt8>, at offset: Int, expecting expected: inout JSONError.Expectation
  ) throws(JSONError) -> Int {
    let byte = bytes[offset]
    switch expected {
    case .value,
      .valueOrEnd where byte != "]":
      return try value(in: bytes, at: offset, expecting: &expected)
    case .key,
      .keyOrEnd where byte != "}":
      return try key(in: bytes, at: offset, expecting: &expected)
    case .commaInArray where byte == ",":
      expected = dialect == .strict ? .value : .valueOrEnd
    case .commaInObject where byte == ",":
      expected = dialect == .strict ? .key : .keyOrEnd
    case .valueOrEnd, .keyOrEnd,
      .commaInArray where byte == "]",
      .commaInObject where byte == "}":
      try tape.close(at: offset &+ 1, in: bytes)
      expected = afterValue
    default:
      throw unexpected(expected, in: bytes, at: offset)
    }
    return offset &+ 1
  }

  /// Reads a value, of an array or object only the opening bracket; returns its end.
  @inline(__always)
  private mutating func value(
    in bytes: Span<UInt8>, at offset: Int, expecting expected: inout JSONError.Expectation
  ) throws(JSONError) -> Int {
    let end: Int
    switch bytes[offset] {
    case "[":
      try open(.array, at: offset)
      expected = .valueOrEnd
      return offset &+ 1
    case "{":
      try open(.object, at: offset)
      expected = .keyOrEnd
      return offset &+ 1
    case "\"":
      end = try string(in: bytes, at: offset)
    case "-", "0"..."9":
      end = try JSONNumber.end(in: bytes, from: offset)
      tape.append(.number, offset..<end)
    case "t" where spells("true", in: bytes, at: offset):
      end = offset &+ 4
      tape.append(.bool, offset..<end)
    case "f" where spells("false", in: bytes, at: offset):
      end = offset &+ 5
      tape.append(.bool, offset..<end)
    case "n" where spells("null", in: bytes, at: offset):
      end = offset &+ 4
      tape.append(.null, offset..<end)
    default:
      throw unexpected(expected, in: bytes, at: offset)
    }
    expected = afterValue
    return end
  }

  @inline(__always)
  private mutating func key(
    in bytes: Span<UInt8>, at offset: Int, expecting expected: inout JSONError.Expectation
  ) throws(JSONError) -> Int {
    guard bytes[offset] == "\"" else { throw unexpected(expected, in: bytes, at: offset) }
    let end = try string(in: bytes, at: offset)
    let colon = try endOfBlanks(in: bytes, from: end)
    guard colon < bytes.count, bytes[colon] == ":" else {
      throw unexpected(.colon, in: bytes, at: colon)
    }
    expected = .value
    return colon &+ 1
  }

  @inline(__always)
  private mutating func string(in bytes: Span<UInt8>, at offset: Int) throws(JSONError) -> Int {
    let text = try JSONText(in: bytes, openedAt: offset)
    tape.append(
      .string, (offset &+ 1)..<text.end, hasEscapes: text.hasEscapes, isASCII: text.isASCII)
    return text.end &+ 1
  }

  private mutating func open(_ kind: JSONKind, at offset: Int) throws(JSONError) {
    guard tape.depth < depthLimit else { throw JSONError(.tooDeep(limit: depthLimit), at: offset) }
    tape.open(kind, at: offset)
  }

  private var afterValue: JSONError.Expectation {
    guard let container = tape.container else { return .end }
    return container.kind == .array ? .commaInArray : .commaInObject
  }

  private func unexpected(
    _ expected: JSONError.Expectation, in bytes: Span<UInt8>, at offset: Int
  ) -> JSONError {
    .unexpected(expected, in: bytes, at: offset, opened: tape.container?.offset)
  }
}

// MARK: - Blanks and words

extension JSONReader {
  /// The first byte that is neither white space nor, where the dialect has them, in a comment.
  @inline(__always)
  private func endOfBlanks(in bytes: Span<UInt8>, from start: Int) throws(JSONError) -> Int {
    let isBlank = start < bytes.count && (bytes[start] <= UInt8(ascii: " ") || bytes[start] == "/")
    return isBlank ? try endOfManyBlanks(in: bytes, from: start) : start
  }

  private func endOfManyBlanks(in bytes: Span<UInt8>, from start: Int) throws(JSONError) -> Int {
    var offset = start
    while offset < bytes.count {
      switch bytes[offset] {
      case " ", "\n", "\r", "\t":
        offset &+= 1
      case "/" where dialect == .commented:
        guard let end = try endOfComment(in: bytes, from: offset) else { return offset }
        offset = end
      default:
        return offset
      }
    }
    return offset
  }

  /// The place behind the comment that begins here; nil where a slash begins none.
  private func endOfComment(in bytes: Span<UInt8>, from start: Int) throws(JSONError) -> Int? {
    var offset = start &+ 2
    if spells("//", in: bytes, at: start) {
      while offset < bytes.count, bytes[offset] != "\n", bytes[offset] != "\r" { offset &+= 1 }
    } else if spells("/*", in: bytes, at: start) {
      while !spells("*/", in: bytes, at: offset) {
        guard offset < bytes.count else { throw JSONError(.unclosedComment, at: start) }
        offset &+= 1
      }
      offset &+= 2
    } else {
      return nil
    }
    try bytes.requireUTF8(in: start..<offset)
    return offset
  }

  private func spells(_ word: String, in bytes: Span<UInt8>, at offset: Int) -> Bool {
    guard bytes.count &- offset >= word.utf8.count else { return false }
    var index = offset
    for byte in word.utf8 {
      if bytes[index] != byte { return false }
      index &+= 1
    }
    return true
  }
}

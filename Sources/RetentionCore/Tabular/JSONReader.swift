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

  /// The keys that were read so far, with their numbers.
  private(set) var keyring: JSONKeyring

  package init(dialect: JSONDialect = .strict, depthLimit: Int = 128) {
    self.dialect = dialect
    self.depthLimit = depthLimit
    keyring = JSONKeyring()
  }

  /// A strict reader that gives keys the same numbers as another one did.
  init(keyring: JSONKeyring) {
    self.init()
    self.keyring = keyring
  }

  /// The nodes of the document that was read last, the outermost value first.
  ///
  /// Whoever still holds them when the next one is read makes the reader take new memory.
  package var nodes: [JSONNode] { tape.nodes }

  /// Replaces the nodes by those of this document, which must be UTF-8.
  ///
  /// A byte order mark before it is skipped. After an error the nodes are of no use.
  package mutating func read(_ bytes: Span<UInt8>) throws(JSONError) {
    tape.removeAll(expecting: bytes.count)
    keyring.begin()
    guard bytes.count <= JSONNode.sizeLimit else {
      throw JSONError(.tooLarge(limit: JSONNode.sizeLimit), at: JSONNode.sizeLimit)
    }
    var expected = JSONError.Expectation.value
    var offset = try JSONBlanks.end(in: bytes, from: bytes.textStart, dialect)
    while offset < bytes.count {
      offset = try token(in: bytes, at: offset, expecting: &expected)
      offset = try JSONBlanks.end(in: bytes, from: offset, dialect)
    }
    guard expected == .end else { throw unexpected(expected, in: bytes, at: offset) }
  }

  /// Reads one token, or several members of an object; returns the end.
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
      return try members(in: bytes, at: offset, expecting: &expected)
    case .commaInArray where byte == ",":
      expected = dialect == .strict ? .value : .valueOrEnd
    case .commaInObject where byte == ",":
      expected = dialect == .strict ? .key : .keyOrEnd
    case .valueOrEnd, .keyOrEnd,
      .commaInArray where byte == "]",
      .commaInObject where byte == "}":
      try tape.close(at: offset &+ 1, numberCount: keyring.count, in: bytes)
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
    case "t" where bytes.spells("true", at: offset):
      end = offset &+ 4
      tape.append(.bool, offset..<end)
    case "f" where bytes.spells("false", at: offset):
      end = offset &+ 5
      tape.append(.bool, offset..<end)
    case "n" where bytes.spells("null", at: offset):
      end = offset &+ 4
      tape.append(.null, offset..<end)
    default:
      throw unexpected(expected, in: bytes, at: offset)
    }
    expected = afterValue
    return end
  }

  /// Reads members up to one whose value is no text, number or null, of that one its key and colon.
  ///
  /// Nearly all of a file are such members, one behind the other, which are not asked anew what
  /// may come next.
  @inline(__always)
  private mutating func members(
    in bytes: Span<UInt8>, at start: Int, expecting expected: inout JSONError.Expectation
  ) throws(JSONError) -> Int {
    var offset = start
    while true {
      guard bytes[offset] == "\"" else { throw unexpected(expected, in: bytes, at: offset) }
      let colon = try JSONBlanks.end(in: bytes, from: keyText(in: bytes, at: offset), dialect)
      guard colon < bytes.count, bytes[colon] == ":" else {
        throw unexpected(.colon, in: bytes, at: colon)
      }
      expected = .value
      offset = try JSONBlanks.end(in: bytes, from: colon &+ 1, dialect)
      guard offset < bytes.count else { return offset }
      switch bytes[offset] {
      case "\"":
        offset = try string(in: bytes, at: offset)
      case "n" where bytes.spells("null", at: offset):
        tape.append(.null, offset..<(offset &+ 4))
        offset &+= 4
      case "-", "0"..."9":
        let end = try JSONNumber.end(in: bytes, from: offset)
        tape.append(.number, offset..<end)
        offset = end
      default:
        return offset
      }
      expected = .commaInObject
      guard offset &+ 1 < bytes.count, bytes[offset] == ",", bytes[offset &+ 1] == "\"" else {
        return offset
      }
      offset &+= 1
    }
  }

  /// Reads a key between its quotes; returns its end.
  @inline(__always)
  private mutating func keyText(in bytes: Span<UInt8>, at offset: Int) throws(JSONError) -> Int {
    guard let (number, end) = keyring.expected(in: bytes, at: offset &+ 1) else {
      return try unexpectedKey(in: bytes, at: offset)
    }
    tape.append(key: number, (offset &+ 1)..<end)
    return end &+ 1
  }

  @inline(never)
  private mutating func unexpectedKey(
    in bytes: Span<UInt8>, at offset: Int
  ) throws(JSONError) -> Int {
    let text = try JSONText(in: bytes, openedAt: offset)
    let range = (offset &+ 1)..<text.end
    if text.isASCII, !text.hasEscapes {
      tape.append(key: keyring.number(of: range, in: bytes), range)
    } else {
      keyring.skip()
      tape.append(.string, range, hasEscapes: text.hasEscapes, isASCII: text.isASCII)
    }
    return text.end &+ 1
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

/// White space and, where the dialect has them, comments.
private enum JSONBlanks {
  /// The first byte that is neither.
  @inline(__always)
  static func end(
    in bytes: Span<UInt8>, from start: Int, _ dialect: JSONDialect
  ) throws(JSONError) -> Int {
    let isBlank = start < bytes.count && (bytes[start] <= UInt8(ascii: " ") || bytes[start] == "/")
    return isBlank ? try endOfMany(in: bytes, from: start, dialect) : start
  }

  @inline(never)
  private static func endOfMany(
    in bytes: Span<UInt8>, from start: Int, _ dialect: JSONDialect
  ) throws(JSONError) -> Int {
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
  private static func endOfComment(
    in bytes: Span<UInt8>, from start: Int
  ) throws(JSONError) -> Int? {
    var offset = start &+ 2
    if bytes.spells("//", at: start) {
      while offset < bytes.count, bytes[offset] != "\n", bytes[offset] != "\r" { offset &+= 1 }
    } else if bytes.spells("/*", at: start) {
      while !bytes.spells("*/", at: offset) {
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
}

extension Span<UInt8> {
  /// Whether this word stands here.
  fileprivate func spells(_ word: StaticString, at offset: Int) -> Bool {
    guard count &- offset >= word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { letters in
      for index in 0..<letters.count {
        if unsafe self[offset &+ index] != letters[index] { return false }
      }
      return true
    }
  }
}

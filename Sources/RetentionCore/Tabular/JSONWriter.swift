/// Writes JSON as UTF-8, in the order in which it is told the values, and sets commas and lines.
///
///     var json = JSONWriter(.pretty)
///     json.object {
///       $0.member("id", account.id)
///       $0.array("signals") { for signal in firing { $0.value(signal.id) } }
///     }
///
/// What a terminal could act on is written as an escape, so that the output is safe to look at.
package struct JSONWriter: Sendable {
  /// Where line breaks stand.
  package enum Layout: Sendable {
    /// Nowhere, and no blanks either.
    case compact
    /// Behind each value, with two blanks for each open bracket.
    case pretty
  }

  private let layout: Layout
  /// What was written and not yet taken.
  var bytes = ByteBuffer()
  /// How many brackets are open.
  private var depth = 0
  /// Whether the innermost bracket has nothing behind it yet.
  private var isEmpty = true
  /// Whether a key waits for its value.
  private var isAfterKey = false

  package init(_ layout: Layout = .compact) {
    self.layout = layout
  }

  /// How many bytes were written and not yet taken.
  package var count: Int { bytes.count }

  /// Hands out what was written since the last time.
  package mutating func take() -> [UInt8] {
    bytes.take()
  }

  /// Goes on behind values of the open array that another writer wrote.
  package mutating func continueBehindOthers() {
    precondition(!isAfterKey, "The value of a key is written by whoever wrote the key.")
    isEmpty = false
  }

  /// Ends a line; between the values of NDJSON, and at the end of a file.
  package mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
  }
}

// MARK: - Arrays and objects

extension JSONWriter {
  /// Writes an object, whose members `body` adds.
  package mutating func object<Failure>(
    _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    beginObject()
    try body(&self)
    endObject()
  }

  /// Writes an array, whose elements `body` adds.
  package mutating func array<Failure>(
    _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    beginArray()
    try body(&self)
    endArray()
  }

  /// Begins an object that `endObject` ends; everything between is a key or its value.
  package mutating func beginObject() { open("{") }

  /// Ends the object that was begun last.
  package mutating func endObject() { close("}") }

  /// Begins an array that `endArray` ends.
  package mutating func beginArray() { open("[") }

  /// Ends the array that was begun last.
  package mutating func endArray() { close("]") }

  /// Writes the name of a member; its value must follow.
  package mutating func key(_ name: String) {
    precondition(!isAfterKey, "A key stands before a value, not before a key.")
    separate()
    append(quoted: name)
    bytes.append(UInt8(ascii: ":"))
    if layout == .pretty { bytes.append(UInt8(ascii: " ")) }
    isAfterKey = true
  }

  private mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: bracket))
    depth += 1
    isEmpty = true
  }

  private mutating func close(_ bracket: Unicode.Scalar) {
    precondition(depth > 0 && !isAfterKey, "A bracket is closed once, and not behind a key.")
    depth -= 1
    if !isEmpty, layout == .pretty { bytes.appendLineEnd(comma: false, blanks: 2 &* depth) }
    bytes.append(UInt8(ascii: bracket))
    isEmpty = false
  }

  /// Sets what stands between the last value and the next one, or its key.
  @inline(__always)
  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
    } else if depth > 0 {
      if layout == .pretty {
        bytes.appendLineEnd(comma: !isEmpty, blanks: 2 &* depth)
      } else if !isEmpty {
        bytes.append(UInt8(ascii: ","))
      }
      isEmpty = false
    }
  }
}

// MARK: - Values

extension JSONWriter {
  /// Writes text; nil as null.
  package mutating func value(_ text: String?) {
    guard let text else { return null() }
    separate()
    append(quoted: text)
  }

  /// Writes a whole number; nil as null.
  package mutating func value(_ number: Int?) {
    guard let number else { return null() }
    separate()
    bytes.append(number)
  }

  /// Writes the fewest digits that give the same number when read; nil and what is not finite as
  /// null.
  ///
  /// A whole number has no decimal point, and 0 no sign.
  package mutating func value(_ number: Double?) {
    guard let number, number.isFinite else { return null() }
    separate()
    // Up to 2^53 a whole number is exact; above, its description has no ".0" to take away.
    if number.magnitude <= 0x1p53, let whole = Int(exactly: number) {
      bytes.append(whole)
    } else {
      bytes.append(number.description)
    }
  }

  /// Writes true or false; nil as null.
  package mutating func value(_ truth: Bool?) {
    guard let truth else { return null() }
    separate()
    bytes.append(truth ? "true" : "false")
  }

  /// Writes null.
  package mutating func null() {
    separate()
    bytes.append("null")
  }
}

// MARK: - Members

extension JSONWriter {
  /// Writes a member that holds text.
  package mutating func member(_ name: String, _ text: String?) {
    key(name)
    value(text)
  }

  /// Writes a member that holds a whole number.
  package mutating func member(_ name: String, _ number: Int?) {
    key(name)
    value(number)
  }

  /// Writes a member that holds a number.
  package mutating func member(_ name: String, _ number: Double?) {
    key(name)
    value(number)
  }

  /// Writes a member that holds true or false.
  package mutating func member(_ name: String, _ truth: Bool?) {
    key(name)
    value(truth)
  }

  /// Writes a member that holds an object, whose members `body` adds.
  package mutating func object<Failure>(
    _ name: String, _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    key(name)
    try object(body)
  }

  /// Writes a member that holds an array, whose elements `body` adds.
  package mutating func array<Failure>(
    _ name: String, _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    key(name)
    try array(body)
  }
}

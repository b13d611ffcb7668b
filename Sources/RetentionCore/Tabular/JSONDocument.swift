/// A JSON document that was read, together with its bytes.
package struct JSONDocument: Sendable {
  /// The bytes that were read; offsets count them.
  package let bytes: [UInt8]
  fileprivate let nodes: [JSONNode]

  /// Reads a document, which must be UTF-8.
  package init(
    parsing bytes: [UInt8], dialect: JSONDialect = .strict, depthLimit: Int = 128
  ) throws(JSONError) {
    var reader = JSONReader(dialect: dialect, depthLimit: depthLimit)
    try reader.read(bytes.span)
    self.bytes = bytes
    self.nodes = reader.nodes
  }

  /// The outermost value.
  package var root: JSONValue {
    JSONValue(document: self, index: 0)
  }
}

/// A value within a document.
package struct JSONValue: Sendable {
  fileprivate let document: JSONDocument
  fileprivate let index: Int

  private var node: JSONNode { document.nodes[index] }

  /// What the value is; of the accessors below, only those of its kind answer.
  package var kind: JSONKind { node.kind }

  /// Where the value begins, of a string the quote; counts bytes from 0.
  package var offset: Int { node.offset }

  /// The bytes of the value, of a string those between the quotes.
  package var range: Range<Int> { node.range }

  /// Line and column of the value, counted from the beginning of the document on each call.
  package var position: Position { Position(of: offset, in: document.bytes.span) }

  /// The bytes of the whole document.
  package var text: [UInt8] { document.bytes }

  /// Whether the value is `null`.
  package var isNull: Bool { kind == .null }

  /// What `true` or `false` says.
  package var bool: Bool? { node.bool(in: document.bytes.span) }

  /// The text of a string, without its escapes.
  package var string: String? {
    kind == .string ? node.text(in: document.bytes.span) : nil
  }

  /// The `Double` nearest to a number.
  package var number: Double? { node.number(in: document.bytes.span) }

  /// A number that is written as a whole one, without point and exponent; nil where `Int` is too
  /// small for it.
  package var integer: Int? { numberText.flatMap { Int($0) } }

  /// A number with all of its digits, as it is written.
  package var numberText: String? {
    kind == .number ? node.text(in: document.bytes.span) : nil
  }

  /// The elements of an array, in order; none for another value.
  package var elements: JSONElements {
    JSONElements(document: document, index: index &+ 1, end: kind == .array ? node.next : 0)
  }

  /// The members of an object, in the order of the text; none for another value.
  package var members: JSONMembers {
    JSONMembers(document: document, index: index &+ 1, end: kind == .object ? node.next : 0)
  }

  /// The value of an object's member; nil where it has none of this name.
  ///
  /// Looks at one member after another.
  package subscript(key: String) -> JSONValue? {
    for member in members where member.key == key { return member.value }
    return nil
  }
}

/// A key of an object and its value.
package struct JSONMember: Sendable {
  /// The name, without escapes.
  package let key: String
  /// Where the opening quote of the key stands.
  package let keyOffset: Int
  /// What stands behind the colon.
  package let value: JSONValue
}

/// The elements of an array, read as they are asked for.
package struct JSONElements: Sequence, IteratorProtocol, Sendable {
  fileprivate let document: JSONDocument
  fileprivate var index: Int
  fileprivate let end: Int

  package mutating func next() -> JSONValue? {
    guard index < end else { return nil }
    defer { index = document.nodes[index].next }
    return JSONValue(document: document, index: index)
  }
}

/// The members of an object, read as they are asked for.
package struct JSONMembers: Sequence, IteratorProtocol, Sendable {
  fileprivate let document: JSONDocument
  fileprivate var index: Int
  fileprivate let end: Int

  package mutating func next() -> JSONMember? {
    guard index < end else { return nil }
    let key = document.nodes[index]
    let value = JSONValue(document: document, index: index &+ 1)
    index = document.nodes[index &+ 1].next
    return JSONMember(
      key: key.text(in: document.bytes.span), keyOffset: key.offset, value: value)
  }
}

/// A JSON text that was read, with the places of its values: a whole file, or one line of it.
struct JSONPage: Sendable {
  let bytes: ArraySlice<UInt8>
  let nodes: [JSONNode]

  /// The physical line on which the text begins, from 1.
  let line: Int

  /// The place in the file where it begins.
  let offset: Int

  /// Reads a text with a reader whose memory is used again once the page before is gone.
  init(
    _ bytes: ArraySlice<UInt8>, line: Int = 1, offset: Int = 0, with reader: inout JSONReader
  ) throws(JSONError) {
    try reader.read(bytes.span)
    self.bytes = bytes
    self.nodes = reader.nodes
    self.line = line
    self.offset = offset
  }

  /// Line and column of a byte, counted from the beginning of the text on each call.
  func position(of offset: Int) -> Position {
    Position(of: offset, in: bytes, from: line)
  }

  /// The value to which these keys lead, one within the other; nil where there is none.
  func value(at path: [String], from start: Int) -> Int? {
    var value = start
    for key in path {
      guard let within = member(key, of: value) else { return nil }
      value = within
    }
    return value
  }

  /// What a list holds, so far as it can be shown in a table.
  enum Contents {
    /// Nothing, or only `null`.
    case nothing
    /// Texts, numbers, true and false.
    case scalars
    /// At least one object.
    case objects
    /// Lists, and no object.
    case lists
  }

  /// What the array with this node holds.
  func contents(of array: Int) -> Contents {
    var contents = Contents.nothing
    var element = array &+ 1
    while element < nodes[array].next {
      switch nodes[element].kind {
      case .object: return .objects
      case .array: contents = .lists
      case .bool, .number, .string: if case .nothing = contents { contents = .scalars }
      case .null: break
      }
      element = nodes[element].next
    }
    return contents
  }

  /// Calls with the node of each element of an array.
  @inline(__always)
  func forEachElement(of array: Int, _ use: (Int) -> Void) {
    var element = array &+ 1
    while element < nodes[array].next {
      use(element)
      element = nodes[element].next
    }
  }

  /// The text of a key.
  func text(of key: Int) -> String {
    nodes[key].text(in: bytes.span)
  }

  private func member(_ name: String, of object: Int) -> Int? {
    guard nodes[object].kind == .object else { return nil }
    var key = object &+ 1
    while key < nodes[object].next {
      if nodes[key].spells(name, in: bytes.span) { return key &+ 1 }
      key = nodes[key &+ 1].next
    }
    return nil
  }
}

extension JSONNode {
  /// Whether a key is this text, however it is spelt.
  fileprivate func spells(_ name: String, in bytes: Span<UInt8>) -> Bool {
    guard isASCII, !hasEscapes else { return text(in: bytes) == name }
    guard range.count == name.utf8.count else { return false }
    var offset = range.lowerBound
    for byte in name.utf8 {
      if bytes[offset] != byte { return false }
      offset &+= 1
    }
    return true
  }
}

extension Position {
  /// The place of a byte of a text that begins on this line of its file.
  init(of offset: Int, in text: ArraySlice<UInt8>, from line: Int) {
    self.init(of: offset, in: text.span)
    self.line += line - 1
  }
}

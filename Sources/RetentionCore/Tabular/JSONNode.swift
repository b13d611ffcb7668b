/// What a JSON value is.
package enum JSONKind: UInt8, Sendable {
  case null, bool, number, string, array, object
}

/// One value or key of a document, as the place where it was read.
///
/// The nodes of a document stand in the order of its text: an array is followed by its elements,
/// an object by its keys, each followed by its value. Offsets count the bytes that were read.
package struct JSONNode: Sendable {
  private let begin: UInt32
  private var finish: UInt32
  /// For a container that is still open, the index of the one around it.
  private var link: UInt32
  /// What was read here; a key is a string.
  package let kind: JSONKind
  /// Whether a string has a backslash in it, so that its bytes are not yet its text.
  package let hasEscapes: Bool
  /// Whether all bytes of a string are ASCII.
  package let isASCII: Bool
  /// The number that the reader has given a key; 0 where it has none.
  let number: UInt16

  /// The longest document whose offsets fit.
  static let sizeLimit = Int(UInt32.max)

  init(
    _ kind: JSONKind, _ range: Range<Int>, next: Int, hasEscapes: Bool = false,
    isASCII: Bool = true, number: Int = 0
  ) {
    self.kind = kind
    self.begin = UInt32(truncatingIfNeeded: range.lowerBound)
    self.finish = UInt32(truncatingIfNeeded: range.upperBound)
    self.link = UInt32(truncatingIfNeeded: next)
    self.hasEscapes = hasEscapes
    self.isASCII = isASCII
    self.number = UInt16(truncatingIfNeeded: number)
  }

  /// The bytes of the value: of a string without its quotes, of an array or object with brackets.
  package var range: Range<Int> {
    Int(begin)..<Int(finish)
  }

  /// Where the value begins: for a string, its opening quote.
  package var offset: Int {
    kind == .string ? Int(begin) &- 1 : Int(begin)
  }

  /// The index of the node behind this one and all that it contains.
  package var next: Int {
    Int(link)
  }

  /// Ends a container behind its closing bracket.
  mutating func close(at end: Int, next: Int) {
    finish = UInt32(truncatingIfNeeded: end)
    link = UInt32(truncatingIfNeeded: next)
  }
}

// MARK: - Reading the bytes of a node

extension JSONNode {
  /// The text of a string without its escapes; of any other node, its bytes as they stand.
  ///
  /// `bytes` are those that were read.
  package func text(in bytes: Span<UInt8>) -> String {
    let source = bytes.extracting(range)
    guard hasEscapes else { return source.text ?? "" }
    var text: [UInt8] = []
    text.reserveCapacity(source.count)
    appendText(to: &text, in: bytes)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends the same text in UTF-8.
  func appendText(to text: inout [UInt8], in bytes: Span<UInt8>) {
    let source = bytes.extracting(range)
    var offset = 0
    while offset < source.count {
      if hasEscapes, source[offset] == "\\",
        let escape = try? JSONEscape(in: source, at: offset)
      {
        text.append(contentsOf: UTF8.encode(escape.scalar) ?? UTF8.encodedReplacementCharacter)
        offset = escape.end
      } else {
        text.append(source[offset])
        offset &+= 1
      }
    }
  }

  /// The number nearest to what was written; nil for a node that is no number.
  package func number(in bytes: Span<UInt8>) -> Double? {
    kind == .number ? JSONNumber.value(of: bytes.extracting(range)) : nil
  }

  /// What `true` or `false` says; nil for a node that is neither.
  package func bool(in bytes: Span<UInt8>) -> Bool? {
    kind == .bool ? bytes[range.lowerBound] == "t" : nil
  }
}

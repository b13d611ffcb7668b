/// Why bytes are no JSON, and where.
package struct JSONError: Error, Hashable, Sendable {
  /// What is wrong there.
  package let cause: Cause

  /// The first byte that cannot stand where it stands, counted from 0.
  ///
  /// What is never closed is told where it opens, a bad escape at its backslash, a number that is
  /// too large where it begins. `Position(of:in:)` makes it line and column.
  package let offset: Int

  package init(_ cause: Cause, at offset: Int) {
    self.cause = cause
    self.offset = offset
  }

  /// Everything that can be wrong with a document.
  package enum Cause: Hashable, Sendable {
    /// Something else had to stand here.
    ///
    /// `found` is nil at the end; `opened` is the offset of the innermost bracket still open.
    case unexpected(Expectation, found: String?, opened: Int?)
    /// A number other than 0 begins with 0.
    case leadingZero
    /// No finite `Double` is near to the number.
    case numberTooLarge
    /// The document ends within a string.
    case unclosedString
    /// The document ends within a comment.
    case unclosedComment
    /// A string holds a character below U+0020 as it is.
    case controlCharacter(UInt8)
    /// What follows a backslash is none of the escapes.
    case invalidEscape
    /// An escape is one half of a surrogate pair, and the other half is missing.
    case loneSurrogate
    /// The byte is no part of a character in UTF-8.
    case invalidUTF8(UInt8)
    /// Two keys of one object are equal as text; `first` is the offset of the earlier one.
    case duplicateKey(String, first: Int)
    /// More arrays and objects stand in each other than the reader was told to follow.
    case tooDeep(limit: Int)
    /// The document has more bytes than a document can have.
    case tooLarge(limit: Int)
  }

  /// What the grammar allows at a place, in the words of a message.
  package enum Expectation: String, Sendable {
    case value = "a value"
    case valueOrEnd = "a value or \"]\""
    case key = "a key"
    case keyOrEnd = "a key or \"}\""
    case colon = "\":\""
    case commaInArray = "\",\" or \"]\""
    case commaInObject = "\",\" or \"}\""
    case digit = "a digit"
    case end = "the end of the document"
  }

  /// The other place of which the message speaks: the first of two equal keys, or the bracket that
  /// is still open where the document ends.
  package var relatedOffset: Int? {
    switch cause {
    case .duplicateKey(_, let first): first
    case .unexpected(_, found: nil, let opened): opened
    default: nil
    }
  }
}

extension JSONError {
  /// The error of a byte that cannot stand where it stands, or of the end where more had to come.
  static func unexpected(
    _ expectation: Expectation, in bytes: Span<UInt8>, at offset: Int, opened: Int? = nil
  ) -> JSONError {
    guard offset < bytes.count else {
      return JSONError(.unexpected(expectation, found: nil, opened: opened), at: offset)
    }
    guard let found = token(in: bytes, at: offset) else {
      return JSONError(.invalidUTF8(bytes[offset]), at: offset)
    }
    return JSONError(.unexpected(expectation, found: found, opened: opened), at: offset)
  }

  /// The word or character at a place, a word cut at 20 letters; nil where it is not UTF-8.
  private static func token(in bytes: Span<UInt8>, at offset: Int) -> String? {
    let source = bytes.extracting(offset..<min(offset &+ 20, bytes.count))
    var length = 0
    while length < source.count, isWord(source[length]) { length &+= 1 }
    if length == 0, source.count > 1, source[0] == "/", source[1] == "/" || source[1] == "*" {
      length = 2
    }
    if length > 0 { return source.extracting(first: length).text }
    for length in 1...4 {
      if let character = source.extracting(first: length).text { return character }
    }
    return nil
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case "a"..."z", "A"..."Z", "0"..."9", "_": true
    default: false
    }
  }
}

extension JSONError: CustomStringConvertible {
  /// What was expected and what was found, without the place.
  package var description: String {
    switch cause {
    case .unexpected(let expectation, let found, _):
      "expected \(expectation.rawValue), found \(found.map(quoted) ?? "the end")"
    case .leadingZero: "a number begins with 0"
    case .numberTooLarge: "a number is greater than any number that can be computed with"
    case .unclosedString: "a string is never closed (opened here)"
    case .unclosedComment: "a comment is never closed (opened here)"
    case .controlCharacter(let byte): "a string holds the control character 0x\(hexadecimal(byte))"
    case .invalidEscape: "a backslash begins no escape"
    case .loneSurrogate: "an escape is half of a character"
    case .invalidUTF8(let byte): "byte 0x\(hexadecimal(byte)) is not UTF-8"
    case .duplicateKey(let key, _): "the key \(key.quoted()) stands twice in one object"
    case .tooDeep(let limit): "brackets stand more than \(limit) deep in each other"
    case .tooLarge(let limit): "the document has more than \(limit) bytes"
    }
  }

  /// What to do about it, in one sentence.
  package var hint: String {
    switch cause {
    case .unexpected(let expectation, let found, let opened):
      if let found {
        JSONError.hint(expecting: expectation, found: found)
      } else if expectation == .value, opened == nil {
        "The document is empty; export it again."
      } else {
        "The document is cut off; export it again."
      }
    case .leadingZero: "Write an id in double quotes, a number without the zero."
    case .numberTooLarge: "Write an id in double quotes, an unknown number as null."
    case .unclosedString: "Write the closing double quote, or export again if the file is cut off."
    case .unclosedComment: "Write */ where the comment ends."
    case .controlCharacter(let byte):
      if byte == "\n" || byte == "\r" {
        "Close the string before the end of the line, or write the line break as \\n."
      } else {
        "Write it as \\u00\(hexadecimal(byte))."
      }
    case .invalidEscape:
      "Write a backslash itself twice; other escapes are \\\" \\/ \\b \\f \\n \\r \\t and \\u00e9."
    case .loneSurrogate: "Write both halves, as in \\ud83d\\ude00, or the character itself."
    case .invalidUTF8(let byte):
      if offset == 0, byte >= 0xFE {
        "This looks like UTF-16; save the file as UTF-8."
      } else {
        "Save the file as UTF-8."
      }
    case .duplicateKey: "Take one of the two out, or rename it."
    case .tooDeep: "Export the records as a flat list."
    case .tooLarge: "Export as NDJSON, one record a line."
    }
  }

  private static func hint(expecting expectation: Expectation, found: String) -> String {
    switch (expectation, found) {
    case (_, "\0"): "This may be UTF-16; save the file as UTF-8."
    case (_, "//"), (_, "/*"), (_, "#"): "Take the comment out."
    case (_, "'"): "Write keys and strings in double quotes."
    case (_, "NaN"), (_, "Infinity"), (_, "undefined"): "Write null for what is not known."
    case (.key, ","), (.keyOrEnd, ","), (.value, ","), (.valueOrEnd, ","): "Take out one comma."
    case (.key, "}"), (.value, "]"): "Take out the comma before it."
    case (.key, _), (.keyOrEnd, _): "Write the key in double quotes."
    case (.value, "}"): "Write a value behind the colon, null where it is not known."
    case (.value, "+"), (.valueOrEnd, "+"): "Write the number without its plus sign."
    case (.value, "True"), (.valueOrEnd, "True"): "Write true."
    case (.value, "False"), (.valueOrEnd, "False"): "Write false."
    case (.value, "None"), (.valueOrEnd, "None"): "Write null."
    case (.value, "."), (.valueOrEnd, "."), (.digit, _):
      "Write digits on both sides of the decimal point, and after minus and e."
    case (.value, _), (.valueOrEnd, _): "Write text in double quotes."
    case (.colon, _): "Write a colon between a key and its value."
    case (.commaInArray, "}"): "Close the array first."
    case (.commaInObject, "]"): "Close the object first."
    case (.commaInArray, _), (.commaInObject, _): "Write a comma between two values."
    case (.end, "]"), (.end, "}"): "Take out one closing bracket."
    case (.end, _): "Write all records into one array, or each on a line of its own."
    }
  }
}

/// What was found, for a message: a quote begins a string.
private func quoted(_ found: String) -> String {
  found == "\"" ? "a string" : found.quoted()
}

private func hexadecimal(_ byte: UInt8) -> String {
  (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
}

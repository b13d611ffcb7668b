extension HeaderMapping {
  /// A header as it is compared: in lower case, its words a single space apart.
  ///
  /// Words are told by space, `_`, `-`, `.`, `/` and by capitals, as in `AccountId`. What says
  /// nothing of the column is dropped: a unit in brackets behind it, `properties.` before it, the
  /// `__c` of a custom field, and `Custom field` before a name in brackets.
  package static func folded(_ header: String) -> String {
    if isPlain(header) {
      return String(
        decoding: header.utf8.map { $0 == "_" ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    }
    var words = words(of: withoutUnit(header))
    if words.count > 1, wrappers.contains(words[0]) {
      words.removeFirst()
      if words.count > 1, words.last == "value" { words.removeLast() }
    }
    if words.count > 1, words.last == "c" { words.removeLast() }
    return words.joined(separator: " ")
  }

  /// Whether a header is small letters and digits, single `_` and spaces among them, as most are, and
  /// begins and ends with no word that may be dropped.
  private static func isPlain(_ header: String) -> Bool {
    var isBetween = true
    for byte in header.utf8 {
      switch byte {
      case "a"..."z", "0"..."9": isBetween = false
      case "_" where !isBetween, " " where !isBetween: isBetween = true
      default: return false
      }
    }
    return !isBetween && !header.hasSuffix("_c") && !header.hasSuffix(" c")
      && !header.hasPrefix("propert") && !header.hasPrefix("fields")
  }

  /// Names of the objects in which interfaces hand over the columns of a record.
  private static let wrappers: Set<String> = ["properties", "property", "fields"]

  /// The header without something in brackets at its end; of `Custom field (Team)` what they hold.
  private static func withoutUnit(_ header: String) -> Substring {
    var text = Substring(header)
    while text.last == " " { text = text.dropLast() }
    guard let last = text.last, last == ")" || last == "]",
      let open = text.lastIndex(of: last == ")" ? "(" : "["), open > text.startIndex
    else { return text }
    let before = text[..<open]
    let isCustom = before.lowercased() == "custom field "
    return isCustom ? text[text.index(after: open)...].dropLast() : before
  }

  private static func words(of text: Substring) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    func end() {
      if !word.isEmpty { words.append(String(word).lowercased()) }
      word = String.UnicodeScalarView()
    }
    let scalars = Array(text.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      switch scalar {
      case " ", "_", "-", ".", "/", "\t", "\u{A0}", "\n", "\r", "\u{FEFF}", "®", "™": end()
      case "A"..."Z":
        // A capital begins a word behind a small letter, and before one.
        let follows = word.last.map { ("a"..."z").contains($0) } ?? false
        let leads = place + 1 < scalars.count && ("a"..."z").contains(scalars[place + 1])
        if follows || leads && word.count > 1 { end() }
        word.append(scalar)
      default: word.append(scalar)
      }
    }
    end()
    return words
  }
}

/// Text as it stands in HTML, harmless whatever it holds.
///
/// Data goes into elements and quoted attributes only, never into scripts, styles, handlers or
/// addresses; one function serves both.
enum HTMLText {
  /// Text of the data: nothing in it is taken for a tag, a quote or an entity, and what would not be
  /// seen is written out.
  static func escaped(_ text: String) -> String {
    let text = text.visible
    guard text.utf8.contains(where: isSpecial) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  /// A table with a caption for those who do not see it; titles and cells are escaped already.
  static func table(
    _ caption: String, _ columns: [(title: String, alignment: TextAlignment)], _ rows: [[String]]
  ) -> String {
    func cell(_ text: String, _ place: Int, _ tag: String, _ attribute: String = "") -> String {
      let side = columns[place].alignment == .right ? " class=n" : ""
      return "<\(tag)\(attribute)\(side)>\(text)</\(tag)>"
    }
    let head = columns.enumerated().map { cell($1.title, $0, "th", " scope=col") }.joined()
    let body = rows.map { row in
      "<tr>"
        + row.enumerated().map { place, text in
          place == 0 ? cell(text, 0, "th", " scope=row") : cell(text, place, "td")
        }.joined() + "</tr>"
    }
    return """
      <table><caption>\(caption)</caption><thead><tr>\(head)</tr></thead>
      <tbody>\(body.joined(separator: "\n"))</tbody></table>
      """
  }
}

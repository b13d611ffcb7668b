/// Text as it stands in Markdown (CommonMark with tables), harmless whatever it holds.
enum MarkdownText {
  /// Text of the data within a line or the cell of a table: nothing in it is taken for a mark.
  static func escaped(_ text: String) -> String {
    let text = text.visible
    // A list would begin with these.
    var escaped = ["+ ", "- "].contains { text.hasPrefix($0) } ? "\\" : ""
    // Scalar by scalar: a mark is one too where an accent follows it.
    for scalar in text.unicodeScalars {
      if marks.contains(scalar) { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    // Addresses that stand alone become links in some places, unless they are broken.
    for (address, broken) in [("://", "\\://"), ("www.", "www\\."), ("WWW.", "WWW\\.")]
    where escaped.contains(address) {
      escaped = escaped.replacing(address, with: broken)
    }
    return escaped
  }

  private static let marks = Set("\\`*_[]<>#|~&$".unicodeScalars)

  /// A table: the titles, where their columns stand, and rows of cells that are escaped already.
  static func table(
    _ columns: [(title: String, alignment: TextAlignment)], _ rows: [[String]]
  ) -> [String] {
    let rule = columns.map { $0.alignment == .right ? "---:" : "---" }
    return ([columns.map(\.title), rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
  }
}

extension Explanations {
  /// The forms in which explanations can be written.
  public static let formats: [Format] = [.table, .json, .markdown]

  /// The explanations in one of their forms; `isVerbose` has a table show every row.
  public func bytes(
    as format: Format, _ appearance: Format.Appearance = Format.Appearance(),
    isVerbose: Bool = false
  ) -> [UInt8] {
    switch format {
    case .json: ExplanationJSON(self).bytes
    case .markdown: Array(ExplanationMarkdown(self, isVerbose: isVerbose).text.utf8)
    default:
      Array(
        accounts.map {
          ExplanationText($0, in: self, appearance, isVerbose: isVerbose).text
        }.joined(separator: "\n").utf8)
    }
  }
}

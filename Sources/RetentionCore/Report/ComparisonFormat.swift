extension Comparison {
  /// The forms in which a comparison can be written.
  public static let formats: [Format] = [.table, .csv, .json, .markdown]

  /// The comparison in one of its forms; a table and Markdown list the accounts that moved most,
  /// CSV and JSON all of them, unless it is asked otherwise.
  public func bytes(
    as format: Format, _ appearance: Format.Appearance = Format.Appearance(),
    _ listing: Listing = Listing()
  ) -> [UInt8] {
    switch format {
    case .json: ComparisonJSON(self, listing).bytes
    case .csv: ComparisonCSV(self, listing, isRaw: appearance.rawCSV).bytes
    case .markdown: Array(ComparisonMarkdown(self, listing).text.utf8)
    case .table, .plain, .ndjson, .html, .junit, .github:
      Array(ComparisonText(self, appearance, listing).text.utf8)
    }
  }
}

extension Inspection {
  /// The forms in which an inspection can be written.
  public static let formats: [Format] = [.table, .json]

  /// The inspection in one of its forms; `isVerbose` has a table show every column and every
  /// example.
  public func bytes(
    as format: Format, _ appearance: Format.Appearance = Format.Appearance(),
    isVerbose: Bool = false
  ) -> [UInt8] {
    format == .json
      ? InspectionJSON(self).bytes
      : Array(InspectionText(self, appearance, isVerbose: isVerbose).text.utf8)
  }
}

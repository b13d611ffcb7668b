/// A form in which an inspection can be written.
public enum InspectionFormat: String, CaseIterable, Sendable {
  /// For people.
  case table
  case json

  /// The whole inspection; `isVerbose` has a table show every column and every example.
  public func bytes(
    _ inspection: Inspection, _ appearance: Format.Appearance = Format.Appearance(),
    isVerbose: Bool = false
  ) -> [UInt8] {
    switch self {
    case .table: Array(InspectionText(inspection, appearance, isVerbose: isVerbose).text.utf8)
    case .json: InspectionJSON(inspection).bytes
    }
  }
}

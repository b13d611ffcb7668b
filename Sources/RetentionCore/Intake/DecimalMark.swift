/// What stands between the whole part of a number and its fraction.
public enum DecimalMark: String, CaseIterable, Sendable {
  /// `1234.56`, with `1,234.56` for thousands.
  case point = "."

  /// `1234,56`, with `1.234,56` for thousands.
  case comma = ","

  /// The mark in words.
  package var text: String {
    switch self {
    case .point: "decimal point"
    case .comma: "decimal comma"
    }
  }

  /// The mark as a byte, and the one that may stand between thousands then.
  var bytes: (decimal: UInt8, thousands: UInt8) {
    switch self {
    case .point: (UInt8(ascii: "."), UInt8(ascii: ","))
    case .comma: (UInt8(ascii: ","), UInt8(ascii: "."))
    }
  }
}

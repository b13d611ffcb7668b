/// The grammar and the value of JSON numbers.
enum JSONNumber {
  /// Where a number ends that begins with this digit or sign.
  ///
  /// A number that no finite `Double` comes near to is an error; one that is nearly 0 is not.
  static func end(in bytes: Span<UInt8>, from start: Int) throws(JSONError) -> Int {
    let integer = bytes[start] == "-" ? start &+ 1 : start
    var offset = try endOfDigits(in: bytes, from: integer)
    if bytes[integer] == "0", offset > integer &+ 1 {
      throw JSONError(.leadingZero, at: integer &+ 1)
    }
    if offset < bytes.count, bytes[offset] == "." {
      offset = try endOfDigits(in: bytes, from: offset &+ 1)
    }
    var exponentDigits = 0
    if offset < bytes.count, bytes[offset] | 0x20 == "e" {
      var exponent = offset &+ 1
      if exponent < bytes.count, bytes[exponent] == "+" || bytes[exponent] == "-" { exponent &+= 1 }
      offset = try endOfDigits(in: bytes, from: exponent)
      exponentDigits = offset &- exponent
    }
    // 200 digits and an exponent below 100 are less than the greatest Double, 1.8e308.
    if exponentDigits > 2 || offset &- start > 200 {
      guard value(of: bytes.extracting(start..<offset)) != nil else {
        throw JSONError(.numberTooLarge, at: start)
      }
    }
    return offset
  }

  /// The `Double` nearest to a number; nil where there is no finite one.
  static func value(of bytes: Span<UInt8>) -> Double? {
    guard let text = bytes.text, let value = Double(text), value.isFinite else { return nil }
    return value
  }

  private static func endOfDigits(
    in bytes: Span<UInt8>, from start: Int
  ) throws(JSONError) -> Int {
    var offset = start
    while offset < bytes.count, isDigit(bytes[offset]) { offset &+= 1 }
    guard offset > start else { throw .unexpected(.digit, in: bytes, at: start) }
    return offset
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10
  }
}

/// The two ways in which Salesforce writes an id: 15 characters, whose capitals count, or these and
/// three more that say which of them are capitals.
enum SalesforceID {
  /// The other way to write an id; nil where the bytes are no such id.
  static func otherForm(of id: Span<UInt8>) -> [UInt8]? {
    guard id.count == 15 || id.count == 18 else { return nil }
    var short: [UInt8] = []
    for index in 0..<15 {
      guard isLetterOrDigit(id[index]) else { return nil }
      short.append(id[index])
    }
    let suffix = suffix(of: short)
    guard id.count == 18 else { return short + suffix }
    for index in 0..<3 where id[15 + index] & 0xDF != suffix[index] & 0xDF { return nil }
    return short
  }

  /// Three characters, each of which tells of five others which are capitals.
  private static func suffix(of short: [UInt8]) -> [UInt8] {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ012345".utf8)
    return (0..<3).map { group in
      let capitals = (0..<5).filter { isCapital(short[5 * group + $0]) }
      return letters[capitals.reduce(0) { $0 | 1 << $1 }]
    }
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isCapital(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

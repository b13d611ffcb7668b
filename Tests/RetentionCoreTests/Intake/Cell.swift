import RetentionCore

/// What is made of one cell: `#expect` can't take apart a call that is given a span.
struct Cell {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  var day: Day? { CellBytes.day(bytes.span) }
  var number: Double? { CellBytes.number(bytes.span) }
  var share: (value: Double, isPercent: Bool)? { CellBytes.share(bytes.span) }
  var mayHaveThousands: Bool { CellBytes.mayHaveThousands(bytes.span) }
  var isRoundedID: Bool { CellBytes.isRoundedID(bytes.span) }
  var flag: Bool? { CellBytes.flag(bytes.span) }
  var isNoValue: Bool { CellBytes.isNoValue(bytes.span) }
  var isDocumented: Bool { CellBytes.isDocumented(bytes.span) }
  var text: (text: String, isRepaired: Bool) { CellBytes.text(bytes.span) }
  var trimmed: String {
    String(decoding: bytes[CellBytes.trimmed(bytes.span, 0, bytes.count)], as: UTF8.self)
  }
}

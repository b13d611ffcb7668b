/// Turns the bytes of a file into UTF-8, chunk by chunk.
///
/// What is no text in the encoding is kept legible, counted and marked: a byte that is no UTF-8 is
/// read as Windows-1252, half a surrogate pair becomes U+FFFD.
struct TextDecoder {
  let encoding: TextEncoding

  /// Bytes, or pairs of bytes, that are no text in the encoding.
  private(set) var foreignCount = 0

  /// Bytes of a character that the last chunk cut.
  private var rest: [UInt8] = []

  init(_ encoding: TextEncoding) {
    self.encoding = encoding
  }

  /// Appends the text of a chunk; where in `text` the first foreign character of the chunk stands,
  /// nil where there is none.
  mutating func decode(_ chunk: ArraySlice<UInt8>, isLast: Bool, into text: inout [UInt8]) -> Int? {
    let bytes = rest.isEmpty ? chunk : rest[...] + chunk
    rest = []
    switch encoding {
    case .utf8: return decodeUTF8(bytes, isLast, &text)
    case .utf16LittleEndian: return decodeUTF16(bytes, isLast, high: 1, &text)
    case .utf16BigEndian: return decodeUTF16(bytes, isLast, high: 0, &text)
    case .windows1252:
      for byte in bytes { TextDecoder.append(windows1252: byte, to: &text) }
      return nil
    }
  }

  /// Takes back the bytes of a cut character, which then begin the next chunk.
  mutating func takeRest() -> [UInt8] {
    defer { rest = [] }
    return rest
  }

  private mutating func decodeUTF8(
    _ bytes: ArraySlice<UInt8>, _ isLast: Bool, _ text: inout [UInt8]
  ) -> Int? {
    var first: Int?
    var left = bytes
    while !left.isEmpty {
      let invalid: Range<Int>
      do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: left.span)
        text += left
        return first
      } catch {
        invalid = error.byteOffsets
      }
      text += left.prefix(invalid.lowerBound)
      let sequence = left.dropFirst(invalid.lowerBound).prefix(invalid.count)
      left = left.dropFirst(invalid.upperBound)
      if left.isEmpty, !isLast, TextDecoder.mayGoOn(sequence) {
        rest = Array(sequence)
        return first
      }
      first = first ?? text.count
      foreignCount += sequence.count
      for byte in sequence { TextDecoder.append(windows1252: byte, to: &text) }
    }
    return first
  }

  /// Whether more bytes could make this the UTF-8 of a character.
  private static func mayGoOn(_ sequence: ArraySlice<UInt8>) -> Bool {
    switch sequence.first ?? 0 {
    case 0xC2...0xDF: sequence.count < 2
    case 0xE0...0xEF: sequence.count < 3
    case 0xF0...0xF4: sequence.count < 4
    default: false
    }
  }

  private mutating func decodeUTF16(
    _ bytes: ArraySlice<UInt8>, _ isLast: Bool, high: Int, _ text: inout [UInt8]
  ) -> Int? {
    var first: Int?
    var index = bytes.startIndex
    func unit(at index: Int) -> UInt16 {
      UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + 1 - high])
    }
    while index < bytes.endIndex {
      let left = bytes.endIndex - index
      let lead = left >= 2 ? unit(at: index) : 0
      let isLead = UTF16.isLeadSurrogate(lead)
      if left < (isLead ? 4 : 2), !isLast {
        rest = Array(bytes[index...])
        return first
      }
      if left >= 4, isLead, UTF16.isTrailSurrogate(unit(at: index + 2)) {
        let trail = UInt32(unit(at: index + 2) & 0x3FF)
        let value = 0x10000 + UInt32(lead & 0x3FF) << 10 + trail
        if let scalar = Unicode.Scalar(value) { text += scalar.utf8 }
        index += 4
      } else if left >= 2, let scalar = Unicode.Scalar(lead) {
        text += scalar.utf8
        index += 2
      } else {
        first = first ?? text.count
        foreignCount += 1
        text += [0xEF, 0xBF, 0xBD]
        index += min(left, 2)
      }
    }
    return first
  }

  private static func append(windows1252 byte: UInt8, to text: inout [UInt8]) {
    guard byte >= 0x80 else { return text.append(byte) }
    let value = byte < 0xA0 ? windows1252[Int(byte) - 0x80] : UInt16(byte)
    if let scalar = Unicode.Scalar(value) { text += scalar.utf8 }
  }

  /// What the bytes 80 to 9F are in Windows-1252; the five that it leaves open stay controls.
  private static let windows1252: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]
}

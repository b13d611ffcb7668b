import Testing

import RetentionCore

@Suite struct UTF8TextTests {
  /// What the standard library takes for UTF-8 from the beginning.
  private static func expected(_ bytes: [UInt8]) -> Int {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return bytes.count
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  @Test(arguments: 0..<64)
  func `agrees with the standard library on any bytes`(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let pieces: [[UInt8]] = [
      Array("plain text, of some length that fills a block of bytes or two".utf8),
      Array("é".utf8), Array("中".utf8), Array("🙂".utf8), Array("a".utf8), [0x80], [0xC0, 0xAF],
      [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF0, 0x9F], [0xFF], [0],
    ]
    for _ in 0..<60 {
      var bytes: [UInt8] = []
      // Mostly sound, so that the faults stand anywhere.
      for _ in 0..<Int.random(in: 0...14, using: &random) {
        bytes += random.isOne(in: 9) ? random.pick(pieces) : random.pick(Array(pieces.prefix(5)))
      }
      let cut = Array(bytes.dropLast(Int.random(in: 0...min(3, bytes.count), using: &random)))
      #expect(UTF8Text.validLength(of: cut.span) == Self.expected(cut))
    }
  }

  @Test func `agrees with the standard library on every pair of bytes`() {
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        let bytes = [0x41, first, second, 0x80, 0x80]
        if UTF8Text.validLength(of: bytes.span) != Self.expected(bytes) {
          Issue.record("\(first) \(second)")
        }
      }
    }
  }
}

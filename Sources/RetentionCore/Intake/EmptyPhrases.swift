/// Finds phrases that say nothing in a subject line, in whatever case they are written.
struct EmptyPhrases: Sendable {
  private let phrases: [[UInt8]]

  /// Whether a byte begins a phrase, so that nearly every place is passed over at once.
  private var begins = [Bool](repeating: false, count: 256)

  /// The first two bytes of the phrases, each pair once, 16 times over; empty where a phrase has but
  /// one.
  private let openings: [(first: SIMD16<UInt8>, second: SIMD16<UInt8>)]

  /// Bytes above this one need a closer look: those that are not ASCII where a phrase has such.
  private let lastPlain: SIMD16<UInt8>

  init(_ phrases: [String]) {
    self.phrases = phrases.map { Array($0.lowercased().utf8) }.filter { !$0.isEmpty }
    let isASCII = self.phrases.allSatisfy { $0.allSatisfy { $0 < 0x80 } }
    lastPlain = SIMD16(repeating: isASCII ? 0xFF : 0x7F)
    // Of all letters beyond ASCII only two have one of ASCII in lower case: the capital I with a
    // dot, C4 B0, and the sign of the kelvin, E2 84 AA.
    let pairs = Set(
      (self.phrases.map { Array($0.prefix(2)) } + [[0xC4, 0xB0], [0x84, 0xAA]])
        .map { $0.map { $0 | 0x20 } })
    openings =
      pairs.contains { $0.count < 2 }
      ? [] : pairs.map { (SIMD16(repeating: $0[0]), SIMD16(repeating: $0[1])) }
    for phrase in self.phrases {
      begins[Int(phrase[0])] = true
      if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(phrase[0]) {
        begins[Int(phrase[0] & ~0x20)] = true
      }
    }
  }

  /// Whether one of the phrases stands in the bytes from `start` to `end`.
  @inline(__always)
  func stand(in bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    mayStand(in: bytes, start, end) && stand(in: bytes.extracting(start..<end))
  }

  /// False where no place has the first two letters of a phrase: most subjects are done with 16
  /// bytes at a time.
  private func mayStand(in bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end &+ 16 < bytes.count, !openings.isEmpty else { return true }
    let raw = unsafe bytes.bytes
    let small = SIMD16<UInt8>(repeating: 0x20)
    var found = SIMDMask<SIMD16<Int8>>(repeating: false)
    for block in stride(from: start, to: end, by: 16) {
      // Within the span, which is checked; any bits make 16 bytes.
      let here = unsafe raw.unsafeLoadUnaligned(fromByteOffset: block, as: SIMD16<UInt8>.self)
      let next = unsafe raw.unsafeLoadUnaligned(fromByteOffset: block &+ 1, as: SIMD16<UInt8>.self)
      found = found .| (here .> lastPlain)
      for opening in openings {
        found = found .| (here | small .== opening.first) .& (next | small .== opening.second)
      }
    }
    let halves = unsafe unsafeBitCast(found, to: SIMD2<UInt64>.self)
    return halves[0] | halves[1] != 0
  }

  /// Whether one of the phrases stands in the subject.
  private func stand(in subject: Span<UInt8>) -> Bool {
    for start in 0..<subject.count {
      let byte = subject[start]
      // Only the whole text tells what a letter beyond ASCII is in lower case.
      if byte >= 0x80 { return standInText(CellBytes.text(subject).text) }
      if begins[Int(byte)], phrases.contains(where: { matches($0, subject, at: start) }) {
        return true
      }
    }
    return false
  }

  private func matches(_ phrase: [UInt8], _ subject: borrowing Span<UInt8>, at start: Int) -> Bool {
    guard subject.count - start >= phrase.count else { return false }
    for index in 0..<phrase.count {
      let byte = subject[start + index]
      let folded = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      if folded != phrase[index] { return false }
    }
    return true
  }

  private func standInText(_ text: String) -> Bool {
    let bytes = Array(text.lowercased().utf8)
    let span = bytes.span
    for start in 0..<span.count where begins[Int(span[start])] {
      if phrases.contains(where: { matches($0, span, at: start) }) { return true }
    }
    return false
  }
}

/// Finds phrases that say nothing in a subject line, in whatever case they are written.
struct EmptyPhrases: Sendable {
  private let phrases: [[UInt8]]

  /// Whether a byte begins a phrase, so that nearly every place is passed over at once.
  private var begins = [Bool](repeating: false, count: 256)

  init(_ phrases: [String]) {
    self.phrases = phrases.map { Array($0.lowercased().utf8) }.filter { !$0.isEmpty }
    for phrase in self.phrases {
      begins[Int(phrase[0])] = true
      if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(phrase[0]) {
        begins[Int(phrase[0] & ~0x20)] = true
      }
    }
  }

  /// Whether one of the phrases stands in the subject.
  func stand(in subject: borrowing Span<UInt8>) -> Bool {
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

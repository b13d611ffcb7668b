/// Finds out which of some lists has a phrase that stands in a text.
///
/// A phrase is one or more words. `renew*` is any word that begins so, and a phrase with `!` before
/// it speaks against its list. Words end at what is neither a letter nor a digit, and case makes no
/// difference: `Kick-off` is the same two words as `kick off`.
struct PhraseFinder: Sendable {
  private struct Phrase {
    let bytes: Range<Int>

    /// The second byte, by which nearly all phrases of a shelf are passed over.
    let second: UInt8

    /// The list, as one bit.
    let list: UInt32
    let isAgainst: Bool
  }

  /// The phrases, each folded like a text, one after another.
  private var bytes: [UInt8] = []

  /// Phrases by their first byte.
  private var shelves: [[Phrase]] = Array(repeating: [], count: 256)

  /// At most 32 lists, the strongest first.
  init(_ lists: [[String]]) {
    precondition(lists.count <= 32, "a set of lists is kept in 32 bits")
    for (number, phrases) in lists.enumerated() {
      for phrase in phrases {
        let folded = PhraseFinder.folded(phrase, keepingStars: true)
        guard folded.count > 1 else { continue }
        shelves[Int(folded[0])].append(
          Phrase(
            bytes: bytes.count..<bytes.count + folded.count, second: folded[1],
            list: 1 << UInt32(number), isAgainst: phrase.hasPrefix("!")))
        bytes += folded
      }
    }
  }

  /// The number of the first list that has a phrase in the text, and none that speaks against it;
  /// nil where none has.
  func firstList(in text: String) -> Int? {
    let words = PhraseFinder.folded(text, keepingStars: false)
    var (found, against): (UInt32, UInt32) = (0, 0)
    var start = 0
    while start < words.count {
      let second = words[start + 1]
      for phrase in shelves[Int(words[start])]
      where phrase.second == second || phrase.second == PhraseFinder.star {
        guard stands(phrase, in: words, at: start) else { continue }
        if phrase.isAgainst { against |= phrase.list } else { found |= phrase.list }
      }
      while words[start] != PhraseFinder.space { start += 1 }
      start += 1
    }
    let left = found & ~against
    return left == 0 ? nil : left.trailingZeroBitCount
  }

  private func stands(_ phrase: Phrase, in words: [UInt8], at start: Int) -> Bool {
    var place = start
    for index in phrase.bytes {
      guard place < words.count else { return false }
      if bytes[index] == PhraseFinder.star {
        while words[place] != PhraseFinder.space { place += 1 }
      } else if words[place] == bytes[index] {
        place += 1
      } else {
        return false
      }
    }
    return true
  }

  // MARK: - Words, each in lower case and with a space behind it

  private static let space = UInt8(ascii: " ")
  private static let star = UInt8(ascii: "*")

  private static func folded(_ text: String, keepingStars: Bool) -> [UInt8] {
    var words: [UInt8] = []
    words.reserveCapacity(text.utf8.count + 1)
    func end() {
      if let last = words.last, last != space { words.append(space) }
    }
    func add(_ byte: UInt8) {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        words.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): words.append(byte | 0x20)
      case star where keepingStars: words.append(byte)
      default: end()
      }
    }
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      for byte in text.utf8 { add(byte) }
    } else {
      for scalar in text.lowercased().unicodeScalars {
        if scalar.isASCII {
          add(UInt8(truncatingIfNeeded: scalar.value))
        } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
          words.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        } else {
          end()
        }
      }
    }
    end()
    return words
  }
}

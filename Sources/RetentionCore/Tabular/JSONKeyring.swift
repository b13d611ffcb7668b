/// The keys that a reader has met, each once, with those that came behind it.
///
/// Records are mostly alike: the key that comes next is one of the two that came next before, and
/// is known by a comparison of words, without a look for its end. Two keys have the same number
/// where they are the same bytes. Keys with escapes or beyond ASCII, and very long or very many
/// ones, have none.
struct JSONKeyring: Sendable {
  private struct Key: Sendable {
    /// The first of its words; the bytes of the key, a closing quote, and zeros.
    var firstWord: Int

    /// The number of bytes, without the quote.
    var count: Int

    /// The keys that came behind it, the last one first; 0 is none.
    var following = 0
    var followingBefore = 0
  }

  /// The most keys that get a number, and the bytes that one of them may have.
  private static let (limit, lengthLimit) = (1 << 12, 1 << 8)

  /// The key of number 0 stands for the beginning, and for all without a number.
  private var keys = [Key(firstWord: 0, count: 0)]
  private var words: [UInt64] = []
  private var numbers: [UInt16] = []
  private var last = 0

  /// The numbers that there are, 0 included.
  var count: Int { keys.count }

  /// Begins with a text: its first key is behind no other.
  mutating func begin() {
    last = 0
  }

  /// The number of the key whose first byte is here and the place of its closing quote; nil where
  /// it is another one than expected.
  @inline(__always)
  mutating func expected(in bytes: Span<UInt8>, at start: Int) -> (number: Int, end: Int)? {
    var guess = keys[last].following
    if !stands(guess, in: bytes, at: start) {
      guess = keys[last].followingBefore
      guard stands(guess, in: bytes, at: start) else { return nil }
    }
    last = guess
    return (guess, start &+ keys[guess].count)
  }

  /// Whether the key of a number, which is not 0, and its closing quote stand here.
  @inline(__always)
  private func stands(_ number: Int, in bytes: Span<UInt8>, at start: Int) -> Bool {
    guard number != 0 else { return false }
    let key = keys[number]
    var (offset, left, word) = (start, key.count &+ 1, key.firstWord)
    while left > 8, offset &+ 8 <= bytes.count {
      guard bytes.word(at: offset) == words[word] else { return false }
      offset &+= 8
      left &-= 8
      word &+= 1
    }
    guard offset &+ 8 <= bytes.count else {
      return endsText(with: words[word], of: left, in: bytes, at: offset)
    }
    let unused = UInt64(truncatingIfNeeded: 64 &- 8 &* left)
    return bytes.word(at: offset) << unused == words[word] << unused
  }

  /// The same for the last bytes of a key, where fewer than eight of the text are left.
  @inline(never)
  private func endsText(
    with word: UInt64, of count: Int, in bytes: Span<UInt8>, at start: Int
  ) -> Bool {
    guard start &+ count <= bytes.count else { return false }
    for step in 0..<count
    where bytes[start &+ step] != UInt8(truncatingIfNeeded: word >> UInt64(8 &* step)) {
      return false
    }
    return true
  }

  /// The number of a key of plain bytes, which is one behind the key before; 0 where it gets none.
  mutating func number(of range: Range<Int>, in bytes: Span<UInt8>) -> Int {
    let number = find(range, in: bytes)
    if number != 0, number != keys[last].following {
      keys[last].followingBefore = keys[last].following
      keys[last].following = number
    }
    last = number
    return number
  }

  /// Passes over a key without a number.
  mutating func skip() {
    last = 0
  }

  private mutating func find(_ range: Range<Int>, in bytes: Span<UInt8>) -> Int {
    guard range.count <= JSONKeyring.lengthLimit else { return 0 }
    if numbers.isEmpty { numbers = Array(repeating: 0, count: 2 * JSONKeyring.limit) }
    var slot = JSONKeyring.slot(of: range, in: bytes)
    // Keys that were made to meet in one slot get no number.
    for _ in 0..<16 {
      let number = Int(numbers[slot])
      if number == 0 {
        guard keys.count < JSONKeyring.limit else { return 0 }
        numbers[slot] = UInt16(truncatingIfNeeded: keys.count)
        return add(range, in: bytes)
      }
      if keys[number].count == range.count, stands(number, in: bytes, at: range.lowerBound) {
        return number
      }
      slot = (slot &+ 1) & (numbers.count &- 1)
    }
    return 0
  }

  private mutating func add(_ range: Range<Int>, in bytes: Span<UInt8>) -> Int {
    keys.append(Key(firstWord: words.count, count: range.count))
    var word: UInt64 = 0
    for step in 0...range.count {
      word |= UInt64(bytes[range.lowerBound &+ step]) << UInt64(8 &* (step & 7))
      if step & 7 == 7 || step == range.count {
        words.append(word)
        word = 0
      }
    }
    return keys.count &- 1
  }

  /// Fowler, Noll and Vo's hash of the bytes.
  private static func slot(of range: Range<Int>, in bytes: Span<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for offset in range { hash = (hash ^ UInt64(bytes[offset])) &* 0x0000_0100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32) & (2 &* limit &- 1)
  }
}

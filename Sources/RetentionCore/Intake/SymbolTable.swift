/// Numbers for byte strings: the first one added is 0, the next 1, and so on.
///
/// An open table of its own, because a row of touchpoints is looked up ten million times and the
/// bytes should not become a `String` first. The seed comes from Swift's hasher, so that nobody can
/// write an export whose ids all collide; the order of the table never shows.
struct SymbolTable: Sendable {
  /// Up to 15 bytes with their length in two words, or the first 15 of more.
  struct Opening: Sendable, Equatable {
    fileprivate var low: UInt64 = 0
    fileprivate var high: UInt64 = 0

    /// Whether there are more bytes, so that two that are equal may not be the same.
    @inline(__always)
    var isCut: Bool { high >> 56 > 15 }

    /// A number from 0 to 127 to find it again by; not every one has its own.
    @inline(__always)
    var shelf: Int {
      Int(truncatingIfNeeded: ((low ^ high) &* 0x9E37_79B9_7F4A_7C15) >> 57)
    }
  }

  /// Bytes to be looked up.
  ///
  /// It is made apart from the look-up, so that a thousand keys can be looked up in one small loop.
  struct Key: Sendable {
    fileprivate(set) var opening = Opening()
    fileprivate var hash: UInt64 = 0

    /// Where the bytes stand.
    fileprivate var start: UInt32 = 0
    fileprivate var count: UInt32 = 0

    /// The key of no bytes.
    static let none = Key()

    var isEmpty: Bool { count == 0 }
  }

  /// A key beside its number: one line of the cache decides.
  private struct Slot {
    /// The upper half of the hash and the number plus 1; 0 is an empty place.
    var tag: UInt64 = 0
    var opening = Opening()

    @inline(__always)
    var number: Int { Int(truncatingIfNeeded: tag & 0xFFFF_FFFF) - 1 }
  }

  private var keys: [UInt8] = []
  private var ends: [UInt32] = []
  private var slots: [Slot]
  private let seed: UInt64

  init() {
    slots = [Slot](repeating: Slot(), count: 64)
    var hasher = Hasher()
    hasher.combine(0)
    seed = UInt64(bitPattern: Int64(hasher.finalize())) | 1
  }

  /// How many byte strings have a number.
  var count: Int { ends.count }

  /// The number of these bytes; nil where they were never added.
  @inline(__always)
  func number(of bytes: Span<UInt8>) -> Int? {
    number(of: key(bytes, 0, bytes.count), in: bytes)
  }

  /// The number of a key of these bytes; nil where it was never added.
  @inline(__always)
  func number(of key: Key, in bytes: Span<UInt8>) -> Int? {
    let slot = slots[place(of: key, in: bytes)]
    return slot.tag == 0 ? nil : slot.number
  }

  /// The number that the key most likely has, -1 for none: only a look-up is sure of it.
  ///
  /// It fetches the line that the look-up reads, and nothing waits for it.
  @inline(__always)
  func guess(_ key: Key) -> Int {
    slots[Int(truncatingIfNeeded: key.hash >> 32) & (slots.count - 1)].number
  }

  /// The number of these bytes, which are added where they are new.
  mutating func add(_ bytes: Span<UInt8>) -> (number: Int, isNew: Bool) {
    add(key(bytes, 0, bytes.count), in: bytes)
  }

  /// The number of a key of these bytes, which is added where it is new.
  @inline(__always)
  mutating func add(_ key: Key, in bytes: Span<UInt8>) -> (number: Int, isNew: Bool) {
    let place = place(of: key, in: bytes)
    if slots[place].tag != 0 { return (slots[place].number, false) }
    insert(key, in: bytes, at: place)
    return (ends.count - 1, true)
  }

  /// The bytes that have this number.
  func key(_ number: Int) -> ArraySlice<UInt8> {
    keys[start(of: number)..<Int(ends[number])]
  }

  /// The key of the bytes from `start` to `end`.
  @inline(__always)
  func key(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Key {
    key(SymbolTable.opening(bytes, start, end), bytes, start, end)
  }

  /// The same where the opening is known.
  @inline(__always)
  func key(_ opening: Opening, _ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Key {
    var hash = SymbolTable.mixed(opening.low ^ seed, opening.high ^ 0x9E37_79B9_7F4A_7C15)
    if opening.isCut { hash = hashOfRest(hash, bytes, start &+ 15, end) }
    return Key(
      opening: opening, hash: SymbolTable.mixed(hash ^ seed, 0xD6E8_FEB8_6659_FD93),
      start: UInt32(truncatingIfNeeded: start), count: UInt32(truncatingIfNeeded: end &- start))
  }

  /// The opening of the bytes from `start` to `end`.
  @inline(__always)
  static func opening(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Opening {
    let (low, high) = words(bytes, start, end &- start)
    return Opening(low: low, high: high & (.max >> 8) | UInt64(min(end &- start, 16)) << 56)
  }

  /// The first 16 bytes of `count`, the first one lowest, zeros behind the last one.
  @inline(__always)
  private static func words(
    _ bytes: Span<UInt8>, _ start: Int, _ count: Int
  ) -> (low: UInt64, high: UInt64) {
    guard count > 0, start &+ 16 <= bytes.count else { return wordsAtEnd(bytes, start, count) }
    // Within the span, which is checked; any bits make a number. What lies behind the key is cut.
    let raw = unsafe bytes.bytes
    let low = unsafe raw.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
    let high = unsafe raw.unsafeLoadUnaligned(fromByteOffset: start &+ 8, as: UInt64.self)
    let cutHigh = cut(high.littleEndian, to: max(min(count, 16) &- 8, 1))
    return (cut(low.littleEndian, to: min(count, 8)), count > 8 ? cutHigh : 0)
  }

  /// The lowest 1 to 8 bytes of a word.
  @inline(__always)
  private static func cut(_ word: UInt64, to count: Int) -> UInt64 {
    let lacking = UInt64(truncatingIfNeeded: 64 &- 8 &* count)
    return (word &<< lacking) &>> lacking
  }

  /// The same where the span ends before 16 bytes can be loaded.
  private static func wordsAtEnd(
    _ bytes: Span<UInt8>, _ start: Int, _ count: Int
  ) -> (low: UInt64, high: UInt64) {
    var (low, high): (UInt64, UInt64) = (0, 0)
    for index in 0..<min(count, 16) {
      let byte = UInt64(bytes[start + index])
      if index < 8 {
        low |= byte << UInt64(8 * index)
      } else {
        high |= byte << UInt64(8 * index - 64)
      }
    }
    return (low, high)
  }

  @inline(__always)
  private static func mixed(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }

  @inline(never)
  private func hashOfRest(
    _ begun: UInt64, _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) -> UInt64 {
    var hash = begun
    for place in stride(from: start, to: end, by: 16) {
      let (low, high) = SymbolTable.words(bytes, place, min(end - place, 16))
      hash = SymbolTable.mixed(hash ^ low, high ^ 0x9E37_79B9_7F4A_7C15) ^ seed
    }
    return hash ^ UInt64(truncatingIfNeeded: end - start)
  }

  /// A number that hardly any other bytes have; the same in every run.
  @inline(__always)
  static func number(standingFor bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var number: UInt64 = 0x2545_F491_4F6C_DD1D
    var place = start
    while place < end {
      let (low, high) = words(bytes, place, min(end &- place, 16))
      number = mixed(number ^ low, high ^ 0x9E37_79B9_7F4A_7C15) ^ number
      place = place &+ 16
    }
    return mixed(number, UInt64(truncatingIfNeeded: end &- start) ^ 0xD6E8_FEB8_6659_FD93)
  }

  @inline(__always)
  private func place(of key: Key, in bytes: Span<UInt8>) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: key.hash >> 32) & mask
    while true {
      let slot = slots[place]
      if slot.tag == 0 { return place }
      if (slot.tag ^ key.hash) >> 32 == 0, slot.opening == key.opening,
        !key.opening.isCut || equalsRest(key, in: bytes, number: slot.number)
      {
        return place
      }
      place = (place &+ 1) & mask
    }
  }

  @inline(__always)
  private func start(of number: Int) -> Int {
    number == 0 ? 0 : Int(ends[number - 1])
  }

  @inline(never)
  private func equalsRest(_ key: Key, in bytes: Span<UInt8>, number: Int) -> Bool {
    let start = start(of: number)
    guard Int(ends[number]) - start == Int(key.count) else { return false }
    for index in 15..<Int(key.count) where keys[start + index] != bytes[Int(key.start) + index] {
      return false
    }
    return true
  }

  private mutating func insert(_ key: Key, in bytes: Span<UInt8>, at place: Int) {
    for index in 0..<Int(key.count) { keys.append(bytes[Int(key.start) + index]) }
    ends.append(UInt32(truncatingIfNeeded: keys.count))
    slots[place] = Slot(tag: key.hash & ~0xFFFF_FFFF | UInt64(ends.count), opening: key.opening)
    if ends.count * 5 > slots.count * 4 { grow() }
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot.tag != 0 {
      var place = Int(truncatingIfNeeded: slot.tag >> 32) & mask
      while slots[place].tag != 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
  }
}

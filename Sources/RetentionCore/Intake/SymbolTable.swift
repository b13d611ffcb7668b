/// Numbers for byte strings: the first one added is 0, the next 1, and so on.
///
/// An open table of its own, because a row of touchpoints is looked up ten million times and the
/// bytes should not become a `String` first. The seed comes from Swift's hasher, so that nobody can
/// write an export whose ids all collide; the order of the table never shows.
struct SymbolTable: Sendable {
  private var keys: [UInt8] = []
  private var ends: [UInt32] = []

  /// The upper half of the hash and the number plus 1; 0 is an empty place.
  private var slots: [UInt64]
  private let seed: UInt64

  init() {
    slots = [UInt64](repeating: 0, count: 64)
    var hasher = Hasher()
    hasher.combine(0)
    seed = UInt64(bitPattern: Int64(hasher.finalize())) | 1
  }

  /// How many byte strings have a number.
  var count: Int { ends.count }

  /// The number of these bytes; nil where they were never added.
  @inline(__always)
  func number(of key: Span<UInt8>) -> Int? {
    number(of: key, hash: hash(key))
  }

  /// The same where the hash is known already.
  @inline(__always)
  func number(of key: Span<UInt8>, hash: UInt64) -> Int? {
    let slot = slots[place(of: key, hash: hash)]
    return slot == 0 ? nil : Int(truncatingIfNeeded: slot & 0xFFFF_FFFF) - 1
  }

  /// The number of these bytes, which are added where they are new.
  mutating func add(_ key: Span<UInt8>) -> (number: Int, isNew: Bool) {
    let hash = hash(key)
    let place = place(of: key, hash: hash)
    if slots[place] != 0 { return (Int(truncatingIfNeeded: slots[place] & 0xFFFF_FFFF) - 1, false) }
    for index in 0..<key.count { keys.append(key[index]) }
    ends.append(UInt32(truncatingIfNeeded: keys.count))
    slots[place] = hash & ~0xFFFF_FFFF | UInt64(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return (ends.count - 1, true)
  }

  /// The bytes that have this number.
  func key(_ number: Int) -> ArraySlice<UInt8> {
    keys[start(of: number)..<Int(ends[number])]
  }

  /// The hash under which these bytes are looked up.
  @inline(__always)
  func hash(_ key: Span<UInt8>) -> UInt64 {
    var hash = seed
    var index = 0
    while index < key.count {
      var word: UInt64 = 0
      let end = min(index + 8, key.count)
      while index < end {
        word = word << 8 | UInt64(key[index])
        index += 1
      }
      let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      hash = product.high ^ product.low ^ seed
    }
    let product = (hash ^ UInt64(truncatingIfNeeded: key.count))
      .multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }

  @inline(__always)
  private func place(of key: Span<UInt8>, hash: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash >> 32) & mask
    while true {
      let slot = slots[place]
      if slot == 0 { return place }
      if (slot ^ hash) >> 32 == 0,
        equals(key, number: Int(truncatingIfNeeded: slot & 0xFFFF_FFFF) - 1)
      {
        return place
      }
      place = (place + 1) & mask
    }
  }

  @inline(__always)
  private func start(of number: Int) -> Int {
    number == 0 ? 0 : Int(ends[number - 1])
  }

  @inline(__always)
  private func equals(_ key: Span<UInt8>, number: Int) -> Bool {
    let start = start(of: number)
    guard Int(ends[number]) - start == key.count else { return false }
    for index in 0..<key.count where keys[start + index] != key[index] { return false }
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot != 0 {
      var place = Int(truncatingIfNeeded: slot >> 32) & mask
      while slots[place] != 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
  }
}

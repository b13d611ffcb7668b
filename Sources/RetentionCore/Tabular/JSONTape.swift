/// The nodes of a document while it is read: what is done, and what still stands open.
struct JSONTape: Sendable {
  /// The outermost value first, then everything in the order of the text.
  private(set) var nodes: [JSONNode] = []
  /// How many containers are open.
  private(set) var depth = 0
  /// The index of the container that was opened last, of those that are open.
  private var innermost = 0
  /// For `requireDistinctKeys`: indices of keys. 0 is free, as the first node is no key.
  private var slots: [UInt32] = []
  /// For each number of keys, which of the closed objects had it last.
  private var owners: [Int] = []
  private var closedCount = 0

  /// The innermost container that is open; nil outside of all.
  var container: JSONNode? {
    depth > 0 ? nodes[innermost] : nil
  }

  /// Makes the tape empty and keeps its memory, which will be enough for most texts of this size.
  mutating func removeAll(expecting size: Int) {
    nodes.removeAll(keepingCapacity: true)
    nodes.reserveCapacity(size / 8)
    depth = 0
  }

  /// Adds a value that holds no other, or a key.
  @inline(__always)
  mutating func append(
    _ kind: JSONKind, _ range: Range<Int>, hasEscapes: Bool = false, isASCII: Bool = true
  ) {
    nodes.append(
      JSONNode(
        kind, range, next: nodes.count &+ 1, hasEscapes: hasEscapes, isASCII: isASCII))
  }

  /// Adds a key of plain ASCII, of which the reader knows the number.
  @inline(__always)
  mutating func append(key number: Int, _ range: Range<Int>) {
    nodes.append(JSONNode(.string, range, next: nodes.count &+ 1, number: number))
  }

  /// Adds a container whose bracket opens here.
  mutating func open(_ kind: JSONKind, at offset: Int) {
    depth &+= 1
    // Until it is closed, a container leads to the one around it.
    nodes.append(JSONNode(kind, offset..<offset, next: innermost))
    innermost = nodes.count &- 1
  }

  /// Ends the innermost container behind its closing bracket.
  ///
  /// Fails where two keys of an object are the same text. `numberCount` is how many numbers keys
  /// have.
  mutating func close(
    at end: Int, numberCount: Int, in bytes: Span<UInt8>
  ) throws(JSONError) {
    let closed = innermost
    innermost = nodes[closed].next
    depth &-= 1
    nodes[closed].close(at: end, next: nodes.count)
    if nodes[closed].kind == .object, !hasDistinctNumbers(closed, among: numberCount) {
      try requireDistinctKeys(of: closed, in: bytes)
    }
  }
}

// MARK: - Equal keys

/// Keys with numbers are equal where these are. Others meet in a table, in the slot that their length and four of their bytes lead to. Keys
/// with escapes or beyond ASCII are compared as strings, which look through spelling and
/// normalization; so are plain ones that were made to meet in one slot, since the hash of a string
/// cannot be foreseen. Either way the time grows with the number of keys, not with its square.
extension JSONTape {
  /// Whether all keys of an object have numbers, each another one.
  @inline(__always)
  private mutating func hasDistinctNumbers(_ object: Int, among count: Int) -> Bool {
    if owners.count < count {
      owners.append(contentsOf: repeatElement(0, count: count &- owners.count))
    }
    closedCount &+= 1
    var key = object &+ 1
    while key < nodes.count {
      let number = Int(nodes[key].number)
      guard number != 0, owners[number] != closedCount else { return false }
      owners[number] = closedCount
      key = nodes[key &+ 1].next
    }
    return true
  }

  private mutating func requireDistinctKeys(
    of object: Int, in bytes: Span<UInt8>
  ) throws(JSONError) {
    let start = object &+ 1
    var (count, isPlain) = (0, true)
    var key = start
    while key < nodes.count {
      count &+= 1
      isPlain = isPlain && nodes[key].isASCII && !nodes[key].hasEscapes
      key = nodes[key &+ 1].next
    }
    guard count > 1 else { return }
    let pair =
      isPlain
      ? equalBytes(among: count, from: start, in: bytes) : equalTexts(from: start, in: bytes)
    guard let (first, second) = pair else { return }
    throw JSONError(
      .duplicateKey(nodes[second].text(in: bytes), first: nodes[first].offset),
      at: nodes[second].offset)
  }

  private mutating func equalBytes(
    among count: Int, from start: Int, in bytes: Span<UInt8>
  ) -> (first: Int, second: Int)? {
    // A power of two, of which the keys fill at most half.
    let bits = Int.bitWidth &- (2 &* count &- 1).leadingZeroBitCount
    let size = 1 << bits
    if slots.count < size {
      slots = Array(repeating: 0, count: size)
    } else {
      for slot in 0..<size { slots[slot] = 0 }
    }
    var patience = 8 &* count
    var key = start
    while key < nodes.count {
      var slot = slot(of: nodes[key].range, in: bytes, bits: bits)
      while slots[slot] != 0 {
        let other = Int(slots[slot])
        if areEqual(nodes[other].range, nodes[key].range, in: bytes) { return (other, key) }
        patience &-= 1
        guard patience > 0 else { return equalTexts(from: start, in: bytes) }
        slot = (slot &+ 1) & (size &- 1)
      }
      slots[slot] = UInt32(truncatingIfNeeded: key)
      key = nodes[key &+ 1].next
    }
    return nil
  }

  private func slot(of key: Range<Int>, in bytes: Span<UInt8>, bits: Int) -> Int {
    var mark = UInt64(truncatingIfNeeded: key.count)
    if let last = key.last {
      mark = mark << 8 | UInt64(bytes[key.lowerBound])
      mark = mark << 8 | UInt64(bytes[key.lowerBound &+ key.count / 2])
      mark = mark << 8 | UInt64(bytes[max(key.lowerBound, last &- 1)])
      mark = mark << 8 | UInt64(bytes[last])
    }
    // Fibonacci hashing: the upper bits of this product depend on all bits of the mark.
    return Int(truncatingIfNeeded: (mark &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 &- bits))
  }

  private func areEqual(_ left: Range<Int>, _ right: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    for step in 0..<left.count
    where bytes[left.lowerBound &+ step] != bytes[right.lowerBound &+ step] {
      return false
    }
    return true
  }

  private func equalTexts(
    from start: Int, in bytes: Span<UInt8>
  ) -> (first: Int, second: Int)? {
    var seen: [String: Int] = [:]
    var key = start
    while key < nodes.count {
      if let first = seen.updateValue(key, forKey: nodes[key].text(in: bytes)) {
        return (first, key)
      }
      key = nodes[key &+ 1].next
    }
    return nil
  }
}

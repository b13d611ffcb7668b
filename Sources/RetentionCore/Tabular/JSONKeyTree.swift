/// The keys of a table's records and of the objects in them, each once, as they first appeared.
struct JSONKeyTree: Sendable {
  struct Key: Sendable {
    let name: String

    /// The key within whose object it stands; 0 is the record itself.
    let parent: Int

    /// The bytes of its header.
    fileprivate let length: Int
    fileprivate let spelling: [UInt8]
    fileprivate var first = 0
    fileprivate var last = 0
    fileprivate var following = 0

    /// Whether a record has a text, a number, true or false here, or a list of them.
    fileprivate(set) var holdsText = false

    /// Whether a record has an object here that is not empty, or a list of objects or lists.
    fileprivate(set) var holdsMore = false

    /// Whether lists of objects here are a table of their own.
    fileprivate(set) var isTable = false

    /// Whether such a table stands within, under a word of an envelope: what stands beside it tells
    /// of paging.
    fileprivate(set) var isEnvelope = false

    /// Objects and lists in lists that are not.
    fileprivate(set) var omittedCount = 0
  }

  /// All keys in the order in which they appeared, behind one that stands for the record.
  private(set) var keys = [Key(name: "", parent: 0, length: 0, spelling: [])]
  private var numbers: [Place: Int] = [:]
  private var length = 0

  private struct Place: Hashable, Sendable {
    var parent: Int
    var name: String
  }

  /// The number of the key with this node, at which a walk is; nil where no record had it so far.
  ///
  /// Records are mostly alike: it is one of the keys that came next when they first appeared.
  @inline(__always)
  func number(of node: Int, on walk: JSONRecordWalk, in page: JSONPage) -> Int? {
    let (key, bytes) = (page.nodes[node], page.bytes.span)
    if !key.hasEscapes {
      var guess =
        walk.previous == 0 ? keys[walk.container].first : keys[walk.previous].following
      var patience = 4
      while guess != 0, patience > 0 {
        if areEqual(keys[guess].spelling, key.range, in: bytes) { return guess }
        guess = keys[guess].following
        patience &-= 1
      }
    }
    return numbers[Place(parent: walk.container, name: key.text(in: bytes))]
  }

  /// Adds a key; nil where there are too many, or too long ones.
  mutating func add(
    _ node: Int, on walk: JSONRecordWalk, in page: JSONPage, _ limits: JSONLimits
  ) -> Int? {
    let (parent, name) = (walk.container, page.text(of: node))
    let header = keys[parent].length + name.utf8.count + 1
    length += header
    guard keys.count <= limits.keys, length <= limits.headers else { return nil }
    let number = keys.count
    let last = keys[parent].last
    if last == 0 { keys[parent].first = number } else { keys[last].following = number }
    keys[parent].last = number
    keys.append(Key(name: name, parent: parent, length: header, spelling: Array(name.utf8)))
    numbers[Place(parent: parent, name: name)] = number
    return number
  }

  /// Adds that a record has a text here.
  @inline(__always)
  mutating func addText(_ key: Int) {
    if !keys[key].holdsText { keys[key].holdsText = true }
  }

  /// Adds that a record has an object here, or a list whose elements are left out.
  @inline(__always)
  mutating func addMore(_ key: Int, omitting count: Int = 0) {
    if !keys[key].holdsMore { keys[key].holdsMore = true }
    if count > 0 { keys[key].omittedCount += count }
  }

  @inline(__always)
  private func areEqual(
    _ spelling: [UInt8], _ range: Range<Int>, in bytes: Span<UInt8>
  ) -> Bool {
    guard spelling.count == range.count else { return false }
    for index in spelling.indices where spelling[index] != bytes[range.lowerBound &+ index] {
      return false
    }
    return true
  }
}

// MARK: - Nested tables

extension JSONKeyTree {
  /// The name of a list under this key: `contracts`, also for `records` within `contracts`.
  func tableName(of key: Int) -> String {
    keys[isWord(key) ? keys[key].parent : key].name
  }

  /// Takes lists of objects under this key for a table.
  mutating func openTable(_ key: Int) {
    addMore(key)
    keys[key].isTable = true
    if isWord(key) { keys[keys[key].parent].isEnvelope = true }
  }

  private func isWord(_ key: Int) -> Bool {
    keys[key].parent != 0 && JSONEnvelope.words.contains(keys[key].name)
  }
}

// MARK: - Columns

extension JSONKeyTree {
  /// The key that stands around all others, such as `ticket` in `{"ticket": {…}}`; 0 where none does.
  var wrapper: Int {
    let only = keys[0].first
    guard only != 0, keys[only].following == 0, keys[only].first != 0, !keys[only].holdsText,
      !keys[only].isTable, keys[only].omittedCount == 0
    else { return 0 }
    return only
  }

  /// The keys that are columns: all that have a text in a record, and those that are always blank.
  var columns: [Int] {
    keys.indices.dropFirst().filter { key in
      (keys[key].holdsText || !keys[key].holdsMore) && !keys[keys[key].parent].isEnvelope
    }
  }

  /// The name of a column: the keys that lead to it, with dots, without the wrapper of all.
  func header(of key: Int) -> String {
    path(to: key, from: wrapper).joined(separator: ".")
  }

  /// The keys that lead to a key from the one around it, or from the record.
  func path(to key: Int, from top: Int = 0) -> [String] {
    var names: [String] = []
    var key = key
    while key != top, key != 0 {
      names.append(keys[key].name)
      key = keys[key].parent
    }
    return names.reversed()
  }
}

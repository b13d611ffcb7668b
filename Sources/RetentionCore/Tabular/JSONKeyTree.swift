/// The keys of a table's records and of the objects in them, each once, as they first appeared.
struct JSONKeyTree: Sendable {
  struct Key: Sendable {
    let name: String

    /// The key within whose object it stands; 0 is the record itself.
    let parent: Int

    /// The bytes of its header.
    fileprivate let length: Int
    fileprivate var last = 0

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
  private(set) var keys = [Key(name: "", parent: 0, length: 0)]
  private var links = [Link()]
  private var numbers: [Place: Int] = [:]
  private var length = 0

  /// How a walk comes to a key.
  private struct Link: Sendable {
    /// What the reader of the pages calls the key; 0 where it has no number for it.
    var number: UInt16 = 0

    /// The first key of the object that stands here, and the one behind this key; 0 is none.
    var first = 0
    var following = 0
  }

  private struct Place: Hashable, Sendable {
    var parent: Int
    var name: String
  }

  /// The number of the key with this node, at which a walk is; nil where no record had it so far.
  ///
  /// Records are mostly alike: it is one of the keys that came next when they first appeared.
  @inline(__always)
  func number(of node: Int, on walk: JSONRecordWalk, in page: JSONPage) -> Int? {
    let number = page.nodes[node].number
    if number != 0 {
      var guess =
        walk.previous == 0 ? links[walk.container].first : links[walk.previous].following
      var patience = 8
      while guess != 0, patience > 0 {
        if links[guess].number == number { return guess }
        guess = links[guess].following
        patience &-= 1
      }
    }
    return numbers[Place(parent: walk.container, name: page.text(of: node))]
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
    if last == 0 { links[parent].first = number } else { links[last].following = number }
    keys[parent].last = number
    keys.append(Key(name: name, parent: parent, length: header))
    links.append(Link(number: page.nodes[node].number))
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
    let only = links[0].first
    guard only != 0, links[only].following == 0, links[only].first != 0, !keys[only].holdsText,
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

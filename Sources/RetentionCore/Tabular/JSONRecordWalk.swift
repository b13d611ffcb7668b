/// A walk over the members of a record and of the objects in it, in the order of the text.
///
/// It goes into an object without calling itself, and is used for one record after another.
struct JSONRecordWalk {
  private struct Object {
    var end: Int
    var key: Int
    var lastKey = 0
  }

  private var objects: [Object] = []
  private var position = 0

  /// Begins with the object of this node.
  mutating func begin(with record: Int, of page: JSONPage) {
    objects.removeAll(keepingCapacity: true)
    objects.append(Object(end: page.nodes[record].next, key: 0))
    position = record &+ 1
  }

  /// The node of the next key; nil behind the last one. Its value is the node behind it.
  @inline(__always)
  mutating func next(in page: JSONPage) -> Int? {
    while let object = objects.last {
      if position < object.end {
        if !isMark(position, in: page) { return position }
        position = page.nodes[position &+ 1].next
      } else {
        objects.removeLast()
      }
    }
    return nil
  }

  /// The number of the key within whose object the walk is.
  var container: Int { objects.last?.key ?? 0 }

  /// The number of the key before, in the same object; 0 at its beginning.
  var previous: Int { objects.last?.lastKey ?? 0 }

  /// Goes on behind the member that was given last: into its value, where that is an object.
  @inline(__always)
  mutating func go(on page: JSONPage, from key: Int) {
    let value = position &+ 1
    objects[objects.count &- 1].lastKey = key
    if page.nodes[value].kind == .object {
      objects.append(Object(end: page.nodes[value].next, key: key))
      position = value &+ 1
    } else {
      position = page.nodes[value].next
    }
  }

  /// Goes on behind the member without a look at its value.
  mutating func skip(in page: JSONPage) {
    position = page.nodes[position &+ 1].next
  }

  /// Whether a member is no value of the record but a mark of the interface that wrote it: `@odata.…`
  /// of Dynamics, and `attributes` of Salesforce, which hold type and address of the record.
  @inline(__always)
  private func isMark(_ key: Int, in page: JSONPage) -> Bool {
    let range = page.nodes[key].range
    guard range.count > 6 else { return false }
    let bytes = page.bytes.span
    let first = bytes[range.lowerBound]
    guard first == "@" || first == "a" && range.count == 10 else { return false }
    if first == "@" { return bytes.extracting(range).starts(with: "@odata.") }
    return bytes.extracting(range).starts(with: "attributes") && holdsMarks(key &+ 1, in: page)
  }

  private func holdsMarks(_ object: Int, in page: JSONPage) -> Bool {
    guard page.nodes[object].kind == .object, page.nodes[object].next > object &+ 1 else {
      return false
    }
    var key = object &+ 1
    while key < page.nodes[object].next {
      guard ["type", "url", "referenceId"].contains(page.text(of: key)) else { return false }
      key = page.nodes[key &+ 1].next
    }
    return true
  }
}

extension Span<UInt8> {
  fileprivate func starts(with word: String) -> Bool {
    guard count >= word.utf8.count else { return false }
    var index = 0
    for byte in word.utf8 {
      if self[index] != byte { return false }
      index &+= 1
    }
    return true
  }
}

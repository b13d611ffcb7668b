/// A walk over the members of a record and of the objects in it, in the order of the text.
///
/// It goes into an object without calling itself, and is used for one record after another.
struct JSONRecordWalk {
  private struct Object {
    var end = 0
    var key = 0
    var lastKey = 0
  }

  private var object = Object()
  private var around: [Object] = []
  private var position = 0

  /// Begins with the object of this node.
  mutating func begin(with record: Int, of page: JSONPage) {
    around.removeAll(keepingCapacity: true)
    object = Object(end: page.nodes[record].next)
    position = record &+ 1
  }

  /// The number of the key within whose object the walk is; 0 is the record.
  var container: Int { object.key }

  /// The number of the key before, in the same object; 0 at its beginning.
  var previous: Int { object.lastKey }

  /// The node of the next key; nil behind the last one. Its value is the node behind it.
  @inline(__always)
  mutating func next(in page: JSONPage) -> Int? {
    while true {
      if position < object.end {
        if !isMark(position, in: page) { return position }
        skip(in: page)
      } else {
        guard let outer = around.popLast() else { return nil }
        object = outer
      }
    }
  }

  /// Goes on behind the member that was given last: into its value, where that is an object.
  @inline(__always)
  mutating func go(on page: JSONPage, from key: Int) {
    let value = position &+ 1
    object.lastKey = key
    if page.nodes[value].kind == .object {
      around.append(object)
      object = Object(end: page.nodes[value].next, key: key)
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
    guard range.count >= 7 else { return false }
    let bytes = page.bytes.span.extracting(range)
    switch bytes[0] {
    case "@": return bytes.begins(with: "@odata.")
    case "a" where bytes.count == 10:
      return bytes.begins(with: "attributes") && page.holdsMarks(key &+ 1)
    default: return false
    }
  }
}

extension JSONPage {
  /// Whether an object is what Salesforce says of a record: its type and address.
  fileprivate func holdsMarks(_ object: Int) -> Bool {
    guard nodes[object].kind == .object, nodes[object].next > object &+ 1 else { return false }
    var key = object &+ 1
    while key < nodes[object].next {
      guard ["type", "url", "referenceId"].contains(text(of: key)) else { return false }
      key = nodes[key &+ 1].next
    }
    return true
  }
}

extension Span<UInt8> {
  fileprivate func begins(with word: String) -> Bool {
    var index = 0
    for byte in word.utf8 {
      if self[index] != byte { return false }
      index &+= 1
    }
    return true
  }
}

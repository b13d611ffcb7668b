/// Finds the tables in the object that is a whole document: by role, or as a page of an interface.
///
/// A list of objects in the outermost object is a table, named for its key. One in an object
/// further in is a table where one of the words stands that interfaces put around records:
/// `{"data": {"accounts": {"nodes": […]}}}`. Everything else is paging and the like.
struct JSONEnvelope {
  /// The keys that interfaces put around records, and around what a record holds.
  static let words: Set<String> = [
    "_embedded", "attributes", "body", "data", "edges", "fields", "items", "list", "node", "nodes",
    "properties", "records", "response", "result", "results", "rows", "value", "values",
  ]

  /// Lists of objects that stand beside records and are none.
  private static let marginalia: Set<String> = ["errors", "links", "warnings"]

  /// A list that holds records.
  struct Place: Sendable {
    var name: String?
    var path: [String]
  }

  private struct Object {
    var node: Int
    var name: String?
    var path: [String]
    /// Whether a list under any key is a table, or only one under a word of an envelope.
    var takesAnyKey: Bool
  }

  /// The lists that hold records, in the order of the text; none where the document is a record.
  private(set) var places: [Place] = []

  /// Whether records could stand in the document, and none does.
  private(set) var isEmpty = false

  init(_ page: JSONPage, nesting: JSONNesting) {
    switch page.nodes[0].kind {
    case .array:
      if case .objects = page.contents(of: 0) { places = [Place(name: nil, path: [])] }
      isEmpty = places.isEmpty
    case .object:
      findPlaces(in: page, nesting)
    default:
      isEmpty = true
    }
  }

  private mutating func findPlaces(in page: JSONPage, _ nesting: JSONNesting) {
    var objects = [Object(node: 0, name: nil, path: [], takesAnyKey: true)]
    var emptyLists: [String] = []
    while let object = objects.popLast() {
      var inner: [Object] = []
      var key = object.node + 1
      while key < page.nodes[object.node].next {
        let value = key + 1
        let name = page.text(of: key)
        let isWord = JSONEnvelope.words.contains(name)
        switch page.nodes[value].kind {
        case .array where object.takesAnyKey || isWord:
          switch page.contents(of: value) {
          case .objects where !JSONEnvelope.marginalia.contains(name):
            places.append(
              Place(name: isWord ? object.name ?? name : name, path: object.path + [name]))
          case .nothing: emptyLists.append(name)
          default: break
          }
        case .object where object.takesAnyKey || isWord:
          inner.append(
            Object(
              node: value, name: isWord ? object.name : name, path: object.path + [name],
              takesAnyKey: object.takesAnyKey && isWord))
        default: break
        }
        key = page.nodes[value].next
      }
      objects += inner.reversed()
    }
    let isRecord =
      JSONEnvelope.hasID(page, nesting)
      && places.allSatisfy { nesting.isTable($0.name ?? "") }
      && emptyLists.allSatisfy { !JSONEnvelope.words.contains($0) }
    if isRecord { places = [] }
    isEmpty = !isRecord && places.isEmpty && !emptyLists.isEmpty
  }

  /// Whether the object has an id, as an account has that is exported alone, with its contracts.
  private static func hasID(_ page: JSONPage, _ nesting: JSONNesting) -> Bool {
    var keys: [String] = []
    var key = 1
    while key < page.nodes[0].next {
      if page.nodes[key + 1].kind == .string || page.nodes[key + 1].kind == .number {
        keys.append(page.text(of: key))
      }
      key = page.nodes[key + 1].next
    }
    return nesting.idColumn(keys) != nil
  }
}

/// What lists say of people: the departments of our own, the titles of the customers'.
struct Directory: Sendable {
  private let words: WordLists

  /// What is said of each of our own people, and of each contact, by folded id or name.
  private var users: [String: [String]] = [:]
  private var contacts: [String: [String]] = [:]

  /// The names of our own people, by folded id.
  private var names: [String: String] = [:]

  init(people: [String: String], words: WordLists) {
    self.words = words
    for (person, department) in people { users[Directory.key(person)] = [department] }
  }

  /// The word of a vocabulary that a text stands for; nil where it says none.
  ///
  /// A text that is a person of a list, or begins a list of them, stands for what is said of them; one
  /// that only ever names people says nothing by itself, whatever their names sound like.
  func word<Word: Vocabulary>(_ text: String, as word: Word.Type, isName: Bool) -> Word? {
    let list = word == Department.self ? users : word == ContactRole.self ? contacts : [:]
    var said = list[Directory.key(text)]
    if said == nil, text.contains(";") {
      said =
        text.split(separator: ";").lazy
        .compactMap { list[Directory.key(String($0.drop { $0 == " " }))] }.first
    }
    for said in said ?? (isName ? [] : [text]) {
      if let found = Word(word: said) ?? words.word(in: said, as: word) { return found }
    }
    return nil
  }

  /// The name of one of our own people, by id; nil where no list has one.
  func name(of person: String) -> String? {
    names.isEmpty ? nil : names[Directory.key(person)]
  }

  /// Takes in the people of a list; how many it holds.
  mutating func read(_ list: PeopleList) throws(InputError) -> Int {
    var people: [String: [String]] = [:]
    var names: [String: String] = [:]
    var count = 0
    try list.forEachPerson { keys, name, said in
      count += 1
      for key in keys {
        people[Directory.key(key)] = said
        if let name, name != key { names[Directory.key(key)] = name }
      }
    }
    if list.role == .users { self.names.merge(names) { first, _ in first } }
    if list.role == .users {
      // What `retain.json` says of a person stands.
      users.merge(people) { told, _ in told }
    } else {
      contacts.merge(people) { first, _ in first }
    }
    return count
  }

  /// A person's id or name as it is looked up; the long form of a Salesforce id is its short one.
  private static func key(_ text: String) -> String {
    if text.utf8.count == 18, let short = SalesforceID.otherForm(of: text.utf8.span) {
      return String(decoding: short, as: UTF8.self)
    }
    return text.utf8.count == 15 ? text : text.lowercased()
  }
}

/// A list of people that other files refer to by id or name.
struct PeopleList {
  let name: String
  let role: Role
  let system: KnownExport?
  private let records: OpenedRecords

  /// The path that is read.
  var path: String { records.source.path }

  /// Columns that name a person, and columns that say what they do, each the best first.
  private let keys: [Int]
  private let texts: [Int]
  private let fullName: Int?
  private let firstName: Int?
  private let lastName: Int?

  init(
    _ records: OpenedRecords, role: Role, name: String, system: KnownExport?, _ hints: MappingHints
  ) {
    self.records = records
    self.role = role
    self.name = name
    self.system = system
    let folded = records.headers.map(HeaderMapping.folded)
    func places(_ field: FieldName, or usual: [String]) -> [Int] {
      let told = hints.told.columns[field] ?? hints.system.columns[field] ?? usual
      return told.compactMap { folded.firstIndex(of: HeaderMapping.folded($0)) }
    }
    keys = places(
      role == .users ? .person : .contact,
      or: ["id", "user id", "owner id", "contact id", "name", "full name", "email", "username"])
    texts = places(
      role == .users ? .department : .contactRole,
      or: role == .users
        ? ["department", "team", "role", "user role", "title", "job title", "profile"]
        : ["role", "contact role", "title", "job title"])
    fullName = folded.firstIndex(of: "name") ?? folded.firstIndex(of: "full name")
    firstName = folded.firstIndex(of: "first name") ?? folded.firstIndex(of: "firstname")
    lastName = folded.firstIndex(of: "last name") ?? folded.firstIndex(of: "lastname")
  }

  /// Why the list is passed over where nothing refers to it.
  var reasonToSkip: String {
    let what = system.map { "\($0.system) \($0.object)" } ?? role.rawValue
    return "\(what), to which nothing refers; retain init shows what they could add"
  }

  /// Hands over the ids and names of each person with what is said of them.
  func forEachPerson(
    _ use: (_ keys: [String], _ name: String?, _ said: [String]) -> Void
  ) throws(InputError) {
    try records.forEachWindow { (window, first) throws(InputError) in
      for record in first..<max(first, window.records.count) where !window.isBlank(record) {
        var keys = keys.map { window.text($0, of: record) }
        var name = fullName.map { window.text($0, of: record) } ?? ""
        if let firstName, let lastName {
          let parts = [firstName, lastName].map { window.text($0, of: record) }
          let both = parts.filter { !$0.isEmpty }.joined(separator: " ")
          keys.append(both)
          if name.isEmpty { name = both }
        }
        let said = texts.map { window.text($0, of: record) }.filter { !$0.isEmpty }
        use(keys.filter { !$0.isEmpty }, name.isEmpty ? nil : name, said)
      }
    }
  }
}

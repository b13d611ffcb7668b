extension Config {
  /// The keys of the outermost object, in the order of the manual.
  package static let keys = [
    "$schema", "inputs", "asOf", "policy", "sources", "people", "words", "columns", "ignore",
    "dates", "decimal", "delimiter", "encoding", "format", "skipLines", "currency", "maxRejects",
    "assert", "accept",
  ]

  /// The keys of an entry of `sources`, in the order of the manual.
  package static let sourceKeys = [
    "files", "role", "columns", "constants", "values", "multiply", "derive", "rows", "ignore",
    "dates", "decimal", "delimiter", "encoding", "format", "skipLines", "currency",
  ]

  /// Reads a `retain.json`, in which comments and trailing commas may stand; a key that is not known
  /// is an error.
  ///
  /// Paths in it are taken from `folder`.
  public init(parsing text: [UInt8], folder: String = "") throws(ConfigError) {
    self.init()
    self.folder = folder
    let root = try ConfigText.document(text).root
    var reader = ConfigReader(config: ConfigText(of: root))
    try reader.read(root, into: &self)
    entries = reader.entries
  }

  /// A path of the file as the working directory sees it.
  func resolved(_ path: String) -> String {
    if path.hasPrefix("/") || folder.isEmpty || path == "-" { return path }
    return path == "." ? folder : folder + "/" + path
  }
}

/// Reads the parts of a `retain.json` and notes what they say.
private struct ConfigReader {
  let config: ConfigText
  var entries: [Config.Entry] = []

  mutating func read(_ root: JSONValue, into result: inout Config) throws(ConfigError) {
    var general = SourceSettings()
    for member in try config.members(of: root, "retain.json") {
      let value = member.value
      switch member.key {
      case "$schema": continue
      case "inputs": result.inputs = try config.oneOrMore(value).map { result.resolved($0) }
      case "asOf": result.asOf = try day(value)
      case "policy":
        if value.kind == .string {
          result.policyFile = result.resolved(try config.string(value))
        } else {
          result.policy = value
        }
      case "people":
        for person in try config.members(of: value, "people") {
          result.options.people[person.key] = try config.string(person.value)
        }
      case "words": try readWords(value, into: &result.options.words)
      case "maxRejects":
        let text = try config.scalar(value)
        guard let limit = RejectLimit(text) else {
          throw config.error(
            at: value, "\(config.seen(value)) is no limit", "write 20 for rows, or \"1%\"")
        }
        result.maxRejects = limit
      case "assert": result.assertions = value
      case "accept": result.acceptances = value
      case "sources":
        guard value.kind == .array else {
          throw config.error(at: value, "sources is no list", "write [{ \"files\": … }]")
        }
        for (number, entry) in value.elements.enumerated() {
          result.options.sources.append(try source(entry, "sources[\(number)]"))
        }
        continue
      default:
        guard try readShared(member, into: &general, "") else {
          throw config.unknown(member, among: Config.keys)
        }
        continue
      }
      note(member.key, value)
    }
    result.options.general = general
  }

  private mutating func source(
    _ value: JSONValue, _ path: String
  ) throws(ConfigError) -> SourceSettings {
    var source = SourceSettings()
    for member in try config.members(of: value, path) {
      let value = member.value
      let here = path + "." + member.key
      switch member.key {
      case "files": source.files = try config.oneOrMore(value)
      case "role": source.role = try word(value, as: Role.self)
      case "constants":
        for (field, value) in try fields(of: value, here) {
          source.constants[field] = try constant(value, of: field)
        }
      case "values":
        for (field, value) in try fields(of: value, here) {
          for entry in try config.members(of: value, here) {
            source.values[field, default: [:]][Spelling.folded(entry.key)] = try config.scalar(
              entry.value)
          }
        }
      case "multiply":
        for (field, value) in try fields(of: value, here) {
          source.factors[field] = try config.number(value, in: -1e9...1e9)
        }
      case "derive":
        for (field, value) in try fields(of: value, here) {
          guard FieldName.derivable.contains(field) else {
            throw config.error(
              at: value, "\(field.rawValue) can't be derived",
              "the fields are " + FieldName.derivable.map(\.rawValue).joined(separator: ", "))
          }
          source.derived[field] = try config.oneOrMore(value)
        }
      case "rows":
        for row in try config.members(of: value, here) {
          source.rows.append(.init(row.key, try config.oneOrMore(row.value)))
        }
      default:
        guard try readShared(member, into: &source, path + ".") else {
          throw config.unknown(member, among: Config.sourceKeys)
        }
        continue
      }
      note(here, value)
    }
    return source
  }

  /// Reads what can stand in a source and outside of all; false for other keys.
  private mutating func readShared(
    _ member: JSONMember, into source: inout SourceSettings, _ path: String
  ) throws(ConfigError) -> Bool {
    let value = member.value
    switch member.key {
    case "columns":
      for (field, value) in try fields(of: value, path + "columns") {
        source.columns[field] = try config.oneOrMore(value)
      }
    case "ignore": source.ignored = Set(try config.oneOrMore(value))
    case "currency": source.constants[.currency] = try config.string(value)
    case "dates": source.writing.dates = try word(value, as: DateOrder.self)
    case "decimal": source.writing.decimal = try word(value, as: DecimalMark.self)
    case "format": source.writing.format = try word(value, as: SourceSettings.Format.self)
    case "delimiter":
      guard let delimiter = Dialect.delimiter(named: try config.string(value)) else {
        throw config.error(
          at: value, "\(config.seen(value)) can't part cells",
          "write one character, or comma, semicolon, tab, bar or space")
      }
      source.writing.delimiter = delimiter
    case "encoding":
      guard let encoding = TextEncoding(name: try config.string(value)) else {
        throw config.error(
          at: value, "\(config.seen(value)) is no encoding that is known",
          "the encodings are " + TextEncoding.names.joined(separator: ", "))
      }
      source.writing.encoding = encoding
    case "skipLines":
      guard let lines = value.integer, (0...1_000_000).contains(lines) else {
        throw config.error(
          at: value, "\(config.seen(value)) is no number of lines", "write a whole number from 0")
      }
      source.writing.skipLines = lines
    default: return false
    }
    note(path + member.key, value)
    return true
  }

  private mutating func readWords(
    _ value: JSONValue, into words: inout WordLists
  ) throws(ConfigError) {
    for field in try config.members(of: value, "words") {
      guard WordLists.fields.contains(field.key) else {
        throw config.unknown(field, among: WordLists.fields)
      }
      for list in try config.members(of: field.value, "words." + field.key) {
        let phrases = try config.oneOrMore(list.value)
        do throws(WordLists.ReplacementError) {
          try words.replace(field.key, list.key, with: phrases)
        } catch {
          switch error {
          case .unknownField: throw config.unknown(field, among: WordLists.fields)
          case .unknownWord(let name, let field, let nearest):
            throw config.error(
              at: list.value, "\(name.quoted()) is no word of \(field)",
              nearest.map { "did you mean \($0.quoted())?" } ?? "see the data dictionary")
          }
        }
      }
    }
  }

  // MARK: - Values

  private func fields(
    of value: JSONValue, _ what: String
  ) throws(ConfigError) -> [(FieldName, JSONValue)] {
    var fields: [(FieldName, JSONValue)] = []
    for member in try config.members(of: value, what) {
      guard let field = FieldName(rawValue: member.key) else {
        throw config.unknown(member, among: FieldName.allCases.map(\.rawValue))
      }
      fields.append((field, member.value))
    }
    return fields
  }

  private func word<Word: RawRepresentable<String> & CaseIterable>(
    _ value: JSONValue, as: Word.Type
  ) throws(ConfigError) -> Word {
    let text = try config.string(value)
    guard let word = Word(rawValue: text) else {
      let words = Word.allCases.map(\.rawValue)
      throw config.error(
        at: value, "\(text.quoted()) is not one of the words",
        words.nearest(to: text).map { "did you mean \"\($0)\"?" }
          ?? "the words are " + words.joined(separator: ", "))
    }
    return word
  }

  private func day(_ value: JSONValue) throws(ConfigError) -> String {
    let text = try config.string(value)
    guard ["today", "data"].contains(text) || Day(text) != nil else {
      throw config.error(
        at: value, "\(text.quoted()) is no day", "write one such as 2026-09-30, or today, or data")
    }
    return text
  }

  /// A constant as an export would write it, which has to be of the kind of its field.
  private func constant(
    _ value: JSONValue, of field: FieldName
  ) throws(ConfigError) -> String {
    let text = try config.scalar(value)
    if let fault = field.fault(of: text) {
      throw config.error(at: value, "\(text.quoted()) is no \(fault.kind)", fault.fix)
    }
    return text
  }

  private mutating func note(_ key: String, _ value: JSONValue) {
    let text = String(decoding: value.text[value.range], as: UTF8.self)
    let shown =
      value.kind == .string
      ? text.quoted(limit: 60)
      : text.split { $0.isWhitespace }
        .joined(separator: " ")
    entries.append(Config.Entry(key: key, value: shown, line: value.position.line))
  }
}

extension FieldName {
  /// Fields that words in texts, or lists of people, can tell.
  package static let derivable: [FieldName] = [
    .channel, .direction, .purpose, .department, .contactRole, .outcome, .fromDepartment,
    .toDepartment,
  ]

  /// What a constant of the field would have to be; nil where the text is that.
  fileprivate func fault(of text: String) -> (kind: String, fix: String)? {
    let entries = Table.allCases.flatMap { FieldEntry.all(of: $0) }
    guard let type = entries.first(where: { $0.name == self })?.type else { return nil }
    let bytes = text.utf8.span
    switch type {
    case .date: return CellBytes.day(bytes) == nil ? ("date", "write it as 2026-09-30") : nil
    case .money, .number:
      return CellBytes.plainNumber(bytes) == nil ? ("number", "write it as 1234.56") : nil
    case .count:
      let count = CellBytes.plainNumber(bytes) ?? -1
      return count < 0 ? ("count", "write a number from 0") : nil
    case .mark:
      let mark = CellBytes.plainNumber(bytes) ?? -1
      return (0...10).contains(mark) ? nil : ("mark", "write a number from 0 to 10")
    case .share:
      let share = CellBytes.share(bytes)?.value ?? -1
      return (0...1).contains(share) ? nil : ("share", "write 0.25 or \"25 %\"")
    case .yesNo:
      return CellBytes.flag(bytes) == nil ? ("yes or no", "write \"yes\" or \"no\"") : nil
    case .word:
      let words = words
      guard !words.contains(Spelling.folded(text)) else { return nil }
      return ("word of \(rawValue)", "the words are " + words.joined(separator: ", "))
    case .text, .documented: return nil
    }
  }

  /// The words that the field can hold.
  private var words: [String] {
    switch self {
    case .channel: Channel.words
    case .direction: Direction.words
    case .purpose: Purpose.words
    case .department, .fromDepartment, .toDepartment: Department.words
    case .contactRole: ContactRole.words
    case .outcome: Outcome.words
    default: []
    }
  }
}

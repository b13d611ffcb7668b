/// Reads the values of a policy or a `retain.json`, with errors that say where and what to do.
struct ConfigText {
  private let bytes: [UInt8]

  /// For the values of the document in which this one stands.
  init(of value: JSONValue) {
    bytes = value.text
  }

  /// Reads JSON in which comments and trailing commas may stand.
  static func document(_ text: [UInt8]) throws(ConfigError) -> JSONDocument {
    do throws(JSONError) {
      return try JSONDocument(parsing: text, dialect: .commented)
    } catch {
      let position = Position(of: error.offset, in: text.span)
      throw ConfigError(
        line: position.line, column: position.column, text: error.description, fix: error.hint)
    }
  }

  /// The members of an object, which is `what`.
  func members(of value: JSONValue, _ what: String) throws(ConfigError) -> [JSONMember] {
    guard value.kind == .object else {
      throw error(at: value, "\(what) is no object", "write { \"name\": value, … }")
    }
    return Array(value.members)
  }

  func number(_ value: JSONValue, in range: ClosedRange<Double>) throws(ConfigError) -> Double {
    guard let number = value.number, range.contains(number) else {
      let limits = ConfigText.text(range.lowerBound) + " to " + ConfigText.text(range.upperBound)
      throw error(
        at: value,
        "\(seen(value)) is no number from \(limits)",
        "write a number from \(limits)")
    }
    return number
  }

  /// The texts of a list.
  func strings(_ value: JSONValue) throws(ConfigError) -> [(text: String, value: JSONValue)] {
    guard value.kind == .array else {
      throw error(at: value, "\(seen(value)) is no list", "write [\"one\", \"two\"]")
    }
    var strings: [(text: String, value: JSONValue)] = []
    for element in value.elements { strings.append((try string(element), element)) }
    return strings
  }

  func string(_ value: JSONValue) throws(ConfigError) -> String {
    guard let text = value.string else {
      throw error(at: value, "\(seen(value)) is no text", "write it in double quotes")
    }
    return text
  }

  /// A text alone, or a list of them.
  func oneOrMore(_ value: JSONValue) throws(ConfigError) -> [String] {
    value.kind == .string ? [try string(value)] : try strings(value).map(\.text)
  }

  /// A text, number or yes and no, as an export would write it.
  func scalar(_ value: JSONValue) throws(ConfigError) -> String {
    switch value.kind {
    case .number: return value.numberText ?? ""
    case .bool: return value.bool == true ? "yes" : "no"
    default: return try string(value)
    }
  }

  /// What stands there, for messages.
  func seen(_ value: JSONValue) -> String {
    switch value.kind {
    case .object: "an object"
    case .array: "a list"
    case .string: (value.string ?? "").quoted()
    case .null: "null"
    default: value.numberText ?? (value.bool == true ? "true" : "false")
    }
  }

  /// A text as JSON, in double quotes.
  static func quoted(_ text: String) -> String {
    var json = JSONWriter()
    json.value(text)
    return String(decoding: json.take(), as: UTF8.self)
  }

  /// A number without a fraction that says nothing.
  static func text(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A key that is none of `names`.
  func unknown(
    _ member: JSONMember, among names: [String], where place: String = ""
  ) -> ConfigError {
    let position = Position(of: member.keyOffset, in: bytes.span)
    let near = names.nearest(to: member.key)
    return ConfigError(
      line: position.line, column: position.column,
      text: "the key \(member.key.quoted()) is not known" + place,
      fix: near.map { "did you mean \"\($0)\"?" }
        ?? "the keys are \(names.joined(separator: ", "))")
  }

  func error(at value: JSONValue, _ text: String, _ fix: String) -> ConfigError {
    let position = value.position
    return ConfigError(line: position.line, column: position.column, text: text, fix: fix)
  }
}

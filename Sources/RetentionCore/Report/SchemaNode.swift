/// A part of a JSON Schema (draft 2020-12), written as the JSON that it is.
indirect enum SchemaNode: Sendable {
  case null
  case truth(Bool)
  case number(Double)
  case text(String)
  case list([SchemaNode])
  case object([(name: String, value: SchemaNode)])

  /// Writes it with its members in their order.
  func write(to json: inout JSONWriter) {
    switch self {
    case .null: json.null()
    case .truth(let truth): json.value(truth)
    case .number(let number): json.value(number)
    case .text(let text): json.value(text)
    case .list(let elements):
      json.array { array in for element in elements { element.write(to: &array) } }
    case .object(let members):
      json.object { object in
        for member in members {
          object.key(member.name)
          member.value.write(to: &object)
        }
      }
    }
  }
}

extension SchemaNode: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  init(stringLiteral text: String) { self = .text(text) }
  init(booleanLiteral truth: Bool) { self = .truth(truth) }
  init(integerLiteral number: Int) { self = .number(Double(number)) }
  init(floatLiteral number: Double) { self = .number(number) }
  init(arrayLiteral elements: SchemaNode...) { self = .list(elements) }
  init(dictionaryLiteral members: (String, SchemaNode)...) {
    self = .object(members.map { (name: $0.0, value: $0.1) })
  }
}

// MARK: - What a value may be

extension SchemaNode {
  /// Text of any kind.
  static let string: SchemaNode = ["type": "string"]

  /// True or false.
  static let boolean: SchemaNode = ["type": "boolean"]

  /// A whole number from 0.
  static let count: SchemaNode = ["type": "integer", "minimum": 0]

  /// A number from 0 to 1.
  static let share = number(in: 0...1)

  /// A number from 0, such as a sum of money.
  static let amount: SchemaNode = ["type": "number", "minimum": 0]

  /// A calendar day.
  static let date: SchemaNode = [
    "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
  ]

  /// A number within bounds.
  static func number(in range: ClosedRange<Double>) -> SchemaNode {
    ["type": "number", "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound)]
  }

  /// A whole number within bounds.
  static func integer(in range: ClosedRange<Int>) -> SchemaNode {
    [
      "type": "integer", "minimum": .number(Double(range.lowerBound)),
      "maximum": .number(Double(range.upperBound)),
    ]
  }

  /// This text and no other.
  static func constant(_ text: String) -> SchemaNode {
    ["const": .text(text)]
  }

  /// One of a closed list of words.
  static func word(of words: [String]) -> SchemaNode {
    ["enum": .texts(words)]
  }

  /// One of the words that an enumeration stands for.
  static func word<Words: RawRepresentable<String> & CaseIterable>(of: Words.Type) -> SchemaNode {
    word(of: Words.allCases.map(\.rawValue))
  }

  /// An array of any length.
  static func array(of element: SchemaNode) -> SchemaNode {
    ["type": "array", "items": element]
  }

  /// An array of one length.
  static func array(of element: SchemaNode, count: Int) -> SchemaNode {
    let count = SchemaNode.number(Double(count))
    return ["type": "array", "items": element, "minItems": count, "maxItems": count]
  }

  /// An object that has all of these members and no others.
  static func record(_ members: KeyValuePairs<String, SchemaNode>) -> SchemaNode {
    record(members.map { (name: $0.key, value: $0.value) })
  }

  /// An object that has all of these members and no others.
  static func record(_ members: [(name: String, value: SchemaNode)]) -> SchemaNode {
    [
      "type": "object", "properties": .object(members),
      "required": .texts(members.map(\.name)), "additionalProperties": false,
    ]
  }

  /// An object that has all of these members, may have others that are named, and has no more.
  static func record(
    _ members: [(name: String, value: SchemaNode)],
    optional others: [(name: String, value: SchemaNode)]
  ) -> SchemaNode {
    [
      "type": "object", "properties": .object(members + others),
      "required": .texts(members.map(\.name)), "additionalProperties": false,
    ]
  }

  /// An object that has a member for each of these names and no others.
  static func record(_ names: [String], of value: SchemaNode) -> SchemaNode {
    record(names.map { (name: $0, value: value) })
  }

  /// An object that may have these members and no others.
  static func options(_ members: [(name: String, value: SchemaNode)]) -> SchemaNode {
    ["type": "object", "properties": .object(members), "additionalProperties": false]
  }

  /// A list of words as it stands, no schema of one.
  static func texts(_ words: [String]) -> SchemaNode {
    .list(words.map(SchemaNode.text))
  }

  /// What stands under this name in `$defs`.
  static func definition(_ name: String) -> SchemaNode {
    ["$ref": .text("#/$defs/\(name)")]
  }

  /// The same, or null.
  var orNull: SchemaNode {
    guard case .object(var members) = self, let first = members.first else { return self }
    switch (first.name, first.value) {
    case ("type", let type): members[0].value = [type, "null"]
    case ("enum", .list(let words)): members[0].value = .list(words + [.null])
    default: return ["anyOf": [self, ["type": "null"]]]
    }
    return .object(members)
  }

  /// The same with the keywords of another part behind its own.
  func with(_ other: SchemaNode) -> SchemaNode {
    guard case .object(let members) = self, case .object(let more) = other else { return self }
    return .object(members + more)
  }
}

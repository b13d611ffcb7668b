/// The schema of `retain.json`, made from the names that the reader of the file knows.
enum ConfigSchema {
  /// The file; nothing in it is required.
  static let root = SchemaNode.object([
    ("$schema", "https://json-schema.org/draft/2020-12/schema"),
    ("title", "How retain reads the exports of a team"),
    ("description", "Comments and trailing commas are allowed."),
  ])
  .with(.options(ConfigKey.ofFile.map(entry)))
  .with([
    "$defs": [
      "source": .options(ConfigKey.ofSource.map(entry)),
      "texts": ["anyOf": [.string, .array(of: .string)]],
    ]
  ])

  private static func entry(_ key: ConfigKey) -> (name: String, value: SchemaNode) {
    let meaning: SchemaNode = ["description": .text(key.meaning)]
    return (key.name, meaning.with(value(of: key.name)))
  }

  /// What the value of a key may be.
  private static func value(of key: String) -> SchemaNode {
    switch key {
    case "inputs", "files", "ignore": texts
    case "asOf": ["type": "string", "pattern": "^(today|data|[0-9]{4}-[0-9]{2}-[0-9]{2})$"]
    case "policy": ["type": ["string", "object"]]
    case "sources": .array(of: .definition("source"))
    case "people": .map(to: .string)
    case "words": .options(words)
    case "role": .word(of: Role.self)
    case "columns": .fields(FieldName.allCases, texts)
    case "constants": .fields(FieldName.allCases, scalar)
    case "values": .fields(FieldName.allCases, .map(to: scalar))
    case "multiply": .fields(FieldName.allCases, .number(in: -1e9...1e9))
    case "derive": .fields(FieldName.derivable, texts)
    case "rows": .map(to: texts)
    case "dates": .word(of: DateOrder.self)
    case "decimal": .word(of: DecimalMark.self)
    case "format": .word(of: SourceSettings.Format.self)
    case "skipLines": .integer(in: 0...1_000_000)
    case "maxRejects":
      ["anyOf": [.count, ["type": "string", "pattern": "^([0-9]+|[0-9]+(\\.[0-9]+)?%)$"]]]
    case "assert":
      .options(CheckKey.all.map { ($0.name, assertion(of: $0)) })
    case "accept": .array(of: acceptance)
    default: .string
    }
  }

  /// The level of an assertion, its limits, or both.
  private static func assertion(of key: CheckKey) -> SchemaNode {
    let meaning: SchemaNode = ["description": .text(key.meaning)]
    let limit: SchemaNode =
      switch key.unit {
      case .share:
        ["anyOf": [.share, ["type": "string", "pattern": "^[0-9]+(\\.[0-9]+)? ?%$"]]]
      case .money: .amount
      case .accounts, .rows, .days: .count
      }
    let level = SchemaNode.word(of: Assertion.Level.self)
    let limits = SchemaNode.options([("min", limit), ("max", limit)])
    let both: SchemaNode = [
      "type": "array", "items": ["anyOf": [level, limits]], "minItems": 1, "maxItems": 2,
    ]
    return meaning.with(["anyOf": [level, limits, both]])
  }

  /// A risk that is accepted.
  private static let acceptance = SchemaNode.object([
    ("type", "object"),
    (
      "properties",
      .object([
        ("account", .string),
        (
          "signals",
          [
            "anyOf": [
              .word(of: Signal.all.map(\.id)),
              .array(of: .word(of: Signal.all.map(\.id))),
            ]
          ]
        ),
        ("until", .date),
        ("reason", .string),
      ])
    ),
    ("required", .texts(["account", "until", "reason"])),
    ("additionalProperties", false),
  ])

  /// A text, or a list of texts.
  private static let texts = SchemaNode.definition("texts")

  /// What a cell could hold.
  private static let scalar: SchemaNode = ["type": ["string", "number", "boolean"]]

  private static let words = WordLists.fields.map { field in
    (name: field, value: SchemaNode.options(WordLists.words(of: field).map { ($0, texts) }))
  }
}

extension SchemaNode {
  /// An object with a member for any of these fields.
  fileprivate static func fields(_ names: [FieldName], _ value: SchemaNode) -> SchemaNode {
    .options(names.map { ($0.rawValue, value) })
  }

  /// An object with members of any name.
  fileprivate static func map(to value: SchemaNode) -> SchemaNode {
    ["type": "object", "additionalProperties": value]
  }
}

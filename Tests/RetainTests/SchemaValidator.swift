import Foundation
import RetentionCore

/// Holds JSON to a JSON Schema, as far as the keywords go that the program's own schemas use.
///
/// A keyword that it does not know is a fault too, so that nothing passes unseen.
struct SchemaValidator {
  private let schema: JSONValue

  /// A validator for the whole schema, or for what stands under a name in its `$defs`.
  init(_ text: String, definition: String? = nil) throws {
    let root = try JSONDocument(parsing: Array(text.utf8)).root
    self.root = root
    schema = try definition.map { try Self.required(root["$defs"]?[$0], $0) } ?? root
  }

  private let root: JSONValue

  /// Where a document breaks the schema and how; empty where it does not.
  func faults(
    in text: some StringProtocol, dialect: JSONDialect = .strict
  ) throws -> [String] {
    faults(try JSONDocument(parsing: Array(text.utf8), dialect: dialect).root, schema, at: "")
  }

  private func faults(_ value: JSONValue, _ schema: JSONValue, at path: String) -> [String] {
    schema.members.flatMap { keyword -> [String] in
      let wanted = keyword.value
      switch keyword.key {
      case "$schema", "$defs", "title", "description", "default", "format": return []
      case "$ref": return reference(value, wanted, path)
      case "type": return fault(!Self.isOf(wanted, value), path, "is no \(Self.text(wanted))")
      case "const": return fault(!Self.isEqual(value, wanted), path, "is not \(Self.text(wanted))")
      case "enum":
        return fault(
          !wanted.elements.contains { Self.isEqual(value, $0) }, path, "is none of the words")
      case "anyOf":
        let isAny = wanted.elements.contains { faults(value, $0, at: path).isEmpty }
        return fault(!isAny, path, "is none of the choices")
      case "pattern":
        let range = value.string?.range(of: wanted.string ?? "", options: .regularExpression)
        return fault(value.kind == .string && range == nil, path, "has another pattern")
      case "minimum": return limit(value.number, wanted, path, "is too small", >=)
      case "maximum": return limit(value.number, wanted, path, "is too large", <=)
      case "minItems": return limit(Self.count(value), wanted, path, "is too short", >=)
      case "maxItems": return limit(Self.count(value), wanted, path, "is too long", <=)
      case "items":
        return value.elements.enumerated().flatMap { faults($1, wanted, at: "\(path)/\($0)") }
      case "required":
        let absent = wanted.elements.compactMap(\.string).filter { value[$0] == nil }
        return value.kind == .object ? absent.map { "\(path) has no \($0)" } : []
      case "properties":
        return wanted.members.flatMap { property in
          value[property.key].map { faults($0, property.value, at: "\(path)/\(property.key)") }
            ?? []
        }
      case "additionalProperties": return additional(value, wanted, schema, path)
      default: return ["the schema has a keyword \(keyword.key), which nobody holds it to"]
      }
    }
  }

  private func reference(_ value: JSONValue, _ wanted: JSONValue, _ path: String) -> [String] {
    let name = wanted.string?.split(separator: "/").last.map(String.init) ?? ""
    guard wanted.string == "#/$defs/\(name)", let part = root["$defs"]?[name] else {
      return ["the schema has no definition \(Self.text(wanted))"]
    }
    return faults(value, part, at: path)
  }

  private func additional(
    _ value: JSONValue, _ wanted: JSONValue, _ schema: JSONValue, _ path: String
  ) -> [String] {
    let others = value.members.filter { schema["properties"]?[$0.key] == nil }
    if wanted.bool == false { return others.map { "\(path) has a member \($0.key) too many" } }
    return others.flatMap { faults($0.value, wanted, at: "\(path)/\($0.key)") }
  }

  private func limit(
    _ number: Double?, _ wanted: JSONValue, _ path: String, _ text: String,
    _ holds: (Double, Double) -> Bool
  ) -> [String] {
    guard let number, let bound = wanted.number else { return [] }
    return fault(!holds(number, bound), path, text)
  }

  private func fault(_ isFault: Bool, _ path: String, _ text: String) -> [String] {
    isFault ? ["\(path) \(text)"] : []
  }

  private static func count(_ value: JSONValue) -> Double? {
    value.kind == .array ? Double(Array(value.elements).count) : nil
  }

  private static func isOf(_ wanted: JSONValue, _ value: JSONValue) -> Bool {
    let types = wanted.kind == .array ? wanted.elements.compactMap(\.string) : [text(wanted)]
    return types.contains { type in
      switch type {
      case "integer": value.integer != nil
      case "boolean": value.kind == .bool
      default: "\(value.kind)" == type
      }
    }
  }

  private static func isEqual(_ left: JSONValue, _ right: JSONValue) -> Bool {
    left.kind == right.kind && left.string == right.string
      && (left.kind == .string || left.kind == .null)
  }

  private static func text(_ value: JSONValue) -> String {
    value.string ?? "\(value.kind)"
  }

  private static func required(_ value: JSONValue?, _ name: String) throws -> JSONValue {
    guard let value else { throw Missing(name: name) }
    return value
  }

  private struct Missing: Error {
    let name: String
  }
}

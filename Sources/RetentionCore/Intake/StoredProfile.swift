/// The profile of an export as it is kept in a file, with the day as of which it was read off.
public struct StoredProfile: Sendable, Equatable {
  /// The day up to which the export was looked at.
  public let asOf: Day
  private(set) var profile: ExportProfile

  /// What an export read as of a day says of itself.
  public init(_ profile: ExportProfile, asOf: Day) {
    self.profile = profile
    self.profile.recorded = profile.recorded.filter { !$0.value.isEmpty }
    self.profile.percentColumns = profile.percentColumns.filter { !$0.value.isEmpty }
    self.asOf = asOf
  }

  /// The profile for scores as of a day.
  ///
  /// The touchpoints are complete from the first one on or before the day: one from after it tells
  /// nothing yet. Whether something was added between two days only the export can say, so that the
  /// profile is exact for its own day.
  public func profile(on day: Day) -> ExportProfile {
    var profile = profile
    if let from = profile.completeFrom, from > day { profile.completeFrom = nil }
    return profile
  }
}

extension StoredProfile {
  /// The kind of document that a file with a profile is.
  static let kind = "profile"

  /// The keys that the file has to have, in their order.
  static let keys = [
    "schema_version", "kind", "tool", "as_of", "complete_from", "has_internal_touchpoint",
    "recorded", "percent_columns",
  ]

  /// Reads what `retain inspect --profile` wrote; a key that is missing or not known is an error.
  public init(parsing text: [UInt8]) throws(ConfigError) {
    let root = try ConfigText.document(text).root
    self = try ProfileReader(config: ConfigText(of: root)).profile(root)
  }
}

/// Reads the parts of a profile.
private struct ProfileReader {
  let config: ConfigText

  func profile(_ root: JSONValue) throws(ConfigError) -> StoredProfile {
    try checkKind(of: root)
    var values: [String: JSONValue] = [:]
    for member in try config.members(of: root, "a profile") {
      guard StoredProfile.keys.contains(member.key) else {
        throw config.unknown(member, among: StoredProfile.keys)
      }
      values[member.key] = member.value
    }
    func value(_ key: String) throws(ConfigError) -> JSONValue {
      if let value = values[key] { return value }
      throw config.error(
        at: root, "the key \(key.quoted()) is missing", "write the profile again")
    }
    let complete = try value("complete_from")
    let profile = ExportProfile(
      recorded: try fields(of: try value("recorded"), "recorded"),
      completeFrom: complete.isNull ? nil : try day(complete),
      hasInternalTouchpoint: try truth(try value("has_internal_touchpoint")),
      percentColumns: try fields(of: try value("percent_columns"), "percent_columns"))
    return StoredProfile(profile, asOf: try day(try value("as_of")))
  }

  /// A result of another kind may have the same keys.
  private func checkKind(of root: JSONValue) throws(ConfigError) {
    let fix = "write one with: retain inspect INPUT... --profile FILE"
    guard root.kind == .object, let kind = root["kind"], kind.string == StoredProfile.kind else {
      throw config.error(at: root["kind"] ?? root, "this is no profile", fix)
    }
    let version = root["schema_version"]
    guard let version, version.string?.hasPrefix("1.") == true else {
      throw config.error(
        at: version ?? root, "this profile is of a version that is not known", fix)
    }
  }

  /// The fields that are listed for tables; one without any has no table.
  private func fields(
    of value: JSONValue, _ what: String
  ) throws(ConfigError) -> [Table: Set<FieldName>] {
    var fields: [Table: Set<FieldName>] = [:]
    for member in try config.members(of: value, what) {
      guard let table = Table(rawValue: member.key) else {
        throw config.unknown(member, among: Table.allCases.map(\.rawValue))
      }
      for (name, value) in try config.strings(member.value) {
        guard let field = FieldName(rawValue: name) else {
          let near = FieldName.allCases.map(\.rawValue).nearest(to: name)
          throw config.error(
            at: value, "\(name.quoted()) is no field",
            near.map { "did you mean \($0.quoted())?" } ?? "see the data dictionary")
        }
        fields[table, default: []].insert(field)
      }
    }
    return fields
  }

  private func day(_ value: JSONValue) throws(ConfigError) -> Day {
    guard let text = value.string, let day = Day(text) else {
      throw config.error(
        at: value, "\(config.seen(value)) is no day", "write one such as 2026-09-30")
    }
    return day
  }

  private func truth(_ value: JSONValue) throws(ConfigError) -> Bool {
    guard let truth = value.bool else {
      throw config.error(
        at: value, "\(config.seen(value)) is neither true nor false", "write true or false")
    }
    return truth
  }
}

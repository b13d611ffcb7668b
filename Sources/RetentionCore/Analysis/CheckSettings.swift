/// What a `retain.json` asserts and accepts.
public struct CheckSettings: Sendable {
  public let assertions: [Assertion]
  public let accepted: [Acceptance]

  /// Reads `assert` and `accept`; a key or a signal that is not known is an error.
  public init(_ config: Config) throws(ConfigError) {
    var (assertions, accepted): ([Assertion], [Acceptance]) = ([], [])
    if let value = config.assertions {
      let reader = CheckReader(value)
      for member in try reader.config.members(of: value, "assert") {
        assertions.append(try reader.assertion(member))
      }
    }
    if let value = config.acceptances {
      let reader = CheckReader(value)
      for entry in try reader.list(value, "accept") {
        accepted.append(try reader.acceptance(entry))
      }
    }
    self.assertions = assertions
    self.accepted = accepted
  }
}

/// Reads the parts of a `retain.json` that only `check` asks for.
private struct CheckReader {
  let config: ConfigText

  init(_ value: JSONValue) {
    config = ConfigText(of: value)
  }

  func list(_ value: JSONValue, _ what: String) throws(ConfigError) -> [JSONValue] {
    guard value.kind == .array else {
      throw config.error(at: value, "\(what) is no list", "write [{ … }, { … }]")
    }
    return Array(value.elements)
  }

  // MARK: - Assertions

  /// `"KEY": ["warn", { "max": 3 }]`; the level alone, or the limits alone, will do where they say all.
  func assertion(_ member: JSONMember) throws(ConfigError) -> Assertion {
    guard let key = CheckKey(member.key) else {
      throw config.unknown(member, among: CheckKey.all.map(\.name))
    }
    var level = Assertion.Level.error
    var limits: JSONValue?
    let value = member.value
    switch value.kind {
    case .string: level = try self.level(value)
    case .object: limits = value
    default:
      for (place, element) in try list(value, "assert." + member.key).enumerated() {
        if place == 0 {
          level = try self.level(element)
        } else if limits == nil {
          limits = element
        } else {
          throw config.error(
            at: element, "nothing may follow the limits", "write [\"error\", { \"max\": 3 }]")
        }
      }
    }
    var (least, most): (Double?, Double?)
    if let limits { (least, most) = try self.limits(limits, of: key) }
    // A baseline is there to let nothing new in.
    if key.name == CheckKey.newAtRisk.name, least == nil, most == nil { most = 0 }
    guard level == .off || least != nil || most != nil else {
      throw config.error(
        at: value, "\(key.name) has no limit", "write [\"\(level.rawValue)\", { \"max\": 3 }]")
    }
    return Assertion(
      key, level: level, least: least, most: most, origin: .config(line: value.position.line))
  }

  private func level(_ value: JSONValue) throws(ConfigError) -> Assertion.Level {
    let text = try config.string(value)
    guard let level = Assertion.Level(rawValue: text) else {
      let words = Assertion.Level.allCases.map(\.rawValue)
      throw config.error(
        at: value, "\(text.quoted()) is no level",
        words.nearest(to: text).map { "did you mean \"\($0)\"?" }
          ?? "the levels are " + words.joined(separator: ", "))
    }
    return level
  }

  private func limits(
    _ value: JSONValue, of key: CheckKey
  ) throws(ConfigError) -> (least: Double?, most: Double?) {
    var (least, most): (Double?, Double?)
    for member in try config.members(of: value, "the limits of \(key.name)") {
      switch member.key {
      case "min": least = try limit(member.value, of: key)
      case "max": most = try limit(member.value, of: key)
      default: throw config.unknown(member, among: ["min", "max"])
      }
    }
    if let least, let most, least > most {
      throw config.error(at: value, "min is above max", "write them the other way round")
    }
    return (least, most)
  }

  private func limit(_ value: JSONValue, of key: CheckKey) throws(ConfigError) -> Double {
    let limit = value.number.map(key.limit) ?? value.string.flatMap(key.limit)
    guard let limit else {
      throw config.error(
        at: value, "\(config.seen(value)) is no limit of \(key.name)", "write \(key.limitText)")
    }
    return limit
  }

  // MARK: - Accepted risks

  private static let acceptanceKeys = ["account", "signals", "until", "reason"]

  func acceptance(_ value: JSONValue) throws(ConfigError) -> Acceptance {
    var (account, until, reason): (String?, Day?, String?)
    var signals: Set<Int> = []
    for member in try config.members(of: value, "an accepted risk") {
      switch member.key {
      case "account": account = try config.string(member.value)
      case "signals":
        for id in try config.oneOrMore(member.value) {
          signals.insert(try signal(id, at: member.value))
        }
      case "until":
        let text = try config.string(member.value)
        guard let day = Day(text) else {
          throw config.error(
            at: member.value, "\(text.quoted()) is no day", "write one such as 2026-12-31")
        }
        until = day
      case "reason": reason = try config.string(member.value)
      default: throw config.unknown(member, among: CheckReader.acceptanceKeys)
      }
    }
    guard let account, !account.isEmpty else { throw lacking("account", value) }
    guard let until else { throw lacking("until", value) }
    guard let reason, !reason.isEmpty else { throw lacking("reason", value) }
    return Acceptance(
      account: account, signals: signals, until: until, reason: reason, line: value.position.line)
  }

  private func lacking(_ key: String, _ value: JSONValue) -> ConfigError {
    config.error(
      at: value, "an accepted risk needs \(key)",
      "say which account, until which day, and why: account, until and reason")
  }

  private func signal(_ id: String, at value: JSONValue) throws(ConfigError) -> Int {
    guard let place = Signal.all.firstIndex(where: { $0.id == id }) else {
      let ids = Signal.all.map(\.id)
      throw config.error(
        at: value, "\(id.quoted()) is no signal",
        ids.nearest(to: id).map { "did you mean \"\($0)\"?" } ?? "retain scenarios lists them")
    }
    return place
  }
}

extension Policy {
  /// Reads a policy: JSON, in which comments and trailing commas may stand.
  ///
  /// It says only what differs from the default; a key that is not known is an error.
  public init(parsing text: [UInt8]) throws(ConfigError) {
    try self.init(reading: ConfigText.document(text).root)
  }

  /// Reads a policy that is a part of a document.
  package init(reading value: JSONValue) throws(ConfigError) {
    self.init()
    var reader = PolicyReader(config: ConfigText(of: value))
    general = try reader.settings(
      value, over: general, path: "", isWhole: true)
    if let groups = value["segments"] {
      for member in try reader.config.members(of: groups, "segments") {
        segments[member.key] = try reader.settings(
          member.value, over: general, path: "segments.\(member.key).", isWhole: false)
      }
    }
    changes = reader.changes
  }
}

/// Reads groups of settings and notes what they change.
private struct PolicyReader {
  let config: ConfigText
  var changes: [Policy.Change] = []

  /// The settings that a value describes, where the rest is as in `basis`.
  mutating func settings(
    _ value: JSONValue, over basis: Settings, path: String, isWhole: Bool
  ) throws(ConfigError) -> Settings {
    var settings = basis
    for member in try config.members(of: value, isWhole ? "a policy" : path + "…") {
      let name = member.key
      if let key = PolicyKeys.wholes.first(where: { $0.name == name }) {
        try set(key, member, &settings, path)
      } else if let key = PolicyKeys.numbers.first(where: { $0.name == name }) {
        try set(key, member, &settings, path)
      } else if let key = PolicyKeys.wordLists.first(where: { $0.name == name }) {
        try set(key, member, &settings, path)
      } else if name == "scenarios" {
        try setScenarios(member, &settings, path)
      } else if name == "signals" {
        try setSignals(member, &settings, path)
      } else if name == "bands" {
        try setBands(member, &settings, path)
      } else if name == "emptyPhrases", isWhole {
        try setEmptyPhrases(member, &settings)
      } else if !isWhole || name != "segments" && name != "$schema" {
        throw unknown(member, among: PolicyKeys.names(isWhole: isWhole), isWhole: isWhole)
      }
    }
    return settings
  }

  // MARK: - Groups

  private mutating func setScenarios(
    _ member: JSONMember, _ settings: inout Settings, _ path: String
  ) throws(ConfigError) {
    let names = Scenario.allCases.map(\.rawValue)
    for scenario in try config.members(of: member.value, "scenarios") {
      guard let place = names.firstIndex(of: scenario.key) else {
        throw unknown(scenario, among: names)
      }
      let weight = try config.number(scenario.value, in: PolicyKeys.weightRange)
      note(path + "scenarios." + scenario.key, settings.scenarioWeights[place], weight)
      settings.scenarioWeights[place] = weight
    }
  }

  private mutating func setSignals(
    _ member: JSONMember, _ settings: inout Settings, _ path: String
  ) throws(ConfigError) {
    let ids = Signal.all.map(\.id)
    for signal in try config.members(of: member.value, "signals") {
      guard let place = ids.firstIndex(of: signal.key) else {
        throw unknown(signal, among: ids)
      }
      var setting = settings.signals[place]
      let path = "\(path)signals.\(signal.key)."
      for part in try config.members(of: signal.value, signal.key) {
        switch part.key {
        case "weight":
          let weight = try config.number(part.value, in: PolicyKeys.weightRange)
          note(path + "weight", setting.weight, weight)
          setting.weight = weight
        case "from":
          let from = try config.number(part.value, in: PolicyKeys.rampRange)
          note(path + "from", setting.ramp.from, from)
          setting.ramp.from = from
        case "to":
          let to = try config.number(part.value, in: PolicyKeys.rampRange)
          note(path + "to", setting.ramp.to, to)
          setting.ramp.to = to
        default: throw unknown(part, among: ["weight", "from", "to"])
        }
      }
      if setting.ramp.from == setting.ramp.to {
        throw config.error(
          at: signal.value, "\"from\" and \"to\" are equal",
          "give two values: nothing is wrong at \"from\", all is at \"to\"")
      }
      settings.signals[place] = setting
    }
  }

  private mutating func setBands(
    _ member: JSONMember, _ settings: inout Settings, _ path: String
  ) throws(ConfigError) {
    for band in try config.members(of: member.value, "bands") {
      if let key = PolicyKeys.bands.first(where: { $0.name == band.key }) {
        try set(key, band, &settings, path + "bands.")
      } else if let key = PolicyKeys.bandNumbers.first(where: { $0.name == band.key }) {
        try set(key, band, &settings, path + "bands.")
      } else {
        let names = PolicyKeys.bands.map(\.name) + PolicyKeys.bandNumbers.map(\.name)
        throw unknown(band, among: names)
      }
    }
    let bands = settings.bands
    guard bands.critical >= bands.high, bands.high >= bands.elevated else {
      throw config.error(
        at: member.value, "the bands are not in order",
        "let critical be at least high, and high at least elevated")
    }
  }

  private mutating func setEmptyPhrases(
    _ member: JSONMember, _ settings: inout Settings
  ) throws(ConfigError) {
    let phrases = try config.strings(member.value).map(\.text)
    note("emptyPhrases", list(settings.definitions.emptyPhrases), list(phrases))
    settings.definitions.emptyPhrases = phrases
  }

  // MARK: - Values

  private mutating func set(
    _ key: PolicyKeys.Whole, _ member: JSONMember, _ settings: inout Settings, _ path: String
  ) throws(ConfigError) {
    guard let value = member.value.integer, key.range.contains(value) else {
      throw config.error(
        at: member.value,
        "\(config.seen(member.value)) is no whole number from \(key.range.lowerBound) to "
          + "\(key.range.upperBound)",
        "write one from \(key.range.lowerBound) to \(key.range.upperBound)")
    }
    note(path + key.name, "\(settings[keyPath: key.path])", "\(value)")
    settings[keyPath: key.path] = value
  }

  private mutating func set(
    _ key: PolicyKeys.Number, _ member: JSONMember, _ settings: inout Settings, _ path: String
  ) throws(ConfigError) {
    let value = try config.number(member.value, in: key.range)
    note(path + key.name, settings[keyPath: key.path], value)
    settings[keyPath: key.path] = value
  }

  private mutating func set(
    _ key: PolicyKeys.WordList, _ member: JSONMember, _ settings: inout Settings, _ path: String
  ) throws(ConfigError) {
    let words = try config.strings(member.value)
    for (text, value) in words where !key.words.contains(text) {
      let near = key.words.nearest(to: text)
      throw config.error(
        at: value, "\"\(text)\" is not a word of the list",
        near.map { "did you mean \"\($0)\"?" }
          ?? "the words are \(key.words.joined(separator: ", "))")
    }
    let before = key.get(settings.definitions)
    key.set(&settings.definitions, words.map(\.text))
    note(path + key.name, list(before), list(key.get(settings.definitions)))
  }

  // MARK: - What is said

  private mutating func note(_ path: String, _ before: Double, _ after: Double) {
    note(path, text(before), text(after))
  }

  private mutating func note(_ path: String, _ before: String, _ after: String) {
    guard before != after else { return }
    changes.append(Policy.Change(path: path, before: before, after: after))
  }

  private func text(_ number: Double) -> String { ConfigText.text(number) }

  private func list(_ words: [String]) -> String {
    "[" + words.map(ConfigText.quoted).joined(separator: ", ") + "]"
  }

  private func unknown(
    _ member: JSONMember, among names: [String], isWhole: Bool = true
  ) -> ConfigError {
    let onlyWhole = !isWhole && PolicyKeys.names(isWhole: true).contains(member.key)
    return config.unknown(
      member, among: names, where: onlyWhole ? " in a segment: it holds for all accounts" : "")
  }
}

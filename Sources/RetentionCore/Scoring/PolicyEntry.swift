/// A key of a policy file as a manual lists it.
package struct PolicyEntry: Sendable {
  /// The way to it, `bands.critical`.
  package let key: String

  /// The default, as JSON.
  package let standard: String

  /// What it may be, in words.
  package let bounds: String

  /// Every key but those of single signals, in the order of the manual.
  package static var all: [PolicyEntry] {
    let standard = Settings()
    return PolicyKeys.numbers.map { PolicyEntry($0, standard) }
      + zip(Scenario.allCases, standard.scenarioWeights).map { scenario, weight in
        PolicyEntry(
          key: "scenarios." + scenario.rawValue, standard: Wording.number(weight, places: 3),
          bounds: "0 to 0.99")
      }
      + PolicyKeys.bands.map { PolicyEntry($0, standard, in: "bands.") }
      + PolicyKeys.bandNumbers.map { PolicyEntry($0, standard, in: "bands.") }
      + PolicyKeys.wholes.map { PolicyEntry($0, standard) }
      + PolicyKeys.wordLists.map { list in
        PolicyEntry(
          key: list.name, standard: quoted(list.get(standard.definitions)),
          bounds: "of " + list.words.joined(separator: ", "))
      }
      + [
        PolicyEntry(
          key: "emptyPhrases", standard: quoted(standard.definitions.emptyPhrases),
          bounds: "any texts; not in a segment")
      ]
  }

  private init(key: String, standard: String, bounds: String) {
    self.key = key
    self.standard = standard
    self.bounds = bounds
  }

  private init(_ key: PolicyKeys.Whole, _ settings: Settings, in group: String = "") {
    self.init(
      key: group + key.name, standard: "\(settings[keyPath: key.path])",
      bounds: "\(key.range.lowerBound) to \(key.range.upperBound)")
  }

  private init(_ key: PolicyKeys.Number, _ settings: Settings, in group: String = "") {
    self.init(
      key: group + key.name, standard: Wording.number(settings[keyPath: key.path], places: 3),
      bounds: """
        \(Wording.number(key.range.lowerBound, places: 3)) to \
        \(Wording.number(key.range.upperBound, places: 3))
        """)
  }

  private static func quoted(_ words: [String]) -> String {
    "[" + words.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
  }
}

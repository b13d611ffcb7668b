/// The names that a policy file can use, each with the value that it sets.
enum PolicyKeys {
  /// A whole number with its bounds.
  struct Whole: Sendable {
    let name: String
    let range: ClosedRange<Int>
    let path: any WritableKeyPath<Settings, Int> & Sendable

    init(
      _ name: String, _ path: any WritableKeyPath<Settings, Int> & Sendable,
      in range: ClosedRange<Int> = 0...36_500
    ) {
      self.name = name
      self.path = path
      self.range = range
    }
  }

  /// A number with its bounds.
  struct Number: Sendable {
    let name: String
    let range: ClosedRange<Double>
    let path: any WritableKeyPath<Settings, Double> & Sendable

    init(
      _ name: String, _ path: any WritableKeyPath<Settings, Double> & Sendable,
      in range: ClosedRange<Double> = 0...1
    ) {
      self.name = name
      self.path = path
      self.range = range
    }
  }

  /// A list of words of one vocabulary.
  struct WordList: Sendable {
    let name: String
    let words: [String]
    let get: @Sendable (Definitions) -> [String]

    /// Sets the list; the words are known to be of the vocabulary.
    let set: @Sendable (inout Definitions, [String]) -> Void

    init<Word: Vocabulary>(
      _ name: String, _ path: any WritableKeyPath<Definitions.Classes, Words<Word>> & Sendable
    ) {
      self.name = name
      words = Word.words
      get = { $0.classes[keyPath: path].elements.map(\.word) }
      set = { $0.classes[keyPath: path] = Words($1.compactMap { Word(word: $0) }) }
    }
  }

  static let wholes: [Whole] = [
    Whole("recentDays", \.definitions.recentDays),
    Whole("discoveryDays", \.definitions.discoveryDays),
    Whole("troubleDays", \.definitions.troubleDays),
    Whole("complaintDays", \.definitions.complaintDays),
    Whole("handOffDays", \.definitions.handOffDays),
    Whole("attentionDays", \.definitions.attentionDays),
    Whole("newSaleDays", \.definitions.newSaleDays),
    Whole("rolloutDays", \.definitions.rolloutDays),
    Whole("unansweredDays", \.definitions.unansweredDays, in: 0...DayCounts.limit),
    Whole("sellingDays", \.definitions.sellingDays),
    Whole("renewalTalkDays", \.definitions.renewalTalkDays),
    Whole("priceRescueDays", \.definitions.priceRescueDays),
    Whole("lapsedDays", \.definitions.lapsedDays),
    Whole("replacedBeforeDays", \.definitions.replacedBeforeDays),
    Whole("replacedAfterDays", \.definitions.replacedAfterDays),
    Whole("multiYearDays", \.definitions.multiYearDays),
    Whole("assumedNoticeDays", \.definitions.assumedNoticeDays),
    Whole("typicalSalesCycleDays", \.definitions.typicalSalesCycleDays, in: 1...36_500),
    Whole("fiscalYearStartMonth", \.definitions.fiscalYearStartMonth, in: 1...12),
    Whole("minimumTouchpoints", \.definitions.minimumTouchpoints, in: 1...1_000_000),
    Whole("minimumTroubleTouchpoints", \.definitions.minimumTroubleTouchpoints, in: 1...1_000_000),
  ]

  static let numbers: [Number] = [
    Number("base", \.base, in: 0...0.99),
    Number("rateThreshold", \.rateThreshold),
    Number("rateCoverage", \.rateCoverage),
  ]

  static let wordLists: [WordList] = [
    WordList("conversationChannels", \.conversationChannels),
    WordList("impersonalChannels", \.impersonalChannels),
    WordList("commercialPurposes", \.commercialPurposes),
    WordList("valuePurposes", \.valuePurposes),
    WordList("improvementPurposes", \.improvementPurposes),
    WordList("troublePurposes", \.troublePurposes),
    WordList("failedOutcomes", \.failedOutcomes),
    WordList("unansweredOutcomes", \.unansweredOutcomes),
    WordList("sellingDepartments", \.sellingDepartments),
    WordList("saleDepartments", \.saleDepartments),
  ]

  /// The scores at which bands begin, and the coverage below which an account is unknown.
  static let bands: [Whole] = [
    Whole("critical", \.bands.critical, in: 1...101),
    Whole("high", \.bands.high, in: 1...101),
    Whole("elevated", \.bands.elevated, in: 1...101),
  ]
  static let bandNumbers: [Number] = [
    Number("unknownBelowCoverage", \.bands.unknownBelowCoverage)
  ]

  /// The weights that scenarios and signals can have.
  static let weightRange = 0...0.99

  /// The values between which the ends of a ramp lie.
  static let rampRange = -1e9...1e9

  /// What every group of settings can hold, apart from word lists.
  static let groups = ["scenarios", "signals", "bands"]

  /// The names of a group of settings; `isWhole` for those that hold for all accounts.
  static func names(isWhole: Bool) -> [String] {
    let names =
      numbers.map(\.name) + wholes.map(\.name) + wordLists.map(\.name) + groups
    return isWhole ? names + ["emptyPhrases", "segments", "$schema"] : names
  }
}

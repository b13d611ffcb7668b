/// What is said of a comparison as a whole, in whatever form.
struct ComparisonWording {
  private let comparison: Comparison
  private let before: Comparison.Side
  private let after: Comparison.Side

  init(_ comparison: Comparison) {
    self.comparison = comparison
    (before, after) = (comparison.before, comparison.after)
  }

  // MARK: - What was compared

  /// What was compared with what, on which days.
  var headline: String {
    switch comparison.kind {
    case .dates:
      "\(after.name.visible): \(before.day) compared with \(after.day)\(selection)."
    case .policies:
      """
      \(after.name.visible) on \(after.day): \(policy(before)) compared with \
      \(policy(after))\(selection).
      """
    case .exports, .results:
      """
      \(before.name.visible) of \(before.day) compared with \(after.name.visible) of \
      \(after.day)\(selection).
      """
    }
  }

  /// How the sides are called where their numbers stand below each other.
  var sides: (before: String, after: String) {
    comparison.kind == .policies
      ? (policy(before), policy(after)) : ("on \(before.day)", "on \(after.day)")
  }

  private var selection: String {
    let owners = comparison.selection.owners.map { "owner \($0.visible)" }
    let segments = comparison.selection.segments.map { "segment \($0.visible)" }
    let parts = owners + segments
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
  }

  private func policy(_ side: Comparison.Side) -> String {
    side.policyName.map(\.visible) ?? "the built-in policy"
  }

  /// In which order a change is split, and what each part is.
  var order: String {
    switch (comparison.kind, comparison.splitting) {
    case (_, .none):
      """
      The policies count rows differently, and results hold no rows: changes can't be split. \
      Compare the exports instead.
      """
    case (.policies, _): "Day and facts are the same: all of every change is the policy's."
    case (_, .timeWithFacts):
      """
      Changes are split in this order: facts (time passing and new facts together, since results \
      hold no rows), policy (what the changed policy makes of it).
      """
    case (_, .full):
      """
      Changes are split in this order: time (what \(after.day) would be if nothing had come to be \
      known since \(before.day)), facts (what did come to be known), policy (what the changed \
      policy makes of it).
      """
    }
  }

  /// The policies, and what differs between them.
  var policies: [String] {
    let differences = comparison.policyDifferences
    guard !differences.isEmpty else {
      return comparison.kind == .policies
        ? ["Both policies say the same."] : ["Both sides are scored by \(policy(after))."]
    }
    return ["\(policy(after)) differs from \(policy(before)):"]
      + differences.map { "  \($0.path.visible)  \($0.before.visible) -> \($0.after.visible)" }
  }

  /// What can't be compared as a whole.
  var warnings: [String] {
    [otherModel, partial(before), partial(after)].compactMap { $0 }
  }

  private var otherModel: String? {
    guard [before, after].contains(where: { $0.model != Report.modelVersion }) else { return nil }
    return """
      Not comparable: \(before.name.visible) was scored by model \(before.model.visible), \
      \(after.name.visible) by model \(after.model.visible), and this is model \
      \(Report.modelVersion). Score both exports again.
      """
  }

  private func partial(_ side: Comparison.Side) -> String? {
    guard side.isPartial else { return nil }
    return """
      \(side.name.visible) lists only some of its accounts; those that it leaves out can't be \
      compared.
      """
  }

  /// What can't be rewound; nil where nothing has to be.
  var undated: String? {
    guard !comparison.undated.isEmpty else { return nil }
    let tables = [Table.accounts, .contracts].compactMap { table -> String? in
      let fields = comparison.undated.filter { $0.table == table }.map(\.field.rawValue)
      return fields.isEmpty ? nil : "\(fields.joined(separator: ", ")) of \(table.rawValue)"
    }
    return """
      Not rewound, because the export does not say since when they hold: \
      \(tables.joined(separator: "; ")). On \(before.day) they count as they were exported.
      """
  }

  // MARK: - Sums

  /// One line of the table of groups.
  struct GroupRow {
    let title: String
    let accounts: Int

    /// A sum or a change in each currency that has any.
    let money: [String]
    let note: String
  }

  /// The currencies that have an amount on one of the sides.
  var currencies: [Comparison.Money] {
    comparison.currencies.filter { $0.total.exposureBefore != 0 || $0.total.exposureAfter != 0 }
  }

  /// Before, each group, and after; the amounts as they are shown add up.
  var groupRows: [GroupRow] {
    let amounts = currencies.map { ComparisonWording.amounts(of: $0) }
    let sides = sides
    let entries = comparison.entries
    let rows = Comparison.Group.allCases.enumerated().map { place, group in
      GroupRow(
        title: group.title, accounts: entries.count { $0.group == group },
        money: amounts.map { $0[place + 1] }, note: note(on: group))
    }
    let first = GroupRow(
      title: sides.before, accounts: entries.count { $0.before != nil },
      money: amounts.map { $0[0] }, note: "")
    let last = GroupRow(
      title: sides.after, accounts: entries.count { $0.after != nil },
      money: amounts.map { $0[$0.count - 1] }, note: "")
    return [first] + rows.filter { $0.accounts > 0 } + [last]
  }

  /// The sum before, the changes of the groups and the sum after in whole units, each rounded so that
  /// they add up.
  private static func amounts(of money: Comparison.Money) -> [String] {
    [MoneyText.text(money.total.exposureBefore, money.currency)]
      + changes(from: money.total.exposureBefore, money.groups.map(\.change))
      .map { signed($0, money.currency) }
      + [MoneyText.text(money.total.exposureAfter, money.currency)]
  }

  private static func changes(from start: Double, _ changes: [Double]) -> [Double] {
    var (sum, shown) = (start, start.rounded())
    return changes.map { change in
      sum += change
      defer { shown = sum.rounded() }
      return sum.rounded() - shown
    }
  }

  private func note(on group: Comparison.Group) -> String {
    let entries = comparison.entries.filter { $0.group == group }
    if group == .worse {
      let count = entries.count(where: \.isNewlyAtRisk)
      return count > 0 ? "\(MoneyText.grouped(count)) newly at risk" : ""
    }
    return Comparison.Reason.allCases.compactMap { reason in
      let count = entries.count { $0.reason == reason }
      return count > 0 ? "\(MoneyText.grouped(count)) \(reason.text)" : nil
    }.joined(separator: ", ")
  }

  /// What made the change of the exposures, a line a currency.
  var parts: [String] {
    let count = comparison.entries.count(where: \.isCompared)
    guard comparison.kind != .policies, count > 0 else { return [] }
    return currencies.filter { !$0.parts.isEmpty }.map { money in
      let sum = money.compared
      let causes = Comparison.Cause.allCases.filter { money.parts[$0] != nil }
      let shown = ComparisonWording.changes(
        from: sum.exposureBefore, causes.map { money.parts[$0] ?? 0 })
      let parts = zip(causes, shown).map {
        "\($0.rawValue) \(ComparisonWording.signed($1, money.currency))"
      }
      let whole = sum.exposureAfter.rounded() - sum.exposureBefore.rounded()
      return """
        \(MoneyText.things(sum.accounts, "account")) scored on both sides: exposure \
        \(ComparisonWording.signed(whole, money.currency)) (\(parts.joined(separator: ", "))).
        """
    }
  }

  /// Accounts by band, before and after.
  func bands(_ style: TextStyle) -> String {
    let texts = Band.allCases.enumerated().compactMap { place, band -> String? in
      let (was, now) = (comparison.bandsBefore[place], comparison.bandsAfter[place])
      guard was > 0 || now > 0 else { return nil }
      let mark = band.mark(ascii: style.ascii)
      return "\(mark) \(band.rawValue) \(was) \(style.arrow) \(now)"
    }
    return "Accounts by band: " + texts.joined(separator: "  ")
  }

  /// The signals that moved most points over all accounts, the id first.
  var signals: [(id: String, text: String)] {
    comparison.signals.prefix(5).map { sum in
      let counts = zip(SignalChange.Kind.allCases, sum.counts).filter { $0.1 > 0 }
        .map { "\($0.rawValue) in \(MoneyText.grouped($1))" }
      let points = ComparisonWording.signed(sum.points)
      return (
        Signal.all[sum.signal].id, "\(points) points; \(counts.joined(separator: ", "))"
      )
    }
  }

  // MARK: - Numbers

  /// An amount with its sign, `+$1,200`.
  static func signed(_ amount: Double, _ currency: String?) -> String {
    (amount >= 0.5 ? "+" : "") + MoneyText.text(amount, currency)
  }

  /// Points with their sign, `+12.3`.
  static func signed(_ points: Double) -> String {
    let text = Wording.number(points)
    return points > 0 && text != "0" ? "+" + text : text
  }

  /// A change of a whole-number score with its sign.
  static func signed(_ score: Int) -> String { score > 0 ? "+\(score)" : "\(score)" }
}

extension TextStyle {
  /// From one value to another.
  var arrow: String { ascii ? "->" : "→" }
}

extension Comparison.Group {
  /// The name for people.
  var title: String {
    switch self {
    case .worse: "worse"
    case .noLongerAtRisk: "no longer at risk"
    case .better: "better"
    case .unchanged: "unchanged"
    case .new: "new"
    case .notComparable: "not comparable"
    }
  }
}

extension Comparison.Reason {
  /// Why, in words.
  var text: String {
    switch self {
    case .newInExport: "new in the export"
    case .wasProspect: "not a customer yet before"
    case .wasLost: "lost before, and back"
    case .wasFormer: "without a contract before"
    case .leftExport: "not in the newer export"
    case .isProspect: "a prospect now"
    case .isLost: "lost"
    case .isFormer: "without a contract now"
    case .notListedBefore: "not listed in the older result"
    case .notListedNow: "not listed in the newer result"
    case .otherModel: "scored by another version of the model"
    }
  }
}

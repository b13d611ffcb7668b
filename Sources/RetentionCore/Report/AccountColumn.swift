/// A column of a list of accounts, the same in every format that has columns.
public struct AccountColumn: Sendable {
  /// What is typed for it, and what heads it in CSV.
  public let name: String
  let value: @Sendable (ListedAccount) -> Value

  /// What a column can hold; each format writes it in its way.
  enum Value {
    case text(String?)
    case whole(Int?)
    case number(Double?)
    /// A part of 1.
    case share(Double)
    /// An amount in a currency.
    case money(Double?, String?)
    case band(Band)
  }

  private init(_ name: String, _ value: @escaping @Sendable (ListedAccount) -> Value) {
    self.name = name
    self.value = value
  }
}

/// An account of a list with all that columns are made of.
struct ListedAccount {
  let rank: Int
  let assessment: Assessment

  /// What was kept of its row; none where nothing was.
  let kept: ArraySlice<String>

  init(_ entry: Ranking.Entry, of report: Report) {
    rank = entry.rank
    assessment = report.assessment(of: entry)
    kept = report.kept?.texts(of: entry.account) ?? []
  }
}

extension AccountColumn {
  /// All columns, in the order of CSV.
  public static let all: [AccountColumn] =
    [
      AccountColumn("as_of") { .text($0.assessment.facts.asOf.day.description) },
      AccountColumn("rank") { .whole($0.rank) },
      AccountColumn("id") { .text($0.assessment.account.id) },
      AccountColumn("name") { .text($0.assessment.account.name) },
      AccountColumn("owner") { .text($0.assessment.account.owner) },
      AccountColumn("segment") { .text($0.assessment.account.segment) },
      AccountColumn("score") { .whole($0.assessment.score.score) },
      AccountColumn("score_max") { .whole($0.assessment.score.scoreMax) },
      AccountColumn("risk") { .number($0.assessment.score.risk) },
      AccountColumn("band") { .band($0.assessment.score.band) },
      AccountColumn("coverage") { .share($0.assessment.score.coverage) },
      AccountColumn("annual_value") {
        .money($0.assessment.annualValue, $0.assessment.account.currency)
      },
      AccountColumn("currency") { .text($0.assessment.account.currency) },
      AccountColumn("exposure") { .money($0.assessment.exposure, $0.assessment.account.currency) },
      AccountColumn("renewal_date") { .text($0.assessment.facts.renewalDate?.description) },
      AccountColumn("decision_date") { .text($0.assessment.facts.decisionDate?.description) },
      AccountColumn("days_to_renewal") {
        let facts = $0.assessment.facts
        return .whole(facts.renewalDate.map { $0.days(since: facts.asOf.day) })
      },
      AccountColumn("next_step") { .text($0.assessment.nextStep?.action.rawValue) },
      AccountColumn("score_after") { .whole($0.assessment.nextStep?.scoreAfter) },
    ]
    + Scenario.allCases.enumerated().map { place, scenario in
      AccountColumn("\(scenario.rawValue)_points") {
        .number($0.assessment.points.scenarios[place])
      }
    } + [AccountColumn("why") { .text($0.assessment.reason) }]

  /// More that can be asked for.
  private static let others: [AccountColumn] = [
    AccountColumn("industry") { .text($0.assessment.account.industry) },
    AccountColumn("region") { .text($0.assessment.account.region) },
    AccountColumn("customer_since") { .text($0.assessment.facts.customerSince?.description) },
  ]

  /// The names of all columns that can be asked for.
  public static let names = (all + others).map(\.name)

  /// The columns that were kept, in their order.
  static func kept(_ kept: KeptColumns?) -> [AccountColumn] {
    (kept?.names ?? []).enumerated().map { place, name in
      AccountColumn(name) { .text($0.kept.isEmpty ? nil : $0.kept[$0.kept.startIndex + place]) }
    }
  }

  /// A name that no column has, with the one that is nearest to it.
  public struct UnknownName: Error, Equatable {
    public let name: String
    public let nearest: String?
  }

  /// The columns of these names, in their order, and behind them what was kept and not named.
  public static func named(
    _ names: [String], _ kept: KeptColumns?
  ) throws(UnknownName) -> [AccountColumn] {
    let own = AccountColumn.kept(kept)
    let known = all + others + own
    var columns: [AccountColumn] = []
    for name in names {
      guard
        let column = known.first(where: { $0.name == name })
          ?? known.first(where: { $0.name.lowercased() == name.lowercased() })
      else { throw UnknownName(name: name, nearest: known.map(\.name).nearest(to: name)) }
      columns.append(column)
    }
    return columns + own.filter { column in !columns.contains { $0.name == column.name } }
  }
}

extension AccountColumn.Value {
  /// As programs read it.
  func write(to csv: inout CSVWriter) {
    switch self {
    case .text(let text): csv.text(text)
    case .whole(let number): csv.number(number)
    case .number(let number), .money(let number, _): csv.number(number)
    case .share(let share): csv.number(share)
    case .band(let band): csv.text(band.rawValue)
    }
  }

  /// As a line of plain text has it, safe to show.
  var plain: String {
    switch self {
    case .text(let text): (text ?? "").visible
    case .whole(let number): number.map { "\($0)" } ?? ""
    case .number(let number): number.map { Wording.number($0, places: 2) } ?? ""
    case .money(let amount, _): amount.map { Wording.number($0, places: 2) } ?? ""
    case .share(let share): Wording.percent(share)
    case .band(let band): band.rawValue
    }
  }

  /// As people read it, safe to show.
  func shown(ascii: Bool) -> String {
    switch self {
    case .money(let amount, let currency):
      amount.map { MoneyText.text($0, currency) } ?? "unknown"
    case .band(let band): band.mark(ascii: ascii) + " " + band.shortName
    case .text, .whole, .number, .share: plain
    }
  }

  var alignment: TextAlignment {
    switch self {
    case .text, .band: .left
    case .whole, .number, .share, .money: .right
    }
  }
}

extension AccountColumn {
  /// What heads it in a table: the name in capitals.
  var heading: String {
    String(name.uppercased().map { $0 == "_" ? " " : $0 }).visible
  }
}

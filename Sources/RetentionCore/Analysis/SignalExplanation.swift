/// What came of one signal for one account, and from which rows.
public struct SignalExplanation: Sendable {
  public let signal: Signal
  public let finding: Finding

  /// The weight and the ramp that hold for the account.
  public let setting: SignalSetting

  /// Its share of 100 times the risk.
  public let points: Double

  /// What was found, in one sentence; nil where there is no value.
  public let evidence: String?

  /// The rows that produced the value; blank where that is counted from a day that none of them
  /// gives, or where there was nothing to count.
  public let rows: [SourceRow]

  /// From when days are counted where no touchpoint says.
  public let countedFrom: Start?

  /// Why there are no data; nil where there are.
  public let gap: Gap?

  /// What it would add to 100 times the risk if it were as bad as can be; 0 where there are data.
  public let pointsAtMost: Double

  /// A day from which silence is counted.
  public enum Start: Sendable, Equatable {
    /// The day on which the account became a customer.
    case sale(Day)

    /// The day with which the touchpoints of the export begin.
    case beginning(Day)
  }

  /// Why a signal has no data.
  public enum Gap: Sendable, Equatable {
    /// The export lacks all of these; any one of them would do.
    case missing([Lack])

    /// The fields are there, and say nothing or too little of this account.
    case tooLittle(Table, [FieldName])

    /// The touchpoints begin too late to tell that nothing was before.
    case tooShort
  }

  /// What one way of measuring lacks in an export.
  public struct Lack: Sendable, Equatable {
    public let table: Table

    /// Whether it is not there at all.
    public let isTableMissing: Bool

    /// The fields that the way takes and the table lacks.
    public let fields: [FieldName]
  }

  /// Whether there is a value.
  public var hasValue: Bool { finding.state == .firing || finding.state == .clear }

  init(
    _ place: Int, _ assessment: Assessment, _ history: History, _ panel: Panel,
    _ behind: RowsBehind
  ) {
    let (score, facts) = (assessment.score, assessment.facts)
    signal = Signal.all[place]
    finding = score.findings[place]
    setting = panel.settings.signals[place]
    points = assessment.points.signals[place]
    evidence = assessment.evidence(of: place)
    let hasValue = evidence != nil
    let way = assessment.ways[place]
    gap =
      finding.state == .noData ? SignalExplanation.gap(signal, way, facts) : nil
    pointsAtMost =
      finding.state == .noData
      ? 100
        * (Score.risk(panel.settings) { $0 == place ? 1 : score.findings[$0].severity }
          - score.risk) : 0
    guard let way, hasValue else {
      (rows, countedFrom) = ([], nil)
      return
    }
    let touched = behind.rows(behind: place)
    countedFrom =
      way.reads.isSince && touched.isEmpty ? facts.start(of: finding.value) : nil
    let saleRow = facts.firstBegunContract.flatMap(history.row)
    var rows = touched + way.contracts(facts).compactMap(history.row)
    switch countedFrom {
    case .sale: rows += [saleRow ?? history.accountRow].compactMap(\.self)
    case .beginning, nil:
      if way.table == .accounts, touched.isEmpty {
        rows = [history.accountRow].compactMap(\.self) + rows
      }
    }
    self.rows = rows
  }

  private static func gap(_ signal: Signal, _ way: Way?, _ facts: Facts) -> Gap {
    guard let way else {
      return .missing(signal.ways.map { Lack($0, facts) })
    }
    if case .atLeast = way.measure(facts) { return .tooShort }
    let lack = Lack(way, facts)
    if way.fields.isEmpty, !lack.fields.isEmpty { return .missing([lack]) }
    return .tooLittle(way.table, way.fields)
  }
}

extension SignalExplanation.Lack {
  fileprivate init(_ way: Way, _ facts: Facts) {
    let isOwn = way.table == .contracts && !facts.hasContractRows
    table = isOwn ? .accounts : way.table
    let recorded = facts.profile.recorded[table]
    isTableMissing = recorded == nil
    let fields = way.fields.isEmpty ? way.reads.optional : way.fields
    let missing = fields.filter { recorded?.contains($0) != true }
    // Where none is needed, one of them would do.
    self.fields = way.fields.isEmpty && missing.count < fields.count ? [] : missing
  }
}

extension Facts {
  /// The day that lies so many days back, if it is that of the sale or of the first touchpoints.
  fileprivate func start(of days: Double) -> SignalExplanation.Start? {
    guard let days = Int(exactly: days) else { return nil }
    let start = day.advanced(by: -days)
    if start == customerSince { return .sale(start) }
    return start == completeFrom ? .beginning(start) : nil
  }
}

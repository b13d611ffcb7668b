/// A report as one JSON object, or as NDJSON with an account a line.
struct JSONFormat {
  /// The version of the form: the second number grows with new keys, the first where one goes.
  static let schemaVersion = "1.0"

  private let report: Report

  /// Accounts that are written in one go; of the pretty form about 100 KiB.
  private static let pieceSize = 8

  init(_ report: Report) {
    self.report = report
  }

  /// Writes one object.
  func write<Failure>(to send: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    var json = JSONWriter(.pretty)
    json.beginObject()
    json.head(kind: "score")
    json.object("run") { $0.run(report) }
    json.object("portfolio") { $0.portfolio(report.ranking.portfolio) }
    json.rollUp(report)
    json.key("accounts")
    json.beginArray()
    try writeAccounts(behind: &json, to: send) { json, entry in
      json.object { $0.account(entry, report) }
    }
    json.endArray()
    json.unscored(report)
    json.diagnostics(report.reading.problems, report.file)
    json.endObject()
    json.endLine()
    try send(json.take())
  }

  /// Writes a line for the run, one for each account, and a last one that says that it is the last.
  func writeLines<Failure>(to send: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    var json = JSONWriter(.compact)
    json.object {
      $0.member("type", "run")
      $0.head(kind: "score")
      $0.run(report)
    }
    json.endLine()
    try writeAccounts(behind: &json, to: send) { json, entry in
      json.object {
        $0.member("type", "account")
        $0.account(entry, report)
      }
      json.endLine()
    }
    json.object {
      $0.member("type", "summary")
      $0.object("portfolio") { $0.portfolio(report.ranking.portfolio) }
      $0.rollUp(report)
      $0.unscored(report)
      $0.diagnostics(report.reading.problems, report.file)
    }
    json.endLine()
    try send(json.take())
  }

  /// Writes the listed accounts behind what was written so far, each as `write` does it.
  ///
  /// They are assessed and written on several threads, and sent in their order: the bytes do not
  /// depend on how many threads there are.
  private func writeAccounts<Failure>(
    behind json: inout JSONWriter, to send: ([UInt8]) throws(Failure) -> Void,
    _ write: (inout JSONWriter, Ranking.Entry) -> Void
  ) throws(Failure) {
    try send(json.take())
    let entries = report.listed
    let count = max(1, min(report.threads, entries.count / JSONFormat.pieceSize))
    var workers = [Worker](repeating: Worker(json: json), count: count)
    var next = 0
    try OrderedWork<Failure>.run(&workers) { (worker: inout Worker) throws(Failure) -> Bool in
      guard next < entries.count else { return false }
      if next > 0 { worker.json.continueBehindOthers() }
      worker.piece = next..<min(next + JSONFormat.pieceSize, entries.count)
      next = worker.piece.upperBound
      return true
    } work: { (worker: inout Worker) throws(Failure) in
      for entry in entries[worker.piece] { write(&worker.json, entry) }
    } handIn: { (worker: inout Worker) throws(Failure) in
      try send(worker.json.take())
    }
    if !entries.isEmpty { json.continueBehindOthers() }
  }

  /// One of those who write accounts.
  private struct Worker {
    var json: JSONWriter
    var piece = 0..<0
  }
}

extension JSONWriter {
  // MARK: - The run

  fileprivate mutating func run(_ report: Report) {
    member("as_of", report.day.description)
    member("model", Report.modelVersion)
    policy(report.policyName, report.changes)
    selection(report.selection)
    listing(report.listing)
    object("profile") { $0.profile(report.reading.book.profile) }
    inputs(report.reading)
  }

  // MARK: - Accounts

  mutating func account(_ entry: Ranking.Entry, _ report: Report) {
    let assessment = report.assessment(of: entry)
    account(assessment, rank: entry.rank) { report.source(of: $0, assessment) }
    guard let kept = report.kept else { return }
    object("kept") { object in
      for (name, text) in zip(kept.names, kept.texts(of: entry.account)) {
        object.member(name, text.isEmpty ? nil : text)
      }
    }
  }

  /// The members of an account; `source` tells where the value of a signal was read.
  mutating func account(
    _ assessment: Assessment, rank: Int?, source: (_ signal: Int) -> String?
  ) {
    let facts = assessment.facts
    member("id", assessment.account.id)
    member("name", assessment.account.name)
    member("owner", assessment.account.owner)
    member("segment", assessment.account.segment)
    member("industry", assessment.account.industry)
    member("region", assessment.account.region)
    member("rank", rank)
    member("score", assessment.score.score)
    member("score_max", assessment.score.scoreMax)
    member("risk", assessment.score.risk)
    member("band", assessment.score.band.rawValue)
    member("coverage", assessment.score.coverage)
    member("annual_value", assessment.annualValue)
    member("currency", assessment.account.currency)
    member("exposure", assessment.exposure)
    member("customer_since", facts.customerSince?.description)
    member("renewal_date", facts.renewalDate?.description)
    member("decision_date", facts.decisionDate?.description)
    member("days_to_renewal", facts.renewalDate.map { $0.days(since: facts.asOf.day) })
    member("next_step", assessment.nextStep?.action.rawValue)
    member("base_points", assessment.points.base)
    array("scenarios") { scenarios in
      for (place, scenario) in Scenario.allCases.enumerated() {
        scenarios.object {
          $0.member("id", scenario.rawValue)
          $0.member("p", assessment.score.scenarios[place].probability)
          $0.member("points", assessment.points.scenarios[place])
          $0.member("coverage", assessment.score.scenarios[place].coverage)
        }
      }
    }
    array("signals") { signals in
      for place in Signal.all.indices {
        signals.object { $0.signal(place, assessment, source: source(place)) }
      }
    }
    array("actions") { actions in
      for effect in assessment.effects {
        actions.object {
          $0.member("id", effect.action.rawValue)
          $0.member("score_after", effect.scoreAfter)
          $0.member("risk_drop", effect.riskDrop)
          $0.member("exposure_drop", assessment.annualValue.map { $0 * effect.riskDrop })
        }
      }
    }
  }

  private mutating func signal(_ place: Int, _ assessment: Assessment, source: String?) {
    let finding = assessment.score.findings[place]
    let hasValue = finding.state == .firing || finding.state == .clear
    member("id", Signal.all[place].id)
    member("state", finding.state.rawValue)
    member("x", hasValue ? finding.value : nil)
    member("unit", Signal.all[place].unit.rawValue)
    member("s", hasValue ? finding.severity : nil)
    member("points", assessment.points.signals[place])
    member("evidence", assessment.evidence(of: place))
    member("source", source)
    member("missing", finding.state == .noData ? JSONWriter.needs[place] : nil)
  }

  /// What each signal needs, in the order of the catalogue.
  private static let needs = Signal.all.map(\.needs)

  mutating func unscored(_ report: Report) {
    array("unscored") { unscored in
      for entry in report.ranking.unscored {
        unscored.object { $0.unscored(report.account(entry.account), entry.standing) }
      }
    }
  }
  /// The members of an account that is not scored.
  mutating func unscored(_ account: Account, _ standing: Facts.Standing) {
    member("id", account.id)
    member("name", account.name)
    member("standing", standing.rawValue)
  }
}

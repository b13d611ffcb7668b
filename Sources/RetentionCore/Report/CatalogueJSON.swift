/// A part of the catalogue as one JSON object.
struct CatalogueJSON {
  private let catalogue: CatalogueReport

  init(_ catalogue: CatalogueReport) {
    self.catalogue = catalogue
  }

  var bytes: [UInt8] {
    var json = JSONWriter(.pretty)
    json.object {
      $0.head(kind: "scenarios")
      $0.member("model", Report.modelVersion)
      $0.array("scenarios") { scenarios in
        for scenario in catalogue.part.scenarios { scenarios.object { $0.scenario(scenario) } }
      }
      $0.array("signals") { signals in
        for signal in Signal.all where catalogue.part.holds(signal) {
          signals.object { $0.signal(signal) }
        }
      }
      if let report = catalogue.report {
        $0.object("outcome") { $0.outcome(report, catalogue) }
      } else {
        $0.member("outcome", nil as String?)
      }
    }
    json.endLine()
    return json.take()
  }
}

extension JSONWriter {
  // MARK: - The catalogue

  fileprivate mutating func scenario(_ scenario: Scenario) {
    member("id", scenario.rawValue)
    member("title", scenario.title)
    member("story", scenario.story)
  }

  fileprivate mutating func signal(_ signal: Signal) {
    member("id", signal.id)
    member("scenario", signal.scenario.rawValue)
    member("question", signal.question)
    member("why", signal.why)
    object("source") {
      $0.member("document", signal.source.document.rawValue)
      $0.member("author", "Babette Ten Haken")
      $0.member("words", signal.source.words.isEmpty ? nil : signal.source.words)
    }
    member("measured", signal.measured)
    array("needs") { ways in
      for way in signal.ways { ways.object { $0.way(way) } }
    }
    member("only_if", signal.condition?.text)
    member("unit", signal.unit.rawValue)
    object("ramp") { $0.ramp(signal.ramp) }
    member("weight", signal.weight)
    array("examples") { examples in
      for example in signal.workedExamples {
        examples.object {
          $0.member("x", example.value)
          $0.member("s", example.severity)
          $0.member("points", example.points)
        }
      }
    }
    member("action", signal.action.rawValue)
    member("remedy", signal.action.remedy)
  }

  private mutating func way(_ way: Way) {
    member("table", way.table.rawValue)
    strings("fields", way.fields.map(\.rawValue))
  }

  private mutating func ramp(_ ramp: Ramp) {
    member("from", ramp.from)
    member("to", ramp.to)
  }

  // MARK: - How it came out

  fileprivate mutating func outcome(_ report: Report, _ catalogue: CatalogueReport) {
    member("as_of", report.day.description)
    policy(report.policyName, report.changes)
    object("selection") {
      $0.strings("owners", report.selection.owners)
      $0.strings("segments", report.selection.segments)
    }
    inputs(report.reading)
    member("scored", report.ranking.entries.count)
    array("scenarios") { scenarios in
      for outcome in catalogue.outcomes { scenarios.object { $0.scenario(outcome) } }
    }
    array("signals") { signals in
      for outcome in catalogue.outcomes.flatMap(\.signals)
      where catalogue.part.holds(outcome.signal) {
        signals.object { $0.signal(outcome, report) }
      }
    }
    diagnostics(report.reading.problems, report.file)
  }

  private mutating func scenario(_ outcome: ScenarioOutcome) {
    member("id", outcome.scenario.rawValue)
    member("judged", outcome.judged)
    member("rate", outcome.rate)
    member("p", outcome.meanProbability)
    member("points", outcome.points)
  }

  private mutating func signal(_ outcome: SignalOutcome, _ report: Report) {
    member("id", outcome.signal.id)
    object("accounts") { accounts in
      for state in Finding.State.allCases {
        accounts.member(state.rawValue, outcome.count(state))
      }
    }
    array("measured_by") { ways in
      for measured in outcome.measuredBy {
        ways.object {
          $0.way(measured.way)
          $0.member("accounts", measured.accounts)
        }
      }
    }
    if let spread = outcome.spread {
      object("values") { $0.spread(spread) }
    } else {
      member("values", nil as String?)
    }
    array("limits") { limits in
      for limit in outcome.limits {
        limits.object {
          $0.member("segment", limit.segment)
          $0.ramp(limit.setting.ramp)
          $0.member("weight", limit.setting.weight)
        }
      }
    }
    member("points", outcome.points)
    array("exposure") { exposure in
      for money in outcome.exposure {
        exposure.object {
          $0.member("currency", money.currency)
          $0.member("amount", money.amount)
        }
      }
    }
    array("worst") { worst in
      for cost in outcome.worst { worst.object { $0.cost(cost, outcome.signal, report) } }
    }
  }

  private mutating func spread(_ spread: Spread) {
    member("accounts", spread.count)
    member("least", spread.least)
    member("lower_quartile", spread.lowerQuartile)
    member("median", spread.median)
    member("upper_quartile", spread.upperQuartile)
    member("greatest", spread.greatest)
  }

  private mutating func cost(_ cost: SignalOutcome.Cost, _ signal: Signal, _ report: Report) {
    let assessment = report.assessment(of: cost.entry)
    let place = Signal.all.firstIndex { $0.id == signal.id }
    member("id", assessment.account.id)
    member("name", assessment.account.name)
    member("points", cost.points)
    member("x", place.map { assessment.score.findings[$0].value })
    member("evidence", place.flatMap { assessment.evidence(of: $0) })
    member("source", place.flatMap { report.source(of: $0, assessment) })
  }
}

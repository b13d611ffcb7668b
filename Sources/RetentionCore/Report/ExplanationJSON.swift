/// Explanations as one JSON object.
struct ExplanationJSON {
  private let explanations: Explanations

  init(_ explanations: Explanations) {
    self.explanations = explanations
  }

  var bytes: [UInt8] {
    let reading = explanations.reading
    var json = JSONWriter(.pretty)
    json.object {
      $0.head(kind: "explanation")
      $0.object("run") {
        $0.member("as_of", reading.book.day.description)
        $0.member("model", Report.modelVersion)
        $0.policy(explanations.policyName, explanations.policy.changes)
        $0.object("profile") { $0.profile(reading.book.profile) }
        $0.inputs(reading)
      }
      $0.member("scored", explanations.ranking.entries.count)
      $0.array("accounts") { accounts in
        for explanation in explanations.accounts {
          accounts.object { $0.explanation(explanation, explanations) }
        }
      }
      $0.diagnostics(reading.problems) { number in
        reading.files.indices.contains(Int(number)) ? reading.files[Int(number)].name : nil
      }
    }
    json.endLine()
    return json.take()
  }
}

extension JSONWriter {
  fileprivate mutating func explanation(
    _ explanation: Explanation, _ explanations: Explanations
  ) {
    let (account, facts) = (explanation.account, explanation.facts)
    let assessment = explanation.assessment
    let score = explanation.rank == nil ? nil : assessment.score
    member("id", account.id)
    member("name", account.name)
    member("owner", account.owner)
    member("segment", account.segment)
    member("standing", explanation.standing.rawValue)
    member("rank", explanation.rank)
    member("score", score?.score)
    member("score_max", score?.scoreMax)
    member("risk", score?.risk)
    member("band", score?.band.rawValue)
    member("coverage", score?.coverage)
    member("annual_value", assessment.annualValue)
    member("currency", account.currency)
    member("exposure", score.flatMap { _ in assessment.exposure })
    member("customer_since", facts.customerSince?.description)
    member("renewal_date", facts.renewalDate?.description)
    member("decision_date", facts.decisionDate?.description)
    member("days_to_renewal", facts.renewalDate.map { $0.days(since: facts.day) })
    member("next_step", score.flatMap { _ in assessment.nextStep?.action.rawValue })
    member("base_points", score.map { _ in assessment.points.base })
    array("scenarios") { scenarios in
      guard let score else { return }
      for (place, scenario) in Scenario.allCases.enumerated() {
        scenarios.object {
          $0.member("id", scenario.rawValue)
          $0.member("p", score.scenarios[place].probability)
          $0.member("points", assessment.points.scenarios[place])
          $0.member("coverage", score.scenarios[place].coverage)
        }
      }
    }
    array("signals") { signals in
      for signal in explanation.signals { signals.object { $0.signal(signal, explanations) } }
    }
    array("actions") { actions in
      guard score != nil else { return }
      for effect in explanation.actions {
        actions.object {
          $0.member("id", effect.action.rawValue)
          $0.member("remedy", effect.action.remedy)
          $0.member("score_after", effect.scoreAfter)
          $0.member("risk_drop", effect.riskDrop)
          $0.member("exposure_drop", assessment.annualValue.map { $0 * effect.riskDrop })
        }
      }
    }
    object("timeline") { $0.timeline(explanation.timeline, explanations) }
  }

  private mutating func signal(_ signal: SignalExplanation, _ explanations: Explanations) {
    member("id", signal.signal.id)
    member("question", signal.signal.question)
    member("state", signal.finding.state.rawValue)
    member("x", signal.hasValue ? signal.finding.value : nil)
    member("unit", signal.signal.unit.rawValue)
    member("from", signal.setting.ramp.from)
    member("to", signal.setting.ramp.to)
    member("weight", signal.setting.weight)
    member("s", signal.hasValue ? signal.finding.severity : nil)
    member("points", signal.points)
    member("evidence", signal.evidence)
    array("rows") { rows in
      for row in signal.rows { rows.object { $0.row(row, explanations) } }
    }
    switch signal.countedFrom {
    case .sale(let day): start("sale", day)
    case .beginning(let day): start("first_touchpoint", day)
    case nil: start(nil, nil)
    }
    member("missing", signal.gapText)
    member("points_at_most", signal.pointsAtMost)
  }

  private mutating func start(_ what: String?, _ day: Day?) {
    member("counted_from", what)
    member("counted_from_date", day?.description)
  }

  private mutating func row(_ row: SourceRow, _ explanations: Explanations) {
    member("source", explanations.source(of: row))
    member("table", row.table.rawValue)
    object("values") { values in
      for value in row.values { values.member(value.field.rawValue, value.text) }
    }
    array("cells") { cells in
      for cell in row.cells {
        cells.object {
          $0.member("header", cell.header)
          $0.member("text", cell.text)
        }
      }
    }
  }

  private mutating func timeline(_ timeline: Timeline, _ explanations: Explanations) {
    array("weeks") { weeks in
      for week in timeline.weeks {
        weeks.object {
          $0.member("first_day", week.firstDay.description)
          $0.member("last_day", week.lastDay.description)
          $0.member("touchpoints", week.total)
          $0.member("inbound", week.inbound)
          $0.member("outbound", week.outbound)
          $0.member("internal", week.internal)
        }
      }
    }
    array("events") { events in
      for event in timeline.events {
        events.object {
          $0.member("date", event.day.description)
          $0.member("event", event.kind.rawValue)
          $0.member("subject", event.subject.isEmpty ? nil : event.subject)
          $0.member("source", event.row.map { explanations.source(of: $0) })
        }
      }
    }
    member("last_touch_on", timeline.lastTouchOn?.description)
    member("later_rows", timeline.laterRows)
  }
}

/// A check as one JSON object.
struct CheckJSON {
  private let wording: CheckWording
  private var check: Check { wording.check }
  private var report: Report { wording.report }

  init(_ wording: CheckWording) {
    self.wording = wording
  }

  var bytes: [UInt8] {
    var json = JSONWriter(.pretty)
    json.object {
      $0.head(kind: "check")
      $0.object("run") { run(&$0) }
      $0.member("passed", !check.isFailed)
      $0.object("counts") {
        $0.member("errors", check.failures(.error).count)
        $0.member("warnings", check.failures(.warn).count)
        $0.member("passed", check.passed)
      }
      $0.array("assertions") { list in
        for outcome in check.outcomes { list.object { write(outcome, &$0) } }
      }
      $0.array("accepted") { list in
        for accepted in check.accepted { list.object { write(accepted, &$0) } }
      }
      $0.diagnostics(report.reading.problems, report.file)
    }
    json.endLine()
    return json.take()
  }

  private func run(_ json: inout JSONWriter) {
    json.member("as_of", report.day.description)
    json.member("model", Report.modelVersion)
    json.policy(report.policyName, report.changes)
    json.selection(report.selection)
    json.key("baseline")
    if let baseline = check.baseline {
      json.object {
        $0.member("name", baseline.name)
        $0.member("as_of", baseline.day.description)
      }
    } else {
      json.null()
    }
    json.member("only_new", check.isOnlyNew)
    json.member("accounts_scored", report.ranking.portfolio.scored)
    json.inputs(report.reading)
  }

  private func write(_ outcome: Check.Outcome, _ json: inout JSONWriter) {
    let assertion = outcome.assertion
    json.member("key", assertion.key.name)
    json.member("unit", assertion.key.unit.rawValue)
    json.member("level", assertion.level.rawValue)
    json.member("passed", outcome.isPassed)
    json.member("min", assertion.least)
    json.member("max", assertion.most)
    json.member("found", outcome.found)
    json.member("text", wording.verdict(outcome))
    json.member("by", wording.origin(assertion))
    json.array("accounts") { list in
      for account in outcome.accounts {
        let row = wording.row(account)
        list.object {
          $0.member("id", row.account.id)
          $0.member("name", row.account.name)
          $0.member("score", row.entry.score)
          $0.member("band", row.entry.band.rawValue)
          $0.member("exposure", row.entry.exposure)
          $0.strings("signals", row.signalNames)
          $0.member("evidence", row.evidence)
          $0.member("source", row.source)
        }
      }
    }
  }

  private func write(_ accepted: Check.AcceptedRisk, _ json: inout JSONWriter) {
    let acceptance = accepted.acceptance
    json.member("account", acceptance.account)
    json.strings("signals", acceptance.signals.sorted().map { Signal.all[$0].id })
    json.member("until", acceptance.until.description)
    json.member("reason", acceptance.reason)
    json.member("state", accepted.state.rawValue)
    json.member("by", wording.place(acceptance.line))
  }
}

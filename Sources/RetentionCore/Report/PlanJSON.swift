/// A plan as one JSON object.
struct PlanJSON {
  private let plan: Plan
  private let report: Report

  init(_ plan: Plan, _ report: Report) {
    self.plan = plan
    self.report = report
  }

  var bytes: [UInt8] {
    var json = JSONWriter(.pretty)
    json.object {
      $0.head(kind: "plan")
      $0.object("run") { run(&$0) }
      $0.member("accounts", plan.accounts)
      $0.member("at_risk_before", plan.atRiskBefore)
      $0.member("at_risk_after", plan.atRiskAfter)
      $0.array("plans") { plans in
        for part in plan.parts { plans.object { write(part, &$0) } }
      }
      $0.object("without_value") { unvalued(&$0) }
      $0.diagnostics(report.reading.problems, report.file)
    }
    json.endLine()
    return json.take()
  }

  private func run(_ json: inout JSONWriter) {
    json.member("as_of", report.day.description)
    json.member("model", Report.modelVersion)
    json.policy(report.policyName, report.changes)
    json.object("selection") {
      $0.strings("owners", report.selection.owners)
      $0.strings("segments", report.selection.segments)
      $0.member("min_band", report.listing.minBand?.rawValue)
      $0.member("renewing_by", report.listing.renewingBy?.description)
    }
    json.member("actions", plan.actions)
    json.member("per_owner", plan.limits.perOwner)
    json.member("per_account", plan.limits.perAccount)
    json.object("profile") { $0.profile(report.reading.book.profile) }
    json.inputs(report.reading)
  }

  private func write(_ part: Plan.Part, _ json: inout JSONWriter) {
    json.member("currency", part.currency)
    json.member("accounts", part.accounts)
    json.member("exposure", part.exposure)
    json.member("exposure_taken", part.exposureTaken)
    json.member("exposure_left", part.exposureLeft)
    json.array("owners") { owners in
      for share in part.shares {
        owners.object {
          $0.member("owner", share.owner)
          $0.member("steps", share.steps.count)
          $0.member("exposure_drop", share.exposureDrop)
        }
      }
    }
    json.array("steps") { steps in
      for step in part.steps { steps.object { write(step, &$0) } }
    }
  }

  private func write(_ step: Plan.Step, _ json: inout JSONWriter) {
    let assessment = report.scorer.assess(step.account)
    json.member("step", step.number)
    json.member("id", assessment.account.id)
    json.member("name", assessment.account.name)
    json.member("owner", assessment.account.owner)
    json.member("segment", assessment.account.segment)
    json.member("annual_value", assessment.annualValue)
    json.member("renewal_date", assessment.facts.renewalDate?.description)
    json.member("action", step.action.rawValue)
    json.member("remedy", step.action.remedy)
    json.array("signals") { signals in
      for signal in step.signals {
        signals.object {
          $0.member("id", Signal.all[signal].id)
          $0.member("evidence", assessment.evidence(of: signal))
          $0.member("source", report.source(of: signal, assessment))
        }
      }
    }
    json.member("score_before", step.scoreBefore)
    json.member("score_after", step.scoreAfter)
    json.member("band_after", step.bandAfter.rawValue)
    json.member("risk_drop", step.riskDrop)
    json.member("exposure_drop", step.exposureDrop)
    json.member("exposure_taken", step.exposureTaken)
  }

  private func unvalued(_ json: inout JSONWriter) {
    json.member("accounts", plan.unvalued.count)
    json.key("worst")
    guard let worst = plan.unvalued.first else { return json.null() }
    let assessment = report.assessment(of: worst)
    json.object {
      $0.member("id", assessment.account.id)
      $0.member("name", assessment.account.name)
      $0.member("owner", assessment.account.owner)
      $0.member("score", worst.score)
      $0.member("next_step", assessment.nextStep?.action.rawValue)
      $0.member("score_after", assessment.nextStep?.scoreAfter)
    }
  }
}

/// A comparison as one JSON object that holds all of it.
struct ComparisonJSON {
  private let comparison: Comparison
  private let listing: Comparison.Listing

  init(_ comparison: Comparison, _ listing: Comparison.Listing) {
    self.comparison = comparison
    self.listing = listing
  }

  var bytes: [UInt8] {
    var json = JSONWriter(.pretty)
    json.object {
      $0.head(kind: "compare")
      $0.object("run") { $0.run(comparison, listing) }
      $0.object("portfolio") { $0.portfolio(comparison) }
      $0.array("signals") { signals in
        for sum in comparison.signals { signals.object { $0.sum(sum) } }
      }
      $0.array("accounts") { accounts in
        for section in comparison.sections(listing, most: nil) {
          for entry in section.entries { accounts.object { $0.entry(entry, comparison) } }
        }
      }
    }
    json.endLine()
    return json.take()
  }
}

extension JSONWriter {
  // MARK: - The run

  fileprivate mutating func run(_ comparison: Comparison, _ listing: Comparison.Listing) {
    let wording = ComparisonWording(comparison)
    member("compared", comparison.kind.rawValue)
    object("split") {
      $0.strings("order", comparison.splitting.causes.map(\.rawValue))
      $0.member("text", wording.order)
    }
    object("selection") {
      $0.strings("owners", comparison.selection.owners)
      $0.strings("segments", comparison.selection.segments)
    }
    object("listing") {
      $0.member("all", listing.all)
      $0.member("min_band", listing.minBand?.rawValue)
      $0.member("top", listing.top)
    }
    object("before") { $0.side(comparison.before) }
    object("after") { $0.side(comparison.after) }
    array("policy_differences") { list in
      for change in comparison.policyDifferences {
        list.object {
          $0.member("path", change.path)
          $0.member("before", change.before)
          $0.member("after", change.after)
        }
      }
    }
    array("not_rewound") { list in
      for undated in comparison.undated {
        list.object {
          $0.member("table", undated.table.rawValue)
          $0.member("field", undated.field.rawValue)
        }
      }
    }
    strings("warnings", wording.warnings + [wording.undated].compactMap { $0 })
  }

  private mutating func side(_ side: Comparison.Side) {
    member("name", side.name)
    member("as_of", side.day.description)
    member("model", side.model)
    member("is_result", side.reading == nil)
    member("is_partial", side.isPartial)
    policy(side.policyName, side.policyChanges)
    guard let reading = side.reading else {
      for name in ["inputs", "skipped", "diagnostics"] { strings(name, []) }
      return
    }
    inputs(reading)
    diagnostics(reading.problems) { file in
      reading.files.indices.contains(Int(file)) ? reading.files[Int(file)].name : nil
    }
  }

  // MARK: - Sums

  fileprivate mutating func portfolio(_ comparison: Comparison) {
    member("accounts", comparison.entries.count)
    member("compared", comparison.entries.count(where: \.isCompared))
    object("groups") { groups in
      for group in Comparison.Group.allCases {
        groups.member(group.rawValue, comparison.entries.count { $0.group == group })
      }
    }
    member("newly_at_risk", comparison.entries.count(where: \.isNewlyAtRisk))
    object("reasons") { reasons in
      for reason in Comparison.Reason.allCases {
        reasons.member(reason.rawValue, comparison.entries.count { $0.reason == reason })
      }
    }
    for (name, counts) in [
      ("bands_before", comparison.bandsBefore), ("bands_after", comparison.bandsAfter),
    ] {
      object(name) { bands in
        for (band, count) in zip(Band.allCases, counts) { bands.member(band.rawValue, count) }
      }
    }
    array("currencies") { list in
      for money in comparison.currencies { list.object { $0.money(money) } }
    }
  }

  private mutating func money(_ money: Comparison.Money) {
    member("currency", money.currency)
    object("total") { $0.sum(money.total) }
    object("groups") { groups in
      for (group, sum) in zip(Comparison.Group.allCases, money.groups) {
        groups.object(group.rawValue) { $0.sum(sum) }
      }
    }
    object("newly_at_risk") { $0.sum(money.newlyAtRisk) }
    object("compared") { $0.sum(money.compared) }
    object("split") { split in
      for cause in Comparison.Cause.allCases { split.member(cause.rawValue, money.parts[cause]) }
    }
  }

  private mutating func sum(_ sum: Comparison.Sum) {
    member("accounts", sum.accounts)
    member("exposure_before", sum.exposureBefore)
    member("exposure_after", sum.exposureAfter)
    member("exposure_change", sum.change)
  }

  fileprivate mutating func sum(_ sum: Comparison.SignalSum) {
    member("id", Signal.all[sum.signal].id)
    for (kind, count) in zip(SignalChange.Kind.allCases, sum.counts) {
      member(kind.rawValue, count)
    }
    member("points", sum.points)
  }

  // MARK: - Accounts

  fileprivate mutating func entry(_ entry: Comparison.Entry, _ comparison: Comparison) {
    member("id", entry.account.id)
    member("name", entry.account.name)
    member("owner", entry.account.owner)
    member("segment", entry.account.segment)
    member("group", entry.group.rawValue)
    member("reason", entry.reason?.rawValue)
    member("newly_at_risk", entry.isNewlyAtRisk)
    verdict("before", entry.before)
    verdict("after", entry.after)
    change("change", entry.change)
    key("split")
    if let split = entry.split {
      object {
        $0.change("time", split.time)
        $0.change("facts", split.facts)
        $0.change("policy", split.policy)
      }
    } else {
      null()
    }
    array("signals") { signals in
      for change in comparison.signals(of: entry) {
        signals.object {
          $0.member("id", change.id)
          $0.member("change", change.kind.rawValue)
          $0.strings("causes", change.causes.map(\.rawValue))
          $0.object("before") { $0.found(change.before) }
          $0.object("after") { $0.found(change.after) }
        }
      }
    }
  }

  private mutating func verdict(_ name: String, _ verdict: Comparison.Verdict?) {
    key(name)
    guard let verdict else { return null() }
    object {
      $0.member("score", verdict.score)
      $0.member("risk", verdict.risk)
      $0.member("band", verdict.band.rawValue)
      $0.member("coverage", verdict.coverage)
      $0.member("annual_value", verdict.annualValue)
      $0.member("currency", verdict.currency)
      $0.member("exposure", verdict.exposure)
    }
  }

  private mutating func change(_ name: String, _ change: Comparison.Change?) {
    key(name)
    guard let change else { return null() }
    object {
      $0.member("score", change.score)
      $0.member("risk", change.risk)
      $0.member("exposure", change.exposure)
    }
  }

  private mutating func found(_ found: SignalChange.Found) {
    let finding = found.finding
    let hasValue = finding.state == .firing || finding.state == .clear
    member("state", finding.state.rawValue)
    member("x", hasValue ? finding.value : nil)
    member("s", hasValue ? finding.severity : nil)
    member("points", found.points)
    member("evidence", found.evidence)
  }
}

extension Comparison.Splitting {
  /// The parts in their order; none where changes can't be split.
  var causes: [Comparison.Cause] {
    switch self {
    case .full: [.time, .facts, .policy]
    case .timeWithFacts: [.facts, .policy]
    case .none: []
    }
  }
}

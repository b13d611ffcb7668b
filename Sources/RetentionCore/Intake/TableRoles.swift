extension Table {
  /// Words in a file name that tell its table.
  private var fileWords: Set<String> {
    switch self {
    case .accounts:
      [
        "account", "accounts", "companies", "customers", "clients", "organizations",
        "organisations",
      ]
    case .contracts: ["contract", "contracts", "subscriptions", "agreements"]
    case .touchpoints:
      [
        "touchpoint", "touchpoints", "activities", "interactions", "engagements", "meetings",
        "calls",
        "touches",
      ]
    case .handOffs: ["handoff", "handoffs", "handover", "handovers"]
    }
  }

  /// The fields that a file of the table needs, of each group one.
  var required: [[FieldName]] {
    switch self {
    case .accounts: [[.accountID, .accountName]]
    case .contracts: [[.accountID, .accountName]]
    case .touchpoints, .handOffs: [[.accountID, .accountName], [.date]]
    }
  }

  /// The table that the name of a file tells; nil where it tells none or several.
  init?(fileName path: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    self.init(words: name.split(separator: ".").dropLast().joined(separator: " "))
  }

  /// The table that a name tells; nil where it tells none or several.
  init?(words stem: String) {
    let words = HeaderMapping.folded(stem).replacingHandOff.split(separator: " ").map(String.init)
    let told = Table.allCases.filter { !$0.fileWords.isDisjoint(with: words) }
    guard told.count == 1 else { return nil }
    self = told[0]
  }

  /// The table that has most of these headers; of equals the one with fewer fields, which says more.
  ///
  /// Nil where no table has the fields that it needs, one more, and a quarter of the columns: an id
  /// and a name among forty columns are no account yet. Accounts in our own words need no more.
  init?(headers: [String], _ hints: MappingHints) {
    var best: (table: Table, known: Int)?
    for table in [Table.handOffs, .touchpoints, .contracts, .accounts] {
      guard let mapping = try? table.mapping(of: headers, hints, takesFirstOfEqual: true) else {
        continue
      }
      let isUsable = table.required.allSatisfy { group in
        group.contains { mapping.column(of: $0) != nil }
      }
      // Beside an id, the name of an account belongs to an accounts file as much as to any other.
      let isExtra = table != .accounts && mapping.column(of: .accountID) != nil
      let known = mapping.fields.subtracting(isExtra ? [.accountName] : []).count
      let isOurs =
        table == .accounts && known == headers.count
        && headers.allSatisfy { FieldName(rawValue: $0) != nil }
      if isUsable, 4 * known >= headers.count, isOurs || known > 2, known > best?.known ?? 0 {
        best = (table, known)
      }
    }
    guard let best else { return nil }
    self = best.table
  }

  /// How the headers of a file match the fields of the table.
  func mapping(
    of headers: [String], _ hints: MappingHints, takesFirstOfEqual: Bool = false
  ) throws(HeaderMapping.Clash) -> HeaderMapping {
    func match<Record>(_ fields: [Field<Record>]) throws(HeaderMapping.Clash) -> HeaderMapping {
      try HeaderMapping(
        headers: headers, fields: fields, hints: hints, takesFirstOfEqual: takesFirstOfEqual)
    }
    return switch self {
    case .accounts: try match(Field.accounts)
    case .contracts: try match(Field.contracts)
    case .touchpoints: try match(Field.touchpoints)
    case .handOffs: try match(Field.handOffs)
    }
  }
}

extension String {
  /// The folded name with "hand off" and "hand over" written as one word.
  fileprivate var replacingHandOff: String {
    var words: [Substring] = []
    for word in split(separator: " ") {
      if words.last == "hand", ["off", "offs", "over", "overs"].contains(word) {
        words.removeLast()
        words.append(word.hasPrefix("off") ? "handoffs" : "handovers")
      } else {
        words.append(word)
      }
    }
    return words.joined(separator: " ")
  }
}

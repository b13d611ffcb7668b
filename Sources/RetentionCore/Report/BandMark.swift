extension Band {
  /// A shape, so that colour is never all that tells.
  func mark(ascii: Bool) -> String {
    switch self {
    case .critical: ascii ? "!!" : "▲"
    case .high: ascii ? "!" : "◆"
    case .elevated: ascii ? "*" : "●"
    case .low: ascii ? "." : "○"
    case .unknown: "?"
    }
  }

  /// The word in a table.
  var shortName: String {
    switch self {
    case .critical: "CRIT"
    case .high: "HIGH"
    case .elevated: "ELEV"
    case .low: "LOW"
    case .unknown: "UNKNOWN"
    }
  }

  var ink: TextStyle.Ink {
    switch self {
    case .critical: .red
    case .high: .magenta
    case .elevated: .yellow
    case .low: .green
    case .unknown: .cyan
    }
  }
}

extension Assessment {
  /// Why the account is at risk: the evidence of the signals with most points, at most three.
  var reason: String {
    firingSignals.prefix(3).compactMap(evidence).joined(separator: " ")
  }
}

extension Portfolio {
  /// Accounts in a band in which something should be done now.
  public var atRisk: Int {
    zip(Band.allCases, bandCounts).filter { $0.0.isAtRisk }.reduce(0) { $0 + $1.1 }
  }
}

import RetentionCore

/// Whether the results of several programs say the same of all accounts.
struct Agreement {
  private let reference: [String: Figures]
  private let referenceName: String

  /// Whether nothing has differed so far.
  private(set) var isWhole = true

  /// Takes the results of one program for those that the others are held against.
  init(with program: Program) throws {
    reference = try program.figures()
    referenceName = program.name
  }

  /// Holds the results of a peer against them, and tells what came of it.
  mutating func compare(_ program: Program) throws -> String {
    var comparison = Comparison()
    let figures = try program.figures()
    for (id, wanted) in reference { comparison.add(figures[id], wanted, id, partly: false) }
    if figures.count != reference.count {
      comparison.tell("\(figures.count) accounts, not \(reference.count)")
    }
    return told(comparison, program.name)
  }

  /// Holds what `retain` says of the accounts that it scores against them.
  mutating func compare(retain: String, _ folder: String, day: String) throws -> String {
    var comparison = Comparison()
    var reader = JSONReader()
    let words = [retain] + Agreement.words(folder, day: day) + ["-f", "ndjson", "--all"]
    try TimedProcess(words).run { line in
      guard let account = try ScoredAccount(line, &reader) else { return }
      guard let wanted = reference[account.id] else {
        return comparison.tell("\(account.id) is not among the accounts")
      }
      comparison.add(account.figures, wanted, account.id, partly: true)
    }
    if comparison.accounts == 0 { comparison.tell("no account was scored") }
    return told(comparison, "retain")
  }

  /// What `retain` is told to do, measured or not.
  static func words(_ folder: String, day: String) -> [String] {
    ["score", folder, "--as-of", day, "--no-config", "--quiet"]
  }

  private mutating func told(_ comparison: Comparison, _ name: String) -> String {
    guard comparison.differences == 0 else {
      isWhole = false
      return
        (["\(name) differs from \(referenceName) in \(comparison.differences) figures:"]
        + comparison.examples.map { "  \($0)" }).joined(separator: "\n")
    }
    return "\(name) and \(referenceName) agree: \(Shown.grouped(comparison.figures)) figures of "
      + "\(Shown.grouped(comparison.accounts)) accounts"
  }

  /// What was compared so far.
  private struct Comparison {
    var accounts = 0
    var figures = 0
    var differences = 0
    var examples: [String] = []

    mutating func tell(_ difference: String) {
      differences += 1
      if examples.count < 10 { examples.append(difference) }
    }

    /// Compares the figures of an account; those that `partly` is not told of are passed over.
    mutating func add(_ found: Figures?, _ wanted: Figures, _ id: String, partly: Bool) {
      guard let found else { return tell("\(id) is missing") }
      accounts += 1
      for (found, wanted) in zip(found.named, wanted.named) {
        if partly, found.value == nil { continue }
        figures += 1
        guard !Comparison.isSame(found.value, wanted.value) else { continue }
        let values = [found.value, wanted.value].map { $0.map { "\($0)" } ?? "nothing" }
        tell("\(id): \(found.name) is \(values[0]), not \(values[1])")
      }
    }

    private static func isSame(_ left: Double?, _ right: Double?) -> Bool {
      guard let left, let right else { return left == nil && right == nil }
      return (left - right).magnitude <= 1e-9 * max(1, left.magnitude, right.magnitude)
    }
  }
}

/// What a line of `retain score -f ndjson` says of an account.
private struct ScoredAccount {
  let id: String
  var figures = Figures()

  /// Reads a line; nil for one that is about no account.
  init?(_ line: ArraySlice<UInt8>, _ reader: inout JSONReader) throws {
    try reader.read(line.span)
    let (bytes, nodes) = (line.span, reader.nodes)
    var members: [String: Int] = [:]
    ScoredAccount.forEachMember(of: 0, nodes, bytes) { members[$0] = $1 }
    guard let type = members["type"], nodes[type].text(in: bytes) == "account",
      let id = members["id"], let signals = members["signals"]
    else { return nil }
    self.id = nodes[id].text(in: bytes)
    figures.annualValue = members["annual_value"].flatMap { nodes[$0].number(in: bytes) }
    var signal = signals + 1
    while signal < nodes[signals].next {
      var (name, x): (String?, Double?) = (nil, nil)
      ScoredAccount.forEachMember(of: signal, nodes, bytes) { key, value in
        if key == "id" { name = nodes[value].text(in: bytes) }
        if key == "x" { x = nodes[value].number(in: bytes) }
      }
      switch name {
      case "abandonment.silence": figures.silence = x
      case "renewal.unanswered": figures.unanswered = x
      case "promise.complaints": figures.complaints = x
      default: break
      }
      signal = nodes[signal].next
    }
  }

  private static func forEachMember(
    of object: Int, _ nodes: [JSONNode], _ bytes: Span<UInt8>, _ use: (String, Int) -> Void
  ) {
    var key = object + 1
    while key < nodes[object].next {
      use(nodes[key].text(in: bytes), key + 1)
      key = nodes[key + 1].next
    }
  }
}

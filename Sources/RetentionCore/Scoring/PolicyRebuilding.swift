extension Policy {
  /// The policy that has these changes, as a result that was made by it lists them.
  ///
  /// A change that no policy could have made is an error; its text names the path.
  package init(changes: [Change]) throws(ConfigError) {
    var root = PolicyNode()
    for change in changes { root.set(change.after, at: Policy.keys(of: change.path)) }
    try self.init(parsing: Array(root.text.utf8))
  }

  /// The keys that lead to a value: names of segments, and of signals, may hold dots themselves.
  private static func keys(of path: String) -> [String] {
    let parts = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts[0] == "segments", parts.count > 2 else { return keys(of: parts) }
    // The shortest name that leaves a path within a segment.
    guard let end = (2..<parts.count).first(where: { isPath(keys(of: Array(parts[$0...]))) })
    else { return parts }
    return ["segments", parts[1..<end].joined(separator: ".")] + keys(of: Array(parts[end...]))
  }

  /// Whether keys lead to a value within a group of settings.
  private static func isPath(_ keys: [String]) -> Bool {
    switch (keys[0], keys.count) {
    case ("scenarios", 2), ("bands", 2): true
    case ("signals", 3): Signal.all.contains { $0.id == keys[1] }
    case (let name, 1): PolicyKeys.names(isWhole: false).contains(name)
    default: false
    }
  }

  /// The keys of a path within a group of settings, `signals.abandonment.silence.to`.
  private static func keys(of parts: [String]) -> [String] {
    guard parts[0] == "signals", let last = parts.last, parts.count > 2 else { return parts }
    return ["signals", parts[1..<parts.count - 1].joined(separator: "."), last]
  }
}

/// A part of a policy file that is put together again: a value, or keys with parts of their own.
private struct PolicyNode {
  private var value: String?
  private var members: [(key: String, node: PolicyNode)] = []

  mutating func set(_ value: String, at keys: [String]) {
    guard let key = keys.first else {
      self.value = value
      return
    }
    if !members.contains(where: { $0.key == key }) { members.append((key, PolicyNode())) }
    for place in members.indices where members[place].key == key {
      members[place].node.set(value, at: Array(keys.dropFirst()))
    }
  }

  /// As JSON.
  var text: String {
    guard members.isEmpty else {
      return "{"
        + members.map { "\(ConfigText.quoted($0.key)): \($0.node.text)" }
        .joined(separator: ", ") + "}"
    }
    return value ?? "{}"
  }
}

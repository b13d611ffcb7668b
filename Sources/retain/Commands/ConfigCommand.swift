import RetentionCore

/// `retain config`: which settings hold, and where each of them came from.
struct ConfigCommand {
  private let parsed: ParsedCommand
  private let console: Console

  init(_ parsed: ParsedCommand, _ console: Console) {
    self.parsed = parsed
    self.console = console
  }

  func run() throws(Failure) {
    let settings = try RunSettings(parsed, console)
    // What can't be understood is told here as anywhere else.
    _ = (try settings.options(), try settings.limits(), try settings.policy())
    if settings.asOf.text != "data" { _ = try settings.day() }
    var rows: [(key: String, value: String, origin: String)] = []
    if let path = settings.file.path {
      rows.append(("config", path, settings.file.found))
    } else {
      rows.append(("config", "none", settings.file.found))
    }
    let (asOf, source) = settings.asOf
    let config = settings.file.config
    rows.append(("as-of", asOf, origin(source, "asOf", settings)))
    for given in parsed.options where ![.asOf, .config].contains(given.option) {
      rows.append((given.option.name, given.value ?? "yes", given.option.flag))
    }
    for entry in config.entries where entry.key != "asOf" && !isOverruled(entry.key) {
      rows.append((entry.key, entry.value, "\(settings.file.path ?? ""):\(entry.line)"))
    }
    if config.maxRejects == nil, !parsed.isSet(.maxRejects) {
      rows.append(("max-rejects", "1%", "built in"))
    }
    if settings.policyFile == nil, config.policy == nil {
      rows.append(("policy", "the default", "built in"))
    }
    try write(rows)
  }

  private func origin(_ origin: String, _ key: String, _ settings: RunSettings) -> String {
    guard let line = settings.file.config.entries.first(where: { $0.key == key })?.line,
      origin == settings.file.path
    else { return origin }
    return "\(origin):\(line)"
  }

  /// Whether the command line says the same for all files.
  private func isOverruled(_ key: String) -> Bool {
    let options: [String: Option] = [
      "policy": .policy, "dates": .dates, "decimal": .decimal, "delimiter": .delimiter,
      "encoding": .encoding, "skipLines": .skipLines, "format": .formatIn, "currency": .currency,
      "maxRejects": .maxRejects,
    ]
    if key == "inputs" { return !parsed.inputs.isEmpty }
    return options[key].map { parsed.isSet($0) } ?? false
  }

  private func write(
    _ rows: [(key: String, value: String, origin: String)]
  ) throws(Failure) {
    let width = min(32, rows.map(\.key.count).max() ?? 0)
    let text = rows.map { row in
      let key = row.key.visible + String(repeating: " ", count: max(0, width - row.key.count))
      return "\(key)  \(row.value.visible)  (\(row.origin.visible))\n"
    }
    do throws(WriteFailure) {
      try console.output.write(text.joined())
    } catch {
      throw .write(error)
    }
  }
}

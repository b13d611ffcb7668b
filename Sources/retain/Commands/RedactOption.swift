import RetentionCore

extension Option {
  package static let redact = Option(
    "redact", summary: "Put stable codes in place of names of companies and people.",
    details: """
      Owners, contacts and accounts are named by codes, free text is left out, and segments and ids \
      stay. An id that is a name or an address becomes a code too. A code is the same in every run; \
      who knows a name can find out its code, unless RETAIN_REDACT_KEY in the environment holds a key \
      that they do not know. Errors about the files themselves, on standard error, still show cells.
      """)
}

extension OptionGroup {
  package static let privacy = OptionGroup(
    "Names", [.redact], exclusive: [[.redact, .rejects], [.redact, .keep]])
}

extension Redaction {
  /// The codes that the command line asks for; nil where it does not.
  init?(_ parsed: ParsedCommand, _ console: Console) {
    guard parsed.isSet(.redact) else { return nil }
    self.init(key: console.environment("RETAIN_REDACT_KEY") ?? "")
  }
}

/// Whether a stream is to be coloured, as `--color` says it.
package enum ColorChoice: String, CaseIterable, Sendable {
  /// As environment and stream say.
  case auto
  /// Even into files and pipes.
  case always
  /// Not even on a terminal.
  case never

  /// True where a stream is to be coloured: the first of the option, the environment and the stream
  /// that has an opinion decides.
  ///
  /// `NO_COLOR` and the two that force colour count where they are not empty, and the latter where
  /// they are not `0`.
  package func colors(_ stream: Console.Stream, environment: (String) -> String?) -> Bool {
    func asks(_ variable: String) -> Bool {
      environment(variable).map { !$0.isEmpty && $0 != "0" } ?? false
    }
    switch self {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if let refusal = environment("NO_COLOR"), !refusal.isEmpty { return false }
    if asks("FORCE_COLOR") || asks("CLICOLOR_FORCE") { return true }
    if environment("CLICOLOR") == "0" || environment("TERM") == "dumb" { return false }
    return stream.isTerminal
  }
}

import RetentionCore

/// The words of a command line, told apart into options with their values and the rest.
///
/// Which command is meant may be known only at the end, so options are looked up among those of the
/// whole program, where a name always means the same; the values that it takes may differ.
struct SortedWords {
  /// What is not an option: the command, then the inputs.
  private(set) var plain: [String] = []
  /// The options in the order in which they were typed.
  private(set) var given: [Given] = []
  private let options: [Option]
  private var mistake: UsageError.Mistake?

  /// No words yet.
  init(of program: Program) {
    options = program.options
  }

  /// The first mistake that was made whatever the command; for a name that nothing has, with the
  /// nearest among `options`, and for a value, with what the one of them takes that has the name.
  func firstMistake(among options: [Option]) -> UsageError.Mistake? {
    switch mistake {
    case .unknownOption(let typed, nearest: nil):
      let nearest = options.map(\.name).nearest(to: String(typed.drop { $0 == "-" }))
      return .unknownOption(typed, nearest: options.first { $0.name == nearest })
    case .badValue(let option, let value, _, _):
      let own = options.first { $0.name == option.name }
      return (own ?? option).mistake(of: value) ?? mistake
    default: return mistake
    }
  }

  /// Adds the words, `--` included.
  mutating func sort(_ arguments: [String]) {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      if word == "--" {
        plain += rest
        return
      } else if word.hasPrefix("--") {
        sortName(word, before: &rest)
      } else if word.hasPrefix("-"), word != "-" {
        sortLetters(word, before: &rest)
      } else {
        plain.append(word)
      }
    }
  }

  private mutating func sortName(_ word: String, before rest: inout ArraySlice<String>) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts[0].dropFirst(2)
    guard let option = options.first(where: { $0.name == name }) else {
      return note(.unknownOption("--" + name, nearest: nil))
    }
    take(option, attached: parts.count > 1 ? String(parts[1]) : nil, before: &rest)
  }

  /// `-q`, `-qv`, `-n20`, `-n=20`, `-qn 20`; but `-output` is `--output` with a dash too few, not
  /// `-o` with the value `utput`.
  private mutating func sortLetters(_ word: String, before rest: inout ArraySlice<String>) {
    var letters = word.dropFirst()
    let name = letters.prefix { $0 != "=" }
    if name.count > 1, options.contains(where: { $0.name == name }) {
      return note(.unknownOption("-" + name, nearest: nil))
    }
    while let letter = letters.popFirst() {
      guard let option = options.first(where: { $0.letter == letter }) else {
        return note(.unknownOption("-\(letter)", nearest: nil))
      }
      let hasSign = letters.first == "="
      guard option.argument != nil || hasSign else {
        take(option, attached: nil, before: &rest, isLetter: true)
        continue
      }
      let attached = String(hasSign ? letters.dropFirst() : letters)
      return take(option, attached: letters.isEmpty ? nil : attached, before: &rest)
    }
  }

  private mutating func take(
    _ option: Option, attached: String?, before rest: inout ArraySlice<String>,
    isLetter: Bool = false
  ) {
    guard option.argument != nil else {
      given.append(Given(option: option, value: nil, isLetter: isLetter))
      if let attached { note(.surplusValue(option, attached)) }
      return
    }
    // A word that looks like an option is a value only where it is attached: more often the value
    // was forgotten.
    if attached == nil, let next = rest.first, next.hasPrefix("-"), next != "-" {
      return note(.missingValue(option, found: next))
    }
    let value = attached ?? rest.popFirst() ?? ""
    let namesakes = options.filter { $0.name == option.name }
    if let taker = namesakes.first(where: { $0.argument?.accepts(value) ?? false }) {
      given.append(Given(option: taker, value: value))
    } else if value.isEmpty {
      note(.missingValue(option, found: nil))
    } else if let mistake = option.mistake(of: value) {
      note(mistake)
    }
  }

  private mutating func note(_ mistake: UsageError.Mistake) {
    self.mistake = self.mistake ?? mistake
  }
}

extension Option {
  /// What is wrong with a value of the option; nil where it takes the value.
  func mistake(of value: String) -> UsageError.Mistake? {
    guard let argument, !argument.accepts(value) else { return nil }
    return .badValue(
      self, value, expected: argument.expectation, nearest: argument.words.nearest(to: value))
  }
}

import RetentionCore

extension Program {
  /// What the words after the program's name ask for.
  ///
  /// Options stand before or after inputs and before or after the command; `--` ends them. Asking
  /// for help or for the version wins over every mistake but an unknown command.
  package func parse(_ arguments: [String]) throws(UsageError) -> Request {
    var words = SortedWords(of: self)
    words.sort(arguments)
    let command = try command(named: words.plain.first)
    if let help = words.given.first(where: { $0.option.name == Option.help.name }) {
      return .help(command, help.isLetter ? .short : .full)
    }
    if words.given.contains(where: { $0.option.name == Option.version.name }) {
      return .version
    }
    guard let command else {
      throw UsageError(words.firstMistake(among: options) ?? .noCommand, in: name)
    }
    let parsed = ParsedCommand(
      command: command, inputs: Array(words.plain.dropFirst()), given: words.given,
      invocation: "\(name) \(command.name)")
    if let mistake = words.firstMistake(among: options(of: command)) ?? mistake(in: parsed) {
      throw parsed.error(mistake)
    }
    return .run(parsed)
  }

  private func command(named word: String?) throws(UsageError) -> Command? {
    guard let word else { return nil }
    if let command = command(word) { return command }
    let looksLikeFile = word == "-" || word.contains(".") || word.contains("/")
    throw UsageError(
      looksLikeFile
        ? .fileForCommand(word, command: fileCommand)
        : .unknownCommand(word, nearest: commands.map(\.name).nearest(to: word)),
      in: name)
  }

  /// What the command's own declaration forbids.
  private func mistake(in parsed: ParsedCommand) -> UsageError.Mistake? {
    foreignOption(in: parsed) ?? foreignValue(in: parsed) ?? repetition(in: parsed)
      ?? exclusion(in: parsed) ?? inputMistake(in: parsed)
  }

  private func foreignOption(in parsed: ParsedCommand) -> UsageError.Mistake? {
    let own = options(of: parsed.command).map(\.name)
    guard let foreign = parsed.given.first(where: { !own.contains($0.option.name) }) else {
      return nil
    }
    let owners = commands.filter { $0.groups.flatMap(\.options).contains(foreign.option) }
    return .foreignOption(foreign.option, of: owners.map { "\(name) \($0.name)" })
  }

  /// A value that the option takes in other commands only.
  private func foreignValue(in parsed: ParsedCommand) -> UsageError.Mistake? {
    let own = options(of: parsed.command)
    for given in parsed.given {
      guard let value = given.value,
        let option = own.first(where: { $0.name == given.option.name }),
        let mistake = option.mistake(of: value)
      else { continue }
      return mistake
    }
    return nil
  }

  private func repetition(in parsed: ParsedCommand) -> UsageError.Mistake? {
    for given in parsed.given where !given.option.isRepeatable {
      let values = parsed.values(given.option)
      if let first = values.first, let other = values.first(where: { $0 != first }) {
        return .repeated(given.option, first, other)
      }
    }
    return nil
  }

  private func exclusion(in parsed: ParsedCommand) -> UsageError.Mistake? {
    for options in groups(of: parsed.command).flatMap(\.exclusive) {
      let set = options.filter(parsed.isSet)
      if set.count > 1 { return .together(set[0], set[1]) }
    }
    return nil
  }

  private func inputMistake(in parsed: ParsedCommand) -> UsageError.Mistake? {
    guard let inputs = parsed.command.inputs else {
      return parsed.inputs.first.map { .surplusInput($0) }
    }
    if let surplus = parsed.inputs.dropFirst(inputs.count.upperBound).first {
      return .surplusInput(surplus)
    }
    if parsed.inputs.count < inputs.count.lowerBound { return .missingInput(inputs) }
    guard let bad = parsed.inputs.first(where: { !inputs.argument.accepts($0) }) else {
      return nil
    }
    return .badInput(
      bad, expected: inputs.argument.expectation, nearest: inputs.argument.words.nearest(to: bad))
  }
}

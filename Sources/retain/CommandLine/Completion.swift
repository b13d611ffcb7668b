/// What could stand in place of a word that is being typed.
package struct Completion: Equatable, Sendable {
  /// The words, each with what it means; those alone that begin as the word does.
  package private(set) var candidates: [Candidate] = []
  /// Whether a path could stand there.
  package private(set) var takesFiles = false

  /// A word to choose.
  package struct Candidate: Equatable, Sendable {
    /// What is to be typed, the whole word.
    package let word: String
    /// A sentence about it; empty where it speaks for itself.
    package let meaning: String
  }

  /// What could stand in place of the last of the words that are typed after the program's name.
  package init(of words: [String], in program: Program) {
    let line = CompletedLine(words.dropLast(), in: program)
    let word = words.last ?? ""
    if let option = line.pending {
      add(option.argument, to: word)
    } else if !line.isEnded, word.hasPrefix("--"), let sign = word.firstIndex(of: "=") {
      let name = word[..<sign].dropFirst(2)
      let option = line.options.first { $0.name == name }
      add(option?.argument, to: String(word[word.index(after: sign)...]), behind: "--\(name)=")
    } else if !line.isEnded, word.hasPrefix("-") {
      for option in line.options where line.allows(option) && option.flag.hasPrefix(word) {
        candidates.append(Candidate(word: option.flag, meaning: option.summary))
      }
    } else if let command = line.command {
      guard let inputs = command.inputs, line.inputCount < inputs.count.upperBound else { return }
      add(inputs.argument, to: word, isFirst: line.inputCount == 0, topics: program)
    } else {
      for command in program.commands where command.name.hasPrefix(word) {
        candidates.append(Candidate(word: command.name, meaning: command.summary))
      }
    }
  }

  private mutating func add(
    _ argument: Argument?, to word: String, behind prefix: String = "", isFirst: Bool = true,
    topics program: Program? = nil
  ) {
    guard let argument else { return }
    takesFiles = argument.form == .file || argument.isBeforeFiles
    guard isFirst else { return }
    // Of a list, the last entry is being typed.
    let typed = argument.isList ? word.split(separator: ",", omittingEmptySubsequences: false) : []
    let last = typed.last.map(String.init) ?? word
    let start = String(word.dropLast(last.count))
    for choice in argument.words
    where choice.hasPrefix(last) && !typed.dropLast().contains(Substring(choice)) {
      let meaning =
        program?.command(choice)?.summary
        ?? program?.topics.first { $0.name == choice }?.summary
      candidates.append(
        Candidate(
          word: prefix + start + choice, meaning: meaning ?? argument.meanings[choice] ?? ""))
    }
  }

  /// A line a candidate, its meaning behind a tab; a line that begins with a tab says that files
  /// could stand there.
  package var text: String {
    let lines = candidates.map { $0.meaning.isEmpty ? $0.word : "\($0.word)\t\($0.meaning)" }
    return (lines + (takesFiles ? ["\tfiles"] : [])).map { $0 + "\n" }.joined()
  }
}

/// The words before the one that is being typed.
private struct CompletedLine {
  private(set) var command: Command?
  private(set) var inputCount = 0
  /// The option whose value comes next.
  private(set) var pending: Option?
  /// Whether `--` has ended the options.
  private(set) var isEnded = false
  private var given: [Option] = []
  private let program: Program

  init(_ words: ArraySlice<String>, in program: Program) {
    self.program = program
    for word in words {
      if pending != nil {
        pending = nil
      } else if isEnded || !word.hasPrefix("-") || word == "-" {
        if command == nil { command = program.command(word) } else { inputCount += 1 }
      } else if word == "--" {
        isEnded = true
      } else {
        take(word)
      }
    }
  }

  private mutating func take(_ word: String) {
    let name = word.drop { $0 == "-" }.prefix { $0 != "=" }
    // An option has other values in other commands.
    let all = options + program.options
    let option =
      word.hasPrefix("--") ? all.first { $0.name == name } : all.first { $0.letter == name.last }
    guard let option else { return }
    given.append(option)
    if option.argument != nil, !word.contains("=") { pending = option }
  }

  /// The options of the command; before there is one, of all.
  var options: [Option] {
    if let command { return program.options(of: command) }
    return program.groups.flatMap(\.options)
  }

  /// Whether the option can still be given.
  func allows(_ option: Option) -> Bool {
    if given.contains(where: { $0.name == option.name }) { return option.isRepeatable }
    guard let command else { return true }
    return !program.groups(of: command).flatMap(\.exclusive).contains { options in
      options.contains(option) && given.contains { given in options.contains(given) }
    }
  }
}

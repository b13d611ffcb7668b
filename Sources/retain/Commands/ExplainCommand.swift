import RetentionCore

extension Command {
  package static let explain = Command(
    "explain",
    summary: "Tell why an account has its score, with the rows that it was read from.",
    details: """
      For each scenario: what was found and how many of the points it has, with the rows of the \
      export that produced it, then what was looked at and is sound, and what is not known. After \
      that what each action would change, the touchpoints week by week, and the dates. The export is \
      read a second time for it.
      """,
    examples: [
      Example(
        "retain explain exports/ --account ACC-0017", "Tell all about the account of this id."),
      Example(
        "retain explain exports/ -a northwind -a contoso",
        "Explain two accounts, each by the beginning of its name."),
      Example(
        "retain explain exports/ --account ACC-0017 -o why.md",
        "Write a page to be forwarded."),
    ],
    inputs: .export,
    groups: [
      .when, .explaining, .readingParts, .settings, .privacy, .explanationWriting, .watching,
    ],
    exitCodes: [.done, .usage, .input, .nothing, .output])
}

extension OptionGroup {
  package static let explaining = OptionGroup("Which accounts", [.account])

  package static let explanationWriting = OptionGroup(
    "Output", [.explanationFormat, .json, .output], exclusive: [[.format, .json]])
}

extension Option {
  package static let account = Option(
    "account", "a", takes: .text("ID|NAME"), repeatable: true,
    summary: "The account to explain: its id, its name, or how one of them begins.",
    details:
      "Capitals make no difference. Several are explained in the order in which they are given.")

  package static let explanationFormat = format(
    of: Explanations.formats,
    details: """
      A table fits the terminal and shows five rows for a signal; -v shows all of them. json holds \
      every row and figure, md is for mails and tickets.
      """)
}

/// `retain explain`: reads exports twice, and tells all about the accounts that are named.
struct ExplainCommand {
  private let parsed: ParsedCommand
  private let console: Console

  init(_ parsed: ParsedCommand, _ console: Console) {
    self.parsed = parsed
    self.console = console
  }

  func run() throws(Failure) {
    let outputs = try Outputs(parsed, console, formats: Explanations.formats)
    guard parsed.isSet(.account) else {
      throw .usage(parsed.error(.unclear("\(parsed.invocation) needs --account", .account)))
    }
    let read = try ReadExport(parsed, console)
    if read.reading.book.count == 0,
      let nothing = read.nothingToScore(Ranking(Scorer(read.reading.book, read.policy)))
    {
      throw nothing
    }
    let numbers = try numbers(in: read.reading.book)
    let explanations: Explanations
    do throws(InputError) {
      explanations = try Explanations(
        of: numbers, in: read.export, read.reading, policy: read.policy,
        policyName: read.policyName)
    } catch {
      throw .input(error)
    }
    read.tell()
    read.watch.begin("write")
    try outputs.write(inputs: read.inputs) { format, appearance, send throws(WriteFailure) in
      let isVerbose = parsed.isSet(.verbose)
      try send(explanations.bytes(as: format, appearance, isVerbose: isVerbose))
    }
    read.watch.tell(read.reading.files)
    if let nothing = read.nothingToScore(explanations.ranking) { throw nothing }
  }

  /// The accounts that are named, each once.
  private func numbers(in book: Book) throws(Failure) -> [Int] {
    var numbers: [Int] = []
    for text in parsed.values(.account) {
      do throws(AccountSearchError) {
        let number = try book.account(named: name(text, in: book))
        if !numbers.contains(number) { numbers.append(number) }
      } catch {
        throw .usage(parsed.error(mistake(error, text)))
      }
    }
    return numbers
  }

  /// The text, or where names are redacted the code that stands for it.
  private func name(_ text: String, in book: Book) -> String {
    guard let code = Redaction(parsed, console)?.account(text) else { return text }
    return (try? book.account(named: code)) == nil ? text : code
  }

  private func mistake(_ error: AccountSearchError, _ text: String) -> UsageError.Mistake {
    switch error {
    case .unknown(let nearest):
      let near = nearest.isEmpty ? "" : "; near it are " + list(nearest)
      return .unclear("no account is called \(text.quoted())" + near, .account)
    case .several(let accounts):
      let count = "\(accounts.count) accounts are called \(text.quoted()) or begin so: "
      return .unclear(count + list(accounts), .account)
    }
  }

  /// The first few of some accounts.
  private func list(_ accounts: [AccountName]) -> String {
    let shown = accounts.prefix(5).map(\.text.visible)
    return accounts.count > shown.count
      ? shown.joined(separator: ", ") + " and \(accounts.count - shown.count) more"
      : shown.listed(by: "and")
  }
}

extension ExplainCommand {
  /// What to type to have an account explained that another command has read; nil where it can't be
  /// typed.
  static func line(explaining id: String, as parsed: ParsedCommand) -> String? {
    let reading = Command.explain.groups.prefix { $0 != .explanationWriting }.flatMap(\.options)
    let options = parsed.options.filter { reading.contains($0.option) && $0.option != .rejects }
    let given = options + [(.account, id)]
    guard (parsed.inputs + given.compactMap(\.value)).allSatisfy({ $0 == $0.visible }) else {
      return nil
    }
    let words =
      ["retain", Command.explain.name] + parsed.inputs.map(shellQuoted)
      + given.map { option, value in
        guard let value else { return option.flag }
        // A value that looks like an option has to be tied to its own.
        return option.flag + (value.hasPrefix("-") ? "=" : " ") + shellQuoted(value)
      }
    return words.joined(separator: " ")
  }
}

extension AccountName {
  /// The id with the name behind it.
  fileprivate var text: String { name.map { "\(id) (\($0))" } ?? id }
}

import RetentionCore

extension Program {
  /// Everything that can be typed after `retain`.
  package static let retain = Program(
    "retain",
    summary: """
      Reads the exports that you already have and says which accounts are likely to be lost, why, \
      and what to do first.
      """,
    examples: [
      Example("retain score accounts.csv", "Rank the accounts of one export."),
      Example("retain score exports/ --json", "Score a folder of exports, for other programs."),
      Example(
        "retain explain exports/ --account northwind", "Tell why an account has its score."),
      Example("retain plan exports/", "Say what to do first."),
    ],
    commands: Command.withoutHelp + [.help],
    groups: [.terminal, .about],
    topics: Topic.all,
    fileCommand: Command.score.name)
}

extension Inputs {
  /// The files of an export.
  static let export = Inputs(
    .file("INPUT"), count: 0...Int.max,
    summary: """
      CSV or JSON exports, or folders of them; - is standard input. What a file holds is told by its \
      headers and its name, or can be said in front of it, as in touchpoints=calls.csv. Default: \
      the inputs of retain.json.
      """)
}

/// The commands.
extension Command {
  /// All but `help`, which has the names of all of them.
  fileprivate static let withoutHelp: [Command] = [
    .score, .explain, .plan, .compare, .trend, .check, .inspect, .initialize, .config, .scenarios,
    .schema,
    .completions, .man, .version,
  ]

  package static let score = Command(
    "score",
    summary: "Rank the accounts that are likely to be lost, each with the reason.",
    details: """
      Risk runs from 0 to 100, and higher is worse. Exposure is risk times annual value. What is \
      missing counts neither for nor against an account: coverage and the highest possible score \
      stand beside every score.

      With --profile FILE and - alone, standard input is a stream: NDJSON, an account a line with its \
      contracts, touchpoints and handoffs in it. Each is answered by a line of NDJSON, in the same \
      order and without a rank, in memory that does not grow. Asked for anything but NDJSON on \
      standard output, standard input is read as a whole.
      """,
    examples: [
      Example("retain score accounts.csv", "Rank the accounts of one export."),
      Example(
        "retain score exports/ --as-of 2026-09-21",
        "Score a folder of exports as things stood on that day."),
      Example(
        "retain score exports/ --json | jq '.accounts[0]'", "The account most at risk, as JSON."),
      Example(
        "retain score crm.csv -o risk.csv -o risk.json -q",
        "Write two files and say nothing but errors."),
      Example(
        "retain score --profile profile.json - < part.ndjson",
        "Score a part of an export as a stream, an account a line."),
    ],
    inputs: .export,
    groups: [.when, .accounts, .readingParts, .settings, .privacy, .writing, .watching],
    exitCodes: [.done, .usage, .input, .nothing, .output])

  package static let inspect = Command(
    "inspect",
    summary: "Show how an export is read, and what it lacks to say more.",
    details: """
      For each file: which table it is taken for and why, which column is which field, how much of it \
      is filled and with what; then how the files fit together, what is known by them, and which \
      missing field would answer most signals. A file that can't be used is shown with the question \
      that it puts, and the others are inspected all the same.

      With --records the records of one file are written as RFC 4180 has them, or with --format json \
      as objects. Whatever was mended, left out or looks wrong is told on standard error, with its \
      line.

      With --profile FILE, what decides about each account and is known only of the export as a whole \
      goes to FILE.
      """,
    examples: [
      Example("retain inspect exports/", "Show how a folder of exports is read."),
      Example("retain inspect exports/ -v", "Show the columns too that are not used."),
      Example(
        "retain inspect --records accounts.csv",
        "Write the records as plain CSV in UTF-8, whatever the file is."),
      Example(
        "retain inspect --records report.csv --skip-lines 3",
        "Write them without the three lines above the header."),
      Example(
        "retain inspect exports/ --profile profile.json",
        "Write the profile by which parts of the export can be scored."),
    ],
    inputs: .export,
    groups: [.when, .inspecting, .settings, .recordWriting],
    exitCodes: [.done, .usage, .input, .output])

  package static let initialize = Command(
    "init",
    summary: "Write a retain.json from what the exports show.",
    details: """
      The file says which export is which table, which column is which field, and what could be \
      derived from subjects, titles and owners; a comment beside each says how many signals it gives \
      data for how many accounts. Look at it before you score: derived is less than recorded. It goes \
      into the folder that is read, else into the working directory.
      """,
    examples: [
      Example("retain init exports/", "Write exports/retain.json."),
      Example("retain init exports/ -o -", "Only show what would be written."),
    ],
    inputs: .export,
    groups: [.when, .reading, .settings, .configWriting],
    exitCodes: [.done, .usage, .input, .output])

  package static let config = Command(
    "config",
    summary: "Show which settings hold, and where each of them came from.",
    details: """
      The command line is stronger than the environment, that than retain.json, and that than what \
      is built in.
      """,
    examples: [Example("retain config exports/", "Show the settings for this folder.")],
    inputs: .export,
    groups: [.when, .reading, .settings],
    exitCodes: [.done, .usage, .output])

  package static let schema = Command(
    "schema",
    summary: "Print the JSON Schema of a result, of the policy, of a profile or of retain.json.",
    details: "output is the result of score; results of other commands have their names.",
    examples: [
      Example("retain schema output > output.schema.json", "Keep the schema of what score writes."),
      Example(
        "retain schema config > retain.schema.json",
        "Keep the schema of retain.json for an editor, which finds it by its $schema."),
    ],
    inputs: Inputs(
      .word("DOCUMENT", of: Schema.Document.allCases.map(\.rawValue)), count: 1...1,
      summary: "Which of them to print."),
    exitCodes: [.done, .usage, .output])

  package static let version = Command(
    "version",
    summary: "Show the version of the program and of the scoring model.",
    examples: [Example("retain version", "Show both versions.")],
    exitCodes: [.done, .usage, .output])

  package static let completions = Command(
    "completions",
    summary: "Print a script by which a shell completes command lines.",
    details: """
      The script completes commands, options, their values, signals, scenarios, topics and files, and \
      asks the program for them; so it need not be written again for a new release. bash: put the \
      line of the example into ~/.bashrc. zsh: save it as _retain in a folder of $fpath, or put the \
      like of the line into ~/.zshrc below compinit. fish: save it as \
      ~/.config/fish/completions/retain.fish.

      With -- and words behind the shell, what could stand in place of the last of them is printed, a \
      line each with its meaning behind a tab; a line that begins with a tab says that a file could \
      stand there. That is what the scripts ask.
      """,
    examples: [
      Example("source <(retain completions bash)", "Complete command lines in this bash."),
      Example(
        "retain completions fish > ~/.config/fish/completions/retain.fish",
        "Complete command lines in every fish."),
      Example("retain completions zsh -- score --form", "Show what could be typed there."),
    ],
    inputs: Inputs(
      .anything("SHELL", or: CompletionScript.allCases.map(\.rawValue)), count: 1...Int.max,
      summary: "bash, zsh or fish."),
    exitCodes: [.done, .usage, .output])

  package static let man = Command(
    "man",
    summary: "Print a page of the manual for man.",
    details: "Without a command or topic, the page is about all of them.",
    examples: [
      Example("retain man > retain.1", "Keep the page; man ./retain.1 shows it."),
      Example("retain man score | man -l -", "Show the page of score."),
    ],
    inputs: Inputs(
      .word("COMMAND|TOPIC", of: Command.subjects), count: 0...1,
      summary: "A command or a topic. Default: all of them on one page."),
    exitCodes: [.done, .usage, .output])

  package static let help = Command(
    "help",
    summary: "Show the manual of a command or a topic.",
    details: "The manual says more than --help does, and that more than -h.",
    examples: [
      Example("retain help score", "Show the manual of score."),
      Example("retain help recipes", "Show command lines for what people ask most often."),
    ],
    inputs: Inputs(
      .word("COMMAND|TOPIC", of: Command.subjects), count: 0...1,
      summary: "A command or a topic. Default: an overview of all."),
    exitCodes: [.done, .usage, .output])

  /// What the manual has pages on; by name, since a command can't be made of a list that holds it.
  private static let subjects =
    [
      "score", "explain", "plan", "compare", "trend", "check", "inspect", "init", "config",
      "scenarios",
      "schema", "completions", "man", "version", "help",
    ] + Topic.all.map(\.name)
}

import RetentionCore

/// The options of all commands, each declared once.
extension Option {
  // When

  package static let asOf = Option(
    "as-of", takes: .text("DATE|today|data", or: ["today", "data"]), default: "today",
    summary: "The day to score on, such as 2026-09-30; data is the last day on record.",
    details: """
      Whatever is dated later is left out, so that an old result can be computed again. \
      RETAIN_AS_OF in the environment says the same where the option is not given.
      """)

  // Which accounts

  package static let top = Option(
    "top", "n", takes: .number("N", in: 1...Int.max),
    default: "20 actions, 20 accounts at risk in a table and in md, else all",
    summary: "Show the first N accounts of the ranking, groups with --by, actions of the plan.")

  package static let all = Option(
    "all", summary: "Show every account that was scored, those at low risk too.")

  package static let sort = Option(
    "sort", takes: .word("ORDER", of: Ranking.Order.allCases.map(\.rawValue)), default: "score",
    summary: "What comes first: the highest score or exposure, the next renewal, or A to Z.",
    details: """
      The rank of an account is always its place by score. With --by: the group with most exposure \
      (the default), with most accounts at risk (score), or A to Z; where there are several \
      currencies, exposures can't be compared, and score holds.
      """)

  package static let owner = Option(
    "owner", takes: .text("NAME"), repeatable: true,
    summary: "Only the accounts of this owner.",
    details: "Capitals make no difference.")

  package static let segment = Option(
    "segment", takes: .text("NAME"), repeatable: true,
    summary: "Only the accounts of this segment.",
    details: "Capitals make no difference.")

  package static let minBand = Option(
    "min-band",
    takes: .word("BAND", of: Band.allCases.map(\.rawValue)),
    summary: "Only the accounts in this band or a worse one.",
    details: "With unknown, the accounts with too little data to tell are shown too.")

  package static let renewingBy = Option(
    "renewing-by", takes: .text("DATE"),
    summary: "Only the accounts that renew on this day or before it.")

  // Reading the exports

  package static let policy = Option(
    "policy", takes: .file("FILE"),
    summary: "Score by the limits and weights of this file instead of the built-in ones.",
    details: "The schema of the file is printed by: retain schema policy.")

  package static let threads = Option(
    "threads", takes: .number("N", in: 1...64), default: "one a processor, 4 at most",
    summary: "Read and score on N threads.",
    details: """
      The result is the same for any number. One thread is right where other processes have work for \
      the other processors.
      """)

  package static let map = Option(
    "map", takes: .text("FIELD=COLUMN"), repeatable: true,
    summary: "Read this field from this column, as in --map end_on=\"Renewal Date\".",
    details: "Needed where two columns could be the same field; the error says which.")

  package static let ignore = Option(
    "ignore", takes: .text("COLUMN"), repeatable: true,
    summary: "Read the exports as if they had no such column.")

  package static let records = Option(
    "records", summary: "Write the records of a file as they are read, the header first.")

  package static let delimiter = Option(
    "delimiter",
    takes: .text("CHARACTER|WORD", or: ["comma", "semicolon", "tab", "bar", "space"]),
    default: "found by trying",
    summary: "The character between two cells, or comma, semicolon, tab, bar or space.")

  package static let encoding = Option(
    "encoding", takes: .text("NAME", or: TextEncoding.names), default: "UTF-8, or found out",
    summary: "The encoding of the file: \(TextEncoding.names.listed(by: "or")).",
    details: """
      UTF-16 is found out by its byte order mark or by its zeros. A byte that is no UTF-8 is read as \
      Windows-1252, and told.
      """)

  package static let skipLines = Option(
    "skip-lines", takes: .number("N", in: 0...1_000_000), default: "0",
    summary: "Leave out N lines above the header.",
    details: "A line that names the delimiter, such as sep=;, is one of them.")

  package static let formatIn = Option(
    "format-in", takes: .word("FORMAT", of: SourceSettings.Format.allCases.map(\.rawValue)),
    default: "found out",
    summary: "What the file is, whatever it looks like.")

  package static let dates = Option(
    "dates", takes: .word("ORDER", of: DateOrder.allCases.map(\.rawValue)),
    default: "found by looking at every row",
    summary: "The order of day, month and year in dates such as 03/04/2026.",
    details: "Needed where every date of a column could be read both ways; the error says so.")

  package static let decimal = Option(
    "decimal", takes: .word("MARK", of: DecimalMark.allCases.map(\.rawValue)),
    default: "found by looking at every row",
    summary: "The decimal mark in numbers such as 1.234 or 1,234.")

  package static let currency = Option(
    "currency", takes: .text("CODE"),
    summary: "The currency of accounts that name none, as in --currency EUR.")

  package static let rejects = Option(
    "rejects", takes: .file("FILE"),
    summary: "Write the rows that are not used to FILE, as CSV, each with its line and the reason.")

  package static let maxRejects = Option(
    "max-rejects", takes: .text("N|P%"), default: "1%, in check 0",
    summary: "Stop where more rows of a file are rejected than N, or than P in a hundred.",
    details: "Rejected are rows that lack what they need, such as a date that can be read.")

  package static let strict = Option(
    "strict", summary: "Stop at whatever would be mended, guessed or left out, and told.")

  package static let profile = Option(
    "profile", takes: .file("FILE"),
    summary: "The profile of a whole export, by which a part of it is read; inspect writes it.",
    details: """
      What is recorded, since when, and whether talks among ourselves are: by it a part of an export \
      has the scores that it has in the whole. retain inspect --profile FILE reads the whole export \
      once, writes the profile to FILE, and nothing else; - shows it.
      """)

  package static let config = Option(
    "config", takes: .file("FILE"),
    default: "retain.json of the folder that is read, else of the working directory",
    summary: "Read the settings of this file.",
    details: """
      RETAIN_CONFIG in the environment says the same where the option is not given. What the file \
      says is weaker than what the command line says.
      """)

  package static let noConfig = Option("no-config", summary: "Read no retain.json.")

  package static let force = Option(
    "force", summary: "Replace a retain.json that is there already.")

  // Output

  /// The formats of a command, the one first that holds where none is asked for.
  static func format(of formats: [Format], details: String) -> Option {
    Option(
      "format", "f", takes: .word("FORMAT", of: formats.map(\.rawValue)),
      default: formats[0].rawValue, summary: "What to write to standard output.", details: details)
  }

  package static let format = format(
    of: Report.formats,
    details: """
      A table fits the terminal, md is for mails and tickets; both list the accounts at risk. The \
      others list all accounts: html is a page to mail or to print, plain is tab-separated, csv is \
      for spreadsheets, json and ndjson hold every figure.
      """)

  package static let inspectionFormat = format(
    of: Inspection.formats + [.csv],
    details:
      "Records, which --records asks for, are written as csv or json; all else as table or json."
  )

  package static let json = Option("json", summary: "Short for --format json.")

  package static let output = Option(
    "output", "o", takes: .file("FILE"), repeatable: true,
    summary: "Write to FILE, not to standard output, in the format that its extension names.",
    details: """
      The file is written whole or not at all; what it held before is replaced. Extensions are \
      .csv, .json, .ndjson, .md, .html, .xml (junit), .tsv (plain) and .txt (table); for others \
      --format decides.
      """)

  package static let columns = Option(
    "columns", takes: .list("NAME,...", of: AccountColumn.names),
    default: "those of the format",
    summary: "Which columns table, plain, csv and md have, in this order.",
    details: """
      The names are those that head a csv; industry, region and customer_since can be asked for too. \
      json and ndjson always hold all.
      """)

  package static let keep = Option(
    "keep", takes: .text("COLUMN"), repeatable: true,
    summary: "Carry this column of the accounts file into the result.",
    details: """
      Its text stands as it is in the file: in json and ndjson under kept, elsewhere as the last \
      columns, or where --columns names it. The accounts files are read once more for it.
      """)

  package static let csvRaw = Option(
    "csv-raw", summary: "In CSV, leave text as it is that a spreadsheet could run as a formula.",
    details: "Without it, text that begins with = + - or @ gets an apostrophe in front.")

  // Terminal

  package static let color = Option(
    "color", takes: .word("WHEN", of: ColorChoice.allCases.map(\.rawValue)), default: "auto",
    summary: "Whether to use colour.",
    details: """
      With auto, NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, CLICOLOR and TERM decide, in this order.
      """)

  package static let ascii = Option("ascii", summary: "Draw bars, bands and lines with ASCII only.")

  package static let width = Option(
    "width", takes: .number("N", in: 20...1000), default: "that of the terminal",
    summary: "Fit the table into N columns.")

  package static let noPager = Option(
    "no-pager", summary: "Write to the terminal at once, however long the text is.",
    details: """
      Otherwise what is longer than the screen goes through RETAIN_PAGER, PAGER or less; never into \
      files and pipes.
      """)

  package static let quiet = Option(
    "quiet", "q", summary: "Say nothing on standard error but errors.")

  package static let verbose = Option(
    "verbose", "v", summary: "Say more about how the exports were read.")
}

/// The headings under which commands share options.
extension OptionGroup {
  package static let when = OptionGroup("When", [.asOf])

  package static let accounts = OptionGroup(
    "Which accounts", [.top, .all, .sort, .owner, .segment, .minBand, .renewingBy, .by],
    exclusive: [[.top, .all], [.by, .all], [.by, .minBand], [.by, .renewingBy]])

  package static let reading = OptionGroup(
    "Reading the exports",
    [
      .map, .ignore, .dates, .decimal, .currency, .delimiter, .encoding, .skipLines, .formatIn,
      .rejects, .maxRejects, .strict, .threads,
    ])

  package static let readingParts = OptionGroup(
    reading.title, reading.options + [.profile], exclusive: reading.exclusive)

  package static let configWriting = OptionGroup("Output", [.output, .force])

  package static let settings = OptionGroup(
    "Settings", [.policy, .config, .noConfig], exclusive: [[.config, .noConfig]])

  package static let inspecting = OptionGroup(
    "Reading the exports",
    [
      .records, .profile, .map, .ignore, .dates, .decimal, .currency, .delimiter,
      .encoding, .skipLines, .formatIn, .threads,
    ], exclusive: [[.records, .profile]])

  package static let recordWriting = OptionGroup(
    "Output", [.inspectionFormat, .json, .output], exclusive: [[.format, .json]])

  package static let writing = OptionGroup(
    "Output", [.format, .json, .output, .columns, .keep, .csvRaw],
    exclusive: [[.format, .json], [.by, .columns], [.by, .keep]])

  package static let terminal = OptionGroup(
    "Terminal", [.color, .ascii, .width, .noPager, .quiet, .verbose],
    exclusive: [[.quiet, .verbose]])

  package static let about = OptionGroup("About", [.help, .version])
}

import RetentionCore

extension Topic {
  /// The subjects of the manual, in the order of help.
  package static let all: [Topic] = [
    .files, .dates, .settings, .formats, .redaction, .terminal, .environment, .exitCodes, .recipes,
  ]

  private static let files = Topic(
    "files",
    summary: "What can be read, and how a file is taken for a table.",
    sections: [
      Section(
        "Tables",
        [
          .entry("accounts", "A row is a customer. It needs an id or a name."),
          .entry("contracts", "A row is a term of one product, for an account."),
          .entry(
            "touchpoints", "A row is a call, visit, mail or talk among yourselves, with a date."),
          .entry("handoffs", "A row is an account passed from one department to another."),
        ]),
      Section(
        "Which file is which",
        [
          .paragraph(
            """
            A file named accounts.csv holds accounts. Any other is told by its headers, which are \
            known for many systems, or by you.
            """),
          .example(
            Example(
              "retain score exports/accounts.csv touchpoints=exports/touchpoints.csv",
              "Say in front of a file what it holds.")),
          .example(
            Example("retain inspect exports/", "Show which column is read as which field, and why.")
          ),
        ]),
      Section(
        "What is read",
        [
          .paragraph(
            """
            CSV and TSV with any usual delimiter, quote, line end and encoding, JSON and NDJSON. Of a \
            folder its files are read, not those of folders in it; files that begin with a dot or \
            with ~$ are passed over. An Excel workbook has to be saved as CSV.
            """),
          .paragraph(
            """
            A row that lacks what it needs is left out, counted and told with its line. If more than \
            1 % of a file's rows are, nothing is scored: --max-rejects and --strict say otherwise, \
            and --rejects keeps the rows.
            """),
        ]),
    ])

  private static let dates = Topic(
    "dates",
    summary: "The day that is scored, and how dates are read.",
    sections: [
      Section(
        "The day",
        [
          .paragraph(
            """
            Scores are as of a day. What is dated later is left out, so that the same files and the \
            same day give the same result for ever. The day stands in every result.
            """),
          .entry(
            "--as-of 2026-09-30", "That day. RETAIN_AS_OF and asOf of retain.json say the same."),
          .entry("--as-of data", "The last day on record in the files."),
          .entry("--as-of today", "The day at this place, which holds where nothing is said."),
        ]),
      Section(
        "How dates are read",
        [
          .paragraph(
            """
            2026-09-30 is read as it stands. Of other ways to write dates each column has one, found \
            by looking at every row. Where all rows could be read both as day and month and as month \
            and day, nothing is guessed: --dates says which.
            """),
          .entry("--dates dmy", "03/04/2026 is the third of April."),
          .entry("--dates mdy", "03/04/2026 is the fourth of March."),
          .entry("--dates ymd", "The year comes first."),
        ]),
    ])

  private static let settings = Topic(
    "settings",
    summary: "What retain.json and a policy say, and which setting wins.",
    sections: [
      Section(
        nil,
        [
          .paragraph(
            """
            The command line is stronger than the environment, that than retain.json, and that than \
            what is built in. retain.json is looked for in the folders that are read, then in the \
            working directory. It may hold comments and trailing commas.
            """),
          .example(
            Example("retain init exports/ -o -", "Show a retain.json made from what exports show.")),
          .example(
            Example("retain config exports/", "Show which settings hold, and where they came from.")
          ),
        ]),
      Section(
        "Keys of retain.json",
        ConfigKey.ofFile.map { .entry($0.name, $0.meaning.filter { $0 != "`" }) }),
      Section(
        "Keys of an entry of sources",
        ConfigKey.ofSource.map { .entry($0.name, $0.meaning.filter { $0 != "`" }) }),
      Section(
        "Policies",
        [
          .paragraph("A policy changes limits and weights; it lists only what differs."),
          .example(
            Example("retain schema policy", "Show every key with its bounds, as JSON Schema.")),
        ]),
    ])

  private static let formats = Topic(
    "formats",
    summary: "What a result can be written as.",
    sections: [
      Section(
        nil,
        [
          .paragraph(
            """
            --format says how standard output is written. With --output FILE the extension says it, \
            and several files can be written at once. A file is written whole or not at all.
            """)
        ]),
      Section(
        "Formats", Format.allCases.map { .entry($0.rawValue, "\($0.use) .\($0.fileEnding)") }),
      Section(
        "What holds in all of them",
        [
          .paragraph(
            """
            Two runs on the same files, options and day write the same bytes. Numbers for programs \
            are whole, dates are 2026-09-30, and what is not known is empty, or null in JSON. \
            Control characters in the data are escaped where people read, and a text that a \
            spreadsheet could run as a formula gets an apostrophe in front.
            """),
          .example(
            Example("retain schema output", "The JSON Schema that every JSON of score keeps to.")),
        ]),
    ])

  private static let redaction = Topic(
    "redaction",
    summary: "Results for those who may not know the names.",
    sections: [
      Section(
        nil,
        [
          .example(
            Example(
              "retain score exports/ --redact -o risk.csv",
              "A ranking with codes in place of names.")),
          .example(
            Example(
              "retain explain exports/ --account ACC-0017 --redact",
              "All about one account, so too.")),
          .paragraph(
            """
            A company is account- with ten letters and digits, a person is person- with ten, the same \
            wherever the name stands and whatever its capitals. Ids stay, by which you find the \
            account again; one that is a name or an address becomes a code. Segments, industries, \
            regions, days and figures stay. Free text, such as subjects and reasons, is left out.
            """),
          .paragraph(
            """
            A code is made of the name alone: the first 50 bits of the SHA-256 of the key, a zero \
            byte, account or person, a zero byte and the name in small letters. So it is the same in \
            every run, and who guesses a name can make its code and look for it. Put a key that only \
            you know into RETAIN_REDACT_KEY, and they can't; with another key all codes are others.
            """),
          .paragraph(
            """
            Names are replaced when an export has been read, before anything is scored, so that no \
            format can show them. Names of files and columns stay, and so do errors about the files \
            themselves on standard error, which show cells.
            """),
        ])
    ])

  private static let terminal = Topic(
    "terminal",
    summary: "Colour, width, pages and progress.",
    sections: [
      Section(
        "Colour",
        [
          .paragraph("Of these the first that says something decides, for each stream alone:"),
          .entry("--color WHEN", "always or never."),
          .entry("NO_COLOR", "Not empty: no colour."),
          .entry("FORCE_COLOR", "Not empty and not 0: colour. CLICOLOR_FORCE says the same."),
          .entry("CLICOLOR", "0: no colour."),
          .entry("TERM", "dumb: no colour."),
          .entry("the stream", "A terminal is coloured, a file or a pipe is not."),
        ]),
      Section(
        "Width",
        [
          .paragraph(
            """
            A table fits the terminal, or --width. Bar, owner and next step go first, then the reason \
            moves to lines of its own, and below 60 columns each account is a block. Nothing is cut \
            off a reason. Into files and pipes a table is as wide as it has to be.
            """)
        ]),
      Section(
        "Pages",
        [
          .paragraph(
            """
            What is longer than the screen of a terminal goes through RETAIN_PAGER, else PAGER, else \
            less. --no-pager, and a pager that is called cat or nothing, turn that off. Whatever \
            becomes of the pager, the exit code is that of the command.
            """)
        ]),
      Section(
        "Progress",
        [
          .paragraph(
            """
            On a terminal, a run of more than a second shows how far it has come on standard error; \
            --progress never and --quiet turn that off.
            """)
        ]),
    ])

  private static let environment = Topic(
    "environment",
    summary: "The variables that are read, each weaker than its option.",
    sections: [
      Section(
        nil,
        [
          .entry("RETAIN_AS_OF", "The day to score on, as --as-of has it."),
          .entry("RETAIN_CONFIG", "The settings file, as --config has it."),
          .entry(
            "NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, CLICOLOR, TERM", "See: retain help terminal."),
          .paragraph(
            """
            Nothing else is read: no locale, no time zone but for what day it is, no network. \
            Settings of a team belong into retain.json.
            """),
        ])
    ])

  private static let exitCodes = Topic(
    "exit-codes",
    summary: "The number that a command ends with, for scripts.",
    sections: [
      Section(
        nil,
        ExitCode.allCases.map { .entry("\($0.rawValue)", $0.details, column: 7) }
          + [
            .paragraph(
              """
              What went wrong is said on standard error, with the place and what to do. Warnings and \
              notes, which --quiet turns off, change no exit code.
              """)
          ])
    ])
}

extension Format {
  /// What the format is good for, in a sentence.
  fileprivate var use: String {
    switch self {
    case .table: "For the eye: fitted to the terminal, the accounts at risk."
    case .plain: "For cut, awk and grep: a line an account, tabs between, sums behind #."
    case .csv: "For spreadsheets and databases: a line an account, RFC 4180."
    case .json: "For programs: one object with every figure, by a schema."
    case .ndjson: "For streams: a line for the run, each account and the sums."
    case .markdown: "For mails, tickets and pages: the accounts at risk."
    case .html: "A page to mail or to print; only scores have it."
    case .junit: "For machines that build and test; only checks have it."
    case .github: "Annotations for a GitHub workflow; only checks have them."
    }
  }
}

extension ExitCode {
  /// What a script may conclude.
  fileprivate var details: String {
    switch self {
    case .done: "Done. A reader that leaves a pipe early, as head does, is no failure."
    case .failures: "The check found what it was told to fail on."
    case .usage: "Nothing was read: the command line, retain.json or the policy makes no sense."
    case .input: "An input is missing, unreadable, or not what it has to be; nothing was scored."
    case .nothing: "The inputs were read, and hold nothing to score, so that nothing is proven."
    case .output: "The result did not reach its file or pipe whole; an old file is as it was."
    case .bug: "The program contradicts itself; please report it."
    case .interrupted: "Interrupted, as by Ctrl-C. Files are as they were; a .part may be left."
    }
  }
}

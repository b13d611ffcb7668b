/// A key of `retain.json` as the manual and the schema of the file tell it.
package struct ConfigKey: Sendable {
  package let name: String

  /// One sentence.
  package let meaning: String

  /// A value that it can have, as JSON.
  package let example: String

  private init(_ name: String, _ meaning: String, example: String) {
    self.name = name
    self.meaning = meaning
    self.example = example
  }

  /// The keys of the outermost object, in the order of `Config.keys`.
  package static let ofFile: [ConfigKey] =
    [
      ConfigKey(
        "$schema", "Where the schema of the file lies, for editors; not read.",
        example: #""retain.schema.json""#),
      ConfigKey(
        "inputs",
        "Files and folders that are read where no input is named; `.` is the folder of this file.",
        example: #"["."]"#),
      ConfigKey(
        "asOf", "The day to score on: a date, `today`, or `data` for the last day on record.",
        example: #""2026-09-21""#),
      ConfigKey(
        "policy", "The policy: the path of its file, or what would stand in it.",
        example: #""policy.json""#),
      ConfigKey(
        "sources", "How files are read, one entry for files that are read alike.",
        example: #"[{ "files": "calls*.csv", "role": "touchpoints" }]"#),
      ConfigKey(
        "people", "People of ours, by id or name, with their departments.",
        example: #"{ "Noor Haddad": "success" }"#),
      ConfigKey(
        "words", "Phrases that tell a word of a field, in place of those that are shipped.",
        example: #"{ "purpose": { "pulse": ["health check*"] } }"#),
    ] + ofAll(except: currency)
    + [
      currency,
      ConfigKey(
        "maxRejects", "How many rows of a file may be rejected: a number, or a share in percent.",
        example: #""1%""#),
      ConfigKey(
        "assert",
        "What `retain check` asserts: a key with a level, `off`, `warn` or `error`, and its limits.",
        example: #"{ "accounts.critical": ["error", { "max": 1 }] }"#),
      ConfigKey(
        "accept", "Risks that `retain check` does not count, until a day and for a reason.",
        example: #"[{ "account": "ACC-0017", "until": "2026-12-31", "reason": "in talks" }]"#),
    ]

  /// The keys of an entry of `sources`, in the order of `Config.sourceKeys`.
  package static let ofSource: [ConfigKey] =
    [
      ConfigKey(
        "files", "The files by name, in which `*` stands for any letters; without it, all files.",
        example: #"["Task.csv", "Task_*.csv"]"#),
      ConfigKey(
        "role",
        """
        What the files hold: `accounts`, `contracts`, `touchpoints`, `handoffs`, or people that \
        these refer to: `users` of ours, `contacts` of the customers.
        """,
        example: #""touchpoints""#),
      columns,
      ConfigKey(
        "constants", "What every row says of a field, unless its column does.",
        example: #"{ "direction": "inbound", "term_months": 12 }"#),
      ConfigKey(
        "values", "What the values of a field's column stand for.",
        example: #"{ "channel": { "Web Conference": "video" } }"#),
      ConfigKey(
        "multiply", "What the numbers of a field are multiplied by.",
        example: #"{ "annual_value": 12 }"#),
      ConfigKey(
        "derive", "Columns whose texts tell a field where its own column says nothing.",
        example: #"{ "purpose": ["Subject", "Type"], "department": "OwnerId" }"#),
      ConfigKey(
        "rows",
        "Columns with the values that a row must have to count; `!` in front excludes.",
        example: #"{ "Status": ["Completed"], "Type": "!Partner*" }"#),
    ] + ofAll(except: columns)

  private static let columns = ConfigKey(
    "columns", "The column of a field; of several the first that the file has.",
    example: #"{ "end_on": "Renewal Date", "date": ["Completed", "Created"] }"#)

  private static let currency = ConfigKey(
    "currency", "The currency where no column names one.", example: #""EUR""#)

  /// Keys that can stand in a source, and outside of all sources for all files.
  private static func ofAll(except left: ConfigKey) -> [ConfigKey] {
    [
      columns,
      ConfigKey("ignore", "Columns that are not read.", example: #"["Old Renewal Date"]"#),
      ConfigKey(
        "dates", "The order of dates such as 03/04/2026: `dmy`, `mdy` or `ymd`.",
        example: #""dmy""#),
      ConfigKey("decimal", "The decimal mark of numbers such as 1.234.", example: #"",""#),
      ConfigKey(
        "delimiter", "The character between two cells, or its name.", example: #""semicolon""#),
      ConfigKey("encoding", "The encoding of the text.", example: #""windows-1252""#),
      ConfigKey(
        "format", "What the file is, whatever it looks like: `csv`, `tsv`, `json` or `ndjson`.",
        example: #""ndjson""#),
      ConfigKey("skipLines", "How many lines stand above the header.", example: "3"),
      currency,
    ]
    .filter { $0.name != left.name }
  }
}

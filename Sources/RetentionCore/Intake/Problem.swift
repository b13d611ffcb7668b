/// What can be wrong with a cell or a row of an export that can be read all the same.
public enum ProblemKind: String, CaseIterable, Sendable {
  // A cell is blank now.
  case notADate = "not_a_date"
  case notANumber = "not_a_number"
  case negative
  case notAShare = "not_a_share"
  case notAMark = "not_a_mark"
  case notYesOrNo = "not_yes_or_no"

  // A row is not used.
  case noAccount = "no_account"
  case noDate = "no_date"
  case damagedRecord = "damaged_record"

  // A row is not counted for an account.
  case unknownAccount = "unknown_account"
  case ambiguousName = "ambiguous_name"
  case otherRow = "other_row"
  case ofNoAccount = "of_no_account"
  case ofLeftOutAccount = "of_left_out_account"
  case repeatedContract = "repeated_contract"
  case replacedContract = "replaced_contract"
  case blankLine = "blank_line"
  case footer

  // Everything is used, and this is said.
  case unknownWord = "unknown_word"
  case shortRow = "short_row"
  case longRow = "long_row"
  case strayQuote = "stray_quote"
  case notUTF8 = "not_utf8"
  case brokenUTF16 = "broken_utf16"
  case nulBytes = "nul_bytes"
  case unusualDialect = "unusual_dialect"
  case preamble
  case noHeader = "no_header"
  case secondHeader = "second_header"
  case blankHeader = "blank_header"
  case repeatedHeader = "repeated_header"
  case trailingDelimiter = "trailing_delimiter"
  case secondTable = "second_table"
  case leftOut = "left_out"
  case percentColumn = "percent_column"
  case differsFromFirstRow = "differs_from_first_row"
  case otherIDForm = "other_id_form"
  case joinedByName = "joined_by_name"
  case inTheFuture = "in_the_future"
  case createdAfterSigning = "created_after_signing"
  case roundedID = "rounded_id"
  case repeatedRow = "repeated_row"
  case roundRowCount = "round_row_count"
  case endsEarly = "ends_early"

  /// What it costs.
  public var cost: Cost {
    switch self {
    case .notADate, .notANumber, .negative, .notAShare, .notAMark, .notYesOrNo: .cell
    case .noAccount, .noDate, .damagedRecord: .row
    case .unknownAccount, .ambiguousName, .otherRow, .ofNoAccount, .ofLeftOutAccount,
      .repeatedContract,
      .replacedContract,
      .blankLine, .footer:
      .skippedRow
    default: .nothing
    }
  }

  /// Whether it is worth a word and no repair: nothing was guessed, and nothing is wrong.
  public var isNote: Bool {
    switch self {
    case .blankLine, .percentColumn, .replacedContract, .otherRow, .ofNoAccount, .ofLeftOutAccount,
      .otherIDForm,
      .joinedByName, .inTheFuture, .footer, .leftOut, .trailingDelimiter, .blankHeader,
      .repeatedHeader, .repeatedRow, .roundRowCount, .endsEarly:
      true
    default: false
    }
  }

  /// What a problem takes away.
  public enum Cost: String, CaseIterable, Sendable {
    /// The cell counts as blank.
    case cell

    /// The row is rejected.
    case row

    /// The row is sound but has no place in the result.
    case skippedRow = "skipped_row"

    /// Nothing is lost.
    case nothing
  }

  /// What was found, to follow "3 cells: " or "3 rows: ".
  public var text: String {
    switch self {
    case .notADate: "not a date"
    case .notANumber: "not a number"
    case .negative: "below 0"
    case .notAShare: "not between 0 and 1, nor a percentage"
    case .notAMark: "not between 0 and 10"
    case .notYesOrNo: "neither yes nor no"
    case .noAccount: "no account id"
    case .noDate: "no readable date"
    case .unknownAccount: "an account that no accounts file has"
    case .ambiguousName: "a name that several accounts have"
    case .otherRow: "left out by what stands"
    case .ofNoAccount: "of no account, such as that of a lead"
    case .ofLeftOutAccount: "of an account whose row is left out"
    case .joinedByName: "joined by the account's name"
    case .otherIDForm: "an account id in the other form of Salesforce ids, joined by it"
    case .repeatedContract: "a contract that was read before"
    case .replacedContract: "a contract that the contracts table replaces"
    case .blankLine: "a blank line"
    case .unknownWord: "a word that is not in the list, counted as other"
    case .shortRow: "fewer cells than the header; the missing ones count as blank"
    case .longRow: "more cells than the header; those beyond it are not used"
    case .strayQuote: "a quote inside the text, kept as text"
    case .notUTF8: "text that is no UTF-8, read as Windows-1252"
    case .percentColumn: "a column in percent, divided by 100"
    case .differsFromFirstRow: "a value that differs from the account's first row, not used"
    case .inTheFuture: "dated after the as-of date, not counted"
    case .unusualDialect, .brokenUTF16, .nulBytes, .preamble, .noHeader, .secondHeader,
      .blankHeader, .repeatedHeader, .trailingDelimiter, .secondTable, .footer, .damagedRecord,
      .leftOut:
      CSVNotice.Kind(rawValue: rawValue)?.text ?? rawValue
    case .createdAfterSigning: "an opportunity created after the signature, not used"
    case .roundedID: "an account id that a spreadsheet has rounded"
    case .repeatedRow: "the same as a row before, counted again"
    case .roundRowCount: "a number at which exports are often cut off"
    case .endsEarly: "the touchpoints end long before the as-of date; the export may be old"
    }
  }

  /// What would mend it; nil where nothing has to be done.
  public var fix: String? {
    switch self {
    case .notADate: "write dates as 2026-02-28"
    case .notANumber: "write numbers as 1234.56"
    case .negative: "correct the sign, or leave the cell blank"
    case .notAShare: "write 0.25 or 25 %"
    case .notAMark: "write a mark from 0 to 10"
    case .notYesOrNo: "write yes or no"
    case .noAccount: "fill the account id"
    case .noDate: "fill the date"
    case .unknownAccount: "export the accounts again, or correct the id"
    case .ambiguousName: "export the account's id"
    case .unknownWord: "use a word of the list, see the data dictionary"
    case .shortRow, .longRow: "export again; a delimiter may stand inside an unquoted cell"
    case .notUTF8: "export as UTF-8"
    case .differsFromFirstRow: "keep one row an account, or make the rows agree"
    case .createdAfterSigning: "correct one of the two dates"
    case .roundedID: "export again, and do not save the file from a spreadsheet"
    case .roundRowCount: "see whether this one was"
    case .repeatedRow: "see whether the export holds rows twice"
    case .endsEarly: "export again, or score the day of the export with --as-of"
    case .unusualDialect, .brokenUTF16, .nulBytes, .preamble, .noHeader, .secondHeader,
      .blankHeader, .repeatedHeader, .trailingDelimiter, .secondTable, .footer, .damagedRecord:
      CSVNotice.Kind(rawValue: rawValue)?.fix
    case .leftOut, .otherRow, .ofNoAccount, .ofLeftOutAccount, .otherIDForm, .joinedByName,
      .repeatedContract,
      .replacedContract, .blankLine,
      .strayQuote,
      .percentColumn, .inTheFuture:
      nil
    }
  }
}

/// One kind of problem in one column of one file: how often, and the first examples.
public struct Problem: Sendable {
  public var kind: ProblemKind
  public var file: UInt16

  /// The header of the column; nil where the whole row is concerned.
  public var column: String?
  public var count = 0

  /// The first ones, in the order in which they were found.
  public var examples: [Example] = []

  /// Where it was seen.
  public struct Example: Sendable, Equatable {
    /// The physical line, from 1; 0 where it holds for the whole column.
    public var line: Int

    /// The character in that line at which the cell begins, from 1; 0 for a whole row.
    public var column: Int

    /// The text of the cell, at most 80 characters of it.
    public var seen: String

    /// How often it was seen: each spelling of a word is an example of its own.
    public var count = 1
  }
}

/// All problems of a run, counted; a million of them take no more room than twenty of each kind.
public struct ProblemLog: Sendable {
  /// The number of examples that are kept of each problem.
  public static let exampleLimit = 20

  private var problems: [Key: Problem] = [:]

  private struct Key: Hashable {
    var kind: ProblemKind
    var file: UInt16
    var column: String?
  }

  /// Counts a problem, and keeps it as an example while there are few.
  mutating func add(
    _ kind: ProblemKind, file: UInt16, column: String? = nil, count: Int = 1,
    _ example: @autoclosure () -> Problem.Example
  ) {
    let key = Key(kind: kind, file: file, column: column)
    var problem = problems[key] ?? Problem(kind: kind, file: file, column: column)
    problems[key] = nil
    problem.count += count
    if problem.examples.count < ProblemLog.exampleLimit { problem.examples.append(example()) }
    problems[key] = problem
  }

  /// Takes in problems that were found behind these.
  mutating func merge(_ other: ProblemLog) {
    for (key, found) in other.problems {
      var problem =
        problems[key] ?? Problem(kind: found.kind, file: found.file, column: found.column)
      problem.count += found.count
      problem.examples += found.examples.prefix(
        max(0, ProblemLog.exampleLimit - problem.examples.count))
      problems[key] = problem
    }
  }

  /// The problems by file, then kind, then column.
  public var sorted: [Problem] {
    let order = Dictionary(
      uniqueKeysWithValues: zip(ProblemKind.allCases, ProblemKind.allCases.indices))
    return problems.values.sorted { left, right in
      if left.file != right.file { return left.file < right.file }
      if left.kind != right.kind { return order[left.kind] ?? 0 < order[right.kind] ?? 0 }
      return (left.column ?? "").utf8.lexicographicallyPrecedes((right.column ?? "").utf8)
    }
  }
}

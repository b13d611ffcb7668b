/// How the cells of a column are to be read, once all of them were seen.
package enum ColumnVerdict<Style: Sendable, Choice: Sendable>: Sendable {
  /// In this style; the notes say how that was found, and what a reader might not expect.
  case read(Style, notes: [ColumnNote])

  /// Several readings fit every cell and give other values: nothing is guessed.
  case open([Choice], examples: [Problem.Example])

  /// No reading fits all cells; the examples can't both be read in one way.
  case contradictory(examples: [Problem.Example])
}

/// What has to be said of the way in which a column is read.
package enum ColumnNote: Sendable {
  /// The order of day, month and year.
  case order(DateOrder, ReadingGround)

  /// The decimal mark.
  case mark(DecimalMark, ReadingGround)

  /// Years of two digits.
  case shortYears(Problem.Example)

  /// Dates that are bare numbers.
  case counted(DayCount, Problem.Example)

  /// Bare numbers that are refused, since not all cells of the column are of their kind.
  case uncounted(Problem.Example)

  /// Numbers in groups of two digits, as India writes them.
  case lakhs(Problem.Example)

  /// The note in words, without the name of the column.
  package var text: String {
    switch self {
    case .order(let order, let ground): ColumnNote.text(order.text, ground)
    case .mark(let mark, let ground): ColumnNote.text(mark.text, ground)
    case .shortYears(let example):
      "years of two digits: 70 to 99 are 19xx, 00 to 69 are 20xx, as in \(ColumnNote.text(example))"
    case .counted(let count, let example):
      "\(count.text), as in \(ColumnNote.text(example))"
    case .uncounted(let example):
      "bare numbers are refused, since the column has other cells too, as in"
        + " \(ColumnNote.text(example))"
    case .lakhs(let example):
      "thousands in groups of two digits, as in \(ColumnNote.text(example))"
    }
  }

  private static func text(_ reading: String, _ ground: ReadingGround) -> String {
    switch ground {
    case .shown(let example): "\(reading), as \(text(example)) shows"
    case .told: "\(reading), as told"
    case .likeOthers: "\(reading), as in other columns of the file"
    case .indifferent: "\(reading), though another reading would give the same values"
    }
  }

  private static func text(_ example: Problem.Example) -> String {
    "\(example.seen) on line \(example.line)"
  }
}

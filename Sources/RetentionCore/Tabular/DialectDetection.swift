/// Finds how a file is written by reading its first text in every dialect that could be meant.
///
/// What counts is how many records have the usual number of cells, and how many cells hold nothing
/// that parts cells in another dialect. A user's word goes before all that.
struct DialectDetection {
  /// Bytes of the sample that are tried.
  private static let limit = 32 << 10

  private let sample: ArraySlice<UInt8>
  private let isWhole: Bool
  private let signs: QuoteSigns

  /// Looks at the first text of a file, `isWhole` where there is no more of it.
  init(_ sample: ArraySlice<UInt8>, isWhole: Bool) {
    self.sample = sample.prefix(DialectDetection.limit)
    self.isWhole = isWhole && sample.count <= DialectDetection.limit
    signs = QuoteSigns(in: self.sample)
  }

  /// The dialect that fits best; with a delimiter that is known, the quotes that go with it.
  func dialect(delimiter told: UInt8?) -> Dialect {
    var best = Candidate(dialect: Dialect(delimiter: told ?? .comma))
    for delimiter in told.map({ [$0] }) ?? Dialect.usualDelimiters {
      for candidate in candidates(delimiter) where candidate.isBetter(than: best) {
        best = candidate
      }
    }
    if told == nil, best.fit < DialectDetection.doubtful {
      // What hardly anybody means has to be plain to see.
      for delimiter in [.space, UInt8(ascii: "^"), UInt8(ascii: "~"), 0x1F] {
        for candidate in candidates(delimiter)
        where candidate.isProven && candidate.isBetter(than: best) {
          best = candidate
        }
      }
    }
    return withBareQuotes(best).dialect
  }

  /// The same dialect with quotes that are not doubled, where nearly all records then have the usual
  /// number of cells, and more of them than before; else as it is.
  private func withBareQuotes(_ best: Candidate) -> Candidate {
    guard best.dialect.isPlain, best.hasStrayQuotes else { return best }
    var dialect = best.dialect
    dialect.hasBareQuotes = true
    let candidate = measured(dialect)
    let isBetter =
      candidate.share > max(best.share, 0.9) && candidate.width > 1
      && candidate.records == best.records
    return isBetter ? candidate : best
  }

  /// A fit below this leaves room for a delimiter that is rare.
  private static let doubtful = 0.9

  /// A dialect and how well it reads the sample.
  private struct Candidate {
    var dialect: Dialect

    /// From 0 to 1; 0 where it finds no second column.
    var fit = 0.0

    /// The share of the records that have the usual number of cells.
    var share = 0.0

    /// The usual number of cells.
    var width = 1
    var records = 0

    /// Whether quotes stand where RFC 4180 has none, or one never closes.
    var hasStrayQuotes = false

    /// Apostrophes stand in many texts; to be quotes they have to explain a good deal more.
    func isBetter(than other: Candidate) -> Bool {
      let margin = dialect.quote == other.dialect.quote ? 0 : 0.02
      return fit > other.fit + margin || fit == other.fit && width > other.width
    }

    var isProven: Bool { share > 0.95 && width >= 3 && records >= 3 }
  }

  /// The ways to quote that the sample shows signs of, the usual one first.
  private func candidates(_ delimiter: UInt8) -> [Candidate] {
    let usual = measured(Dialect(delimiter: delimiter))
    return [usual] + quotings(of: usual).map { measured($0) }
  }

  /// Other ways to quote. Where the usual one leaves no quote unexplained, `"` means what it does in
  /// RFC 4180.
  private func quotings(of candidate: Candidate) -> [Dialect] {
    let usual = candidate.dialect
    let delimiter = usual.delimiter
    var dialects: [Dialect] = []
    for escape in [UInt8.backslash, 0]
    where candidate.hasStrayQuotes && signs.beforeQuotes.contains(escape) {
      var dialect = usual
      dialect.escape = escape
      dialects.append(dialect)
    }
    if candidate.hasStrayQuotes, delimiter != .space,
      signs.beforeBlankAndQuotes.contains(delimiter)
    {
      var dialect = usual
      dialect.skipsBlanks = true
      dialects.append(dialect)
    }
    if signs.beforeApostrophes.contains(delimiter) || signs.beforeApostrophes.contains(.lineFeed) {
      var dialect = usual
      dialect.quote = .apostrophe
      dialects.append(dialect)
      if signs.beforeApostrophes.contains(.backslash) {
        dialect.escape = .backslash
        dialects.append(dialect)
      }
    }
    return dialects
  }

  private func measured(_ dialect: Dialect) -> Candidate {
    let trial = trial(of: dialect)
    let window = trial.window
    let records = window.records.indices.filter { !window.isBlank($0) }
    var candidate = Candidate(dialect: dialect, records: records.count)
    candidate.hasStrayQuotes = !window.strayCells.isEmpty || trial.isUnclosed
    var recordsByWidth: [Int: Int] = [:]
    var (cells, plainCells) = (0, 0)
    for record in records {
      let width = window.cellCount(of: record)
      recordsByWidth[width, default: 0] += 1
      cells += width
      for column in 0..<width where isPlain(column, of: record, in: window, dialect) {
        plainCells += 1
      }
    }
    let usual = recordsByWidth.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
    guard let usual, usual.key > 1 else { return candidate }
    candidate.width = usual.key
    candidate.share = trial.share * Double(usual.value) / Double(records.count)
    candidate.fit = candidate.share * Double(plainCells) / Double(cells)
    return candidate
  }

  /// The complete records of the sample, read in a dialect.
  struct Trial {
    var window: CSVWindow

    /// The share of the text that they take: a quote that is taken for an opening one may swallow the
    /// rest.
    var share: Double
    var isUnclosed: Bool
  }

  /// Reads the sample in a dialect.
  func trial(of dialect: Dialect) -> Trial {
    var text: [UInt8] = []
    if dialect.isPlain {
      text = Array(sample)
    } else {
      var translator = DialectTranslator(dialect)
      translator.translate(sample, into: &text)
      if isWhole { translator.finish(into: &text) }
    }
    var window = CSVWindow(capacity: text.count + CSVReader.spare)
    window.bytes.replaceSubrange(0..<text.count, with: text)
    var line: UInt32 = 1
    let scanner = PlainScanner(delimiter: dialect.delimiter)
    let result = scanner.scan(&window, from: 0, count: text.count, atEnd: isWhole, line: &line)
    let (end, isUnclosed) =
      switch result {
      case .complete(let end): (end, false)
      case .unclosedQuote(_, _, recordStart: let end): (end, true)
      }
    let share = text.isEmpty ? 1 : Double(end) / Double(text.count)
    return Trial(window: window, share: share, isUnclosed: isUnclosed)
  }

  /// Whether a cell holds nothing by which another dialect would take it apart.
  private func isPlain(
    _ column: Int, of record: Int, in window: CSVWindow, _ dialect: Dialect
  ) -> Bool {
    guard let cell = window.cell(column, of: record), !cell.isEmpty else { return true }
    let bytes = window.bytes[cell.start..<cell.end]
    let otherQuote = dialect.quote == .quote ? UInt8.apostrophe : .quote
    if bytes.count > 1, bytes.first == otherQuote, bytes.last == otherQuote { return false }
    if cell.isQuoted { return true }
    var isNumber = true
    var parts = false
    for byte in bytes {
      switch byte {
      case .comma: parts = true
      case .quote, .semicolon, .tab, .bar: return false
      case "0"..."9", ".", "-", "+", " ", "%", "$": break
      default: isNumber = false
      }
    }
    return !parts || isNumber
  }
}

/// The bytes that stand before quotes in a text: by these a dialect betrays itself.
private struct QuoteSigns {
  private(set) var beforeQuotes: Set<UInt8> = []
  private(set) var beforeApostrophes: Set<UInt8> = []

  /// Bytes before a quote that has a blank in front.
  private(set) var beforeBlankAndQuotes: Set<UInt8> = []

  init(in text: ArraySlice<UInt8>) {
    var (last, lastButOne): (UInt8, UInt8) = (.lineFeed, .lineFeed)
    for byte in text {
      if byte == .quote {
        beforeQuotes.insert(last)
        if last == .space { beforeBlankAndQuotes.insert(lastButOne) }
      } else if byte == .apostrophe {
        beforeApostrophes.insert(last)
      }
      (last, lastButOne) = (byte, last)
    }
  }
}

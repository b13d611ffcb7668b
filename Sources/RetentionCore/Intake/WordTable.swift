/// Reads the words of one vocabulary from the bytes of cells, and counts what it made of them.
///
/// Each spelling is understood once; after that its bytes alone tell.
struct WordTable<Word: Vocabulary> {
  /// The most spellings that are kept: a column of free text must not fill the memory.
  private static var limit: Int { 10_000 }

  /// What a spelling stands for; nil where nothing tells.
  private let meaning: (String) -> Word?

  /// Whether a spelling that nothing tells of is `other`, rather than no word at all.
  private let isList: Bool
  private var spellings = SymbolTable()
  private var words: [Word?] = []

  /// Spellings of known words by their shelf, and of no word: nearly all cells are answered by these,
  /// blank ones too.
  private var shelves = [(opening: SymbolTable.Opening, word: Word?)](
    repeating: (SymbolTable.Opening(), nil), count: 128)

  /// How often each spelling came that is counted, by its number; 0 for those that are not.
  private var counts: [Int] = []

  /// How often each word was counted by spellings that are not kept.
  private var further: [Word: Int] = [:]

  /// Of more spellings than are kept, those whose ranks are the lowest stay: which they are does not
  /// depend on the order in which they come. None is kept whose rank is not below this one.
  private var rankLimit = UInt64.max

  /// A table of the words that a column holds; `values` replaces some spellings, folded.
  init(replacing values: [String: String] = [:]) {
    isList = true
    meaning = { text in
      Word(word: values.isEmpty ? text : values[Spelling.folded(text)] ?? text)
    }
  }

  /// A table of the words that texts speak of.
  init(understanding meaning: @escaping (String) -> Word?) {
    isList = false
    self.meaning = meaning
  }

  /// The word of a cell; nil where it holds none.
  @inline(__always)
  mutating func word(
    _ column: Int, of cells: CSVWindow.Cells, in window: borrowing CSVWindow
  ) -> Word? {
    let (start, end) = window.bounds(column, of: cells)
    let opening = SymbolTable.opening(window.bytes.span, start, end)
    let shelf = shelves[opening.shelf]
    return shelf.opening == opening
      ? shelf.word : newWord(column, of: cells, in: window, opening)
  }

  /// The word of a cell that no shelf has as it stands, which may have quotes or white space around
  /// it or hold no value.
  @inline(never)
  private mutating func newWord(
    _ column: Int, of cells: CSVWindow.Cells, in window: borrowing CSVWindow,
    _ opening: SymbolTable.Opening
  ) -> Word? {
    let word = window.value(column, of: cells) { bytes, start, end in
      lookUp(bytes, start, end)
    }
    if let word { return word }
    // No value is written in few ways.
    if !opening.isCut { shelves[opening.shelf] = (opening, nil) }
    return nil
  }

  /// The word of the bytes of a value.
  private mutating func lookUp(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Word? {
    let key = spellings.key(bytes, start, end)
    guard let number = spellings.number(of: key, in: bytes) else {
      return add(key, bytes.extracting(start..<end), in: bytes)
    }
    if counts[number] != 0 {
      counts[number] += 1
    } else if !key.opening.isCut, let word = words[number] {
      shelves[key.opening.shelf] = (key.opening, word)
    }
    return words[number]
  }

  private mutating func add(
    _ key: SymbolTable.Key, _ cell: Span<UInt8>, in bytes: Span<UInt8>
  ) -> Word? {
    let known = meaning(CellBytes.text(cell).text)
    let word = known ?? (isList ? .other : nil)
    // Of a list what it does not know is counted, of texts what they told.
    let isCounted = isList ? known == nil : known != nil
    if WordTable.rank(of: cell) < rankLimit {
      _ = spellings.add(key, in: bytes)
      words.append(word)
      counts.append(isCounted ? 1 : 0)
      if words.count >= 2 * WordTable.limit { keepLowest() }
    } else if isCounted, let word {
      further[word, default: 0] += 1
    }
    return word
  }

  private static func rank(of spelling: Span<UInt8>) -> UInt64 {
    SymbolTable.number(standingFor: spelling, 0, spelling.count)
  }

  /// The table with no more spellings than are kept.
  private var lowest: WordTable {
    var table = self
    table.keepLowest()
    return table
  }

  /// Keeps as many spellings as there may be, those that are counted before others.
  private mutating func keepLowest() {
    guard words.count > WordTable.limit else { return }
    var kept: [(rank: UInt64, number: Int)] = []
    for number in counts.indices where counts[number] > 0 {
      kept.append((WordTable.rank(of: spellings.key(number).span), number))
    }
    kept.sort { $0.rank < $1.rank }
    for (_, number) in kept.dropFirst(WordTable.limit) {
      if let word = words[number] { further[word, default: 0] += counts[number] }
    }
    if kept.count > WordTable.limit { rankLimit = kept[WordTable.limit].rank }
    let old = (spellings, words, counts)
    (spellings, words, counts) = (SymbolTable(), [], [])
    for (_, number) in kept.prefix(WordTable.limit) {
      _ = spellings.add(old.0.key(number).span)
      words.append(old.1[number])
      counts.append(old.2[number])
    }
  }

  /// Takes in what another table of the same meaning has counted.
  mutating func merge(_ other: WordTable) {
    for number in other.counts.indices where other.counts[number] > 0 {
      let (own, isNew) = spellings.add(other.spellings.key(number).span)
      if isNew {
        words.append(other.words[number])
        counts.append(0)
      }
      counts[own] += other.counts[number]
    }
    for (word, count) in other.further { further[word, default: 0] += count }
    rankLimit = min(rankLimit, other.rankLimit)
    keepLowest()
  }

  /// The spellings of a list that nothing names and how often each came, the most frequent first.
  var unknown: [(spelling: String, count: Int)] {
    guard isList else { return [] }
    let table = lowest
    let kept = table.counts.indices
      .filter { table.counts[$0] > 0 }
      .map { (String(decoding: table.spellings.key($0), as: UTF8.self), table.counts[$0]) }
      .sorted { left, right in
        left.1 != right.1 ? left.1 > right.1 : left.0.utf8.lexicographicallyPrecedes(right.0.utf8)
      }
    let rest = table.further.values.reduce(0, +)
    return rest > 0 ? kept + [("…", rest)] : kept
  }

  /// How often texts spoke of each word, with the text that did most often, the first
  /// of equals by bytes; by word.
  var understood: [(word: Word, count: Int, example: String)] {
    guard !isList else { return [] }
    let table = lowest
    var found: [Word: (count: Int, best: Int, spelling: String)] = [:]
    for number in table.counts.indices where table.counts[number] > 0 {
      guard let word = table.words[number] else { continue }
      let (count, spelling) = (
        table.counts[number], String(decoding: table.spellings.key(number), as: UTF8.self)
      )
      var entry = found[word] ?? (0, 0, spelling)
      entry.count += count
      if count > entry.best
        || count == entry.best
          && spelling.utf8.lexicographicallyPrecedes(entry.spelling.utf8)
      {
        (entry.best, entry.spelling) = (count, spelling)
      }
      found[word] = entry
    }
    for (word, count) in table.further { found[word]?.count += count }
    return found.sorted { $0.key.rawValue < $1.key.rawValue }.map { word, entry in
      (word, entry.count, entry.spelling)
    }
  }
}

/// The word of one field, from all the columns of a file that can tell it.
struct WordField<Word: Vocabulary> {
  /// The column that holds it; -1 where none does.
  private let column: Int
  private var list: WordTable<Word>

  /// Columns from whose texts it is derived where that one says nothing.
  private var texts: [(column: Int, table: WordTable<Word>)] = []
  private let constant: Word?

  /// Whether nothing but that one column can tell it.
  private let isPlain: Bool

  init(_ field: FieldName, of file: ExportFile) {
    let origin = file.mapping.origins[field]
    column = origin?.column ?? -1
    list = WordTable(replacing: origin?.values ?? [:])
    constant = origin?.constant.flatMap { Word(word: $0) }
    let directory = file.directory
    let names = [FieldName.person, .contact, .fromPerson, .toPerson].compactMap {
      file.mapping.column(of: $0)
    }
    texts = (origin?.derivedFrom ?? []).map { column in
      let isName = names.contains(column)
      return (column, WordTable { directory.word($0, as: Word.self, isName: isName) })
    }
    isPlain = constant == nil && texts.isEmpty
  }

  /// The word of a row; nil where nothing tells.
  @inline(__always)
  mutating func word(of cells: CSVWindow.Cells, in window: borrowing CSVWindow) -> Word? {
    guard isPlain else { return derivedWord(of: cells, in: window) }
    return column < 0 ? nil : list.word(column, of: cells, in: window)
  }

  @inline(never)
  private mutating func derivedWord(
    of cells: CSVWindow.Cells, in window: borrowing CSVWindow
  ) -> Word? {
    let listed = column < 0 ? nil : list.word(column, of: cells, in: window)
    // A word that the list does not know says less than a text that is understood.
    if let listed, listed != .other { return listed }
    for index in texts.indices {
      if let word = texts[index].table.word(texts[index].column, of: cells, in: window) {
        return word
      }
    }
    return constant ?? listed
  }

  /// Takes in the words that another reader of the same columns has counted.
  mutating func merge(_ other: WordField) {
    list.merge(other.list)
    for index in texts.indices { texts[index].table.merge(other.texts[index].table) }
  }

  /// Spellings of the column that the list does not have.
  var unknown: [(spelling: String, count: Int)] { list.unknown }

  /// What texts told, by column.
  var understood: [(column: Int, words: [(word: Word, count: Int, example: String)])] {
    texts.map { ($0.column, $0.table.understood) }
  }
}

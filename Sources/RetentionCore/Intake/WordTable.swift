/// Reads the words of one vocabulary from the bytes of cells, and counts those that it does not
/// know.
///
/// Each spelling is folded and looked up once; after that its bytes alone tell.
struct WordTable<Word: Vocabulary> {
  /// The most spellings that are kept: a column of free text must not fill the memory.
  private static var limit: Int { 10_000 }

  private var spellings = SymbolTable()
  private var words: [Word] = []

  /// Spellings of known words by their shelf: nearly all cells are answered by these.
  private var shelves = [(opening: SymbolTable.Opening, word: Word)](
    repeating: (SymbolTable.Opening(), .other), count: 128)

  /// How often each spelling came that no word or synonym names, by its number; 0 for known ones.
  private var unknownCounts: [Int] = []

  /// Words that nothing names, in spellings beyond those that are kept.
  private var furtherUnknown = 0

  /// The word of a cell that holds a value; `other` where nothing names it.
  @inline(__always)
  mutating func word(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Word {
    let opening = SymbolTable.opening(bytes, start, end)
    let shelf = shelves[opening.shelf]
    if shelf.opening == opening { return shelf.word }
    return lookUp(spellings.key(opening, bytes, start, end), bytes.extracting(start..<end), bytes)
  }

  @inline(never)
  private mutating func lookUp(
    _ key: SymbolTable.Key, _ cell: Span<UInt8>, _ bytes: Span<UInt8>
  ) -> Word {
    guard let number = spellings.number(of: key, in: bytes) else {
      return add(key, cell, in: bytes)
    }
    if unknownCounts[number] != 0 {
      unknownCounts[number] += 1
    } else if !key.opening.isCut {
      shelves[key.opening.shelf] = (key.opening, words[number])
    }
    return words[number]
  }

  /// The spellings that nothing names and how often each came, by bytes.
  var unknown: [(spelling: String, count: Int)] {
    let kept = unknownCounts.indices
      .filter { unknownCounts[$0] > 0 }
      .map { (String(decoding: spellings.key($0), as: UTF8.self), unknownCounts[$0]) }
      .sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
    return furtherUnknown > 0 ? kept + [("…", furtherUnknown)] : kept
  }

  private mutating func add(
    _ key: SymbolTable.Key, _ cell: Span<UInt8>, in bytes: Span<UInt8>
  ) -> Word {
    let word = Word(word: CellBytes.text(cell).text)
    if words.count < WordTable.limit {
      _ = spellings.add(key, in: bytes)
      words.append(word ?? .other)
      unknownCounts.append(word == nil ? 1 : 0)
    } else if word == nil {
      furtherUnknown += 1
    }
    return word ?? .other
  }
}

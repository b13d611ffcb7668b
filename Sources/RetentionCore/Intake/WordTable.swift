/// Reads the words of one vocabulary from the bytes of cells, and counts those that it does not
/// know.
///
/// Each spelling is folded and looked up once; after that its bytes alone tell.
struct WordTable<Word: Vocabulary> {
  private var spellings = SymbolTable()
  private var words: [Word] = []

  /// How often each spelling came that no word or synonym names, by its number; 0 for known ones.
  private var unknownCounts: [Int] = []

  /// The word of a cell that holds a value; `other` where nothing names it.
  @inline(__always)
  mutating func word(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Word {
    let key = spellings.key(bytes, start, end)
    let number =
      spellings.number(of: key, in: bytes) ?? add(key, bytes.extracting(start..<end), in: bytes)
    if unknownCounts[number] != 0 { unknownCounts[number] += 1 }
    return words[number]
  }

  /// The spellings that nothing names and how often each came, by bytes.
  var unknown: [(spelling: String, count: Int)] {
    unknownCounts.indices
      .filter { unknownCounts[$0] > 0 }
      .map { (String(decoding: spellings.key($0), as: UTF8.self), unknownCounts[$0] - 1) }
      .sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
  }

  private mutating func add(
    _ key: SymbolTable.Key, _ cell: Span<UInt8>, in bytes: Span<UInt8>
  ) -> Int {
    let number = spellings.add(key, in: bytes).number
    let word = Word(word: CellBytes.text(cell).text)
    words.append(word ?? .other)
    unknownCounts.append(word == nil ? 1 : 0)
    return number
  }
}

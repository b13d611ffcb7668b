/// The text of a file in UTF-8, from its beginning to its end.
///
/// Nearly all files are UTF-8 already: their bytes go straight to the window, looked at once. The
/// others take the way over `ready`, decoded and rewritten as RFC 4180 has it.
struct TextSource: ~Copyable {
  /// Where something unusual was found first, and how often.
  struct Mark {
    var count = 0

    /// The place of the first one in the buffer that was filled last; nil in all later ones.
    var offset: Int?
  }

  /// Bytes that are looked at before anything is decided.
  static let sampleSize = 128 << 10

  /// Bytes that are decoded at once.
  private static let chunkSize = 64 << 10

  /// The first bytes of the file, as they are: enough to tell a format by.
  let firstBytes: [UInt8]

  /// Whether everything was handed out.
  private(set) var isAtEnd = false

  /// NUL bytes in the text.
  private(set) var nulBytes = Mark()

  /// What was no text in the encoding of the file.
  private(set) var foreign = Mark()

  /// The encoding and the byte order mark that were found.
  let beginning: TextEncoding.Beginning

  private var source: ByteSource
  private var decoder: TextDecoder
  private var translator: DialectTranslator?
  private var isSourceAtEnd: Bool

  /// Text that waits, from `readyStart` on; and the place of its first foreign character.
  private var ready: [UInt8] = []
  private var readyStart = 0
  private var readyForeign: Int?

  /// Whether the first foreign character was handed out.
  private var isForeignTold = false

  /// Reads the first bytes and decodes them.
  init(_ source: consuming ByteSource, encoding told: TextEncoding?) throws(SourceError) {
    var first = [UInt8](repeating: 0, count: TextSource.sampleSize)
    let count = try source.fill(&first, upTo: first.count, from: 0)
    isSourceAtEnd = count < first.count
    first.removeLast(first.count - count)
    firstBytes = Array(first.prefix(8 << 10))
    beginning = TextEncoding.beginning(of: first[...], told: told)
    decoder = TextDecoder(beginning.encoding)
    self.source = source
    decode(first[beginning.markLength...])
  }

  /// The text that the first bytes hold, as far as it was not dropped or handed out.
  var sample: ArraySlice<UInt8> { ready[readyStart...] }

  /// Whether the sample is all the text that there is.
  var isWhole: Bool { isSourceAtEnd }

  /// Leaves the first bytes of the sample out.
  mutating func dropFirst(_ count: Int) {
    readyStart += count
    if let place = readyForeign, place < readyStart { readyForeign = readyStart }
  }

  /// Decodes the next bytes into the sample.
  mutating func extendSample() throws(SourceError) {
    try readAhead()
  }

  /// Has all text rewritten from here on, the sample too.
  mutating func translate(from dialect: Dialect) {
    let text = ready[readyStart...]
    let foreign = readyForeign
    (ready, readyStart, readyForeign) = ([], 0, nil)
    translator = DialectTranslator(dialect)
    append(text, foreign: foreign)
  }

  /// Reads text into `buffer[start..<end]`; how many bytes. There may be none although the source
  /// goes on, where the room is too small for a character.
  mutating func fill(
    _ buffer: inout [UInt8], upTo end: Int, from start: Int
  ) throws(SourceError) -> Int {
    var filled = start
    (foreign.offset, nulBytes.offset) = (nil, nil)
    deliver(into: &buffer, upTo: end, from: &filled)
    while filled < end, !isSourceAtEnd {
      let before = filled
      if beginning.encoding == .utf8, translator == nil {
        try readDirectly(into: &buffer, upTo: end, from: &filled)
      } else {
        try readAhead()
      }
      deliver(into: &buffer, upTo: end, from: &filled)
      if filled == before, readyStart == ready.count { break }
    }
    isAtEnd = isSourceAtEnd && readyStart == ready.count
    return filled - start
  }

  // MARK: - The two ways

  /// Reads UTF-8 into the buffer itself; what is none goes to `ready`.
  private mutating func readDirectly(
    into buffer: inout [UInt8], upTo end: Int, from filled: inout Int
  ) throws(SourceError) {
    let start = filled
    let cut = decoder.takeRest()
    guard end - start > cut.count else { return decode(cut[...]) }
    buffer.replaceSubrange(start..<start + cut.count, with: cut)
    filled += cut.count
    let count = try source.fill(&buffer, upTo: end, from: filled)
    isSourceAtEnd = count < end - filled
    filled += count
    let (length, hasZero) = UTF8Text.look(at: buffer.span.extracting(start..<filled))
    let valid = start + length
    if hasZero { noteNULs(in: buffer, start..<valid) }
    if valid < filled {
      decode(buffer[valid..<filled])
      filled = valid
    }
  }

  /// Decodes the next bytes into `ready`.
  private mutating func readAhead() throws(SourceError) {
    var chunk = [UInt8](repeating: 0, count: TextSource.chunkSize)
    let count = try source.fill(&chunk, upTo: chunk.count, from: 0)
    isSourceAtEnd = count < chunk.count
    decode(chunk[..<count])
  }

  private mutating func decode(_ bytes: ArraySlice<UInt8>) {
    var text: [UInt8] = []
    let foreign = decoder.decode(bytes, isLast: isSourceAtEnd, into: &text)
    self.foreign.count = decoder.foreignCount
    append(text[...], foreign: foreign)
  }

  /// Appends text to `ready`, rewritten where it has to be.
  private mutating func append(_ text: ArraySlice<UInt8>, foreign: Int?) {
    if readyStart == ready.count { (ready, readyStart, readyForeign) = ([], 0, nil) }
    let isFirst = readyForeign == nil
    guard var translator else {
      if isFirst { readyForeign = foreign.map { ready.count + $0 - text.startIndex } }
      ready += text
      return
    }
    let place = foreign ?? text.endIndex
    translator.translate(text[..<place], into: &ready)
    if isFirst, foreign != nil { readyForeign = ready.count }
    translator.translate(text[place...], into: &ready)
    if isSourceAtEnd { translator.finish(into: &ready) }
    self.translator = translator
  }

  private mutating func deliver(
    into buffer: inout [UInt8], upTo end: Int, from filled: inout Int
  ) {
    let count = min(end - filled, ready.count - readyStart)
    guard count > 0 else { return }
    let range = filled..<filled + count
    buffer.replaceSubrange(range, with: ready[readyStart..<readyStart + count])
    if let place = readyForeign, place < readyStart + count {
      if foreign.offset == nil, !isForeignTold { foreign.offset = filled + place - readyStart }
      isForeignTold = true
      readyForeign = nil
    }
    if UTF8Text.look(at: buffer.span.extracting(range)).hasZero {
      noteNULs(in: buffer, range)
    }
    readyStart += count
    filled += count
  }

  private mutating func noteNULs(in buffer: [UInt8], _ range: Range<Int>) {
    for offset in range where buffer[offset] == 0 {
      if nulBytes.count == 0 { nulBytes.offset = offset }
      nulBytes.count += 1
    }
  }
}

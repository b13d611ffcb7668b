/// Finds records 64 bytes at a time where every quote stands where RFC 4180 has one.
///
/// It gives up, having changed nothing that counts, where one does not or where a CR stands alone;
/// the plain scanner then reads the same window. Both give the same records.
struct QuickScanner {
  private let delimiter: UInt8

  init(delimiter: UInt8) {
    self.delimiter = delimiter
  }

  /// Reads the records of `bytes[start..<count]` into the window, as the plain scanner does; the
  /// offset before which all of them are complete, or nil where that one is needed.
  ///
  /// The window has room for 64 bytes after `count`.
  func scan(
    _ window: inout CSVWindow, from start: Int, count: Int, atEnd: Bool, line: inout UInt32
  ) -> Int? {
    var count = count
    if atEnd, count > start, window.bytes[count - 1] != .lineFeed {
      window.bytes[count] = .lineFeed
      count += 1
    }
    // Taken out of the window, so that not every cell asks whether somebody else holds the array.
    var ownCellEnds: [UInt32] = []
    swap(&ownCellEnds, &window.cellEnds)
    defer { swap(&ownCellEnds, &window.cellEnds) }
    var cellEnds = ownCellEnds.mutableSpan
    let windowBytes = window.bytes
    let bytes = windowBytes.span
    var records: [CSVWindow.Record] = []
    swap(&records, &window.records)
    defer { swap(&records, &window.records) }
    var cells = 0
    var state = Carry(line: line)
    var recordStart = start
    var recordLine = line
    var firstCell = 0
    var base = start
    while base < count {
      var block = Block(of: bytes, at: base, delimiter: delimiter)
      if count - base < ByteBlock.size { block.keep(first: count - base) }
      guard let separators = state.separators(of: block) else { return nil }
      // Every cell of the block ends as if by a delimiter, which leaves nothing to guess wrong.
      let cellsBefore = cells
      cells &+= separators.nonzeroBitCount
      var left = separators
      var next = cellsBefore
      repeat {
        // Eight at a time, which most blocks have less of: what is too many is written over later.
        for offset in 0..<8 {
          cellEnds[next &+ offset] = UInt32(
            truncatingIfNeeded: base &+ left.trailingZeroBitCount)
          left &= left &- 1
        }
        next &+= 8
      } while left != 0
      var lineEnds = separators & block.lineFeeds
      while lineEnds != 0 {
        let bit = UInt64(lineEnds.trailingZeroBitCount)
        lineEnds &= lineEnds &- 1
        let end = base &+ Int(bit)
        let upToBit = UInt64.max >> (63 - bit)
        let recordEnd = cellsBefore &+ (separators & upToBit).nonzeroBitCount
        if end > recordStart, bytes[end - 1] == .carriageReturn {
          cellEnds[recordEnd - 1] = UInt32(truncatingIfNeeded: end - 1)
        }
        records.append(
          CSVWindow.Record(firstCell: firstCell, start: recordStart, line: recordLine))
        firstCell = recordEnd
        recordStart = end &+ 1
        let passed = block.lineFeeds & upToBit
        recordLine = state.line &+ UInt32(truncatingIfNeeded: passed.nonzeroBitCount)
      }
      state.line &+= UInt32(truncatingIfNeeded: block.lineFeeds.nonzeroBitCount)
      base += ByteBlock.size
    }
    if atEnd, recordStart < count { return nil }
    window.cellCount = firstCell
    line = recordLine
    return recordStart
  }

  /// What one block of 64 bytes leaves to the next.
  private struct Carry {
    var line: UInt32

    /// All ones inside a quoted cell, else 0.
    private var inside: UInt64 = 0

    /// Whether a quote may open a cell at the next byte: 1, else 0.
    private var mayOpen: UInt64 = 1
    private var closedBefore: UInt64 = 0
    private var returnBefore: UInt64 = 0

    init(line: UInt32) {
      self.line = line
    }

    /// The delimiters and line ends outside quotes; nil where a quote or a CR is out of place.
    @inline(__always)
    mutating func separators(of block: Block) -> UInt64? {
      let returns = block.carriageReturns
      if block.quotes == 0, inside == 0 {
        let separators = block.delimiters | block.lineFeeds
        let misplaced =
          ((returns << 1 | returnBefore) & ~block.lineFeeds)
          | (closedBefore & ~(separators | returns))
        closedBefore = 0
        returnBefore = returns >> 63
        mayOpen = separators >> 63
        return misplaced & block.present == 0 ? separators : nil
      }
      let quoted = Carry.runs(of: block.quotes) ^ inside
      let separators = (block.delimiters | block.lineFeeds) & ~quoted
      let opening = block.quotes & quoted
      let closing = block.quotes & ~quoted
      let misplaced =
        (opening & ~((separators | closing) << 1 | mayOpen))
        | ((closing << 1 | closedBefore) & ~(separators | returns | opening))
        | ((returns << 1 | returnBefore) & ~block.lineFeeds)
      inside = UInt64(bitPattern: Int64(bitPattern: quoted) >> 63)
      mayOpen = (separators | closing) >> 63
      closedBefore = closing >> 63
      returnBefore = returns >> 63
      return misplaced & block.present == 0 ? separators : nil
    }

    /// Every bit from an odd quote up to the even one after it, that one left out.
    private static func runs(of quotes: UInt64) -> UInt64 {
      var bits = quotes
      bits ^= bits << 1
      bits ^= bits << 2
      bits ^= bits << 4
      bits ^= bits << 8
      bits ^= bits << 16
      bits ^= bits << 32
      return bits
    }
  }

  /// Where the bytes that matter stand in a block, one bit for each byte.
  private struct Block {
    var quotes: UInt64
    var delimiters: UInt64
    var lineFeeds: UInt64
    var carriageReturns: UInt64

    /// The bytes that are there at all.
    var present = UInt64.max

    @inline(__always)
    init(of bytes: Span<UInt8>, at start: Int, delimiter: UInt8) {
      let block = ByteBlock(bytes, at: start)
      delimiters = block.bits(equalTo: delimiter)
      lineFeeds = block.bits(equalTo: .lineFeed)
      quotes = block.bits(equalToRare: .quote)
      carriageReturns = block.bits(equalToRare: .carriageReturn)
    }

    mutating func keep(first count: Int) {
      present = UInt64.max >> UInt64(64 - count)
      quotes &= present
      delimiters &= present
      lineFeeds &= present
      carriageReturns &= present
    }
  }
}

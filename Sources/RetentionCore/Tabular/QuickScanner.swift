/// Finds records 64 bytes at a time where every quote stands where RFC 4180 has one.
///
/// It gives up, having changed nothing that counts, where one does not or where a CR stands alone;
/// the plain scanner then reads the same window. Both give the same records.
struct QuickScanner {
  private let delimiters: SIMD16<UInt8>

  init(delimiter: UInt8) {
    delimiters = SIMD16(repeating: delimiter)
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
    var cells = 0
    var state = Carry(line: line)
    var recordStart = start
    var recordLine = line
    var firstCell = 0
    var base = start
    while base < count {
      var block = Block(of: bytes, at: base, delimiters: delimiters)
      if count - base < 64 { block.keep(first: count - base) }
      guard let separators = state.separators(of: block) else { return nil }
      // Every cell of the block ends as if by a delimiter, which leaves nothing to guess wrong.
      let cellsBefore = cells
      var left = separators
      while left != 0 {
        cellEnds[cells] = UInt32(truncatingIfNeeded: base &+ left.trailingZeroBitCount)
        cells &+= 1
        left &= left &- 1
      }
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
        window.records.append(
          CSVWindow.Record(firstCell: firstCell, start: recordStart, line: recordLine))
        firstCell = recordEnd
        recordStart = end &+ 1
        let passed = block.lineFeeds & upToBit
        recordLine = state.line &+ UInt32(truncatingIfNeeded: passed.nonzeroBitCount)
      }
      state.line &+= UInt32(truncatingIfNeeded: block.lineFeeds.nonzeroBitCount)
      base += 64
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

  /// Where the bytes that matter stand among 64 bytes, the first one lowest.
  private struct Block {
    var quotes: UInt64
    var delimiters: UInt64
    var lineFeeds: UInt64
    var carriageReturns: UInt64

    /// The bytes that are there at all.
    var present = UInt64.max

    @inline(__always)
    init(of bytes: Span<UInt8>, at start: Int, delimiters wanted: SIMD16<UInt8>) {
      let span = unsafe bytes.bytes
      // Within the span, which is checked; any bits make 16 bytes.
      let lanes = unsafe Lanes(
        first: span.unsafeLoadUnaligned(fromByteOffset: start, as: SIMD16<UInt8>.self),
        second: span.unsafeLoadUnaligned(fromByteOffset: start + 16, as: SIMD16<UInt8>.self),
        third: span.unsafeLoadUnaligned(fromByteOffset: start + 32, as: SIMD16<UInt8>.self),
        fourth: span.unsafeLoadUnaligned(fromByteOffset: start + 48, as: SIMD16<UInt8>.self))
      delimiters = lanes.bits(equalTo: wanted)
      lineFeeds = lanes.bits(equalTo: SIMD16(repeating: .lineFeed))
      quotes = lanes.bitsIfAny(equalTo: SIMD16(repeating: .quote))
      carriageReturns = lanes.bitsIfAny(equalTo: SIMD16(repeating: .carriageReturn))
    }

    mutating func keep(first count: Int) {
      present = UInt64.max >> UInt64(64 - count)
      quotes &= present
      delimiters &= present
      lineFeeds &= present
      carriageReturns &= present
    }
  }

  /// 64 bytes in four registers.
  private struct Lanes {
    var first: SIMD16<UInt8>
    var second: SIMD16<UInt8>
    var third: SIMD16<UInt8>
    var fourth: SIMD16<UInt8>

    /// One bit for each byte that equals the wanted one, the first byte lowest.
    ///
    /// Of the eighths of the block, the k-th gives bit k of eight bytes; turned as a square of 8 by 8
    /// bits they stand in order. There is no instruction for it in portable Swift, and products
    /// would be made of many by the compiler.
    @inline(__always)
    func bits(equalTo wanted: SIMD16<UInt8>) -> UInt64 {
      let equal =
        Lanes.weights(1, 2, where: first .== wanted) | Lanes.weights(4, 8, where: second .== wanted)
        | Lanes.weights(16, 32, where: third .== wanted)
        | Lanes.weights(64, 128, where: fourth .== wanted)
      let halves = unsafe unsafeBitCast(equal, to: SIMD2<UInt64>.self)
      return Lanes.turned(halves[0] | halves[1])
    }

    /// The same, quicker for bytes that are rare.
    @inline(__always)
    func bitsIfAny(equalTo wanted: SIMD16<UInt8>) -> UInt64 {
      let any =
        (first .== wanted) .| (second .== wanted) .| (third .== wanted) .| (fourth .== wanted)
      let halves = unsafe unsafeBitCast(any, to: SIMD2<UInt64>.self)
      return halves[0] | halves[1] == 0 ? 0 : bits(equalTo: wanted)
    }

    /// One weight in the first eight lanes that are equal, another one in the last eight.
    @inline(__always)
    private static func weights(
      _ low: UInt8, _ high: UInt8, where equal: SIMDMask<SIMD16<Int8>>
    ) -> SIMD16<UInt8> {
      let weights = SIMD16(lowHalf: SIMD8(repeating: low), highHalf: SIMD8(repeating: high))
      return unsafe unsafeBitCast(equal, to: SIMD16<UInt8>.self) & weights
    }

    /// Bit k of byte j put where bit j of byte k was.
    @inline(__always)
    private static func turned(_ square: UInt64) -> UInt64 {
      var bits = square
      var swapped = (bits ^ bits >> 7) & 0x00AA_00AA_00AA_00AA
      bits ^= swapped ^ swapped << 7
      swapped = (bits ^ bits >> 14) & 0x0000_CCCC_0000_CCCC
      bits ^= swapped ^ swapped << 14
      swapped = (bits ^ bits >> 28) & 0x0000_0000_F0F0_F0F0
      return bits ^ swapped ^ swapped << 28
    }
  }
}

/// Where the bytes of JSON come from, which are read more than once.
package enum JSONInput: Sendable {
  case file(path: String)

  /// What was read already because it can't be read again, such as standard input.
  case bytes([UInt8])

  /// A stream of any length, which is gone through once; `-` is standard input.
  case stream(path: String)

  /// Lines of NDJSON that are a part of more; for their lines, records have a `BatchPlace`.
  case batch([UInt8])

  /// Whether it is a part of more.
  var isBatch: Bool { if case .batch = self { true } else { false } }

  /// The bytes from the first one.
  fileprivate func source() throws(SourceError) -> ByteSource {
    switch self {
    case .file(let path): try ByteSource(path: path)
    case .stream(let path): try ByteSource(once: path)
    case .bytes(let all), .batch(let all): ByteSource(path: "-", kept: all)
    }
  }

  /// All bytes, where they were read already.
  fileprivate var known: [UInt8]? {
    switch self {
    case .bytes(let all), .batch(let all): all
    case .file, .stream: nil
    }
  }
}

/// The lines of a file that are not blank, one after another: memory does not grow with their
/// number.
///
/// It is a class because it stands for an open file, of which there is one.
final class JSONLines {
  enum Line {
    case text(ArraySlice<UInt8>)
    case tooLong
  }

  /// The physical line that was given last, from 1; LF, CR and CRLF each end one.
  private(set) var number = 0

  /// The place in the file where that line begins, as long as nothing is cut out of it.
  private(set) var offset = 0

  /// Lines of white space only, so far.
  private(set) var blankCount = 0

  private let limit: Int
  private var source: JSONCutSource?
  private var bytes: [UInt8]

  /// The place of the first of them in the file.
  private var origin = 0
  private var start = 0
  private var filled: Int
  private var isAtEnd: Bool

  /// Opens a file; the lines are then without the parts that are cut out of it.
  init(
    _ input: JSONInput, limit: Int, without cuts: [JSONCuts.Cut] = []
  ) throws(SourceError) {
    self.limit = limit
    if cuts.isEmpty, let all = input.known {
      (bytes, filled, isAtEnd) = (all, all.count, true)
      source = nil
      start = all.span.textStart
      return
    }
    var opened = JSONCutSource(try input.source(), without: cuts)
    var room = [UInt8](repeating: 0, count: max(4, min(256 << 10, limit + 1)))
    filled = try opened.fill(&room, upTo: room.count, from: 0)
    isAtEnd = filled < room.count
    start = room.span.textStart
    bytes = room
    source = consume opened
  }

  /// The next line that is not blank; nil at the end.
  ///
  /// Whoever still holds the one before makes the bytes be copied.
  func next() throws(SourceError) -> Line? {
    var isTooLong = false
    var unsearched = start
    while true {
      if let end = endOfLine(from: unsearched) {
        let line = bytes[start..<end]
        offset = origin + start
        start = endOfLineEnd(at: end)
        number += 1
        if isTooLong || line.count > limit { return .tooLong }
        if !JSONLines.isBlank(line.span) { return .text(line) }
        blankCount += 1
        unsearched = start
      } else if filled - start > limit + 1 {
        // One byte more, which may be a carriage return.
        isTooLong = true
        start = filled - 1
        unsearched = start
      } else if isAtEnd {
        return nil
      } else {
        // The last byte may be a carriage return, of which is not known what follows.
        unsearched = max(0, filled - start - 1)
        try refill()
      }
    }
  }

  /// Moves what is left to the front and reads on, into twice the room where it is needed.
  private func refill() throws(SourceError) {
    let left = filled - start
    if start > 0 {
      var span = bytes.mutableSpan
      for offset in 0..<left { span[offset] = span[start + offset] }
    } else if left == bytes.count {
      bytes.append(contentsOf: repeatElement(0, count: bytes.count))
    }
    origin += start
    (start, filled) = (0, left)
    filled += try source?.fill(&bytes, upTo: bytes.count, from: left) ?? 0
    isAtEnd = filled < bytes.count
  }

  /// The end of the line in which this byte stands; nil where it may lie beyond what was read.
  private func endOfLine(from offset: Int) -> Int? {
    let end = bytes.span.extracting(..<filled).endOfLine(from: offset)
    if end < filled {
      // Only the next byte tells whether a carriage return at the end is half of CRLF.
      return end + 1 < filled || isAtEnd || bytes[end] != .carriageReturn ? end : nil
    }
    return isAtEnd && start < filled ? end : nil
  }

  private func endOfLineEnd(at end: Int) -> Int {
    let isPair =
      end + 1 < filled && bytes[end] == .carriageReturn && bytes[end + 1] == .lineFeed
    return min(end + (isPair ? 2 : 1), filled)
  }

  private static func isBlank(_ line: Span<UInt8>) -> Bool {
    for index in line.indices where line[index] != " " && line[index] != "\t" { return false }
    return true
  }
}

extension Span<UInt8> {
  /// The next line feed or carriage return, or the end; eight bytes at a time.
  func endOfLine(from start: Int) -> Int {
    let each: UInt64 = 0x0101_0101_0101_0101
    var offset = start
    while offset &+ 8 <= count {
      let word = word(at: offset)
      let feeds = word ^ (each &* 0x0A)
      let returns = word ^ (each &* 0x0D)
      // A byte borrows from its left neighbour where it is 0; the first mark is a true one.
      let marks = ((feeds &- each) & ~feeds | (returns &- each) & ~returns) & (each &* 0x80)
      guard marks == 0 else { return offset &+ marks.trailingZeroBitCount / 8 }
      offset &+= 8
    }
    while offset < count, self[offset] != "\n", self[offset] != "\r" { offset &+= 1 }
    return offset
  }
}

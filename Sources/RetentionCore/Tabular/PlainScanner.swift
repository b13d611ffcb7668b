/// Finds records a byte at a time, by all the rules.
///
/// RFC 4180, and beyond it: lines end with LF, CRLF, CR or CR CR LF; a quote where the RFC has none
/// stays as text, and its cell is noted.
struct PlainScanner {
  var delimiter: UInt8

  /// What a scan came to.
  enum Result: Equatable {
    /// All records before this offset are complete.
    case complete(before: Int)

    /// The source ends inside a quoted cell that opens at this offset, in this column of the record
    /// that begins at `recordStart`.
    case unclosedQuote(at: Int, column: Int, recordStart: Int)
  }

  /// Reads the records of `bytes[start..<count]` into the window.
  ///
  /// `line` is the physical line at `start`, and afterwards the one at the end of the last complete
  /// record. At the end of the source the last record needs no line end.
  func scan(
    _ window: inout CSVWindow, from start: Int, count: Int, atEnd: Bool, line: inout UInt32
  ) -> Result {
    var cursor = Cursor(offset: start, line: line)
    while cursor.offset < count {
      let recordStart = cursor.offset
      line = cursor.line
      window.beginRecord(at: recordStart, line: line)
      switch readRecord(&window, &cursor, count: count, atEnd: atEnd) {
      case .whole: break
      case .cut:
        window.dropLastRecord()
        return .complete(before: recordStart)
      case .unclosed(let offset):
        let column = window.cellCount - (window.records.last?.firstCell ?? 0)
        window.dropLastRecord()
        return .unclosedQuote(at: offset, column: column, recordStart: recordStart)
      }
    }
    line = cursor.line
    return .complete(before: cursor.offset)
  }

  private struct Cursor {
    var offset: Int
    var line: UInt32
  }

  private enum Outcome {
    case whole
    case cut
    case unclosed(Int)
  }

  private func readRecord(
    _ window: inout CSVWindow, _ cursor: inout Cursor, count: Int, atEnd: Bool
  ) -> Outcome {
    while true {
      if cursor.offset < count, window.bytes[cursor.offset] == .quote {
        switch closingQuote(window, from: cursor.offset, count: count, atEnd: atEnd) {
        case .found(let close):
          cursor.line &+= lineEnds(in: window, cursor.offset..<close)
          cursor.offset = close + 1
        case .stray: skipText(&window, &cursor, count: count)
        case .missing: return atEnd ? .unclosed(cursor.offset) : .cut
        }
      } else {
        skipText(&window, &cursor, count: count)
      }
      window.endCell(at: cursor.offset)
      guard cursor.offset < count else { return atEnd ? .whole : .cut }
      if window.bytes[cursor.offset] == delimiter {
        cursor.offset += 1
        continue
      }
      guard let length = lineEnd(window, at: cursor.offset, count: count, atEnd: atEnd) else {
        return .cut
      }
      cursor.offset += length
      cursor.line &+= 1
      return .whole
    }
  }

  private enum Closing {
    case found(Int)
    case stray
    case missing
  }

  /// The quote that closes the cell whose quote opens at `open`.
  private func closingQuote(
    _ window: CSVWindow, from open: Int, count: Int, atEnd: Bool
  ) -> Closing {
    var offset = open + 1
    while offset < count {
      if window.bytes[offset] != .quote {
        offset += 1
      } else if offset + 1 < count, window.bytes[offset + 1] == .quote {
        offset += 2
      } else if offset + 1 < count {
        return isSeparator(window.bytes[offset + 1]) ? .found(offset) : .stray
      } else {
        return atEnd ? .found(offset) : .missing
      }
    }
    return .missing
  }

  /// Moves to the next separator; notes the cell where a quote stands on the way.
  private func skipText(_ window: inout CSVWindow, _ cursor: inout Cursor, count: Int) {
    var hasQuote = false
    while cursor.offset < count, !isSeparator(window.bytes[cursor.offset]) {
      if window.bytes[cursor.offset] == .quote { hasQuote = true }
      cursor.offset += 1
    }
    if hasQuote { window.strayCells.append(window.cellCount) }
  }

  private func isSeparator(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == .lineFeed || byte == .carriageReturn
  }

  /// The length of the line end at `offset`; nil where more bytes are needed to tell.
  private func lineEnd(_ window: CSVWindow, at offset: Int, count: Int, atEnd: Bool) -> Int? {
    if window.bytes[offset] == .lineFeed { return 1 }
    for length in 2...3 {
      guard offset + length <= count else { return atEnd ? 1 : nil }
      switch window.bytes[offset + length - 1] {
      case .lineFeed: return length
      case .carriageReturn: continue
      default: return 1
      }
    }
    return 1
  }

  private func lineEnds(in window: CSVWindow, _ range: Range<Int>) -> UInt32 {
    var lines: UInt32 = 0
    for offset in range {
      let byte = window.bytes[offset]
      if byte == .lineFeed
        || byte == .carriageReturn && window.bytes[offset + 1] != .lineFeed
      {
        lines &+= 1
      }
    }
    return lines
  }
}

/// Some lines of NDJSON that are read together, with their numbers in the stream that they are from.
package struct LineBatch: Sendable {
  /// The lines, each with its end.
  package private(set) var bytes: [UInt8] = []
  private var lines: [(number: Int, start: Int)] = []

  init() {}

  /// The number of lines, none of which is blank.
  package var count: Int { lines.count }

  /// The line in the stream, from 1, of what has this number in the place of a line in the batch; 0
  /// for what stands on none.
  package func line(of number: Int) -> Int {
    let line = BatchPlace(number: number).line
    return lines.indices.contains(line - 1) ? lines[line - 1].number : 0
  }

  mutating func append(_ line: ArraySlice<UInt8>, number: Int) {
    lines.append((number, bytes.count))
    bytes += line
    bytes.append(UInt8(ascii: "\n"))
  }

  /// The first and the second half of the lines, of which there are two at least.
  package var halves: [LineBatch] {
    let middle = count / 2
    return [0..<middle, middle..<count].map { range in
      let start = lines[range.lowerBound].start
      let end = range.upperBound < count ? lines[range.upperBound].start : bytes.count
      var half = LineBatch()
      half.bytes = Array(bytes[start..<end])
      half.lines = lines[range].map { ($0.number, $0.start - start) }
      return half
    }
  }
}

/// Reads a stream of lines batch by batch: memory does not grow with their number.
package struct LineBatches: ~Copyable {
  /// What comes next in a stream.
  package enum Part: Sendable {
    case batch(LineBatch)

    /// The number of a line that is longer than the limit.
    case tooLong(line: Int, limit: Int)
  }

  /// About as many bytes as a batch has: enough that what is done once a batch costs next to
  /// nothing.
  package static let usualSize = 1 << 20

  private let lines: JSONLines
  private let size: Int
  private let lineLimit: Int
  private var next: Part?

  /// The lines of a file, of standard input for `-`, which is not kept.
  package init(
    of path: String, size: Int = usualSize, lineLimit: Int = JSONLimits().line
  ) throws(SourceError) {
    lines = try JSONLines(.stream(path: path), limit: lineLimit)
    (self.size, self.lineLimit) = (size, lineLimit)
  }

  /// Lines of white space only, so far.
  package var blankCount: Int { lines.blankCount }

  /// The next lines; nil at the end.
  package mutating func advance() throws(SourceError) -> Part? {
    if let part = next.take() { return part }
    var batch = LineBatch()
    while batch.bytes.count < size, batch.count < BatchPlace.lineLimit {
      switch try lines.next() {
      case .text(let line)?: batch.append(line, number: lines.number)
      case .tooLong?:
        let part = Part.tooLong(line: lines.number, limit: lineLimit)
        if batch.count == 0 { return part }
        next = part
        return .batch(batch)
      case nil: return batch.count > 0 ? .batch(batch) : nil
      }
    }
    return .batch(batch)
  }
}

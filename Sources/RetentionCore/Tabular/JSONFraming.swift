/// How the records of a JSON file are put together.
package enum JSONFraming: Sendable {
  /// One JSON text: a list, or an object with lists in it.
  case document

  /// NDJSON: a record a line.
  case lines
}

extension JSONFraming {
  /// Lines of NDJSON that are looked at where the first one is damaged.
  private static let sample = 20

  /// Finds out from the first lines; what the name of the file says decides only where the content
  /// does not.
  init(
    of input: JSONInput, named framing: JSONFraming?, lineLimit: Int
  ) throws(SourceError) {
    if case .batch = input {
      self = .lines
      return
    }
    self = .document
    let lines = try JSONLines(input, limit: lineLimit)
    guard case .text(let first) = try lines.next(), JSONFraming.opensObject(first) else { return }
    var reader = JSONReader()
    if (try? reader.read(first.span)) != nil {
      // A single line is both, and may be a page of an interface.
      if try lines.next() != nil { self = .lines }
    } else if framing == .lines {
      for _ in 0..<JSONFraming.sample {
        guard case .text(let line) = try lines.next() else { return }
        if JSONFraming.opensObject(line), (try? reader.read(line.span)) != nil {
          self = .lines
          return
        }
      }
    }
  }

  private static func opensObject(_ line: ArraySlice<UInt8>) -> Bool {
    line.first { $0 != " " && $0 != "\t" }.map { $0 == "{" } ?? false
  }
}

import Foundation
import Testing

/// A text of the package that tests hold to what the program does.
struct Document {
  /// The folder of the manifest.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private let path: String
  let lines: [String]

  /// Reads the text at a path from the folder of the manifest.
  init(_ path: String) throws {
    self.path = path
    let text = try String(contentsOf: Document.root.appending(path: path), encoding: .utf8)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Fails where the lines are not these; with `RETAIN_RECORD=1` it also writes them.
  func expect(_ wanted: [String], sourceLocation: SourceLocation = #_sourceLocation) throws {
    guard lines != wanted else { return }
    if ProcessInfo.processInfo.environment["RETAIN_RECORD"] == "1" {
      try wanted.joined(separator: "\n")
        .write(to: Document.root.appending(path: path), atomically: true, encoding: .utf8)
      Issue.record("\(path) was recorded; read the difference", sourceLocation: sourceLocation)
    } else {
      Issue.record(
        """
        \(path) does not say what the program says (- is written, + is true):
        \(difference(from: lines, to: wanted))
        After a change that is meant: RETAIN_RECORD=1 swift test
        """, sourceLocation: sourceLocation)
    }
  }

  /// The lines of the fenced blocks of a language, without their fences.
  func blocks(of language: String) -> [[String]] {
    var blocks: [[String]] = []
    var isInside = false
    for line in lines {
      if isInside, line == "```" {
        isInside = false
      } else if isInside {
        blocks[blocks.count - 1].append(line)
      } else if line == "```" + language {
        isInside = true
        blocks.append([])
      }
    }
    return blocks
  }

  private func difference(from old: [String], to new: [String]) -> String {
    new.difference(from: old).map { change in
      switch change {
      case .remove(let offset, let line, _): (offset, "\(offset + 1) - \(line)")
      case .insert(let offset, let line, _): (offset, "\(offset + 1) + \(line)")
      }
    }
    .sorted { $0.0 < $1.0 }.map(\.1).joined(separator: "\n")
  }
}

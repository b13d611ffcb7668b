/// A page of the manual as text for a terminal.
package struct Help {
  private let width: Int
  private let isBold: Bool
  private var lines: [String] = []

  private init(width: Int, bold: Bool) {
    self.width = min(max(width, 40), 100)
    isBold = bold
  }

  /// A page of the manual.
  ///
  /// Lines are at most `width` columns long, which is held within 40 and 100; a command line or a
  /// name that is longer is never broken. `bold` sets headings in bold.
  package static func text(of page: ManualPage, width: Int = 80, bold: Bool = false) -> String {
    var help = Help(width: width, bold: bold)
    for section in page.sections where !section.blocks.isEmpty { help.add(section) }
    return help.lines.joined(separator: "\n") + "\n"
  }

  private mutating func add(_ section: ManualPage.Section) {
    if let title = section.title {
      lines.append("")
      lines.append(isBold ? "\u{1B}[1m\(title)\u{1B}[0m" : title)
    }
    var before: ManualPage.Block?
    for block in section.blocks {
      if let before, block.isParagraph || before.isParagraph { lines.append("") }
      before = block
      switch block {
      case .paragraph(let text): addParagraph(text, indent: section.title == nil ? 0 : 2)
      case .usage(let line): addParagraph(line, indent: 2)
      case .example(let example):
        lines.append("  \(example.line)")
        addParagraph(example.effect, indent: 6)
      case .entry(let term, let meaning, let column): addEntry(term, meaning, column: column)
      case .terms(let terms): add(terms)
      }
    }
  }

  /// Terms side by side, none of them broken.
  private mutating func add(_ terms: [String]) {
    var line = ""
    for term in terms {
      if !line.isEmpty, line.utf8.count + 3 + term.utf8.count > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "  " : "   ") + term
    }
    if !line.isEmpty { lines.append(line) }
  }

  /// A term and what it means beside it, or below where the term is too long or the lines too short.
  private mutating func addEntry(_ term: String, _ meaning: String, column: Int) {
    let indent = width < 60 ? min(column, 10) : column
    let first = "  " + term
    guard first.utf8.count + 2 <= indent else {
      lines.append(first)
      return addParagraph(meaning, indent: indent)
    }
    let start = lines.count
    addParagraph(meaning, indent: indent)
    guard start < lines.count else { return lines.append(first) }
    let gap = String(repeating: " ", count: indent - first.utf8.count)
    lines[start] = first + gap + Substring(lines[start].utf8.dropFirst(indent))
  }

  private mutating func addParagraph(_ text: String, indent: Int) {
    let margin = String(repeating: " ", count: indent)
    var line = margin
    for word in text.utf8.split(separator: UInt8(ascii: " ")) {
      if line.utf8.count > indent, line.utf8.count + 1 + word.count > width {
        lines.append(line)
        line = margin
      }
      if line.utf8.count > indent { line += " " }
      line += Substring(word)
    }
    if line.utf8.count > indent { lines.append(line) }
  }
}

extension ManualPage.Block {
  fileprivate var isParagraph: Bool {
    if case .paragraph = self { true } else { false }
  }
}

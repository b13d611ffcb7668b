/// A page of the manual in the language of `man`, for groff and mandoc.
package struct ManPage {
  private var lines: [String] = []

  /// The page as the user's command `name(1)` of this release and day.
  package static func text(of page: ManualPage, release: String, day: String) -> String {
    var man = ManPage()
    man.lines.append(
      ".TH \(escaped(page.name.uppercased())) 1 \(day) \"\(escaped(release))\" \"User Commands\"")
    // Words are neither parted nor spread, so that options can be copied and found.
    man.lines += [".nh", ".ad l", ".SH NAME"]
    man.addText(clause(page.summary), behind: escaped(page.name) + " \\-")
    for chapter in chapters(of: page) { man.add(chapter, of: page) }
    return man.lines.joined(separator: "\n") + "\n"
  }

  /// The order that readers of man pages know.
  private static func chapters(of page: ManualPage) -> [ManualPage.Chapter] {
    var topics: [ManualPage.Chapter] = []
    for case .topic(let name) in page.sections.map(\.chapter)
    where !topics.contains(.topic(name)) {
      topics.append(.topic(name))
    }
    let first: [ManualPage.Chapter] = [.usage, .introduction, .commands, .topics, .options]
    return first + [.exitCodes] + topics + [.examples]
  }

  private mutating func add(_ chapter: ManualPage.Chapter, of page: ManualPage) {
    let sections = page.sections.filter { $0.chapter == chapter && !$0.blocks.isEmpty }
    guard !sections.isEmpty else { return }
    lines.append(".SH \(ManPage.title(of: chapter))")
    for section in sections {
      if let title = section.title, ManPage.hasParts(chapter) {
        lines.append(".SS \(ManPage.escaped(title))")
      }
      var before: ManualPage.Block?
      for block in section.blocks {
        // A paragraph after a heading needs no mark; after others it does.
        if case .paragraph = block, before != nil { lines.append(".PP") }
        add(block)
        before = block
      }
    }
  }

  private mutating func add(_ block: ManualPage.Block) {
    switch block {
    case .paragraph(let text): addText(text)
    case .usage(let line): addText(line)
    case .example(let example):
      lines += [".TP", "\\fB" + ManPage.escaped(example.line) + "\\fR"]
      addText(example.effect)
    case .entry(let term, let meaning, _):
      lines += [".TP", "\\fB" + ManPage.escaped(String(term.drop { $0 == " " })) + "\\fR"]
      addText(meaning)
    case .terms(let terms):
      lines.append(".PP")
      addText("Options: " + terms.joined(separator: ", ") + ".")
    }
  }

  /// Each sentence on a line of its own, and no line longer than 80 bytes where a space allows it.
  private mutating func addText(_ text: String, behind start: String = "") {
    var line = start
    for word in text.split(separator: " ") {
      let word = ManPage.escaped(String(word))
      if !line.isEmpty, line.utf8.count + 1 + word.utf8.count > 78 || line.isSentence {
        append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    if !line.isEmpty { append(line) }
  }

  private mutating func append(_ line: String) {
    // A line that begins so would be taken for a request.
    lines.append(line.hasPrefix(".") ? "\\&" + line : line)
  }

  private static func hasParts(_ chapter: ManualPage.Chapter) -> Bool {
    switch chapter {
    case .options, .commands, .topic: true
    case .introduction, .examples, .usage, .topics, .exitCodes: false
    }
  }

  private static func title(of chapter: ManualPage.Chapter) -> String {
    switch chapter {
    case .introduction: "DESCRIPTION"
    case .examples: "EXAMPLES"
    case .usage: "SYNOPSIS"
    case .commands: "COMMANDS"
    case .topics: "TOPICS"
    case .options: "OPTIONS"
    case .exitCodes: "\"EXIT STATUS\""
    case .topic(let name): escaped(name.uppercased())
    }
  }

  /// A sentence as it stands behind the name of a page: without its end.
  private static func clause(_ sentence: String) -> String {
    let first = sentence.prefix(1).lowercased()
    return first + (sentence.hasSuffix(".") ? sentence.dropLast() : sentence[...]).dropFirst()
  }

  /// Text in which nothing means more than itself, and which can be copied from the page.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "'": escaped += "\\(aq"
      case "`": escaped += "\\(ga"
      case "^": escaped += "\\(ha"
      case "~": escaped += "\\(ti"
      case "\"": escaped += "\\(dq"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}

extension String {
  /// Whether the words so far end a sentence.
  fileprivate var isSentence: Bool { hasSuffix(".") || hasSuffix("?") || hasSuffix("!") }
}

/// A subject of the manual that belongs to no command alone.
package struct Topic: Equatable, Sendable {
  /// What is typed after `help`.
  package let name: String
  /// One sentence for lists.
  package let summary: String
  /// What the manual says, under headings of its own.
  package let sections: [Section]

  /// A subject with what there is to say about it.
  package init(_ name: String, summary: String, sections: [Section]) {
    self.name = name
    self.summary = summary
    self.sections = sections
  }

  /// A part of a subject under one heading; the first may have none.
  package struct Section: Equatable, Sendable {
    /// The heading; nil for none.
    package let title: String?
    /// What stands below it.
    package let blocks: [ManualPage.Block]

    /// Blocks under a heading.
    package init(_ title: String? = nil, _ blocks: [ManualPage.Block]) {
      self.title = title
      self.blocks = blocks
    }
  }

  /// The command lines that it shows.
  package var examples: [Example] {
    sections.flatMap(\.blocks).compactMap { block in
      guard case .example(let example) = block else { return nil }
      return example
    }
  }
}

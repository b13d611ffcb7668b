extension Comparison {
  /// Which accounts are listed.
  public struct Listing: Sendable, Equatable {
    /// The first so many of each section; nil where nobody asked.
    public var top: Int?

    /// Accounts in this band or a worse one, on either side.
    public var minBand: Band?

    /// Those that did not change, too.
    public var all = false

    public init() {}
  }

  /// A part of the list of accounts.
  public struct Section: Sendable {
    public let title: Title
    public let entries: [Entry]

    /// How many more there are than are listed.
    public let left: Int

    /// What the accounts of a section have in common.
    public enum Title: String, CaseIterable, Sendable {
      case moved = "Moved most"
      case new = "New"
      case notComparable = "Not comparable"
      case unchanged = "Unchanged"

      init(of group: Group) {
        switch group {
        case .worse, .noLongerAtRisk, .better: self = .moved
        case .new: self = .new
        case .notComparable: self = .notComparable
        case .unchanged: self = .unchanged
        }
      }
    }
  }

  /// The accounts to list, section by section; empty sections are left out.
  ///
  /// Where nobody asked for a number, `most` of each are listed and the unchanged left out; nil for
  /// all of them.
  public func sections(_ listing: Listing, most: Int?) -> [Section] {
    let wanted = entries.filter { entry in
      guard let band = listing.minBand else { return true }
      return [entry.before, entry.after].contains { $0.map { $0.band <= band } ?? false }
    }
    let limit = listing.all ? Int.max : listing.top ?? most ?? Int.max
    return Section.Title.allCases.compactMap { title in
      if title == .unchanged, !listing.all, most != nil { return nil }
      let all = wanted.filter { Section.Title(of: $0.group) == title }
      let listed = Array(all.prefix(limit))
      return all.isEmpty
        ? nil : Section(title: title, entries: listed, left: all.count - listed.count)
    }
  }
}

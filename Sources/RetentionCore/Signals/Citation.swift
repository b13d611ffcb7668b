/// Where a signal comes from: a document, and the few words in it that name the failure.
public struct Citation: Sendable {
  public let document: Document
  public let words: String

  init(_ document: Document, _ words: String = "") {
    self.document = document
    self.words = words
  }

  /// An article by Babette Ten Haken.
  public enum Document: String, Sendable, CaseIterable {
    case achillesHeels =
      "Customer UnRetention Syndrome results from 4 Sales Achilles Heels"
    case abandonment = "Post Sale Customer Abandonment impacts Customer Retention"
    case scenarios =
      "The top 5 pre- and post-sale scenarios that negatively impact customer retention"
    case spectatorSport =
      "When customer retention processes become a sanctioned sales spectator sport"
    case pulseCheck = "Take a customer retention pulse check"
  }
}

extension Citation: CustomStringConvertible {
  public var description: String {
    let quote = words.isEmpty ? "" : "\"\(words)\", "
    return quote + "Babette Ten Haken, \(document.rawValue)"
  }
}

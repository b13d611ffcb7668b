/// Codes in place of names, so that a result can be shown to those who may not know them.
///
/// A code is made of the name alone, whatever its capitals: the same in every run, of every export,
/// in any order of rows. Who knows a name can make its code and look for it, unless a key goes into
/// the codes that only few know.
public struct Redaction: Sendable {
  private let key: [UInt8]

  /// Codes that this key goes into; a blank one is none.
  public init(key: String = "") {
    self.key = Array(key.utf8)
  }

  /// The code of a company, `account-7h2k9q4m1x`.
  public func account(_ name: String) -> String { code("account", name) }

  /// The code of a person, the same wherever the person is named, `person-0f8vw3nbzc`.
  public func person(_ name: String) -> String { code("person", name) }

  /// Letters and digits that can't be taken for one another.
  private static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// 50 bits of the SHA-256 of key, kind and name with zeros between them, in digits of five bits.
  private func code(_ kind: String, _ name: String) -> String {
    let hash = SHA256.hash(key + [0] + Array(kind.utf8) + [0] + Array(name.lowercased().utf8))
    let bits = hash.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    let digits = (0..<10).map { Redaction.digits[Int(bits >> UInt64(59 - 5 * $0) & 31)] }
    return kind + "-" + String(decoding: digits, as: UTF8.self)
  }

  // MARK: - What is redacted

  /// Takes names and free text out of an account; its id stays where it is one.
  func redact(_ account: inout Account, idIsName: Bool) {
    let isID = !idIsName && account.id != account.name && Redaction.looksLikeID(account.id)
    if !isID { account.id = self.account(account.id) }
    account.name = account.name.map(self.account)
    account.owner = account.owner.map(person)
    account.acquiredBy = account.acquiredBy.map(person)
    account.championSuccessor = account.championSuccessor.map(person)
    account.lossReason = nil
  }

  /// Whether an id is no name or address that somebody put in its place.
  private static func looksLikeID(_ id: String) -> Bool {
    !id.contains { $0.isWhitespace || $0 == "@" }
  }

  /// The row with nothing in it but codes, words of closed lists, days and numbers.
  func redacted(_ row: SourceRow) -> SourceRow {
    let values = row.values.compactMap { value in
      shown(value.field, value.text).map { SourceRow.Value(field: value.field, text: $0) }
    }
    let cells = row.cells.compactMap { cell -> SourceRow.Cell? in
      guard let field = cell.field, let text = shown(field, cell.text) else { return nil }
      let understood = values.first { $0.field == field }?.text
      return SourceRow.Cell(
        header: cell.header, field: field, text: understood ?? text, isRead: cell.isRead)
    }
    return SourceRow(table: row.table, place: row.place, cells: cells, values: values)
  }

  /// What is shown of a field's text; nil for nothing.
  private func shown(_ field: FieldName, _ text: String) -> String? {
    switch field {
    case .owner, .acquiredBy, .championSuccessor, .person, .contact, .fromPerson, .toPerson:
      person(text)
    case .accountID, .accountName, .lossReason, .subject, .product: nil
    case .segment, .industry, .region, .currency, .contractID: text
    case .channel, .direction, .purpose, .department, .contactRole, .outcome, .fromDepartment,
      .toDepartment:
      Redaction.words.contains(text) ? text : Redaction.hidden
    default: Redaction.isFigure(text) ? text : Redaction.hidden
    }
  }

  /// What stands where there is text that is not shown.
  package static let hidden = "(hidden)"

  /// The words of all closed lists.
  private static let words = Set(
    Channel.allCases.map(\.word) + Direction.allCases.map(\.word) + Purpose.allCases.map(\.word)
      + Department.allCases.map(\.word) + ContactRole.allCases.map(\.word)
      + Outcome.allCases.map(\.word))

  /// Whether a text is a day, a number, an amount, or yes or no.
  private static func isFigure(_ text: String) -> Bool {
    ["yes", "no", "true", "false"].contains(text.lowercased())
      || text.count { $0.isLetter } <= 3 && text.contains { $0.isNumber }
  }
}

extension Problem {
  /// The same with the places of what was seen, and nothing of its text.
  func redacted() -> Problem {
    var problem = self
    for place in examples.indices where !examples[place].seen.isEmpty {
      problem.examples[place].seen = Redaction.hidden
    }
    return problem
  }
}

extension Export {
  /// Whether accounts are known by names alone, without a table of them and without ids.
  var hasNamesForIDs: Bool {
    files(of: .accounts).isEmpty && files.contains { AccountKey($0.mapping).isName }
  }
}

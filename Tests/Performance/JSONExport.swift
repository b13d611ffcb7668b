import Foundation
import RetentionCore

/// A made-up export as JSON, in three forms; and its records as Foundation's decoder takes them.
struct JSONExport {
  /// A touchpoint a line.
  let lines: String

  /// An account a line, with its contracts, touchpoints and hand-offs.
  let nestedLines: String

  /// The same accounts in one list.
  let document: String

  /// Writes the files beside the CSV files of an export.
  init(_ folder: String) throws {
    lines = folder + "/touchpoints.ndjson"
    nestedLines = folder + "/nested.ndjson"
    document = folder + "/accounts.json"
    let tables = try JSONExport.tables(in: folder).map { try JSONExport.rows(of: $0) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    let byAccount = tables.dropFirst().map { rows in
      Dictionary(grouping: rows) { $0["accountId"] ?? "" }
    }
    let accounts = tables[0].map { account in
      NestedRow(
        account,
        zip(["contracts", "touchpoints", "handoffs"], byAccount).map { name, rows in
          (name, rows[account["accountId"] ?? ""] ?? [])
        })
    }
    try encoder.encode(accounts).write(to: URL(filePath: document))
    for (path, rows) in [
      (nestedLines, try accounts.map { try encoder.encode($0) }),
      (lines, try tables[2].map { try encoder.encode($0) }),
    ] {
      try Data(rows.joined(separator: [0x0A])).write(to: URL(filePath: path))
    }
  }

  /// The CSV files of an export, accounts first, touchpoints third.
  static func tables(in folder: String) -> [String] {
    ["accounts", "contracts", "touchpoints", "handoffs"].map { "\(folder)/\($0).csv" }
  }

  /// The rows of a table by header; what is blank is left out.
  private static func rows(of path: String) throws -> [[String: String]] {
    let reader = try CSVReader(ByteSource(path: path))
    var headers: [String]?
    var rows: [[String: String]] = []
    while try reader.advance() {
      let window = reader.window
      for record in window.records.indices {
        let cells = (0..<window.cellCount(of: record)).map { text($0, of: record, in: window) }
        guard let headers else {
          headers = cells.map(camelCased)
          continue
        }
        rows.append(
          Dictionary(zip(headers, cells).filter { !$1.isEmpty }) { first, _ in first })
      }
    }
    return rows
  }

  private static func text(_ column: Int, of record: Int, in window: CSVWindow) -> String {
    guard let cell = window.cell(column, of: record) else { return "" }
    let text = String(decoding: window.bytes[cell.start..<cell.end], as: UTF8.self)
    return cell.isQuoted ? text.replacing("\"\"", with: "\"") : text
  }

  /// `account_id` as `accountId`.
  private static func camelCased(_ header: String) -> String {
    let words = header.split(separator: "_")
    return words[0] + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// A row with the rows of other tables in it.
  private struct NestedRow: Encodable {
    let own: [String: String]
    let inner: [(name: String, rows: [[String: String]])]

    init(_ own: [String: String], _ inner: [(String, [[String: String]])]) {
      self.own = own
      self.inner = inner
    }

    func encode(to encoder: any Encoder) throws {
      var members = encoder.container(keyedBy: Key.self)
      for (key, value) in own.sorted(by: { $0.key < $1.key }) {
        try members.encode(value, forKey: Key(key))
      }
      for (name, rows) in inner where !rows.isEmpty { try members.encode(rows, forKey: Key(name)) }
    }
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) {
      stringValue = name
    }

    init?(stringValue: String) {
      self.stringValue = stringValue
    }

    init?(intValue: Int) {
      nil
    }
  }
}

// MARK: - Records

extension JSONExport {
  struct Account: Decodable {
    let accountId, accountName, owner, segment, industry, region, customerSince: String?
    let annualValue, currency, acquiredBy, churnedOn, lossReason, contextGoals: String?
    let contextSuccessCriteria, contextStakeholders, contextEndUsers, contextConstraints: String?
    let championLeftOn, championSuccessor, seatsLicensed, seatsActive, usagePrevious: String?
    let usageCurrent, unmetRequirements, lastImprovementOn, satisfaction: String?
    let ownerChanges12m, oldestUnpaidDueOn: String?
    let contracts: [Contract]?
    let touchpoints: [Touchpoint]?
    let handoffs: [HandOff]?
  }

  struct Contract: Decodable {
    let contractId, accountId, product, signedOn, startOn, endOn, termMonths: String?
    let cancelledOn, noticeDays, annualValue, listValue, discount, autoRenews: String?
    let opportunityCreatedOn, commitmentsPromised, commitmentsDelivered: String?
    let deliveryDueOn, deliveredOn, budget, cost, renewalDiscount: String?
  }

  struct Touchpoint: Decodable {
    let accountId, date, channel, direction, purpose, department, person, contact: String?
    let contactRole, outcome, subject: String?
  }

  struct HandOff: Decodable {
    let accountId, date, fromDepartment, toDepartment, fromPerson, toPerson: String?
    let itemsRequired, itemsComplete, contextShared, acceptedOn, jointMeeting: String?
    let reworkHours: String?
  }
}

import RetentionCore
import Testing

struct DataDictionaryTests {
  /// What the tests ask of a field, whatever its record.
  struct Entry {
    var name: FieldName
    var type: FieldType
    var aliases: [String]
    var meaning: String

    init<Record>(_ field: Field<Record>) {
      (name, type, aliases, meaning) = (field.name, field.type, field.aliases, field.meaning)
    }
  }

  static let tables: [Table: [Entry]] = [
    .accounts: Field.accounts.map(Entry.init), .contracts: Field.contracts.map(Entry.init),
    .touchpoints: Field.touchpoints.map(Entry.init), .handOffs: Field.handOffs.map(Entry.init),
  ]

  @Test(arguments: Table.allCases)
  func `a header means one field of a table`(table: Table) throws {
    let fields = try #require(DataDictionaryTests.tables[table])
    var owner: [String: FieldName] = [:]
    for field in fields {
      for word in [folded(field.name)] + field.aliases {
        let other = owner.updateValue(field.name, forKey: word)
        #expect(other == nil, "\(word) means \(field.name) and \(String(describing: other))")
      }
    }
  }

  @Test(arguments: Table.allCases)
  func `aliases are written as headers are folded`(table: Table) throws {
    let fields = try #require(DataDictionaryTests.tables[table])
    for alias in fields.flatMap(\.aliases) {
      #expect(HeaderMapping.folded(alias) == alias)
    }
  }

  @Test func `every field is in a table`() {
    let all = Set(DataDictionaryTests.tables.values.joined().map(\.name))
    #expect(all == Set(FieldName.allCases))
  }

  @Test func `a field has one type and one sentence in all its tables`() {
    for fields in Dictionary(grouping: DataDictionaryTests.tables.values.joined(), by: \.name)
      .values
    {
      #expect(Set(fields.map(\.type)).count == 1, "\(fields[0].name)")
      for field in fields {
        #expect(field.meaning.hasSuffix("."))
        #expect(field.meaning.first?.isUppercase == true)
      }
    }
  }

  @Test func `the fields of a contract may stand on the row of its account`() throws {
    let accounts = Set(try #require(DataDictionaryTests.tables[.accounts]).map(\.name))
    let contracts = try #require(DataDictionaryTests.tables[.contracts]).map(\.name)
    #expect(accounts.isSuperset(of: contracts))
  }

  private func folded(_ name: FieldName) -> String {
    name.rawValue.replacing("_", with: " ")
  }
}

import RetentionCore
import Testing

/// What must not change when an export is turned over, cut up or cut down.
struct MetamorphicTests {
  @Test(arguments: 1...3)
  func `the order of rows and columns changes nothing`(seed: Int) throws {
    let export = SampleExport(seed: seed)
    let outcomes = Outcomes(try export.reading())
    #expect(Set(outcomes.accounts.values.map(\.standing)).count >= 3)
    var random = SeededGenerator(seed: 1_000 + seed)
    let shuffled = export.changed { $1.shuffled(&random) }
    #expect(Outcomes(try shuffled.reading()) == outcomes)
  }

  @Test func `two runs find the same`() throws {
    let export = SampleExport(seed: 4)
    #expect(Outcomes(try export.reading()) == Outcomes(try export.reading()))
  }

  @Test(arguments: 1...3)
  func `each part of an export scores as in the whole, given the profile of the whole`(
    seed: Int
  ) throws {
    let export = SampleExport(seed: seed)
    let whole = try export.reading()
    let profile = whole.book.profile
    let outcomes = Outcomes(whole)
    var parts: [String: Outcomes.Account] = [:]
    for part in 0...1 {
      let isWanted = { (id: String) in id.utf8.reduce(0) { $0 + Int($1) } % 2 == part }
      let half = export.changed { $1.rows(where: isWanted) }
      let read = Outcomes(try half.reading(profile: profile)).accounts
      #expect(read.count > 5)
      parts.merge(read) { first, _ in first }
    }
    #expect(parts == outcomes.accounts)
  }

  @Test func `with the profile given another account changes nothing`() throws {
    var export = SampleExport(seed: 5)
    let reading = try export.reading()
    let outcomes = Outcomes(reading)
    export.accounts.add(["account_id": "New", "satisfaction": "1"])
    export.contracts.add(["account_id": "New", "start_on": "2020-01-01", "discount": "0.9"])
    export.touchpoints.add([
      "account_id": "New", "date": "2019-01-01", "direction": "internal", "person": "Ann",
    ])
    export.handOffs.add(["account_id": "New", "date": "2026-09-01", "rework_hours": "90"])
    var after = Outcomes(try export.reading(profile: reading.book.profile))
    #expect(after.accounts.removeValue(forKey: "New") != nil)
    #expect(after == outcomes)
  }

  @Test func `an export that is written carelessly scores as one that is not`() throws {
    let export = SampleExport(seed: 6)
    let outcomes = Outcomes(try export.reading())
    let careless = export.changed { _, table in
      var table = table
      table.headers = table.headers.map { $0.uppercased().replacing("_", with: " ") }
      table.rows = table.rows.map { row in
        row.map { $0.isEmpty ? " n/a " : "\" \($0)\t\"" } + ["", "trailing"]
      }
      return table
    }
    var read = SmallExport()
    read.tables = careless.tables.mapValues { "\u{FEFF}" + $0.text.replacing("\n", with: "\r\n") }
    #expect(Outcomes(try read.reading(on: SampleExport.day)) == outcomes)
  }

  @Test(arguments: Table.allCases)
  func `a signal without a column that it names is without data or does not apply`(
    table: Table
  ) throws {
    let export = SampleExport(seed: 7)
    for (index, signal) in Signal.all.enumerated() {
      for field in Set(signal.ways.filter { $0.table == table }.flatMap(\.fields)) {
        let cut = export.changed { $0 == table ? $1.without(field.rawValue) : $1 }
        let reading = try cut.reading()
        // Another way, where its columns are still there, takes over: MODEL's "or".
        let isOpen = signal.ways.contains { way in
          way.fields.allSatisfy { reading.book.profile.recorded[way.table]?.contains($0) ?? false }
        }
        guard !isOpen else { continue }
        for (account, finding) in Outcomes(reading).findings(of: index) {
          #expect(
            [.noData, .notApplicable].contains(finding.state),
            "\(signal.id) of \(account) without \(field.rawValue)")
        }
      }
    }
  }
}

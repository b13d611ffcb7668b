import RetentionCore
import Testing

struct KnownExportTests {
  @Test(arguments: HeaderLine.all)
  func `every header line is told as the export that it is`(line: HeaderLine) {
    let export = KnownExport(headers: line.headers)
    #expect(export.map { "\($0.system) \($0.object)" } == line.export)
    #expect(export?.role == line.role)
  }

  @Test(arguments: HeaderLine.others)
  func `other header lines are no system's`(line: String) {
    let export = KnownExport(headers: line.split(separator: ",").map(String.init))
    #expect(export == nil, "\(export?.system ?? "") \(export?.object ?? "")")
  }

  @Test func `marks, columns and conditions are written as headers are folded`() {
    for export in KnownExport.all {
      var headers = Array(export.marks.joined())
      for settings in [export.reading] + (export.proposal.map { [$0] } ?? []) {
        headers += settings.columns.values.joined()
        headers += settings.derived.values.joined()
        headers += settings.ignored
        headers += settings.rows.map(\.column)
      }
      for header in headers {
        #expect(HeaderMapping.folded(header) == header, "\(export.system) \(export.object)")
      }
    }
  }

  @Test func `constants and values are words of their fields`() {
    for export in KnownExport.all {
      for settings in [export.reading] + (export.proposal.map { [$0] } ?? []) {
        for (field, constant) in settings.constants {
          #expect(isWord(constant, of: field), "\(export.object) \(field) \(constant)")
        }
        for (field, values) in settings.values {
          for (spelling, value) in values {
            #expect(Spelling.folded(spelling) == spelling)
            #expect(isWord(value, of: field), "\(export.object) \(field) \(value)")
          }
        }
      }
    }
  }

  @Test func `fields are those of the table that the export serves as`() {
    for export in KnownExport.all {
      for settings in [export.reading] + (export.proposal.map { [$0] } ?? []) {
        guard let table = (settings.role ?? export.role)?.table else { continue }
        let fields = Set(FieldEntry.all(of: table).map(\.name)).union([.accountName])
        let said = Set(settings.columns.keys).union(settings.constants.keys)
          .union(settings.derived.keys).union(settings.values.keys).union(settings.factors.keys)
        #expect(said.isSubset(of: fields), "\(export.system) \(export.object)")
      }
    }
  }

  @Test func `an export without a use of its own says why, or what it could be`() {
    for export in KnownExport.all where export.role == nil {
      #expect(
        export.proposal?.role != nil || export.remark != nil, "\(export.system) \(export.object)")
    }
    for export in KnownExport.all where export.role != nil {
      #expect(export.proposal?.role == nil, "\(export.system) \(export.object)")
    }
  }

  @Test func `remarks are sentences`() {
    for remark in KnownExport.all.compactMap(\.remark) {
      #expect(remark.hasSuffix("."))
    }
  }

  private func isWord(_ word: String, of field: FieldName) -> Bool {
    switch field {
    case .channel: Channel(word: word) != nil
    case .direction: Direction(word: word) != nil
    case .purpose: Purpose(word: word) != nil
    case .department, .fromDepartment, .toDepartment: Department(word: word) != nil
    case .contactRole: ContactRole(word: word) != nil
    case .outcome: Outcome(word: word) != nil
    case .autoRenews: ["yes", "no"].contains(word)
    case .termMonths: Int(word) != nil
    default: false
    }
  }
}

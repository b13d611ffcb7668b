import Foundation
import RetentionCore

/// Reads files with the quick scanner and with the plain one, which have to give the same.
struct ScannerComparison {
  /// Windows that cut files anywhere, and the usual one.
  private static let windowSizes = [1, 63, 64, 65, 1_021, 128 << 10]

  /// What came of reading a file: a digest of its records, as files are large, and all that is told.
  fileprivate struct Outcome: Equatable {
    var records = 0
    var cells = 0
    var digest = Digest()
    var notices: [CSVNotice] = []
    var error = ""
  }

  /// Compares every file in the folders; false where one differs, or where there is none.
  func isSame(in folders: [String]) throws -> Bool {
    let files = try folders.flatMap { try ScannerComparison.files(in: $0) }
    var (records, differences) = (0, 0)
    for file in files {
      for windowSize in ScannerComparison.windowSizes {
        let quick = try outcome(of: file, quickly: true, windowSize)
        let plain = try outcome(of: file, quickly: false, windowSize)
        records += plain.records
        guard quick != plain else { continue }
        differences += 1
        print("\(file), windows of \(windowSize) bytes:\n  quick \(quick)\n  plain \(plain)")
      }
    }
    print(
      """
      \(Shown.grouped(files.count)) files in windows of \(ScannerComparison.windowSizes.count) sizes, \
      \(Shown.grouped(records)) records: \(Shown.grouped(differences)) differences
      """)
    return differences == 0 && !files.isEmpty
  }

  private static func files(in folder: String) throws -> [String] {
    guard let found = FileManager.default.enumerator(atPath: folder) else {
      throw Complaint("\(folder) is no folder")
    }
    return found.compactMap { $0 as? String }.map { "\(folder)/\($0)" }.sorted()
      .filter { PathKind(path: $0) == .file }
  }

  private func outcome(
    of file: String, quickly: Bool, _ windowSize: Int
  ) throws -> Outcome {
    var outcome = Outcome()
    var options = CSVReader.Options()
    options.usesQuickScanner = quickly
    do {
      let reader = try CSVReader(ByteSource(path: file), options: options, windowSize: windowSize)
      do {
        while try reader.advance() {
          let window = reader.window
          for record in window.records.indices { outcome.add(record, of: window) }
        }
      } catch {
        outcome.error = "\(error)"
      }
      outcome.notices = reader.dialect.notices + reader.notices
    } catch {
      outcome.error = "\(error)"
    }
    return outcome
  }
}

extension ScannerComparison.Outcome {
  /// Adds a record: its line, and of each cell the bytes, whether they are quoted and its place.
  fileprivate mutating func add(_ record: Int, of window: CSVWindow) {
    let bytes = window.bytes
    records += 1
    digest.add(Int(window.records[record].line))
    digest.add(window.strayColumn(of: record) ?? -1)
    for column in 0..<window.cellCount(of: record) {
      guard let cell = window.cell(column, of: record) else { continue }
      cells += 1
      digest.add(cell.isQuoted ? 1 : 0)
      digest.add(cell.end - cell.start)
      for offset in cell.start..<cell.end { digest.add(Int(bytes[offset])) }
    }
  }
}

/// A number that changes with everything that was added to it: FNV-1a of 64 bits.
struct Digest: Equatable {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ value: Int) {
    state = (state ^ UInt64(truncatingIfNeeded: value)) &* 0x100_0000_01B3
  }
}

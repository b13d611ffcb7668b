import RetentionCore

@main
struct Retain {
  static func main() throws {
    let reader = try CSVReader(ByteSource(path: Swift.CommandLine.arguments[1]))
    var (rows, cells) = (0, 0)
    try reader.forEachWindow { window in
      rows += window.records.count
      for record in window.records.indices { cells += window.cellCount(of: record) }
    }
    print(rows, cells)
  }
}

import Foundation
import RetentionCore
import Testing

struct ByteSourceTests {
  @Test func `tells a missing file from a folder`() throws {
    let folder = try TemporaryFolder()
    let missing = #expect(throws: SourceError.self) {
      _ = try ByteSource(path: folder.path + "/no")
    }
    #expect(missing?.cause == .missing)
    let isFolder = #expect(throws: SourceError.self) { _ = try ByteSource(path: folder.path) }
    #expect(isFolder?.cause == .isFolder)
    #expect(isFolder?.path == folder.path)
  }

  @Test func `lists the names in a folder by their bytes`() throws {
    let folder = try TemporaryFolder()
    for name in ["b.csv", "B.csv", "a.csv", ".hidden", "é.csv"] { try folder.write("", to: name) }
    #expect(
      try namesInFolder(folder.path) == [".hidden", "B.csv", "a.csv", "b.csv", "é.csv"])
  }

  @Test func `reads a file again from its beginning`() throws {
    let folder = try TemporaryFolder()
    var source = try ByteSource(path: folder.write("one,two", to: "a.csv"))
    var bytes = [UInt8](repeating: 0, count: 10)
    #expect(try source.fill(&bytes, upTo: 3, from: 0) == 3)
    var again = try source.again()
    #expect(try again.fill(&bytes, upTo: 10, from: 0) == 7)
    #expect(String(decoding: bytes[..<7], as: UTF8.self) == "one,two")
    #expect(try source.fill(&bytes, upTo: 10, from: 0) == 4)
  }

  @Test func `keeps what can be read only once`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/pipe"
    try #require(unsafe mkfifo(path, 0o600) == 0)
    let text = String(repeating: "id,name\n", count: 40_000)
    let thread = Thread {
      try? FileHandle(forWritingTo: URL(filePath: path)).write(contentsOf: Data(text.utf8))
    }
    thread.start()
    let source = try ByteSource(path: path)
    for _ in 0..<2 {
      let records = try ReadRecord.all(of: CSVReader(source.again()))
      #expect(records.count == 40_000)
      #expect(records.last?.cells == ["id", "name"])
    }
  }
}

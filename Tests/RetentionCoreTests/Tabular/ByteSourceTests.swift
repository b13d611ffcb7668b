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
}

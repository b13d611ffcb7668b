/// The files of an export, opened and understood but not read yet.
public struct Export {
  /// The files, each with its table, in the order in which they were found.
  public let files: [ExportFile]

  /// How many people the lists hold to which the files refer.
  public let people: [(list: String, count: Int)]

  /// What was passed over.
  public let skipped: [SkippedInput]

  /// What can't be used; empty unless the export was opened to be inspected.
  package let failures: [FailedInput]

  /// How files are to be read, where they do not say.
  public struct Options: Sendable {
    /// Columns given to fields by hand.
    public var mapped: [FieldName: String] = [:]

    /// Columns that are not read.
    public var ignored: Set<String> = []

    /// How all files are written, where it is told; stronger than what is said of some files.
    public var writing = SourceSettings.Writing()

    /// What is said of all files, and is weaker than what is said of some.
    public var general = SourceSettings()

    /// The currency of accounts that name none.
    public var currency: String?

    /// What is said of some files; of several that fit a file, the first holds.
    public var sources: [SourceSettings] = []

    /// Departments of our own people, by id or name.
    public var people: [String: String] = [:]

    /// The words by which texts are understood.
    public var words = WordLists()

    public init() {}
  }

  /// Finds and opens the files: folders (one level, by the bytes of the names), files, `-` for
  /// standard input, each with an optional `role=` before it.
  public init(inputs: [String], options: Options = Options()) throws(InputError) {
    var opener = FileOpener(options)
    for input in inputs { try opener.openInput(input) }
    try opener.finish()
    self.init(
      files: opener.files, people: opener.people, skipped: opener.skipped, failures: opener.failures
    )
  }

  /// The same, in which a file that can't be used is noted and does not stop the others.
  package init(inspecting inputs: [String], options: Options = Options()) throws(InputError) {
    var opener = FileOpener(options, isTolerant: true)
    for input in inputs { try opener.openInput(input) }
    try opener.finish()
    self.init(
      files: opener.files, people: opener.people, skipped: opener.skipped, failures: opener.failures
    )
  }

  /// Opens lines of a stream, each an account with its contracts, touchpoints and hand-offs.
  init(_ batch: LineBatch, options: Options = Options()) throws(InputError) {
    var opener = FileOpener(options)
    try opener.open(batch)
    self.init(files: opener.files, people: [], skipped: opener.skipped, failures: [])
  }

  /// The same from the beginning of its files.
  package func again() throws(InputError) -> Export {
    try again(files, failures)
  }

  /// The same from the beginning of its files, without those that an error is about; nil where it is
  /// about none of them.
  package func again(without error: InputError) throws(InputError) -> Export? {
    let sound = files.filter { $0.path != error.path }
    guard let failed = files.first(where: { $0.path == error.path }) else { return nil }
    return try again(
      sound, failures + [FailedInput(name: failed.name, path: failed.path, error: error)])
  }

  private func again(
    _ files: [ExportFile], _ failures: [FailedInput]
  ) throws(InputError) -> Export {
    var opened: [ExportFile] = []
    for file in files {
      opened.append(try file.again(number: UInt16(truncatingIfNeeded: opened.count)))
    }
    return Export(files: opened, people: people, skipped: skipped, failures: failures)
  }

  private init(
    files: [ExportFile], people: [(list: String, count: Int)], skipped: [SkippedInput],
    failures: [FailedInput]
  ) {
    self.files = files
    self.people = people
    self.skipped = skipped
    self.failures = failures
  }

  /// The files of one table.
  public func files(of table: Table) -> [ExportFile] {
    files.filter { $0.table == table }
  }

  /// The fields that the export has, table by table; a table that it lacks is not there.
  public var recorded: [Table: Set<FieldName>] {
    var recorded: [Table: Set<FieldName>] = [:]
    for file in files { recorded[file.table, default: []].formUnion(file.recordedFields) }
    return recorded
  }

  /// A relative path as it is, an absolute one by its last part: results do not tell where on a
  /// machine they were made.
  package static func shownName(_ path: String) -> String {
    if path == "-" { return "standard input" }
    var path = Substring(path)
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    return String(path.hasPrefix("/") ? path.split(separator: "/").last ?? path : path)
  }
}

/// The files of an export, opened and understood but not read yet.
public struct Export {
  /// The files, each with its table, in the order in which they were found.
  public let files: [ExportFile]

  /// What was passed over.
  public let skipped: [SkippedInput]

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
    for input in inputs {
      let (role, path) = FileOpener.pinned(input)
      if path != "-", PathKind(path: path) == .folder {
        try opener.openFolder(path, as: role)
      } else {
        try opener.openFile(path, as: role)
      }
    }
    try opener.finish()
    files = opener.files
    skipped = opener.skipped
  }

  /// The files of one table.
  public func files(of table: Table) -> [ExportFile] {
    files.filter { $0.table == table }
  }

  /// The fields that the export has, table by table; a table that it lacks is not there.
  public var recorded: [Table: Set<FieldName>] {
    var recorded: [Table: Set<FieldName>] = [:]
    for file in files { recorded[file.table, default: []].formUnion(file.mapping.fields) }
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

import RetentionCore

/// An export in code: the texts of its files by the names that they have in their folder.
struct FolderExport {
  var files: [String: String]

  init(_ files: [String: String]) {
    self.files = files
  }

  /// Hands over the folder in which the files are written, as long as it is there.
  func inFolder<Result>(_ use: (TemporaryFolder) throws -> Result) throws -> Result {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    return try withExtendedLifetime(folder) { try use(folder) }
  }

  /// Reads the export as it is written to a folder.
  func reading(
    _ options: Export.Options = Export.Options(), on day: Day = "2026-09-30",
    limits: ReadingLimits = ReadingLimits()
  ) throws -> Reading {
    try inFolder { folder in
      try Reading(Export(inputs: [folder.path], options: options), on: day, limits: limits)
    }
  }

  /// Why the export can't be read; nil where it can be.
  func error(
    _ options: Export.Options = Export.Options(), limits: ReadingLimits = ReadingLimits()
  ) throws -> InputError? {
    do {
      _ = try reading(options, limits: limits)
      return nil
    } catch let error as InputError {
      return error
    }
  }
}

extension Export.Options {
  /// The options of which only this is said.
  init(_ sources: SourceSettings...) {
    self.init()
    self.sources = sources
  }
}

extension Reading {
  /// The files that were passed over with the reasons, without the folder that they stand in.
  var passedOver: [String] {
    skipped.map { input in
      (input.name.split(separator: "/").last.map(String.init) ?? "") + ": " + input.reason
    }
  }

  /// What texts told: `purpose from Subject: renewal 2`.
  var derived: [String] {
    files.flatMap(\.derivations).map { derivation in
      let words = derivation.words.map { "\($0.word) \($0.count)" }.joined(separator: ", ")
      return "\(derivation.field.rawValue) from \(derivation.column): \(words)"
    }
  }

  /// The facts of the account of this id.
  func facts(of id: String) -> Facts? {
    accounts.firstIndex { $0.id == id }.map { book.facts(of: $0) }
  }
}

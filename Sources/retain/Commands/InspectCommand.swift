import RetentionCore

/// `retain inspect`: how a file is read.
struct InspectCommand {
  /// The most lines that are said of a file.
  private static let warningLimit = 20

  private let parsed: ParsedCommand
  private let console: Console
  private let path: String

  init(_ parsed: ParsedCommand, _ console: Console) {
    self.parsed = parsed
    self.console = console
    path = parsed.inputs.first ?? "-"
  }

  func run() throws(Failure) {
    guard parsed.isSet(.records) else { return try InspectExportCommand(parsed, console).run() }
    guard !parsed.inputs.isEmpty else {
      throw .usage(parsed.error(.missingInput(.oneExport)))
    }
    if parsed.inputs.count > 1 { throw .usage(parsed.error(.surplusInput(parsed.inputs[1]))) }
    let options = try readingOptions()
    let outputs = try outputs()
    let source = try source()
    for output in outputs { try write(file(source, options), to: output) }
  }

  private func source() throws(Failure) -> ByteSource {
    do throws(SourceError) {
      return try ByteSource(path: path)
    } catch {
      throw .records(.source(error))
    }
  }

  private func file(
    _ source: borrowing ByteSource, _ options: CSVReader.Options
  ) throws(Failure) -> RecordFile {
    do throws(InputError) {
      let format = parsed.word(.formatIn, as: RecordFile.Format.self)
      return try RecordFile(source, options: options, format: format)
    } catch {
      throw .records(error)
    }
  }

  // MARK: - What was asked for

  private func readingOptions() throws(Failure) -> CSVReader.Options {
    var options = CSVReader.Options()
    options.skipLines = parsed.number(.skipLines) ?? 0
    if let name = parsed.value(.delimiter) {
      guard let delimiter = Dialect.delimiter(named: name) else {
        throw .usage(
          parsed.error(
            .badValue(
              .delimiter, name,
              expected: "one ASCII character, comma, semicolon, tab, bar or space",
              nearest: Option.delimiter.argument?.words.nearest(to: name))))
      }
      options.delimiter = delimiter
    }
    if let name = parsed.value(.encoding) {
      guard let encoding = TextEncoding(name: name) else {
        throw .usage(
          parsed.error(
            .badValue(
              .encoding, name, expected: TextEncoding.names.listed(by: "or"),
              nearest: TextEncoding.names.nearest(to: name))))
      }
      options.encoding = encoding
    }
    return options
  }

  /// A place for the records, with their format.
  private struct Output {
    /// Nil for standard output.
    let file: String?
    let format: RecordListing.Format
  }

  private func outputs() throws(Failure) -> [Output] {
    let chosen = parsed.isSet(.json) ? Format.json.rawValue : parsed.value(.format)
    if let chosen, RecordListing.Format(rawValue: chosen) == nil {
      throw .usage(
        parsed.error(
          .badValue(.format, chosen, expected: "csv or json with --records", nearest: "csv")))
    }
    let format = chosen.flatMap(RecordListing.Format.init) ?? .csv
    let files = parsed.values(.output)
    guard !files.isEmpty else { return [Output(file: nil, format: format)] }
    return files.map { file in
      let told = Format(fileName: file).flatMap { RecordListing.Format(rawValue: $0.rawValue) }
      return Output(file: file == "-" ? nil : file, format: told ?? format)
    }
  }

  // MARK: - Reading and writing

  private func write(_ opened: RecordFile, to output: Output) throws(Failure) {
    var file = opened
    var listing = RecordListing(output.format)
    var unreadable: InputError?
    let body: OutputFile.Body = { send throws(WriteFailure) in
      while true {
        do throws(InputError) {
          guard try file.advance() else { break }
        } catch {
          unreadable = error
          throw .refused(reason: "its input can't be read to the end")
        }
        listing.add(file.window)
        try send(listing.take())
      }
      listing.end()
      try send(listing.take())
    }
    do throws(Failure) {
      try write(body, to: output.file)
    } catch {
      if let unreadable { throw .records(unreadable) }
      throw error
    }
    tell(file.notices, listing)
  }

  private func write(_ body: OutputFile.Body, to file: String?) throws(Failure) {
    guard let file else {
      do throws(WriteFailure) {
        return try body { bytes throws(WriteFailure) in try console.output.write(bytes) }
      } catch {
        throw .write(error)
      }
    }
    do throws(OutputFile.Failure) {
      try OutputFile.write(to: file, inputs: [path], body)
    } catch {
      throw Failure(error, of: file, parsed)
    }
  }

  /// Says what was found, a line each: first what holds for the whole file.
  private func tell(_ notices: [CSVNotice], _ listing: RecordListing) {
    guard !parsed.isSet(.quiet) else { return }
    let name = Export.shownName(path).visible
    let all = notices + listing.notices
    for notice in all.prefix(InspectCommand.warningLimit) {
      let place = notice.column > 0 ? "\(notice.line):\(notice.column)" : "\(notice.line)"
      let seen = notice.seen.isEmpty ? "" : ": " + notice.seen.quoted()
      let fix = notice.fix.map { "; " + $0 } ?? ""
      console.tell("warning: \(name):\(place): \(notice.text)\(seen)\(fix)\n")
    }
    let further = max(0, all.count - InspectCommand.warningLimit) + listing.furtherNotices
    if further > 0 { console.tell("warning: \(name): and \(further) more\n") }
  }
}

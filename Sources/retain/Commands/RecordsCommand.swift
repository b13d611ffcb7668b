import RetentionCore

/// `retain inspect --records`: the records of a file as they are read.
struct RecordsCommand {
  /// The most lines that are said of a file.
  private static let warningLimit = 20

  private let parsed: ParsedCommand
  private let console: Console
  private let path: String

  /// Which of several tables is meant; nil for the first one.
  private let role: Role?

  init(_ parsed: ParsedCommand, _ console: Console) {
    self.parsed = parsed
    self.console = console
    (role, path) = Role.pinned(parsed.inputs.first ?? "-")
  }

  func run() throws(Failure) {
    guard !parsed.inputs.isEmpty else { throw .usage(parsed.error(.missingInput(.export))) }
    guard parsed.inputs.count == 1 else {
      throw .usage(parsed.error(.surplusInput(parsed.inputs[1])))
    }
    let settings = try RunSettings(parsed, console)
    let writing = try settings.writing(of: path)
    let outputs = try outputs()
    let source: RecordSource
    do throws(InputError) {
      source = try RecordSource(path, writing: writing)
    } catch {
      throw .records(error)
    }
    for output in outputs { try write(reader(of: source), to: output) }
  }

  /// The table that is meant.
  private func reader(of source: RecordSource) throws(Failure) -> RecordReader {
    let readers: [RecordReader]
    do throws(InputError) {
      readers = try source.readers()
    } catch {
      throw .records(error)
    }
    let wanted = readers.first { $0.name == role?.rawValue } ?? readers[0]
    let others = readers.compactMap(\.name).filter { $0 != wanted.name }
    if !others.isEmpty, !parsed.isSet(.quiet) {
      let name = Export.shownName(path).visible
      console.tell(
        "warning: \(name): it holds other tables too: \(others.map(\.visible).joined(separator: ", "))\n"
      )
    }
    return wanted
  }

  // MARK: - What was asked for

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

  private func write(_ reader: RecordReader, to output: Output) throws(Failure) {
    var listing = RecordListing(output.format)
    var headers = reader.headers ?? []
    if let named = reader.headers { listing.begin(named) }
    var unreadable: InputError?
    let body: OutputFile.Body = { send throws(WriteFailure) in
      while true {
        do throws(InputError) {
          guard try reader.advance(in: path, headers: headers) else { break }
        } catch {
          unreadable = error
          throw .refused(reason: "its input can't be read to the end")
        }
        if headers.isEmpty { headers = reader.window.firstTexts }
        listing.add(reader.window)
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
    tell(reader.notices, listing)
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
    for notice in all.prefix(RecordsCommand.warningLimit) {
      let place = notice.column > 0 ? "\(notice.line):\(notice.column)" : "\(notice.line)"
      let seen = notice.seen.isEmpty ? "" : ": " + notice.seen.quoted()
      let fix = notice.fix.map { "; " + $0 } ?? ""
      console.tell("warning: \(name):\(place): \(notice.text)\(seen)\(fix)\n")
    }
    let further = max(0, all.count - RecordsCommand.warningLimit) + listing.furtherNotices
    if further > 0 { console.tell("warning: \(name): and \(further) more\n") }
  }
}

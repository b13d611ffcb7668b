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
    let outputs = try Outputs(parsed, console, formats: [.csv, .json])
    let source: RecordSource
    do throws(InputError) {
      source = try RecordSource(path, writing: writing)
    } catch {
      throw .records(error)
    }
    try write(source, to: outputs)
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

  private func write(_ source: RecordSource, to outputs: Outputs) throws(Failure) {
    var unreadable: Failure?
    do throws(Failure) {
      try outputs.write(inputs: [path]) { format, _, send throws(WriteFailure) in
        do throws(Failure) {
          try write(reader(of: source), as: format == .json ? .json : .csv, to: send)
        } catch {
          if case .write(let failure) = error { throw failure }
          unreadable = error
          throw .refused(reason: "its input can't be read to the end")
        }
      }
    } catch {
      throw unreadable ?? error
    }
  }

  private func write(
    _ reader: RecordReader, as format: RecordListing.Format,
    to send: ([UInt8]) throws(WriteFailure) -> Void
  ) throws(Failure) {
    var listing = RecordListing(format)
    var headers = reader.headers ?? []
    if let named = reader.headers { listing.begin(named) }
    while try advance(reader, headers) {
      if headers.isEmpty { headers = reader.window.firstTexts }
      listing.add(reader.window)
      try hand(listing.take(), to: send)
    }
    listing.end()
    try hand(listing.take(), to: send)
    tell(reader.notices, listing)
  }

  private func advance(_ reader: RecordReader, _ headers: [String]) throws(Failure) -> Bool {
    do throws(InputError) {
      return try reader.advance(in: path, headers: headers)
    } catch {
      throw .records(error)
    }
  }

  private func hand(
    _ bytes: [UInt8], to send: ([UInt8]) throws(WriteFailure) -> Void
  ) throws(Failure) {
    do throws(WriteFailure) {
      try send(bytes)
    } catch {
      throw .write(error)
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

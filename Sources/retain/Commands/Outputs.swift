import RetentionCore

/// Where a result goes: the files that were asked for, else standard output, each in its format.
struct Outputs {
  /// One place for the result.
  private struct Place {
    /// Nil for standard output.
    let file: String?
    let format: Format
  }

  private let parsed: ParsedCommand
  private let console: Console
  private let places: [Place]

  /// The places that were asked for; the first format holds where none was.
  init(_ parsed: ParsedCommand, _ console: Console, formats: [Format]) throws(Failure) {
    self.parsed = parsed
    self.console = console
    let chosen = try Outputs.chosen(parsed, formats)
    var places: [Place] = []
    for file in parsed.values(.output) {
      guard file != "-" else {
        places.append(Place(file: nil, format: chosen ?? formats[0]))
        continue
      }
      let named = Format(fileName: file).flatMap { formats.contains($0) ? $0 : nil }
      guard let format = named ?? chosen else {
        throw .usage(
          parsed.error(
            .badValue(
              .output, file, expected: "a file that ends in \(Outputs.endings(formats))",
              nearest: nil)))
      }
      places.append(Place(file: file, format: format))
    }
    self.places = places.isEmpty ? [Place(file: nil, format: chosen ?? formats[0])] : places
  }

  /// The format that was asked for by its name.
  private static func chosen(
    _ parsed: ParsedCommand, _ formats: [Format]
  ) throws(Failure) -> Format? {
    guard let name = parsed.isSet(.json) ? Format.json.rawValue : parsed.value(.format) else {
      return nil
    }
    guard let format = Format(rawValue: name), formats.contains(format) else {
      let names = formats.map(\.rawValue)
      throw .usage(
        parsed.error(
          .badValue(
            .format, name, expected: names.listed(by: "or"), nearest: names.nearest(to: name))))
    }
    return format
  }

  private static func endings(_ formats: [Format]) -> String {
    var endings: [String] = []
    for format in formats where !endings.contains("." + format.fileEnding) {
      endings.append("." + format.fileEnding)
    }
    return endings.listed(by: "or")
  }

  /// How standard output looks: what is asked for, else what the terminal can show.
  var appearance: Format.Appearance {
    var appearance = Format.Appearance()
    let choice = parsed.word(.color, as: ColorChoice.self) ?? .auto
    appearance.color = choice.colors(console.output, environment: console.environment)
    appearance.ascii = parsed.isSet(.ascii)
    appearance.width = parsed.number(.width) ?? console.output.width
    appearance.rawCSV = parsed.isSet(.csvRaw)
    return appearance
  }

  /// How files look: as wide as it takes, and never painted.
  private var plainAppearance: Format.Appearance {
    var appearance = Format.Appearance()
    appearance.rawCSV = parsed.isSet(.csvRaw)
    return appearance
  }

  /// Sends a result in one of the formats, piece by piece.
  typealias Body = (
    _ format: Format, _ appearance: Format.Appearance,
    _ send: ([UInt8]) throws(WriteFailure) -> Void
  ) throws(WriteFailure) -> Void

  /// Writes what `body` sends to every place, never over one of the inputs.
  func write(inputs: [String], _ body: @escaping Body) throws(Failure) {
    for place in places {
      if let file = place.file {
        do throws(OutputFile.Failure) {
          try OutputFile.write(to: file, inputs: inputs) { send throws(WriteFailure) in
            try body(place.format, plainAppearance, send)
          }
        } catch {
          throw Failure(error, of: file, parsed)
        }
      } else {
        do throws(WriteFailure) {
          try body(place.format, appearance) { bytes throws(WriteFailure) in
            try console.output.write(bytes)
          }
        } catch {
          throw .write(error)
        }
      }
    }
  }
}

import RetentionCore

/// `retain scenarios`: the catalogue of scenarios and signals.
struct ScenariosCommand {
  private let parsed: ParsedCommand
  private let console: Console

  init(_ parsed: ParsedCommand, _ console: Console) {
    self.parsed = parsed
    self.console = console
  }

  func run() throws(Failure) {
    let page = try page()
    do throws(WriteFailure) {
      try console.output.write(page)
    } catch {
      throw .write(error)
    }
  }

  private func page() throws(Failure) -> String {
    let choice = parsed.word(.color, as: ColorChoice.self) ?? .auto
    let catalogue = CataloguePages(
      width: parsed.number(.width) ?? console.output.width ?? 80,
      color: choice.colors(console.output, environment: console.environment))
    guard let id = parsed.inputs.first else { return catalogue.overview }
    if let scenario = Scenario(rawValue: id) { return catalogue.page(of: scenario) }
    if let signal = Signal.all.first(where: { $0.id == id }) { return catalogue.page(of: signal) }
    let names = Scenario.allCases.map(\.rawValue) + Signal.all.map(\.id)
    throw .usage(
      parsed.error(
        .badInput(id, expected: "a scenario or a signal", nearest: names.nearest(to: id))))
  }
}

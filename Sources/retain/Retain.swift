import RetentionCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The program: everything happens in `run`; `main` supplies the real world.
@main
package enum Retain {
  static func main() {
    let code = run(Array(Swift.CommandLine.arguments.dropFirst()), .system())
    exit(code.rawValue)
  }

  /// Does what the arguments ask for; the number with which the program is to end.
  package static func run(_ arguments: [String], _ console: Console) -> ExitCode {
    do throws(Failure) {
      let request: Request
      do throws(UsageError) {
        request = try Program.retain.parse(arguments)
      } catch {
        throw Failure.usage(error)
      }
      try answer(request, console)
      do throws(WriteFailure) {
        try console.output.close()
      } catch {
        throw Failure.write(error)
      }
      return .done
    } catch {
      console.tell(error.text)
      return error.exitCode
    }
  }

  private static func answer(_ request: Request, _ console: Console) throws(Failure) {
    switch request {
    case .help(let command):
      try write(help(command, console), console)
    case .version:
      try write("retain \(Report.toolVersion) (model \(Report.modelVersion))\n", console)
    case .run(let parsed):
      switch parsed.command.name {
      case Command.score.name where StreamCommand.isMeant(by: parsed):
        try StreamCommand(parsed, console).run()
      case Command.score.name: try ScoreCommand(parsed, console).run()
      case Command.trend.name: try TrendCommand(parsed, console).run()
      case Command.check.name: try CheckCommand(parsed, console).run()
      case Command.plan.name: try PlanCommand(parsed, console).run()
      case Command.explain.name: try ExplainCommand(parsed, console).run()
      case Command.initialize.name: try InitCommand(parsed, console).run()
      case Command.config.name: try ConfigCommand(parsed, console).run()
      case Command.inspect.name where parsed.isSet(.records):
        try RecordsCommand(parsed, console).run()
      case Command.inspect.name where parsed.isSet(.profile):
        try ProfileCommand(parsed, console).run()
      case Command.inspect.name: try InspectCommand(parsed, console).run()
      case Command.compare.name: try CompareCommand(parsed, console).run()
      case Command.scenarios.name: try ScenariosCommand(parsed, console).run()
      case Command.schema.name:
        try write(Schema.Document(rawValue: parsed.inputs[0])?.schema ?? "", console)
      case Command.help.name:
        let topic = parsed.inputs.first.flatMap(Program.retain.command)
        try write(help(topic, console, detailed: true), console)
      default:
        try write("retain \(Report.toolVersion) (model \(Report.modelVersion))\n", console)
      }
    }
  }

  private static func help(
    _ command: Command?, _ console: Console, detailed: Bool = false
  ) -> String {
    let width = min(console.output.width ?? 80, 100)
    let bold = ColorChoice.auto.colors(console.output, environment: console.environment)
    guard let command else { return Help.overview(of: .retain, width: width, bold: bold) }
    return Help.text(of: command, in: .retain, width: width, bold: bold, detailed: detailed)
  }

  private static func write(_ text: String, _ console: Console) throws(Failure) {
    do throws(WriteFailure) {
      try console.output.write(text)
    } catch {
      throw .write(error)
    }
  }
}

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
        throw Failure.usage(aboutFile(error))
      }
      try paged(request, console)
      do throws(WriteFailure) {
        try console.output.close()
      } catch {
        throw Failure.write(error)
      }
      return .done
    } catch {
      console.tell(error.text)
      if case .usage(let mistake) = error, mistake.mistake == .noCommand {
        console.tell(
          "\n" + text(of: ManualPage(of: .retain, length: .short), console.errors, console))
      }
      return error.exitCode
    }
  }

  /// The error for a file or a folder that stands where a command belongs.
  private static func aboutFile(_ error: UsageError) -> UsageError {
    guard case .unknownCommand(let word, _) = error.mistake, PathKind(path: word) != .missing else {
      return error
    }
    return UsageError(
      .fileForCommand(word, command: Program.retain.fileCommand), in: error.invocation)
  }

  /// Answers through a pager where the answer is longer than the screen of a terminal.
  private static func paged(_ request: Request, _ console: Console) throws(Failure) {
    if case .run(let parsed) = request, parsed.isSet(.noPager) || parsed.inputs.contains("-") {
      return try answer(request, console)
    }
    guard let pager = Pager(console) else { return try answer(request, console) }
    let buffer = Pager.Buffer()
    var failure: Failure?
    do throws(Failure) {
      try answer(request, console.buffering(in: buffer))
    } catch {
      failure = error
    }
    do throws(WriteFailure) {
      try pager.write(buffer.bytes, console)
    } catch {
      throw .write(error)
    }
    if let failure { throw failure }
  }

  private static func answer(_ request: Request, _ console: Console) throws(Failure) {
    switch request {
    case .help(let command, let length):
      let page =
        command.map { ManualPage(of: $0, in: .retain, length: length) }
        ?? ManualPage(of: .retain, length: length)
      try write(text(of: page, console.output, console), console)
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
      case Command.completions.name:
        try write(CompletionsCommand(parsed).text(), console)
      case Command.man.name:
        let page = parsed.inputs.first.flatMap(Program.retain.page) ?? ManualPage(allOf: .retain)
        let release = "retain \(Report.toolVersion)"
        try write(ManPage.text(of: page, release: release, day: Report.toolDay), console)
      case Command.help.name:
        let page = parsed.inputs.first.flatMap(Program.retain.page) ?? ManualPage(of: .retain)
        try write(text(of: page, console.output, console), console)
      default:
        try write("retain \(Report.toolVersion) (model \(Report.modelVersion))\n", console)
      }
    }
  }

  /// A page of the manual, fitted to the stream that it goes to.
  private static func text(
    of page: ManualPage, _ stream: Console.Stream, _ console: Console
  ) -> String {
    let bold = ColorChoice.auto.colors(stream, environment: console.environment)
    return Help.text(of: page, width: min(stream.width ?? 80, 100), bold: bold)
  }

  private static func write(_ text: String, _ console: Console) throws(Failure) {
    do throws(WriteFailure) {
      try console.output.write(text)
    } catch {
      throw .write(error)
    }
  }
}

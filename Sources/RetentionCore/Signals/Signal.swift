/// A sign that a customer may be lost: one question, answered from the facts of one account.
///
/// Everything about it stands in one place, so that its declaration is its page in the manual.
public struct Signal: Sendable {
  /// `scenario.failing-noun-phrase`; never renamed.
  public let id: String

  /// A question to which yes is bad.
  public let question: String

  /// Why a yes tells that the customer may leave, in a sentence or two.
  public let why: String

  /// The document that names the failure.
  public let source: Citation

  /// The chance of losing the account that the signal alone stands for at full severity, within its
  /// scenario. A policy can change it.
  public let weight: Double

  /// From where on a value is bad. A policy can change it.
  public let ramp: Ramp
  public let unit: Unit

  /// What to do where it fires.
  public let action: Action

  /// What is measured, in words.
  public let measured: String

  /// Without this the question makes no sense for an account.
  public let condition: Condition?

  /// The ways to measure it, the best first: the first one whose columns the export has is taken.
  public let ways: [Way]
  private let sentence: @Sendable (Double, Facts) -> String

  init(
    _ id: String, asks question: String, why: String, source: Citation, weight: Double, ramp: Ramp,
    unit: Unit, action: Action, measured: String, onlyIf condition: Condition? = nil, ways: [Way],
    evidence: @escaping @Sendable (Double, Facts) -> String
  ) {
    self.id = id
    self.question = question
    self.why = why
    self.source = source
    self.weight = weight
    self.ramp = ramp
    self.unit = unit
    self.action = action
    self.measured = measured
    self.condition = condition
    self.ways = ways
    sentence = evidence
  }

  /// The scenario that the signal tells of.
  public var scenario: Scenario {
    Scenario(rawValue: String(id.prefix { $0 != "." })) ?? .context
  }

  /// What was found, in one sentence with a number in it.
  public func evidence(_ value: Double, _ facts: Facts) -> String {
    sentence(value, facts)
  }

  /// What an export must hold for the signal to be measured, in words.
  public var needs: String {
    ways.map(\.text).joined(separator: "; or ")
  }

  /// All signals, scenario by scenario.
  public static let all: [Signal] = Scenario.allCases.flatMap(\.signals)

  /// Something that has to hold for an account; where it does not, or where nothing tells, the
  /// signal is not applicable.
  public struct Condition: Sendable {
    public let text: String
    let holds: @Sendable (Facts) -> Bool

    init(_ text: String, _ holds: @escaping @Sendable (Facts) -> Bool) {
      self.text = text
      self.holds = holds
    }
  }
}

extension Way {
  /// The table and the columns that it takes, `accounts: last_conversation_on`.
  var text: String {
    let names = fields.map(\.rawValue).joined(separator: ", ")
    return names.isEmpty ? table.rawValue : "\(table.rawValue): \(names)"
  }
}

/// A measured value, as far as the export tells it.
public enum Figure: Sendable {
  case exactly(Double)

  /// The export begins too late to tell more: it may fire, but it is never clear.
  case atLeast(Double)
  case unknown

  /// The value, where there is one.
  static func known(_ value: Double?) -> Figure {
    value.map(Figure.exactly) ?? .unknown
  }

  /// A part of a whole; unknown where the whole is 0 or less than `minimum`.
  static func share(_ part: Double, of whole: Double, minimum: Double = 0) -> Figure {
    whole > 0 && whole >= minimum ? .exactly(part / whole) : .unknown
  }

  static func share(_ part: Int32, of whole: Int32, minimum: Int = 1) -> Figure {
    share(Double(part), of: Double(whole), minimum: Double(minimum))
  }

  /// The same, 0 where it is below.
  var atLeastZero: Figure {
    switch self {
    case .exactly(let value): .exactly(max(0, value))
    case .atLeast(let value): .atLeast(max(0, value))
    case .unknown: .unknown
    }
  }
}

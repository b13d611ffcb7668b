/// What the cells of a column hold.
public enum FieldType: String, Sendable {
  case text
  case date
  case money
  case number

  /// A count, or a duration in the unit that the field names: never below 0.
  case count

  /// 0 to 1, or percent.
  case share

  /// A mark from 0 to 10.
  case mark
  case yesNo = "yes/no"

  /// Text, or yes or no: whether something was written down.
  case documented

  /// A word of a closed list.
  case word
}

/// One column that an export can have: its name and what it means, declared once.
public struct Field<Record>: Sendable {
  public let name: FieldName
  public let type: FieldType

  /// What a number counts or measures; nil where the type says it.
  public let unit: String?

  /// Other headers that mean this field, in lower case with single spaces.
  public let aliases: [String]

  /// One sentence for the manual.
  public let meaning: String
  package let store: Store<Record>

  init(
    _ name: FieldName, _ type: FieldType, _ meaning: String, unit: String? = nil,
    aliases: [String] = [], store: Store<Record>
  ) {
    self.name = name
    self.type = type
    self.unit = unit
    self.aliases = aliases
    self.meaning = meaning
    self.store = store
  }

  /// The same column of a table whose records hold this one's as a part, and where some
  /// of its aliases mean something else.
  func lifted<Whole>(
    without foreign: Set<String>,
    into part: @escaping @Sendable (inout Whole, (inout Record) -> Void) -> Void
  ) -> Field<Whole> {
    Field<Whole>(
      name, type, meaning, unit: unit, aliases: aliases.filter { !foreign.contains($0) },
      store: store.lifted(into: part))
  }
}

/// How a value gets into a record, by the kind of the value.
package enum Store<Record>: Sendable {
  case text(@Sendable (inout Record, String) -> Void)
  case day(@Sendable (inout Record, Day) -> Void)
  case number(@Sendable (inout Record, Double) -> Void)
  case flag(@Sendable (inout Record, Bool) -> Void)
  case department(@Sendable (inout Record, Department) -> Void)

  /// A value that can change once its whole column is known.
  case share(@Sendable (inout Record, (Double?) -> Double?) -> Void)

  /// A column that its own reader takes care of.
  case elsewhere

  func lifted<Whole>(
    into part: @escaping @Sendable (inout Whole, (inout Record) -> Void) -> Void
  ) -> Store<Whole> {
    switch self {
    case .text(let set): .text { whole, value in part(&whole) { set(&$0, value) } }
    case .day(let set): .day { whole, value in part(&whole) { set(&$0, value) } }
    case .number(let set): .number { whole, value in part(&whole) { set(&$0, value) } }
    case .flag(let set): .flag { whole, value in part(&whole) { set(&$0, value) } }
    case .department(let set): .department { whole, value in part(&whole) { set(&$0, value) } }
    case .share(let change): .share { whole, new in part(&whole) { change(&$0, new) } }
    case .elsewhere: .elsewhere
    }
  }
}

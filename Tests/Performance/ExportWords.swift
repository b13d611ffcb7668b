/// The words with which a made-up export is filled.
enum ExportWords {
  static let people = first.flatMap { first in last.map { "\(first) \($0)" } }
  static let segments = ["enterprise", "mid-market", "smb"]
  static let industries = [
    "manufacturing", "logistics", "chemicals", "health care", "food & beverage", "energy",
    "machinery, tools",
  ]
  static let regions = ["EMEA", "AMER", "APAC", "DACH"]
  static let products = ["Monitor", "Care Plan", "Analytics", "Line Control", "Parts, Service"]
  static let reasons = ["price", "fit", "competitor", "no contact", "budget, frozen"]

  /// How systems write that there is no value, beside nothing at all.
  static let blanks = ["-", "n/a", "N/A", "null"]

  /// What stands in the fields of the context record.
  static let context = [
    "yes", "yes", "no", "Cut scrap by 5 %, then expand", "see account plan",
    "two \"must haves\"", "line leads; plant manager",
  ]

  /// Subjects that say something; those with line breaks are few.
  static let subjects = [
    "Weekly line review", "Audit of line 3", "Q3 results, plant Köln", "Re: \"urgent\" stop",
    "Training slot", "Spare parts list", "Downtime figures", "Proposal, second version",
    "Invoice 4711", "Visit to the shop floor", "Follow-up: sensor drift", "Réunion de suivi",
    "打ち合わせ", "Contract draft", "Demo of the new module", "Roadmap; questions",
    "User feedback round", "Base plate", "Incident #88", "Interim report, 2 pages", "Forecast",
    "Benchmark: OEE", "Go-live checklist", "Shift handbook", "Root cause", "Steering committee",
  ]
  static let longSubjects = [
    "Agenda\nand minutes", "Call notes:\n- \"pump\", valve\n- next step",
  ]

  /// Subjects that say nothing.
  static let emptySubjects = [
    "Just checking in", "Quick check-in", "Touching base", "Circling back on my last mail",
  ]

  /// The name of the company with a number.
  static func company(_ number: Int, _ draws: inout Draws) -> String {
    "\(draws.pick(stems)) \(number)\(draws.pick(endings))"
  }

  private static let first = [
    "Anna", "Ben", "Chloé", "David", "Elif", "Farid", "Grace", "Hugo", "Inès", "Jürgen", "Kai",
    "Lena", "Marek", "Nora", "Óscar", "Paula", "Rosa", "Søren", "Tomás", "Yusuf", "Zoë",
  ]
  private static let last = [
    "Adler", "Brown", "Çelik", "Dubois", "Eriksson", "Fischer", "García", "Hansen", "Ivanov",
    "Jones", "Kowalski", "Müller", "Novák", "Olsen", "Rossi", "Schäfer", "Tanaka", "Vogel", "Xu",
    "Young",
  ]
  private static let stems = [
    "Acme", "Borealis", "Cobalt", "Eisenwerk", "Fjord", "Granit", "Helios", "Krüger", "Møller",
    "Nordwind", "Orion", "Rhône", "Saphir", "Titan", "Vega", "Wrocław", "東京", "Ελλάς",
  ]
  private static let endings = [
    " GmbH", " Ltd", " Inc.", ", Inc.", " & Sons", " S.A.", " AB", " \"Works\" LLC",
    " Industries, Ltd.", " SE", " d'Or",
  ]
}

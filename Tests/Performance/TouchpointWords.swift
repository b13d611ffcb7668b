/// How often each word stands in a column of the touchpoints, by what went on with the customer.
struct TouchpointWords {
  let channel: WordShares
  let direction: WordShares
  let purpose: WordShares
  let department: WordShares
  let contactRole: WordShares
  let outcome: WordShares

  /// What went on with a customer on a day.
  enum Phase: Int, CaseIterable {
    case selling, onboarding, running, renewing
  }

  /// The words in a phase of a customer of this quality.
  init(in phase: Phase, quality: Double) {
    let (good, bad) = (quality, 1.1 - quality)
    let isSelling = phase == .selling
    let live = isSelling ? 70 : 30 + 50 * good
    let mail = 94 - live
    channel = WordShares([
      "meeting": 0.25 * live, "visit": 0.08 * live, "video": 0.22 * live, "call": 0.35 * live,
      "event": 0.04 * live, "chat": 0.06 * live, "email": 0.74 * mail, "voicemail": 0.11 * mail,
      "survey": 0.08 * mail, "mail": 0.07 * mail, "other": 2,
    ])
    let inbound = isSelling ? 25 : 15 + 40 * bad
    let internally = isSelling ? 4 : 3 + 16 * good
    direction = WordShares([
      "inbound": inbound, "internal": internally, "outbound": 97 - inbound - internally,
    ])
    purpose = TouchpointWords.purposes(in: phase, good, bad)
    department = WordShares([
      "sales": isSelling ? 60 : 10 + 18 * good, "presales": isSelling ? 22 : 2,
      "implementation": phase == .onboarding ? 38 : 4, "success": isSelling ? 2 : 12 + 20 * good,
      "support": isSelling ? 2 : 10 + 16 * bad, "finance": isSelling ? 1 : 4, "product": 2,
      "executive": 2, "other": 1,
    ])
    contactRole = WordShares([
      "user": 15 + 25 * good, "manager": 35, "executive": 4 + 12 * good, "procurement": 8,
      "other": 5,
    ])
    let refused = isSelling ? 4 : 18 * bad
    outcome = WordShares([
      "held": 45, "answered": 28, "declined": 0.3 * refused, "no-answer": 0.5 * refused,
      "cancelled": 0.2 * refused, "other": 5,
    ])
  }

  /// Touchpoints have a purpose in nearly all rows.
  private static func purposes(in phase: Phase, _ good: Double, _ bad: Double) -> WordShares {
    switch phase {
    case .selling:
      WordShares([
        "discovery": 40, "demo": 20, "quote": 17, "insight": 3, "review": 2, "upsell": 2,
        "support": 2, "invoice": 1, "other": 9,
      ])
    case .onboarding:
      WordShares([
        "onboarding": 25, "delivery": 22, "support": 14, "complaint": 6 * bad, "pulse": 6 * good,
        "insight": 5 * good, "training": 14 * good, "review": 4, "invoice": 4, "other": 8,
      ])
    case .running:
      WordShares([
        "delivery": 8, "support": 8 + 18 * bad, "complaint": 15 * bad, "pulse": 14 * good,
        "insight": 12 * good, "training": 10 * good, "review": 13 * good, "upgrade": 4 * good,
        "upsell": 10 * bad, "demo": 3, "quote": 5 * bad, "invoice": 7, "other": 8,
      ])
    case .renewing:
      WordShares([
        "delivery": 5, "support": 8 + 10 * bad, "complaint": 11 * bad, "pulse": 12 * good,
        "insight": 9 * good, "training": 8 * good, "review": 12 * good, "renewal": 10 + 12 * good,
        "upsell": 9 * bad, "demo": 3, "quote": 7, "invoice": 5, "other": 7,
      ])
    }
  }
}

/// Words of a column, each as often as it is drawn.
struct WordShares {
  private var cells: [TableWriter.Cell] = []

  /// Words with their shares, in percent, and blank cells for what is left.
  init(_ shares: KeyValuePairs<String, Double>) {
    for (word, share) in shares {
      let count = Int((share * Double(WordShares.size) / 100).rounded())
      let cell = TableWriter.cell(word)
      for _ in 0..<min(count, WordShares.size - cells.count) { cells.append(cell) }
    }
    while cells.count < WordShares.size { cells.append([]) }
  }

  /// The cells of a table: a power of two, so that drawing one is cheap.
  private static let size = 512

  @inline(__always)
  func draw(_ draws: inout Draws) -> TableWriter.Cell { cells[draws.below(WordShares.size)] }
}

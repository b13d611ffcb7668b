/// Drawings within a page, of shapes alone: their numbers stand beside them in text.
enum SVGChart {
  /// A bar from the left, of a share of its full length; `kind` is a class that colours it.
  static func bar(_ share: Double, kind: String) -> String {
    let width = number(100 * min(1, max(0, share)))
    return """
      <svg class=bar viewBox="0 0 100 8" preserveAspectRatio=none aria-hidden=true>\
      <rect class=rail width=100 height=8 /><rect class="\(kind)" width=\(width) height=8 /></svg>
      """
  }

  /// Columns from the ground, each of a share of the full height, with the names of some below.
  static func columns(_ values: [(name: String, share: Double)], label: String) -> String {
    let step = 36
    let width = max(1, values.count) * step
    var shapes = ""
    // So many names fit that none touches another.
    let every = max(2, (values.count + 7) / 8)
    for (place, value) in values.enumerated() {
      let height = 100 * min(1, max(0, value.share))
      shapes += """
        <rect class=low x=\(place * step + 5) y=\(number(100 - height)) width=\(step - 10) \
        height=\(number(height)) />
        """
      if place % every == 0 {
        shapes += "<text x=\(place * step + step / 2) y=118>\(HTMLText.escaped(value.name))</text>"
      }
    }
    return """
      <svg class=columns viewBox="-16 0 \(width + 32) 124" role=img aria-label="\(HTMLText.escaped(label))">\
      <line x1=0 y1=100 x2=\(width) y2=100 />\(shapes)</svg>
      """
  }

  /// A curve a few letters wide, a column a value, each a share of the full height.
  static func sparkline(_ shares: [Double]) -> String {
    let path = shares.enumerated().map { place, share in
      "M\(5 * place + 2) 16v-\(Int(max(1, 16 * min(1, max(0, share))).rounded()))"
    }.joined()
    return """
      <svg class=k viewBox="0 0 \(5 * shares.count) 16"><path d="\(path)"/></svg>
      """
  }

  /// A length with at most one decimal.
  private static func number(_ value: Double) -> String {
    ConfigText.text((10 * value).rounded() / 10)
  }
}

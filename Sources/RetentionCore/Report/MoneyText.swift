/// Amounts of money as people read them.
enum MoneyText {
  /// A whole amount with marks between the thousands: `$354,300`, `CHF 1,200`, `1,200`.
  static func text(_ amount: Double, _ currency: String?) -> String {
    let sign = amount <= -0.5 ? "-" : ""
    let digits = grouped(abs(amount))
    guard let currency, !currency.isEmpty else { return sign + digits }
    let symbols = ["USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"]
    if let symbol = symbols[currency.uppercased()] { return sign + symbol + digits }
    return currency.visible + " " + sign + digits
  }

  /// A whole number with marks between the thousands.
  static func grouped(_ amount: Double) -> String {
    guard amount < 1e15 else { return "\(amount)" }
    return grouped(Int(amount.rounded()))
  }

  /// A count with its noun, `1 row`, `2,113 rows`.
  static func things(_ count: Int, _ thing: String) -> String {
    grouped(count) + " " + (count == 1 ? thing : thing == "person" ? "people" : thing + "s")
  }

  static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return number < 0 ? "-" + text : text
  }
}

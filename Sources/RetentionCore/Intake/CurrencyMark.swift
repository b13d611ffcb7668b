/// A currency before or behind an amount: a code of ISO 4217, or one of the signs in the list.
struct CurrencyMark: Equatable {
  /// The code where there is only one, else the sign: a `$` may be of many countries.
  let name: String

  /// Codes that the mark may stand for.
  private let codes: String
  private let isCode: Bool

  private init(code: String) {
    (name, codes, isCode) = (code, code, true)
  }

  private init(sign: String, codes: String) {
    (name, self.codes, isCode) = (codes.utf8.count == 3 ? codes : sign, codes, false)
  }

  /// The mark that both make, a sign and a code of the same currency; nil where they differ.
  func joined(with other: CurrencyMark) -> CurrencyMark? {
    guard isCode != other.isCode else { return nil }
    let (code, sign) = isCode ? (self, other) : (other, self)
    return sign.codes.split(separator: " ").contains(code.codes[...]) ? code : nil
  }

  /// The mark with which the text begins, and its length.
  static func first(of text: ArraySlice<UInt8>) -> (mark: CurrencyMark, length: Int)? {
    if let code = code(text.prefix(3)), !isLetter(text.dropFirst(3).first) { return (code, 3) }
    for (letters, mark) in signs
    where text.first == letters.first && text.starts(with: letters)
      && !(isLetter(letters.last) && isLetter(text.dropFirst(letters.count).first))
    {
      return (mark, letters.count)
    }
    return nil
  }

  /// The mark with which the text ends, and its length.
  static func last(of text: ArraySlice<UInt8>) -> (mark: CurrencyMark, length: Int)? {
    if let code = code(text.suffix(3)), !isLetter(text.dropLast(3).last) { return (code, 3) }
    for (letters, mark) in signs
    where text.last == letters.last && text.suffix(letters.count).elementsEqual(letters)
      && !(isLetter(letters.first) && isLetter(text.dropLast(letters.count).last))
    {
      return (mark, letters.count)
    }
    return nil
  }

  private static func code(_ letters: ArraySlice<UInt8>) -> CurrencyMark? {
    guard letters.count == 3, letters.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) else { return nil }
    let code = String(decoding: letters, as: UTF8.self)
    return isoCodes.contains(code) ? CurrencyMark(code: code) : nil
  }

  /// Whether a byte is a letter, or part of any character beyond ASCII.
  private static func isLetter(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return byte >= 0x80 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }

  /// The signs by their bytes, the longer ones before those that they begin or end with.
  private static let signs: [(letters: [UInt8], mark: CurrencyMark)] = knownSigns.map {
    (Array($0.sign.utf8), CurrencyMark(sign: $0.sign, codes: $0.codes))
  }

  private static let knownSigns: [(sign: String, codes: String)] = [
    ("CAN$", "CAD"), ("AU$", "AUD"), ("CA$", "CAD"), ("HK$", "HKD"), ("MX$", "MXN"),
    ("NT$", "TWD"), ("NZ$", "NZD"), ("US$", "USD"), ("A$", "AUD"), ("C$", "CAD"), ("R$", "BRL"),
    ("S$", "SGD"), ("$", "USD AUD CAD NZD SGD HKD TWD MXN ARS CLP COP"), ("€", "EUR"),
    ("£", "GBP EGP LBP"), ("¥", "JPY CNY"), ("￥", "JPY CNY"), ("₩", "KRW"), ("₹", "INR"),
    ("₽", "RUB"), ("₺", "TRY"), ("₴", "UAH"), ("₪", "ILS"), ("₫", "VND"), ("₱", "PHP"),
    ("₦", "NGN"), ("₡", "CRC"), ("₲", "PYG"), ("₵", "GHS"), ("₸", "KZT"), ("₮", "MNT"),
    ("฿", "THB"), ("৳", "BDT"), ("kr.", "DKK NOK SEK ISK"), ("kr", "DKK NOK SEK ISK"),
    ("Kč", "CZK"), ("zł", "PLN"), ("Ft", "HUF"), ("лв.", "BGN"), ("лв", "BGN"),
    ("руб.", "RUB"), ("грн.", "UAH"), ("ج.م.", "EGP"), ("ریال", "IRR"), ("Rp", "IDR"),
    ("RM", "MYR"), ("Rs.", "INR PKR LKR NPR"), ("Rs", "INR PKR LKR NPR"), ("R", "ZAR"),
    ("Fr.", "CHF"),
  ]

  private static let isoCodes = Set(
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP \
    BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP \
    GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS \
    KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR \
    MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF \
    SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD \
    TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG
    """.split(separator: " ").map(String.init))
}

/// A currency before or behind an amount: a code of ISO 4217, or one of the signs in the list.
enum CurrencyMark: Equatable {
  /// Three letters, the first of them lowest.
  case code(UInt64)

  /// The place of a sign in the list.
  case sign(Int)

  /// The code where there is only one, else the sign: a `$` may be of many countries.
  var name: String {
    switch self {
    case .code(let letters): CurrencyMark.text(letters)
    case .sign(let place):
      CurrencyMark.knownSigns[place].codes.utf8.count == 3
        ? CurrencyMark.knownSigns[place].codes : CurrencyMark.knownSigns[place].sign
    }
  }

  /// The mark that both make, a sign and a code of the same currency; nil where they differ.
  func joined(with other: CurrencyMark) -> CurrencyMark? {
    switch (self, other) {
    case (.code(let letters), .sign(let place)), (.sign(let place), .code(let letters)):
      let codes = CurrencyMark.knownSigns[place].codes.split(separator: " ")
      return codes.contains(CurrencyMark.text(letters)[...]) ? .code(letters) : nil
    default: return nil
    }
  }

  /// The mark with which the text begins, and its length.
  static func first(of text: ArraySlice<UInt8>) -> (mark: CurrencyMark, length: Int)? {
    let word = word(text.prefix(8))
    func isWhole(_ length: Int) -> Bool {
      !isLetter(text[text.startIndex + length - 1])
        || !isLetter(text.dropFirst(length).first ?? 0)
    }
    if codes.contains(word & 0xFF_FFFF), isWhole(3) { return (.code(word & 0xFF_FFFF), 3) }
    for (place, sign) in signs.enumerated()
    where word & sign.mask == sign.bytes && isWhole(sign.length) {
      return (.sign(place), sign.length)
    }
    return nil
  }

  /// The mark with which the text ends, and its length.
  static func last(of text: ArraySlice<UInt8>) -> (mark: CurrencyMark, length: Int)? {
    func isWhole(_ length: Int) -> Bool {
      !isLetter(text[text.endIndex - length]) || !isLetter(text.dropLast(length).last ?? 0)
    }
    let code = word(text.suffix(3))
    if codes.contains(code), isWhole(3) { return (.code(code), 3) }
    for (place, sign) in signs.enumerated()
    where text.last == sign.last && word(text.suffix(sign.length)) == sign.bytes
      && isWhole(sign.length)
    {
      return (.sign(place), sign.length)
    }
    return nil
  }

  /// Whether a byte is a letter, or part of any character beyond ASCII.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }

  /// Up to eight bytes as one number, the first of them lowest.
  private static func word(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var (word, shift): (UInt64, UInt64) = (0, 0)
    for byte in bytes {
      word |= UInt64(byte) << shift
      shift += 8
    }
    return word
  }

  private static func text(_ letters: UInt64) -> String {
    String(decoding: (0..<3).map { UInt8(truncatingIfNeeded: letters >> ($0 * 8)) }, as: UTF8.self)
  }

  /// The bytes of a sign as one number.
  private struct SignBytes {
    let bytes: UInt64
    let length: Int
    let last: UInt8

    init(_ sign: String) {
      bytes = word(sign.utf8)
      length = sign.utf8.count
      last = UInt8(truncatingIfNeeded: bytes >> UInt64(8 * (length - 1)))
    }

    var mask: UInt64 { .max >> UInt64(64 - 8 * length) }
  }

  private static let signs = knownSigns.map { SignBytes($0.sign) }

  /// Signs of at most eight bytes and the codes that they may stand for, the longer ones before
  /// those that they begin or end with.
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

  private static let codes = Set(
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP \
    BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP \
    GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS \
    KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR \
    MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF \
    SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD \
    TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG
    """.split(separator: " ").map { word($0.utf8) })
}

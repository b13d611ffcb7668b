/// One of the five ways in which customers are lost.
public enum Scenario: String, CaseIterable, Sendable {
  case context
  case fit
  case promise
  case abandonment
  case renewal

  /// What the failure is called.
  public var title: String {
    switch self {
    case .context: "failure to understand the customer's context"
    case .fit: "poor product or service fit"
    case .promise: "over-promising and under-delivering"
    case .abandonment: "post-sale customer abandonment"
    case .renewal: "just-in-time renewal syndrome"
    }
  }

  /// How it comes about, in a sentence or two.
  public var story: String {
    switch self {
    case .context:
      """
      What moves the buyer and, after the sale, the people who work with the product was never \
      found out or never written down. It stalls the sale and then sabotages the roll-out.
      """
    case .fit:
      """
      The product falls short of what was expected, was sold in a rush, or stands still while the \
      customer grows. Customers expect it to get better the longer they stay.
      """
    case .promise:
      """
      More was promised than the agreed price can pay for. What arrives is late, over budget or \
      not all there, and credibility goes.
      """
    case .abandonment:
      """
      The people who won the account leave it to others who took no part in the sale. Nobody looks \
      at what is handed over, silence passes for good news, and all that is left is to react.
      """
    case .renewal:
      """
      The seller comes out of the woodwork weeks before the contract ends, with a quote and \
      without having asked how it went.
      """
    }
  }

  /// The signals that tell of it, in the order of the catalogue.
  public var signals: [Signal] {
    switch self {
    case .context: Signal.context
    case .fit: Signal.fit
    case .promise: Signal.promise
    case .abandonment: Signal.abandonment
    case .renewal: Signal.renewal
    }
  }
}

/// The way a touchpoint took.
public enum Channel: UInt8, Vocabulary {
  case meeting, visit, video, call, event, chat, email, voicemail, survey, mail, other

  public static let words = [
    "meeting", "visit", "video", "call", "event", "chat", "email", "voicemail", "survey", "mail",
    "other",
  ]
  public static let synonyms: [String: Channel] = [
    "appointment": .meeting, "in-person": .meeting, "in-person-meeting": .meeting,
    "on-site": .visit, "onsite": .visit, "site-visit": .visit, "on-site-visit": .visit,
    "field-visit": .visit,
    "video-call": .video, "video-conference": .video, "videoconference": .video, "web": .video,
    "web-conference": .video, "webinar": .event, "zoom": .video, "teams": .video,
    "google-meet": .video, "online-meeting": .video, "virtual-meeting": .video,
    "phone": .call, "phone-call": .call, "telephone": .call, "outbound-call": .call,
    "inbound-call": .call, "conference-call": .call,
    "conference": .event, "workshop": .event, "trade-show": .event,
    "live-chat": .chat, "message": .chat, "messaging": .chat, "im": .chat, "sms": .chat,
    "text": .chat, "whatsapp": .chat, "slack": .chat,
    "e-mail": .email, "mass-email": .email, "incoming-email": .email, "outgoing-email": .email,
    "voice-mail": .voicemail, "left-voicemail": .voicemail,
    "questionnaire": .survey, "nps": .survey, "nps-survey": .survey, "csat": .survey,
    "letter": .mail, "post": .mail, "postal-mail": .mail, "fax": .mail,
  ]
}

/// Who spoke to whom.
public enum Direction: UInt8, Vocabulary {
  case inbound, outbound, `internal`, other

  public static let words = ["inbound", "outbound", "internal", "other"]
  public static let synonyms: [String: Direction] = [
    "in": .inbound, "incoming": .inbound, "received": .inbound, "from-customer": .inbound,
    "out": .outbound, "outgoing": .outbound, "sent": .outbound, "to-customer": .outbound,
    "intern": .internal, "internal-only": .internal,
  ]
}

/// What a touchpoint was for.
public enum Purpose: UInt8, Vocabulary {
  case discovery, onboarding, delivery, support, complaint, pulse, insight, training, review
  case upgrade, renewal, upsell, demo, quote, invoice, other

  public static let words = [
    "discovery", "onboarding", "delivery", "support", "complaint", "pulse", "insight", "training",
    "review", "upgrade", "renewal", "upsell", "demo", "quote", "invoice", "other",
  ]
  public static let synonyms: [String: Purpose] = [
    "needs-analysis": .discovery, "qualification": .discovery, "requirements": .discovery,
    "kick-off": .onboarding, "kickoff": .onboarding, "go-live": .onboarding,
    "implementation": .delivery, "installation": .delivery, "deployment": .delivery,
    "case": .support, "ticket": .support, "incident": .support, "service": .support,
    "problem": .support, "question": .support,
    "escalation": .complaint, "claim": .complaint,
    "pulse-check": .pulse, "check-in": .pulse, "relationship": .pulse,
    "advice": .insight, "best-practice": .insight, "industry-insight": .insight,
    "workshop": .training, "coaching": .training, "enablement": .training,
    "qbr": .review, "ebr": .review, "business-review": .review, "quarterly-review": .review,
    "quarterly-business-review": .review, "executive-business-review": .review,
    "add-on": .upgrade, "migration": .upgrade, "release": .upgrade,
    "extension": .renewal, "contract-renewal": .renewal,
    "cross-sell": .upsell, "upselling": .upsell, "expansion": .upsell, "sales-pitch": .upsell,
    "demonstration": .demo, "product-demo": .demo, "presentation": .demo,
    "proposal": .quote, "offer": .quote, "quotation": .quote,
    "billing": .invoice, "payment": .invoice, "collections": .invoice, "dunning": .invoice,
  ]
}

/// A function of our own company.
public enum Department: UInt8, Vocabulary {
  case sales, presales, implementation, success, support, finance, product, executive, other

  public static let words = [
    "sales", "presales", "implementation", "success", "support", "finance", "product",
    "executive", "other",
  ]
  public static let synonyms: [String: Department] = [
    "account-management": .sales, "account-executive": .sales, "business-development": .sales,
    "field-sales": .sales, "inside-sales": .sales,
    "pre-sales": .presales, "sales-engineering": .presales, "solution-engineering": .presales,
    "solutions": .presales,
    "delivery": .implementation, "professional-services": .implementation,
    "services": .implementation, "onboarding": .implementation, "projects": .implementation,
    "project-management": .implementation, "consulting": .implementation,
    "customer-success": .success, "cs": .success, "csm": .success,
    "customer-success-management": .success,
    "customer-support": .support, "service": .support, "customer-service": .support,
    "help-desk": .support, "helpdesk": .support, "technical-support": .support,
    "accounting": .finance, "billing": .finance, "accounts-receivable": .finance,
    "engineering": .product, "development": .product, "r&d": .product,
    "product-management": .product,
    "management": .executive, "leadership": .executive, "c-level": .executive,
    "executives": .executive,
  ]
}

/// The place of a contact in the customer's company.
public enum ContactRole: UInt8, Vocabulary {
  case user, manager, executive, procurement, other

  public static let words = ["user", "manager", "executive", "procurement", "other"]
  public static let synonyms: [String: ContactRole] = [
    "end-user": .user, "enduser": .user, "operator": .user, "practitioner": .user,
    "team-lead": .manager, "middle-management": .manager, "supervisor": .manager,
    "c-level": .executive, "c-suite": .executive, "director": .executive, "vp": .executive,
    "decision-maker": .executive, "sponsor": .executive, "executive-sponsor": .executive,
    "purchasing": .procurement, "buyer": .procurement, "buying": .procurement,
  ]

  /// How high the contact stands; nil for roles that say nothing of it. Procurement counts as
  /// management.
  public var level: Level? {
    switch self {
    case .user: .user
    case .manager, .procurement: .manager
    case .executive: .executive
    case .other: nil
    }
  }
}

/// A level of the customer's company, "from the production line to the C-Suite".
public enum Level: UInt8, CaseIterable, Sendable {
  case user, manager, executive
}

/// What became of a touchpoint.
public enum Outcome: UInt8, Vocabulary {
  case held, answered, declined, noAnswer, cancelled, other

  public static let words = ["held", "answered", "declined", "no-answer", "cancelled", "other"]
  public static let synonyms: [String: Outcome] = [
    "completed": .held, "done": .held, "attended": .held, "took-place": .held,
    "connected": .answered, "replied": .answered, "reached": .answered, "responded": .answered,
    "refused": .declined, "rejected": .declined,
    "noanswer": .noAnswer, "no-reply": .noAnswer, "no-response": .noAnswer, "no-show": .noAnswer,
    "unanswered": .noAnswer, "busy": .noAnswer, "left-voicemail": .noAnswer,
    "left-message": .noAnswer, "not-reached": .noAnswer,
    "canceled": .cancelled, "called-off": .cancelled,
  ]
}

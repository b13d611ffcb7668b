/// The way a touchpoint took.
public enum Channel: UInt8, Vocabulary {
  case meeting, visit, video, call, event, chat, email, voicemail, survey, mail, other

  public static let words = [
    "meeting", "visit", "video", "call", "event", "chat", "email", "voicemail", "survey", "mail",
    "other",
  ]
  public static let synonyms: [String: Channel] = [
    "appointment": .meeting, "in-person": .meeting, "in-person-meeting": .meeting,
    "face-to-face": .meeting, "f2f": .meeting, "lunch": .meeting, "dinner": .meeting,
    "demo": .meeting, "qbr": .meeting, "ebr": .meeting, "business-review": .meeting,
    "logged-meeting": .meeting, "sales-meeting": .meeting,
    "on-site": .visit, "onsite": .visit, "site-visit": .visit, "on-site-visit": .visit,
    "field-visit": .visit, "customer-visit": .visit, "client-visit": .visit,
    "video-call": .video, "video-conference": .video, "videoconference": .video,
    "web-conference": .video, "zoom": .video, "teams": .video, "google-meet": .video,
    "online-meeting": .video, "virtual-meeting": .video, "video-meeting": .video,
    "zoom-meeting": .video, "ms-teams": .video, "microsoft-teams": .video, "teams-meeting": .video,
    "webex": .video, "skype": .video, "web-meeting": .video, "remote-meeting": .video,
    "remote": .video, "virtual": .video,
    "webinar": .event, "conference": .event, "workshop": .event, "trade-show": .event,
    "seminar": .event, "summit": .event, "roadshow": .event, "tradeshow": .event,
    "exhibition": .event,
    "phone": .call, "phone-call": .call, "telephone": .call, "outbound-call": .call,
    "inbound-call": .call, "conference-call": .call, "phonecall": .call, "logged-call": .call,
    "callback": .call, "call-back": .call, "cold-call": .call, "sales-call": .call,
    "call-in": .call, "call-out": .call,
    "live-chat": .chat, "message": .chat, "messaging": .chat, "im": .chat, "sms": .chat,
    "text": .chat, "whatsapp": .chat, "slack": .chat, "text-message": .chat,
    "direct-message": .chat, "instant-message": .chat, "in-app-message": .chat, "messenger": .chat,
    "facebook-messenger": .chat, "whats-app": .chat, "wechat": .chat, "telegram": .chat,
    "linkedin": .chat, "linkedin-message": .chat, "linked-in": .chat, "teams-chat": .chat,
    "slack-message": .chat, "native-messaging": .chat,
    "e-mail": .email, "mass-email": .email, "incoming-email": .email, "outgoing-email": .email,
    "mail-message": .email, "list-email": .email, "bulk-email": .email, "sales-email": .email,
    "marketing-email": .email, "email-campaign": .email, "newsletter": .email,
    "forwarded-email": .email, "sent-email": .email, "email-sent": .email,
    "email-received": .email, "received-email": .email,
    "voice-mail": .voicemail, "left-voicemail": .voicemail, "vm": .voicemail,
    "left-vm": .voicemail, "voicemail-left": .voicemail,
    "questionnaire": .survey, "nps": .survey, "nps-survey": .survey, "csat": .survey,
    "csat-survey": .survey, "feedback-survey": .survey, "feedback": .survey,
    "letter": .mail, "post": .mail, "postal-mail": .mail, "fax": .mail, "direct-mail": .mail,
    "physical-mail": .mail, "parcel": .mail,
  ]
}

/// Who spoke to whom.
public enum Direction: UInt8, Vocabulary {
  case inbound, outbound, `internal`, other

  public static let words = ["inbound", "outbound", "internal", "other"]
  public static let synonyms: [String: Direction] = [
    "in": .inbound, "incoming": .inbound, "received": .inbound, "from-customer": .inbound,
    "incoming-call": .inbound, "inbound-call": .inbound, "incoming-email": .inbound,
    "email-received": .inbound, "received-email": .inbound, "missed": .inbound,
    "missed-call": .inbound, "customer-initiated": .inbound, "initiated-by-customer": .inbound,
    "out": .outbound, "outgoing": .outbound, "sent": .outbound, "to-customer": .outbound,
    "outgoing-call": .outbound, "outbound-call": .outbound, "outgoing-email": .outbound,
    "email-sent": .outbound, "sent-email": .outbound, "dialed": .outbound,
    "operator-initiated": .outbound, "admin-initiated": .outbound, "initiated-by-us": .outbound,
    "intern": .internal, "internal-only": .internal, "internal-call": .internal,
    "internal-meeting": .internal,
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
    "discovery-call": .discovery, "intro": .discovery, "intro-call": .discovery,
    "introduction": .discovery, "scoping": .discovery, "first-meeting": .discovery,
    "initial-meeting": .discovery, "prospecting": .discovery,
    "kick-off": .onboarding, "kickoff": .onboarding, "onboarding-call": .onboarding,
    "welcome": .onboarding, "welcome-call": .onboarding,
    "implementation": .delivery, "installation": .delivery, "deployment": .delivery,
    "go-live": .delivery, "golive": .delivery, "rollout": .delivery, "roll-out": .delivery,
    "integration": .delivery, "configuration": .delivery, "implementation-call": .delivery,
    "project": .delivery,
    "case": .support, "ticket": .support, "incident": .support, "service": .support,
    "problem": .support, "question": .support, "support-request": .support,
    "service-request": .support, "technical-support": .support, "customer-support": .support,
    "technical-issue": .support, "issue": .support, "bug": .support, "help": .support,
    "troubleshooting": .support,
    "escalation": .complaint, "claim": .complaint, "complaints": .complaint,
    "escalated": .complaint, "dispute": .complaint,
    "pulse-check": .pulse, "check-in": .pulse, "relationship": .pulse, "health-check": .pulse,
    "nps": .pulse, "satisfaction": .pulse, "relationship-building": .pulse,
    "advice": .insight, "best-practice": .insight, "industry-insight": .insight,
    "best-practices": .insight, "insights": .insight, "roadmap": .insight,
    "roadmap-review": .insight, "benchmark": .insight, "benchmarking": .insight,
    "workshop": .training, "coaching": .training, "enablement": .training,
    "training-session": .training, "user-training": .training, "webinar": .training,
    "qbr": .review, "ebr": .review, "business-review": .review, "quarterly-review": .review,
    "quarterly-business-review": .review, "executive-business-review": .review,
    "account-review": .review, "annual-review": .review, "executive-review": .review,
    "success-review": .review, "mbr": .review, "steering-committee": .review,
    "add-on": .upgrade, "migration": .upgrade, "release": .upgrade, "upgrades": .upgrade,
    "extension": .renewal, "contract-renewal": .renewal, "renewals": .renewal,
    "renewal-call": .renewal, "renewal-discussion": .renewal, "contract-extension": .renewal,
    "cross-sell": .upsell, "upselling": .upsell, "expansion": .upsell, "sales-pitch": .upsell,
    "crosssell": .upsell, "cross-selling": .upsell, "up-sell": .upsell,
    "demonstration": .demo, "product-demo": .demo, "presentation": .demo,
    "product-demonstration": .demo, "poc": .demo, "proof-of-concept": .demo,
    "proposal": .quote, "offer": .quote, "quotation": .quote, "pricing": .quote,
    "price-quote": .quote, "rfp": .quote, "negotiation": .quote, "contract-negotiation": .quote,
    "billing": .invoice, "payment": .invoice, "collections": .invoice, "dunning": .invoice,
    "invoicing": .invoice, "payment-reminder": .invoice, "accounts-receivable": .invoice,
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
    "field-sales": .sales, "inside-sales": .sales, "account-executives": .sales,
    "account-manager": .sales, "ae": .sales, "sdr": .sales, "bdr": .sales,
    "sales-development": .sales, "key-account-management": .sales, "commercial": .sales,
    "sales-team": .sales,
    "pre-sales": .presales, "sales-engineering": .presales, "solution-engineering": .presales,
    "solutions": .presales, "pre-sale": .presales, "sales-engineer": .presales,
    "sales-engineers": .presales, "solutions-engineering": .presales,
    "solution-consulting": .presales, "solutions-consulting": .presales,
    "delivery": .implementation, "professional-services": .implementation,
    "services": .implementation, "onboarding": .implementation, "projects": .implementation,
    "project-management": .implementation, "consulting": .implementation,
    "implementation-team": .implementation, "ps": .implementation,
    "field-service": .implementation, "field-services": .implementation,
    "deployment": .implementation, "training": .implementation,
    "customer-success": .success, "cs": .success, "csm": .success,
    "customer-success-management": .success, "customer-success-manager": .success,
    "customer-success-team": .success, "success-team": .success, "customer-experience": .success,
    "cx": .success, "client-success": .success, "technical-account-management": .success,
    "tam": .success, "renewals": .success,
    "customer-support": .support, "service": .support, "customer-service": .support,
    "help-desk": .support, "helpdesk": .support, "technical-support": .support,
    "support-team": .support, "tech-support": .support, "service-desk": .support,
    "customer-care": .support,
    "accounting": .finance, "billing": .finance, "accounts-receivable": .finance, "ar": .finance,
    "finance-team": .finance, "invoicing": .finance, "collections": .finance,
    "controlling": .finance, "credit-control": .finance,
    "engineering": .product, "development": .product, "r&d": .product,
    "product-management": .product, "rnd": .product, "r-and-d": .product,
    "research-and-development": .product, "product-team": .product, "engineering-team": .product,
    "qa": .product,
    "management": .executive, "leadership": .executive, "c-level": .executive,
    "executives": .executive, "exec": .executive, "executive-team": .executive,
    "c-suite": .executive, "board": .executive,
  ]
}

/// The place of a contact in the customer's company.
public enum ContactRole: UInt8, Vocabulary {
  case user, manager, executive, procurement, other

  public static let words = ["user", "manager", "executive", "procurement", "other"]
  public static let synonyms: [String: ContactRole] = [
    "end-user": .user, "enduser": .user, "operator": .user, "practitioner": .user, "users": .user,
    "end-users": .user, "business-user": .user, "power-user": .user, "key-user": .user,
    "technical-user": .user, "admin": .user, "administrator": .user, "system-administrator": .user,
    "analyst": .user, "engineer": .user, "specialist": .user, "technician": .user,
    "team-lead": .manager, "middle-management": .manager, "supervisor": .manager,
    "managers": .manager, "middle-manager": .manager, "line-manager": .manager,
    "project-manager": .manager, "team-leader": .manager, "lead": .manager,
    "department-head": .manager,
    "c-level": .executive, "c-suite": .executive, "director": .executive, "vp": .executive,
    "decision-maker": .executive, "sponsor": .executive, "executive-sponsor": .executive,
    "executives": .executive, "exec": .executive, "ceo": .executive, "cfo": .executive,
    "cio": .executive, "coo": .executive, "cto": .executive, "president": .executive,
    "vice-president": .executive, "owner": .executive, "founder": .executive,
    "board-member": .executive, "senior-executive": .executive, "senior-management": .executive,
    "leadership": .executive, "economic-buyer": .executive, "economic-decision-maker": .executive,
    "purchasing": .procurement, "buyer": .procurement, "buying": .procurement,
    "purchaser": .procurement, "procurement-manager": .procurement, "sourcing": .procurement,
    "vendor-management": .procurement,
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
    "completed": .held, "done": .held, "attended": .held, "took-place": .held, "successful": .held,
    "happened": .held, "occurred": .held, "finished": .held, "meeting-held": .held, "met": .held,
    "connected": .answered, "replied": .answered, "reached": .answered, "responded": .answered,
    "contacted": .answered, "spoke": .answered, "spoke-with": .answered, "interested": .answered,
    "conversation": .answered, "meaningful-connect": .answered, "connect": .answered,
    "refused": .declined, "rejected": .declined, "not-interested": .declined,
    "opted-out": .declined,
    "noanswer": .noAnswer, "no-reply": .noAnswer, "no-response": .noAnswer, "no-show": .noAnswer,
    "unanswered": .noAnswer, "busy": .noAnswer, "left-voicemail": .noAnswer,
    "left-message": .noAnswer, "not-reached": .noAnswer, "no-contact": .noAnswer,
    "no-showed": .noAnswer, "did-not-attend": .noAnswer, "did-not-answer": .noAnswer,
    "left-live-message": .noAnswer, "left-voice-mail": .noAnswer, "voicemail": .noAnswer,
    "voicemail-left": .noAnswer, "line-busy": .noAnswer, "missed": .noAnswer,
    "missed-call": .noAnswer, "unavailable": .noAnswer, "not-available": .noAnswer,
    "attempted": .noAnswer,
    "canceled": .cancelled, "called-off": .cancelled, "rescheduled": .cancelled,
    "postponed": .cancelled,
  ]
}

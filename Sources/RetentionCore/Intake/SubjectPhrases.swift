/// Phrases in the subjects and types of touchpoints, the strongest word first.
extension Purpose {
  /// A complaint outranks the help that is asked for, and what is sold outranks the occasion: a
  /// renewal that comes up in a review is begun. To check in or to touch base is no pulse check.
  static let phrases: [(word: Purpose, phrases: [String])] = [
    (
      .complaint,
      [
        "complain*", "escalat*", "unhappy", "dissatisfied", "dissatisfaction", "frustrat*", "angry",
        "unacceptable", "service failure", "executive attention", "red account", "save plan",
        "get well plan", "recovery plan", "!escalation path", "!escalation process",
        "!escalation matrix", "!no complain*",
      ]
    ),
    (
      .renewal,
      [
        "renew*", "contract extension", "extend contract", "extend the contract",
        "extension of contract",
        "contract expir*", "contract end", "end of contract", "end of term", "re sign*",
        "auto renew*", "true up", "!certificate renewal", "!domain renewal", "!license key renewal",
      ]
    ),
    (
      .invoice,
      [
        "invoice*", "invoicing", "billing", "payment*", "unpaid", "past due", "overdue",
        "dunning", "accounts payable", "accounts receivable", "collections", "remittance",
        "credit note", "credit hold", "purchase order", "po number", "statement of account",
      ]
    ),
    (
      .upsell,
      [
        "upsell*", "up sell*", "cross sell*", "crosssell*", "expansion", "expand*", "add on*",
        "addon*", "additional licen*", "additional seat*", "additional user*", "more licen*",
        "more seat*", "extra seat*", "new module", "additional module*", "sales pitch",
      ]
    ),
    (
      .quote,
      [
        "quote", "quotes", "quoted", "quotation*", "proposal*", "pricing", "price list", "offer",
        "order form*", "rfp", "rfq", "rfi", "tender", "bid", "statement of work", "sow", "redline*",
        "negotiat*", "msa", "commercials", "!quote of the *",
      ]
    ),
    (
      .demo,
      [
        "demo", "demos", "demonstrat*", "product tour", "proof of concept", "poc", "pilot",
        "free trial", "sandbox walkthrough", "product walkthrough",
      ]
    ),
    (
      .training,
      [
        "training*", "train the trainer", "trained", "workshop*", "webinar*", "enablement",
        "certification", "coaching", "office hours", "how to session", "user group",
        "lunch and learn",
        "admin session", "learning path", "academy",
      ]
    ),
    (
      .onboarding,
      [
        "onboard*", "on boarding", "kick off*", "kickoff*", "welcome call", "welcome to",
        "welcome e mail", "welcome email", "getting started", "introduction of your csm",
        "handover",
        "hand over",
      ]
    ),
    (
      .review,
      [
        "qbr*", "ebr*", "mbr", "business review*", "executive review*", "quarterly review*",
        "annual review*", "account review*", "success review*", "service review*",
        "strategy session",
        "steering committee", "steerco", "steering call", "success plan*", "account plan review",
        "value review*", "roi review*",
      ]
    ),
    (
      .upgrade,
      [
        "upgrad*", "migrat*", "new release", "new version", "release notes", "version update",
        "cutover", "cut over", "replatform*",
      ]
    ),
    (
      .insight,
      [
        "insight*", "best practice*", "roadmap*", "benchmark*", "white paper", "whitepaper",
        "case study", "case studies", "industry trend*", "industry report*", "use case*",
        "thought leadership",
        "tips", "recommendation*", "lessons learned", "ideation",
      ]
    ),
    (
      .delivery,
      [
        "implement*", "deploy*", "install*", "go live*", "golive", "rollout", "roll out",
        "integration*", "configur*", "data import", "data load", "uat", "user acceptance",
        "project status", "project plan", "project update", "project meeting", "sprint*",
        "milestone*",
        "setup", "set up", "commissioning", "site survey", "delivery", "delivered",
      ]
    ),
    (
      .support,
      [
        "support", "ticket*", "case", "cases", "bug*", "issue", "issues", "incident*", "outage*",
        "downtime", "error*", "not working", "does not work", "doesn t work", "can t log *",
        "cannot log *", "broken", "crash*", "defect*", "fault*", "troubleshoot*", "help desk",
        "helpdesk", "problem*", "root cause", "rca", "hotfix", "patch", "sev1", "sev2", "sev 1",
        "sev 2",
        "p1", "p2", "password reset", "reset password", "login", "log in", "help needed",
        "need help",
        "repair*", "warranty", "rma", "!business case",
      ]
    ),
    (
      .pulse,
      [
        "pulse*", "health check*", "healthcheck*", "nps", "csat", "satisfaction", "survey*",
        "feedback", "courtesy call", "courtesy visit", "relationship", "temperature check",
      ]
    ),
    (
      .discovery,
      [
        "discover*", "needs analysis", "needs assessment", "qualif*", "intro", "introduction*",
        "introductory", "requirement*", "scoping", "first meeting", "initial meeting",
        "initial call", "cold call*", "prospecting", "business case", "fact finding",
      ]
    ),
  ]
}

extension Direction {
  static let phrases: [(word: Direction, phrases: [String])] = [
    (
      .internal,
      [
        "internal", "internally", "team meeting", "account planning", "account plan", "deal review",
        "pipeline review", "forecast*", "debrief", "stand up", "standup", "staff meeting",
        "forwarded email",
      ]
    ),
    (
      .inbound,
      [
        "inbound", "incoming", "received", "from customer", "customer called", "called in",
        "call from", "email from", "e mail from", "customer replied", "replied", "reply from",
      ]
    ),
    (
      .outbound,
      [
        "outbound", "outgoing", "sent", "to customer", "called", "call to", "email to", "e mail to",
        "dialed", "dialled", "follow up", "followup", "followed up", "reached out", "outreach",
        "mass email", "list email", "left voicemail", "left message", "left vm", "lvm",
      ]
    ),
  ]
}

extension Channel {
  static let phrases: [(word: Channel, phrases: [String])] = [
    (.voicemail, ["voicemail*", "voice mail*", "vm", "lvm", "left message", "left a message"]),
    (.survey, ["survey*", "questionnaire*", "nps", "csat"]),
    (
      .video,
      [
        "video*", "zoom", "teams meeting", "microsoft teams", "ms teams", "google meet", "webex",
        "gotomeeting", "go to meeting", "skype", "web conference", "web meeting", "online meeting",
        "virtual meeting", "virtual", "remote session", "screen share", "screenshare",
      ]
    ),
    (
      .visit,
      [
        "visit*", "on site*", "onsite*", "in person*", "site tour", "plant tour", "field trip",
        "at customer",
      ]
    ),
    (
      .event,
      [
        "event*", "webinar*", "conference", "trade show*", "tradeshow*", "summit", "workshop*",
        "roadshow", "seminar*", "user group*", "fair", "!conference call*", "!web conference",
      ]
    ),
    (
      .chat,
      [
        "chat*", "slack", "sms", "text message*", "texted", "whatsapp", "messag*", "intercom",
        "instant message*", "linkedin", "linked in", "!left message", "!left a message",
        "!message left",
      ]
    ),
    (
      .email,
      [
        "email*", "e mail*", "mailing", "newsletter*", "mass email", "fw", "fwd", "inmail",
      ]
    ),
    (
      .call,
      [
        "call", "calls", "called", "calling", "phone*", "telephone*", "telco", "dial*",
        "conference call*", "cold call*",
      ]
    ),
    (.mail, ["letter*", "postal", "by post", "fax*", "gift", "parcel", "direct mail", "mail"]),
    (
      .meeting,
      [
        "meeting*", "met with", "appointment*", "lunch", "dinner", "breakfast", "coffee", "qbr",
        "ebr", "business review", "demo", "training", "kick off", "kickoff", "session*", "sync",
        "1 1", "one on one", "standup", "stand up", "presentation",
      ]
    ),
  ]
}

extension Outcome {
  static let phrases: [(word: Outcome, phrases: [String])] = [
    (.cancelled, ["cancel*", "called off", "postponed", "rescheduled", "reschedule"]),
    (
      .declined,
      ["declined", "decline", "refused", "rejected", "not interested", "do not call", "opted out"]
    ),
    (
      .noAnswer,
      [
        "no answer", "no show*", "noshow", "no reply", "no response", "not reached", "unanswered",
        "busy", "voicemail*", "voice mail*", "left message", "left vm", "lvm", "unavailable",
        "did not attend", "did not respond", "attempted", "no contact", "gatekeeper", "missed",
      ]
    ),
    (
      .answered,
      [
        "answered", "connected", "replied", "reached", "responded", "spoke", "spoken", "talked",
        "interested", "!not connected", "!not reached",
      ]
    ),
    (
      .held, ["held", "completed", "complete", "done", "attended", "took place", "accepted", "met"]
    ),
  ]
}

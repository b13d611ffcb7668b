/// Phrases in job titles and names of teams, the strongest word first.
extension Department {
  /// Those who lead the company come first; then those who help to sell and those who keep
  /// customers, because "sales" and "account" stand in their titles too.
  static let phrases: [(word: Department, phrases: [String])] = [
    (
      .executive,
      [
        "chief *", "ceo", "cfo", "coo", "cto", "cro", "cco", "cio", "cmo", "president", "founder*",
        "co founder*", "cofounder*", "owner", "managing director", "managing partner",
        "general manager", "gm", "board", "c level", "c suite", "leadership", "executive team",
        "executive management", "executives", "!vice president", "!product owner",
        "!assistant to *",
      ]
    ),
    (
      .presales,
      [
        "presales", "pre sales", "sales engineer*", "solution* engineer*", "solution* consult*",
        "solution* architect*", "technical sales", "sales consultant", "demo engineer",
        "value engineer*", "se",
      ]
    ),
    (
      .success,
      [
        "customer success*", "client success*", "csm", "csms", "cs", "success manager", "success",
        "customer experience", "client experience", "cx", "technical account manag*", "tam",
        "customer relationship", "relationship manager", "customer care manager", "adoption*",
        "customer advoca*", "retention", "renewal*",
      ]
    ),
    (
      .implementation,
      [
        "implementation*", "onboarding", "professional service*", "ps", "project manag*",
        "program manag*", "project*", "delivery", "deployment", "consult*", "installation*",
        "installer", "field engineer*", "field service*", "integration*", "training", "trainer",
        "migration*", "service delivery", "pmo", "!sales consultant", "!solution* consult*",
      ]
    ),
    (
      .support,
      [
        "support*", "help desk", "helpdesk", "service desk", "customer service*", "customer care",
        "technical service*", "call center", "contact center", "tier 1", "tier 2", "tier 3",
        "tech support", "service technician", "after sales", "aftersales", "!sales support",
      ]
    ),
    (
      .sales,
      [
        "sales*", "account executive*", "ae", "account manag*", "am", "key account*", "kam",
        "business development*", "sdr", "bdr", "account director", "commercial*", "seller",
        "territory manag*", "regional manag*", "inside sales", "field sales", "revenue*",
        "channel manag*", "partner manag*", "new business", "hunter", "farmer",
      ]
    ),
    (
      .finance,
      [
        "financ*", "account* receivable", "account* payable", "accounting", "accountant*", "ar",
        "billing", "controller", "controlling", "collections", "credit control*", "treasury",
        "bookkeep*",
      ]
    ),
    (
      .product,
      [
        "product*", "engineer*", "developer*", "development", "r d", "research*", "qa", "quality",
        "ux", "design*", "data scien*", "devops", "architect*", "technology", "software",
        "programmer", "!business development*",
      ]
    ),
    (
      .other,
      [
        "marketing", "legal", "hr", "human resource*", "recruit*", "talent", "people", "it",
        "operations", "ops", "revops", "administrat*", "office", "procurement", "facilities",
      ]
    ),
  ]
}

extension ContactRole {
  /// Those who buy for others come first, whatever their rank; then the highest rank decides.
  static let phrases: [(word: ContactRole, phrases: [String])] = [
    (
      .procurement,
      [
        "procure*", "purchas*", "buyer*", "buying", "sourcing", "category manag*", "vendor manag*",
        "supplier manag*", "contract* manag*", "contracts", "supply chain", "strategic sourcing",
      ]
    ),
    (
      .executive,
      [
        "chief", "ceo", "cfo", "coo", "cto", "cio", "cmo", "cro", "cco", "cpo", "chro", "cso",
        "ciso", "cdo", "vp", "svp", "evp", "avp", "vice president", "v p", "president", "head",
        "head of *", "director*", "founder*", "co founder*", "cofounder*", "owner", "proprietor",
        "partner", "managing director", "md", "general manager", "gm", "c level", "c suite",
        "board",
        "chair*", "executive", "principal", "dean", "treasurer", "general counsel", "sponsor",
        "decision maker",
        // Titles that sound higher than they are.
        "!product owner", "!process owner", "!data owner", "!system owner", "!application owner",
        "!executive assistant", "!assistant to *", "!account executive", "!sales executive",
        "!marketing executive", "!hr executive", "!support executive", "!executive secretary",
        "!business partner", "!head nurse", "!principal engineer", "!principal consultant",
        "!principal scientist", "!principal developer", "!principal architect",
      ]
    ),
    (
      .manager,
      [
        "manager*", "mgr", "management", "lead", "leader", "team lead*", "supervisor*", "foreman",
        "foremen", "superintendent*", "coordinator*", "controller", "middle management",
        "product owner", "process owner", "shift lead*", "champion", "!lead gen*",
      ]
    ),
    (
      .user,
      [
        "user*", "end user*", "engineer*", "analyst*", "specialist*", "operator*", "admin*",
        "administrator*", "developer*", "programmer*", "technician*", "consultant*", "assistant*",
        "associate*", "scientist*", "researcher*", "designer*", "architect*", "accountant*",
        "bookkeeper*", "clerk*", "nurse*", "teacher*", "agent*", "representative*", "rep",
        "planner*", "scheduler*", "machinist*", "mechanic*", "electrician*", "installer*",
        "inspector*", "expert*", "officer", "executive", "secretary", "intern", "trainee",
        "worker*",
        "practitioner*", "editor*", "writer*", "librarian*", "recruiter*",
        "business partner", "advisor*", "adviser*", "data owner", "system owner",
        "application owner", "staff",
      ]
    ),
  ]
}

import RetentionCore
import Testing

/// Which column of a real header is read as which field.
struct HeaderColumnTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// The columns that are read, each as "header > field".
  func read(_ headers: [String], as role: String?) throws -> String {
    let line = headers.map { "\"\($0)\"" }.joined(separator: ",")
    let path = try folder.write(line + "\n", to: "x.csv")
    let file = try Export(inputs: [(role.map { $0 + "=" } ?? "") + path]).files[0]
    return file.mapping.columns.compactMap { column in
      column.field.map { "\(column.header) > \($0.rawValue)" }
    }.joined(separator: ", ")
  }

  @Test(arguments: [
    (
      "accounts", "Customer,Customer ID,CSM,ARR,Renewal Date,Plan,Auto-Renew,Health,Notes",
      """
      Customer > account_name, Customer ID > account_id, CSM > owner, ARR > annual_value, \
      Renewal Date > end_on, Plan > product, Auto-Renew > auto_renews
      """
    ),
    (
      "accounts", "Company,Account Manager,Tier,ACV (USD),Contract End,Licensed Users,MAU,Go-Live",
      """
      Company > account_name, Account Manager > owner, Tier > segment, ACV (USD) > annual_value, \
      Contract End > end_on, Licensed Users > seats_licensed, MAU > seats_active
      """
    ),
    (
      "accounts",
      "Account Name,Type,Annual Revenue,Employees,Status,MRR,NPS,Last QBR,Key Stakeholders,Goals",
      """
      Account Name > account_name, Last QBR > last_pulse_check_on, \
      Key Stakeholders > context_stakeholders, Goals > context_goals
      """
    ),
    (
      "contracts",
      "Subscription ID,Account ID,Plan Tier,Start Date,End Date,MRR Amount,ARR Amount,Auto Renew Flag",
      """
      Subscription ID > contract_id, Account ID > account_id, Plan Tier > product, \
      Start Date > start_on, End Date > end_on, ARR Amount > annual_value, \
      Auto Renew Flag > auto_renews
      """
    ),
    (
      "contracts",
      "Contract No.,Company,Date signed,Effective Date,Expires on,Term (months),Discount %,Amount",
      """
      Contract No. > contract_id, Company > account_name, Date signed > signed_on, \
      Effective Date > start_on, Expires on > end_on, Term (months) > term_months, \
      Discount % > discount
      """
    ),
    (
      "touchpoints",
      "Meeting Date,Company,Our Department,Attended by,Contact Person,Purpose,Outcome,Status",
      """
      Meeting Date > date, Company > account_name, Our Department > department, \
      Contact Person > contact, Purpose > purpose, Outcome > outcome
      """
    ),
    (
      "touchpoints", "Account,Date,Type,Direction,Rep,Contact,Seniority,Subject,Description",
      """
      Account > account_id, Date > date, Type > channel, Direction > direction, Rep > person, \
      Contact > contact, Seniority > contact_role, Subject > subject
      """
    ),
    (
      "handoffs",
      "Customer Name,Handover Date,Sending Team,Receiving Team,Previous Owner,New Owner,Acceptance Date",
      """
      Customer Name > account_name, Handover Date > date, Sending Team > from_department, \
      Receiving Team > to_department, Previous Owner > from_person, New Owner > to_person, \
      Acceptance Date > accepted_on
      """
    ),
  ])
  func `headers that people write`(role: String, header: String, read: String) throws {
    let headers = header.split(separator: ",").map(String.init)
    #expect(try self.read(headers, as: role) == read)
  }

  @Test(arguments: [
    (
      "Salesforce accounts",
      """
      Id > account_id, Name > account_name, Industry > industry, CurrencyIsoCode > currency, \
      OwnerId > owner, LastActivityDate > last_activity_on
      """
    ),
    (
      "Salesforce contracts",
      """
      Id > contract_id, AccountId > account_id, StartDate > start_on, ContractTerm > term_months, \
      CustomerSignedDate > signed_on
      """
    ),
    (
      "Salesforce tasks",
      """
      WhoId > contact, Subject > subject, ActivityDate > date, OwnerId > person, \
      AccountId > account_id, CallType > direction, CallDisposition > outcome, \
      TaskSubtype > channel
      """
    ),
    (
      "Salesforce activity report",
      """
      Assigned > person, Call Result > outcome, Subject > subject, Date > date, \
      Company / Account > account_name, Contact > contact, Account ID > account_id, \
      Call Type > direction, Task Subtype > channel
      """
    ),
    (
      "HubSpot companies",
      """
      Record ID > account_id, Company name > account_name, Company owner > owner, \
      Last Activity Date > last_activity_on, Country/Region > region, Industry > industry
      """
    ),
    (
      "HubSpot emails",
      """
      Email subject > subject, Email direction > direction, Activity date > date, \
      Activity assigned to > person, Associated Company IDs > account_id
      """
    ),
    (
      "Zendesk tickets",
      """
      Requester > contact, Assignee > person, Subject > subject, Via > channel, \
      Created at > date, Organization > account_name
      """
    ),
    (
      "Stripe subscriptions",
      """
      id > contract_id, Customer ID > account_id, Customer Name > account_name, Plan > product, \
      Start Date (UTC) > signed_on, Current Period Start (UTC) > start_on, \
      Current Period End (UTC) > end_on, Ended At (UTC) > cancelled_on
      """
    ),
    (
      "Dynamics activities",
      """
      Subject > subject, Regarding > account_name, Activity Type > channel, \
      Activity Status > outcome, Owner > person, Start Date > date
      """
    ),
    (
      "Pipedrive activities",
      """
      Activity - Subject > subject, Activity - Type > channel, Activity - Due date > date, \
      Activity - Organization > account_name, Activity - Contact person > contact, \
      Activity - Assigned to user > person
      """
    ),
    (
      "Gainsight companies",
      """
      Name > account_name, Company Id > account_id, CSM > owner, ARR > annual_value, \
      Renewal Date > end_on, Original Contract Date > customer_since
      """
    ),
    (
      "Jira issues",
      """
      Summary > subject, Assignee > person, Reporter > contact, Created > date, \
      Custom field (Organizations) > account_name
      """
    ),
  ])
  func `headers that systems write`(export: String, read: String) throws {
    let line = try #require(HeaderLine.all.first { $0.export == export })
    #expect(try self.read(line.headers, as: nil) == read)
  }

  @Test(arguments: HeaderLine.all.filter { $0.role?.table != nil })
  func `no known export stops with two columns for one field`(line: HeaderLine) throws {
    #expect(try !read(line.headers, as: nil).isEmpty)
  }
}

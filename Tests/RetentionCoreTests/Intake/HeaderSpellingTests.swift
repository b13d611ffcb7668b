import RetentionCore
import Testing

struct HeaderSpellingTests {
  @Test(arguments: [
    ("AccountId", "account id"), ("account_id", "account id"), ("Account ID", "account id"),
    ("Associated Company IDs", "associated company ids"), ("SFDC Account ID", "sfdc account id"),
    ("Billing State/Province", "billing state province"), ("Company / Account", "company account"),
    ("Organization - Name", "organization name"), ("Account Owner.id", "account owner id"),
    ("Current Period End (UTC)", "current period end"), ("Activity ID (18 Char)", "activity id"),
    ("Renewal_Date__c", "renewal date"), ("SBQQ__Account__c", "sbqq account"),
    ("properties.hs_timestamp", "hs timestamp"), ("properties.dealname.value", "dealname"),
    ("property_createdate", "createdate"), ("fields.summary", "summary"),
    ("Custom field (Organizations)", "organizations"), ("Custom Field (ARR)", "arr"),
    ("Custom field", "custom field"), ("NPS®", "nps"),
    ("(Do Not Modify) Account", "(do not modify) account"),
    ("c", "c"), ("fields", "fields"), ("", ""), ("()", "()"), ("Custom field ()", ""),
  ])
  func `a header is compared by its words`(header: String, folded: String) {
    #expect(HeaderMapping.folded(header) == folded)
  }
}

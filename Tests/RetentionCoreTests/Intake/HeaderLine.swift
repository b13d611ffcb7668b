import RetentionCore
import Testing

/// The header of a real export, and what it is.
struct HeaderLine: Sendable, CustomTestStringConvertible {
  let export: String
  let role: Role?
  let headers: [String]

  init(_ export: String, _ role: Role?, _ line: String) {
    self.export = export
    self.role = role
    headers = line.split(separator: ",", omittingEmptySubsequences: false).map {
      String($0.drop { $0 == " " })
    }
  }

  var testDescription: String { "\(export): \(headers.prefix(4).joined(separator: ", "))" }

  static let all =
    salesforce + hubSpot + zendesk + stripe + dynamics + pipedrive + gainsight + zoho + freshworks
    + chargebee + desks

  /// Exports of no system that is known.
  static let others = [
    "account_id,account_name,industry,country,signup_date,referral_source,plan_tier,seats,churn_flag",
    "subscription_id,account_id,start_date,end_date,plan_tier,seats,mrr_amount,arr_amount,churn_flag",
    "churn_event_id,account_id,churn_date,reason_code,refund_amount_usd,feedback_text",
    "customerID,gender,tenure,PhoneService,InternetService,Contract,PaymentMethod,TotalCharges,Churn",
    "account_id,account_name,owner,segment,annual_value,satisfaction",
    "contract_id,account_id,product,signed_on,start_on,end_on,annual_value,auto_renews",
    "account_id,date,channel,direction,purpose,department,person,contact,contact_role,outcome,subject",
    "account_id,date,from_department,to_department,items_required,items_complete,accepted_on",
    "Company,CSM,ARR,Renewal Date,Plan,Health",
    "Company ID,Company Name,CSM,ARR,MRR,Renewal Date,Plan,Seats,Status",
    "Account ID,Owner,Contract Number,Contract Start Date,Contract End Date,Status,Licensed Seats",
    "Username,Email,Role,Active,Last Login", "Task Title,Due Date,Account,Owner",
    "Customer,Owner,Email,Phone,Industry,Created",
    "id,name,created_at,updated_at", "Name,Type,Status,Date,Notes",
  ]
}

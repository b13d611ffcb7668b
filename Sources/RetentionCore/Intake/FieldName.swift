/// The name of a field, as it stands in the header of an export that uses our own words.
///
/// A name means the same in every table that has it. See MODEL §1.
public enum FieldName: String, CaseIterable, Sendable {
  // Of all tables.
  case accountID = "account_id"

  // Of accounts.
  case accountName = "account_name"
  case owner
  case segment
  case industry
  case region
  case customerSince = "customer_since"
  case annualValue = "annual_value"
  case currency
  case acquiredBy = "acquired_by"
  case churnedOn = "churned_on"
  case lossReason = "loss_reason"
  case contextGoals = "context_goals"
  case contextSuccessCriteria = "context_success_criteria"
  case contextStakeholders = "context_stakeholders"
  case contextEndUsers = "context_end_users"
  case contextConstraints = "context_constraints"
  case championLeftOn = "champion_left_on"
  case championSuccessor = "champion_successor"
  case seatsLicensed = "seats_licensed"
  case seatsActive = "seats_active"
  case usagePrevious = "usage_previous"
  case usageCurrent = "usage_current"
  case unmetRequirements = "unmet_requirements"
  case lastImprovementOn = "last_improvement_on"
  case satisfaction
  case ownerChanges = "owner_changes_12m"
  case oldestUnpaidDueOn = "oldest_unpaid_due_on"

  // Of accounts, in place of the tables that would give them.
  case lastConversationOn = "last_conversation_on"
  case lastActivityOn = "last_activity_on"
  case lastSellerTouchOn = "last_seller_touch_on"
  case lastEndUserTouchOn = "last_end_user_touch_on"
  case lastPulseCheckOn = "last_pulse_check_on"
  case lastInternalReviewOn = "last_internal_review_on"
  case renewalStartedOn = "renewal_started_on"
  case contactLevels = "contact_levels"
  case departmentsInTouch = "departments_in_touch"
  case complaints = "complaints_180d"
  case unanswered = "unanswered_90d"
  case discoveryConversations = "discovery_conversations"
  case troubleShare = "trouble_share"
  case impersonalShare = "impersonal_share"
  case inboundShare = "inbound_share"
  case commercialShare = "commercial_share"
  case handOffCompleteness = "handoff_completeness"
  case handOffContextShare = "handoff_context_share"
  case handOffJointShare = "handoff_joint_share"
  case handOffAcceptDays = "handoff_accept_days"

  // Of contracts.
  case contractID = "contract_id"
  case product
  case signedOn = "signed_on"
  case startOn = "start_on"
  case endOn = "end_on"
  case termMonths = "term_months"
  case cancelledOn = "cancelled_on"
  case noticeDays = "notice_days"
  case listValue = "list_value"
  case discount
  case autoRenews = "auto_renews"
  case opportunityCreatedOn = "opportunity_created_on"
  case commitmentsPromised = "commitments_promised"
  case commitmentsDelivered = "commitments_delivered"
  case deliveryDueOn = "delivery_due_on"
  case deliveredOn = "delivered_on"
  case budget
  case cost
  case renewalDiscount = "renewal_discount"

  // Of touchpoints and hand-offs.
  case date
  case channel
  case direction
  case purpose
  case department
  case person
  case contact
  case contactRole = "contact_role"
  case outcome
  case subject
  case fromDepartment = "from_department"
  case toDepartment = "to_department"
  case fromPerson = "from_person"
  case toPerson = "to_person"
  case itemsRequired = "items_required"
  case itemsComplete = "items_complete"
  case contextShared = "context_shared"
  case acceptedOn = "accepted_on"
  case jointMeeting = "joint_meeting"
  case reworkHours = "rework_hours"
}

/// A table of an export.
public enum Table: String, CaseIterable, Sendable {
  case accounts
  case contracts
  case touchpoints
  case handOffs = "handoffs"
}

import RetentionCore

/// Headers of the systems that are met less often.
extension HeaderLine {
  static let dynamics = [
    HeaderLine(
      "Dynamics accounts", .accounts,
      """
      (Do Not Modify) Account,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Account Name,\
      Owner,Primary Contact,Main Phone,Address 1: City,Relationship Type,Created On,Status
      """),
    HeaderLine(
      "Dynamics accounts", .accounts,
      """
      @odata.etag,accountid,name,createdon,_ownerid_value,\
      _ownerid_value@OData.Community.Display.V1.FormattedValue,statecode,industrycode,revenue
      """),
    HeaderLine(
      "Dynamics contracts", .contracts,
      """
      (Do Not Modify) Contract,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,\
      Contract Name,Customer,Contract Start Date,Contract End Date,Status,Total Price
      """),
    HeaderLine(
      "Dynamics opportunities", nil,
      """
      (Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Topic,\
      Potential Customer,Est. Close Date,Est. Revenue,Actual Close Date,Actual Revenue,Status
      """),
    HeaderLine(
      "Dynamics activities", .touchpoints,
      """
      (Do Not Modify) Activity,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Subject,\
      Regarding,Activity Type,Activity Status,Owner,Priority,Start Date,Due Date
      """),
    HeaderLine(
      "Dynamics activities", .touchpoints,
      """
      @odata.etag,activityid,subject,activitytypecode,_regardingobjectid_value,statecode,actualend,\
      scheduledstart,_ownerid_value,createdon,directioncode
      """),
    HeaderLine(
      "Dynamics phone calls", .touchpoints,
      """
      (Do Not Modify) Phone Call,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Subject,\
      Regarding,Direction,Owner,Due Date,Activity Status,Call From,Call To
      """),
    HeaderLine(
      "Dynamics cases", .touchpoints,
      """
      (Do Not Modify) Case,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Case Title,\
      Case Number,Customer,Origin,Owner,Status Reason,Created On
      """),
    HeaderLine(
      "Dynamics contacts", .contacts,
      """
      (Do Not Modify) Contact,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On, Full Name,\
      Email,Company Name,Business Phone,Job Title
      """),
    HeaderLine(
      "Dynamics users", .users,
      "systemuserid,fullname,title,_businessunitid_value,internalemailaddress,isdisabled"),
  ]

  static let pipedrive = [
    HeaderLine(
      "Pipedrive organizations", .accounts,
      """
      Organization - Name,Organization - Owner,Organization - People,Organization - Open deals,\
      Organization - Last activity date,Organization - Organization created,\
      Organization - Closed deals,Organization - Won deals,Organization - ID
      """),
    HeaderLine(
      "Pipedrive organizations", .accounts,
      """
      id,company_id,owner_id,name,open_deals_count,closed_deals_count,people_count,\
      activities_count,won_deals_count,active_flag,add_time,update_time,last_activity_date,\
      owner_name
      """),
    HeaderLine(
      "Pipedrive deals", nil,
      """
      Deal - ID,Deal - Title,Deal - Organization,Deal - Owner,Deal - Value,Deal - Currency,\
      Deal - Stage,Deal - Status,Deal - Expected close date,Deal - Won time,Deal - Deal created
      """),
    HeaderLine(
      "Pipedrive deals", nil,
      "id,title,value,currency,add_time,update_time,stage_id,status,won_time,lost_time,org_id,owner_id"
    ),
    HeaderLine(
      "Pipedrive activities", .touchpoints,
      """
      Activity - ID,Activity - Subject,Activity - Type,Activity - Due date,Activity - Due time,\
      Activity - Done,Activity - Organization,Activity - Contact person,Activity - Deal,\
      Activity - Assigned to user,Activity - Marked as done time
      """),
    HeaderLine(
      "Pipedrive activities", .touchpoints,
      """
      id,type,subject,due_date,due_time,duration,done,marked_as_done_time,add_time,update_time,\
      org_id,person_id,deal_id,user_id,owner_name,person_name,org_name
      """),
    HeaderLine(
      "Pipedrive persons", .contacts,
      "Person - ID,Person - Name,Person - Organization,Person - Email,Person - Job title"),
    HeaderLine(
      "Pipedrive persons", .contacts,
      "id,owner_id,org_id,name,first_name,last_name,phone,email,add_time,update_time,visible_to"),
    HeaderLine(
      "Pipedrive users", .users,
      "id,name,email,active_flag,is_you,role_id,icon_url,timezone_name"),
  ]

  static let gainsight = [
    HeaderLine(
      "Gainsight companies", .accounts,
      """
      Name,Company Id,CSM,ARR,MRR,Renewal Date,Original Contract Date,Lifecycle/Stage,Status,\
      Current Score,NPS®,Employees,Users,Parent Company,SFDC Account ID,Created Date
      """),
    HeaderLine(
      "Gainsight companies", .accounts,
      "Gsid,Name,Csm,Arr,Mrr,RenewalDate,OriginalContractDate,Industry,CurrentScore"),
    HeaderLine(
      "Gainsight timeline", .touchpoints,
      """
      Company Id,Activity Date,Context Id,Context Name,Created by,Created Date,Duration (in Mins),\
      Notes,Reporting Category,Source,Subject,User Email,User Id,Type Name
      """),
    HeaderLine(
      "Gainsight calls to action", nil,
      "Account,Age,Assignee,Closed Date,Due Date,Due Date Variance,Reason,Status,Type"),
  ]

  static let zoho = [
    HeaderLine(
      "Zoho accounts", .accounts,
      """
      Record Id,Account Owner.id,Account Owner,Account Name,Phone,Parent Account.id,Website,\
      Account Type,Created By.id,Created By,Created Time,Modified Time,Last Activity Time,\
      Billing Street,Billing City
      """),
    HeaderLine(
      "Zoho accounts", .accounts,
      "id,Account_Name,Owner.name,Owner.id,Created_Time,Modified_Time,Last_Activity_Time,Industry"),
    HeaderLine(
      "Zoho deals", nil,
      """
      Record Id,Deal Owner.id,Deal Owner,Deal Name,Account Name.id,Account Name,Amount,\
      Closing Date,Stage,Probability,Created Time,Modified Time
      """),
    HeaderLine(
      "Zoho calls", .touchpoints,
      """
      Record Id,Call Owner,Subject,Call Type,Call Purpose,Call Start Time,Call Duration,Related To,\
      Contact Name,Call Result,Created Time
      """),
    HeaderLine(
      "Zoho meetings", .touchpoints,
      "Record Id,Host,Title,From,To,Location,All day,Related To,Contact Name,Created Time"),
    HeaderLine(
      "Zoho contacts", .contacts,
      """
      Record Id,Contact Owner.id,Contact Owner,First Name,Last Name,Account Name.id,Account Name,\
      Email,Title,Created Time,Modified Time,Mailing City
      """),
  ]

  static let freshworks = [
    HeaderLine(
      "Freshsales accounts", .accounts,
      """
      Account Owner,Account Name,Phone,Website,City,Last contacted time,Last contacted mode,\
      Last activity type,Last activity date
      """),
    HeaderLine(
      "Freshsales accounts", .accounts,
      """
      id,name,phone,website,owner_id,annual_revenue,created_at,updated_at,last_contacted,\
      last_contacted_mode,parent_sales_account_id
      """),
    HeaderLine(
      "Freshdesk tickets", .touchpoints,
      """
      Ticket ID,Subject,Status,Priority,Source,Type,Agent,Group,Created time,Due by Time,\
      Resolved time,Closed time,First response time (in hrs),Tags,Full name,Title,Email,Company Name
      """),
    HeaderLine(
      "Freshdesk tickets", .touchpoints,
      """
      id,subject,status,priority,source,type,requester_id,responder_id,company_id,group_id,\
      created_at,updated_at,due_by,fr_due_by,is_escalated,spam,tags
      """),
  ]

  static let chargebee = [
    HeaderLine(
      "Chargebee subscriptions", .contracts,
      """
      customers.id,subscriptions.id,subscriptions.plan_id,subscriptions.plan_quantity,\
      subscriptions.status,subscriptions.start_date,subscriptions.current_term_start,\
      subscriptions.current_term_end,subscriptions.created_at,subscriptions.started_at,\
      subscriptions.cancelled_at,addresses.first_name
      """),
    HeaderLine(
      "Chargebee subscriptions", .contracts,
      """
      subscription.id,subscription.customer_id,subscription.status,subscription.current_term_start,\
      subscription.current_term_end,subscription.started_at,subscription.mrr,customer.id,\
      customer.company
      """),
    HeaderLine(
      "Chargebee subscriptions", .contracts,
      """
      id,customer_id,plan_id,status,current_term_start,current_term_end,next_billing_at,created_at,\
      started_at,cancelled_at,mrr,currency_code,deleted
      """),
    HeaderLine(
      "Chargebee customers", .accounts,
      "customers.id,customers.first_name,customers.company,customers.email,customers.auto_collection"
    ),
    HeaderLine(
      "Chargebee customers", .accounts,
      "id,first_name,last_name,company,auto_collection,net_term_days,promotional_credits,created_at"
    ),
  ]

  /// Intercom, Jira and ServiceNow.
  static let desks = [
    HeaderLine(
      "Intercom companies", .accounts,
      """
      id,company_id,created_at,industry,last_request_at,monthly_spend,plan_id,plan_name,\
      remote_created_at,session_count,size,user_count,website,name,_fivetran_active
      """),
    HeaderLine(
      "Intercom conversations", nil,
      """
      id,updated_at,assignee_id,conversation_rating_value,created_at,priority,snoozed_until,\
      source_author_id,source_author_type,source_type,state,waiting_since
      """),
    HeaderLine(
      "Intercom conversation parts", nil,
      "id,assigned_to_id,author_id,conversation_id,created_at,part_type,body"),
    HeaderLine(
      "Intercom contacts", .contacts,
      """
      id,created_at,external_id,last_contacted_at,last_replied_at,last_seen_at,role,signed_up_at,\
      workspace_id,custom_job_title,email,name
      """),
    HeaderLine("Jira users", .users, "id,email,locale,name,time_zone,username,is_active"),
    HeaderLine("Intercom admins", .users, "id,_fivetran_deleted,job_title,email,name"),
    HeaderLine(
      "Jira issues", .touchpoints,
      """
      Summary,Issue key,Issue id,Issue Type,Status,Project key,Priority,Resolution,Assignee,\
      Reporter,Creator,Created,Updated,Resolved,Custom field (Organizations),Labels,Labels
      """),
    HeaderLine(
      "Jira issues", nil,
      """
      Summary,Issue key,Issue id,Issue Type,Status,Project key,Priority,Assignee,Reporter,Created,\
      Updated,Due Date,Labels,Labels,Comment,Comment
      """),
    HeaderLine(
      "Jira issues", nil,
      "id,assignee,created,creator,due_date,issue_type,key,priority,project,reporter,status,summary"
    ),
    HeaderLine(
      "ServiceNow incidents", .touchpoints,
      """
      number,state,caller_id,company,opened_by,opened_at,contact_type,category,priority,\
      short_description,assignment_group,assigned_to,resolved_at,closed_at,sys_id
      """),
    HeaderLine(
      "ServiceNow incidents", nil,
      """
      number,incident_state,active,reassignment_count,caller_id,opened_by,opened_at,\
      sys_created_by,contact_type,location,category,priority,assignment_group,assigned_to,closed_at
      """),
  ]
}

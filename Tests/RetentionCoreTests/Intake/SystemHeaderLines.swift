import RetentionCore

/// Headers as the systems write them, shortened where dozens of columns say nothing more.
extension HeaderLine {
  static let salesforce = [
    HeaderLine(
      "Salesforce accounts", .accounts,
      """
      Id,IsDeleted,MasterRecordId,Name,Type,RecordTypeId,ParentId,BillingStreet,BillingCity,Phone,\
      AccountNumber,Website,Industry,AnnualRevenue,NumberOfEmployees,Ownership,Rating,\
      CurrencyIsoCode,OwnerId,CreatedDate,LastModifiedDate,SystemModstamp,LastActivityDate,\
      AccountSource,SicDesc
      """),
    HeaderLine(
      "Salesforce accounts", .accounts,
      """
      _fivetran_synced,account_number,account_source,annual_revenue,billing_city,billing_country,\
      description,id,industry,is_deleted,last_activity_date,master_record_id,name,\
      number_of_employees,owner_id,parent_id,record_type_id,shipping_city,type,_fivetran_active
      """),
    HeaderLine(
      "Salesforce account report", .accounts,
      """
      Last Activity,Account Owner,Account Name,Billing State/Province,Type,Last Modified Date,\
      Account ID
      """),
    HeaderLine(
      "Salesforce contracts", .contracts,
      """
      Id,AccountId,CurrencyIsoCode,OwnerExpirationNotice,StartDate,BillingStreet,ContractTerm,\
      OwnerId,Status,CompanySignedDate,CustomerSignedDate,ActivatedDate,StatusCode,Description,\
      Name,IsDeleted,ContractNumber,CreatedDate,LastActivityDate
      """),
    HeaderLine(
      "Salesforce contract report", .contracts,
      """
      Account Name,Contract Number,Contract Start Date,Contract End Date,Contract Term (months),\
      Status,Contract Owner,Activated Date
      """),
    HeaderLine(
      "Salesforce contract report", .contracts,
      """
      Account ID,Contract ID,Contract Start Date,Contract End Date,Status,Contract Type,\
      Billing Amount (converted) Currency,Billing Amount (converted)
      """),
    HeaderLine(
      "Salesforce opportunities", nil,
      """
      Id,IsDeleted,AccountId,IsPrivate,Name,Description,StageName,Amount,Probability,\
      ExpectedRevenue,CloseDate,Type,LeadSource,IsClosed,IsWon,ForecastCategory,OwnerId,\
      CreatedDate,LastActivityDate,FiscalYear,ContactId,ContractId
      """),
    HeaderLine(
      "Salesforce opportunities", nil,
      """
      _fivetran_synced,account_id,amount,close_date,created_date,expected_revenue,fiscal,\
      forecast_category,id,is_closed,is_deleted,is_won,lead_source,name,owner_id,stage_name,type
      """),
    HeaderLine(
      "Salesforce opportunity report", nil,
      """
      Opportunity Owner,Account Name,Opportunity Name,Stage,Fiscal Period,Amount,Probability (%),\
      Age,Close Date,Created Date,Next Step,Lead Source,Type
      """),
    HeaderLine(
      "Salesforce opportunity line items", nil,
      "id,opportunity_id,pricebook_entry_id,product_2_id,quantity,unit_price,total_price,is_deleted"
    ),
    HeaderLine(
      "Salesforce orders", nil,
      """
      id,account_id,activated_date,billing_city,billing_country,contract_id,created_date,\
      effective_date,end_date,is_deleted,order_number,owner_id,status,status_code,total_amount,type
      """),
    HeaderLine(
      "Salesforce tasks", .touchpoints,
      """
      Id,WhoId,WhatId,WhoCount,WhatCount,Subject,ActivityDate,Status,Priority,OwnerId,Description,\
      Type,IsDeleted,AccountId,IsClosed,CreatedDate,IsArchived,CallDurationInSeconds,CallType,\
      CallDisposition,IsRecurrence,TaskSubtype,CompletedDateTime
      """),
    HeaderLine(
      "Salesforce tasks", .touchpoints,
      """
      who_id,call_disposition,owner_id,subject,description,last_modified_date,is_recurrence,\
      what_count,is_deleted,id,call_type,is_closed,activity_date,priority,who_count,account_id,\
      created_date,what_id,task_subtype,status,type,completed_date_time,duration_in_minutes_c
      """),
    HeaderLine(
      "Salesforce events", .touchpoints,
      """
      Id,WhoId,WhatId,WhoCount,WhatCount,Subject,Location,IsAllDayEvent,ActivityDateTime,\
      ActivityDate,DurationInMinutes,Description,AccountId,OwnerId,Type,IsPrivate,ShowAs,IsDeleted,\
      IsChild,IsGroupEvent,CreatedDate
      """),
    HeaderLine(
      "Salesforce events", .touchpoints,
      """
      id,account_id,activity_date,activity_date_time,created_date,description,duration_in_minutes,\
      end_date_time,event_subtype,is_child,is_deleted,is_group_event,is_recurrence,location,\
      owner_id,show_as,start_date_time,subject,type,what_id,who_id,is_archived,call_disposition_c
      """),
    HeaderLine(
      "Salesforce activity report", .touchpoints,
      """
      Assigned,Call Result,Activity Type,Subject,Date,Status,Priority,Company / Account,Contact,\
      Opportunity,Full Comments,Activity ID,Account ID,Account Owner,Account Type,Call Type,\
      Task Subtype
      """),
    HeaderLine(
      "Salesforce cases", .touchpoints,
      """
      Id,IsDeleted,MasterRecordId,CaseNumber,ContactId,AccountId,Type,Status,Reason,Origin,Subject,\
      Priority,Description,IsClosed,ClosedDate,IsEscalated,OwnerId,CreatedDate
      """),
    HeaderLine(
      "Salesforce cases", .touchpoints,
      """
      Case Owner,Account Name,Contact Name,Subject,Date/Time Opened,Age,Open,Closed,Case Number,\
      Case Origin,Status,Priority,Escalated
      """),
    HeaderLine(
      "Salesforce account history", nil,
      "Id,IsDeleted,AccountId,CreatedById,CreatedDate,Field,OldValue,NewValue"),
    HeaderLine(
      "Salesforce account history", nil,
      "Account Name,Field / Event,Old Value,New Value,Edited By,Edit Date"),
    HeaderLine(
      "Salesforce users", .users,
      """
      id,alias,city,company_name,department,division,email,first_name,is_active,last_name,\
      manager_id,name,profile_id,time_zone_sid_key,title,user_role_id,user_type,username
      """),
    HeaderLine("Salesforce users", .users, "Full Name,Username,Email,Title,Role,Profile,Active"),
    HeaderLine(
      "Salesforce contacts", .contacts,
      """
      id,account_id,created_date,department,email,first_name,is_deleted,last_activity_date,\
      last_name,mailing_city,mailing_country,master_record_id,name,owner_id,reports_to_id,\
      salutation,title,lead_source
      """),
    HeaderLine(
      "Salesforce contact report", .contacts,
      "Salutation,First Name,Last Name,Title,Account Name,Mailing City,Phone,Email,Contact Owner"),
    HeaderLine(
      "Salesforce leads", nil,
      "id,owner_id,lead_source,company,first_name,last_name,email,is_converted,status,title"),
  ]

  static let hubSpot = [
    HeaderLine(
      "HubSpot companies", .accounts,
      """
      Record ID,Company name,Company owner,Create Date,Phone Number,Last Activity Date,City,\
      Country/Region,Industry,Lifecycle Stage,Annual Revenue
      """),
    HeaderLine(
      "HubSpot companies", .accounts,
      """
      id,is_deleted,_fivetran_synced,property_name,property_description,property_createdate,\
      property_industry,property_city,property_country,property_annualrevenue
      """),
    HeaderLine(
      "HubSpot companies", .accounts,
      """
      id,properties.createdate,properties.domain,properties.hs_lastmodifieddate,\
      properties.hs_object_id,properties.name,createdAt,updatedAt,archived
      """),
    HeaderLine(
      "HubSpot deals", nil,
      """
      Record ID,Deal Name,Deal Stage,Pipeline,Amount,Deal owner,Close Date,Create Date,\
      Last Activity Date,Associated Company,Associated Company IDs
      """),
    HeaderLine(
      "HubSpot deals", nil,
      """
      deal_id,is_deleted,deal_pipeline_id,deal_pipeline_stage_id,owner_id,portal_id,\
      property_dealname,property_description,property_amount,property_closedate,property_createdate
      """),
    HeaderLine(
      "HubSpot tickets", .touchpoints,
      """
      Ticket ID,Ticket name,Pipeline,Ticket status,Create date,Priority,Ticket owner,Source,\
      Associated Company,Associated Company IDs
      """),
    HeaderLine(
      "HubSpot tickets", nil,
      """
      id,is_deleted,property_closed_date,property_createdate,property_hs_pipeline,\
      property_hs_pipeline_stage,property_hs_ticket_category,property_hs_ticket_priority,\
      property_hubspot_owner_id,property_subject,property_content
      """),
    HeaderLine(
      "HubSpot contacts", .contacts,
      """
      Record ID,First Name,Last Name,Email,Job Title,Contact owner,Lifecycle Stage,Lead Status,\
      Last Activity Date,Create Date,Company name,Associated Company IDs
      """),
    HeaderLine(
      "HubSpot contacts", .contacts,
      """
      _fivetran_deleted,property_email,id,property_company,property_firstname,property_lastname,\
      property_createdate,property_jobtitle,property_annualrevenue
      """),
    HeaderLine(
      "HubSpot owners", .users,
      """
      owner_id,_fivetran_synced,created_at,portal_id,type,updated_at,email,first_name,last_name,\
      active_user_id
      """),
    HeaderLine(
      "HubSpot owners", .users,
      "id,email,firstName,lastName,userId,createdAt,updatedAt,archived"),
    HeaderLine(
      "HubSpot users", .users,
      "id,primary_team_id,role_id,email,first_name,last_name,_fivetran_synced"),
    HeaderLine(
      "HubSpot company property history", nil,
      "company_id,timestamp,_fivetran_synced,source,source_id,name,value"),
    HeaderLine(
      "HubSpot calls", .touchpoints,
      """
      Record ID,Call Title,Activity date,Activity assigned to,Call direction,Call outcome,\
      Call duration,Associated Company,Associated Company IDs,Associated Contact
      """),
    HeaderLine(
      "HubSpot meetings", .touchpoints,
      """
      Record ID,Meeting name,Meeting start time,Activity date,Activity assigned to,Meeting outcome,\
      Call and meeting type,Associated Company IDs
      """),
    HeaderLine(
      "HubSpot emails", .touchpoints,
      """
      Record ID,Email subject,Email direction,Email send status,Activity date,\
      Activity assigned to,Associated Company IDs
      """),
    HeaderLine(
      "HubSpot engagements", .touchpoints,
      """
      engagement.id,engagement.ownerId,engagement.type,engagement.timestamp,engagement.createdAt,\
      associations.contactIds,associations.companyIds,associations.dealIds,metadata.title
      """),
    HeaderLine(
      "HubSpot activities without companies", nil,
      "engagement_id,_fivetran_deleted,property_hs_createdate,property_hs_timestamp,type"),
    HeaderLine(
      "HubSpot tasks", nil,
      "Record ID,Task Title,Task Status,Due Date,Activity assigned to,Associated Company"),
    HeaderLine(
      "HubSpot notes", nil,
      "engagement_id,property_hs_body_preview,property_hs_note_body,property_hs_timestamp,type"),
    HeaderLine(
      "HubSpot activities without companies", nil,
      "engagement_id,created_from_link_id,end_time,start_time,meeting_outcome,title"),
  ]

  static let zendesk = [
    HeaderLine(
      "Zendesk tickets", .touchpoints,
      """
      ID,Requester,Requester ID,Requester external id,Requester email,Submitter,Assignee,Group,\
      Subject,Tags,Status,Priority,Via,Ticket type,Created at,Updated at,Assigned at,Organization,\
      Due date,Solved at,Satisfaction Score,Group stations,Assignee stations,Reopens,Replies
      """),
    HeaderLine(
      "Zendesk tickets", .touchpoints,
      """
      id,_fivetran_synced,assignee_id,brand_id,created_at,description,due_at,external_id,group_id,\
      organization_id,priority,requester_id,status,subject,submitter_id,ticket_form_id,type,\
      updated_at,url,via_channel
      """),
    HeaderLine(
      "Zendesk tickets", .touchpoints,
      """
      id,url,created_at,updated_at,organization_id,requester_id,submitter_id,assignee_id,group_id,\
      status,priority,type,subject,via.channel,tags
      """),
    HeaderLine(
      "Zendesk organizations", .accounts,
      """
      id,created_at,details,external_id,group_id,name,notes,shared_comments,shared_tickets,\
      updated_at,url
      """),
    HeaderLine(
      "Zendesk users", .users,
      """
      id,active,created_at,email,external_id,moderator,name,only_private_comments,organization_id,\
      restricted_agent,role,suspended,ticket_restriction,time_zone,url,verified
      """),
    HeaderLine(
      "Zendesk ticket field history", nil,
      "field_name,ticket_id,updated,_fivetran_synced,user_id,value"),
  ]

  static let stripe = [
    HeaderLine(
      "Stripe customers", .accounts,
      """
      id,account_balance,balance,created,currency,delinquent,description,email,invoice_prefix,\
      is_deleted,livemode,name,phone,tax_exempt,metadata
      """),
    HeaderLine(
      "Stripe customers", .accounts,
      "id,Description,Email,Name,Created (UTC),Delinquent,Currency,Total Spend,Payment Count"),
    HeaderLine(
      "Stripe subscriptions", .contracts,
      """
      id,Customer ID,Customer Name,Customer Email,Plan,Quantity,Interval,Amount,Status,\
      Created (UTC),Start (UTC),Start Date (UTC),Current Period Start (UTC),\
      Current Period End (UTC),Trial Start (UTC),Trial End (UTC),Canceled At (UTC),Ended At (UTC)
      """),
    HeaderLine(
      "Stripe subscriptions", .contracts,
      """
      id,billing,billing_cycle_anchor,cancel_at,cancel_at_period_end,canceled_at,created,\
      current_period_end,current_period_start,customer_id,days_until_due,ended_at,livemode,metadata,\
      quantity,start_date,status,tax_percent,trial_end,trial_start
      """),
    HeaderLine(
      "Stripe subscriptions", .contracts,
      """
      id,object,cancel_at_period_end,canceled_at,created,current_period_end,current_period_start,\
      customer,ended_at,plan.id,plan.amount,plan.interval,plan.product,quantity,start_date,status
      """),
    HeaderLine(
      "Help desk tickets", .touchpoints,
      "ticket_id,account_id,submitted_at,closed_at,resolution_time_hours,priority,escalation_flag"),
    HeaderLine(
      "Stripe invoices", nil,
      """
      id,amount,currency,customer_id,due_date,is_deleted,period_end,period_start,subscription_id,\
      amount_due,amount_paid,amount_remaining,attempt_count,billing_reason,number,paid,status
      """),
  ]
}

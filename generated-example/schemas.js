// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import {
  AccountsAccounttype,
  AccountsCf1031,
  AccountsIndustry,
  AccountsRating,
  CalendarDurationMinutes,
  CalendarEventstatus,
  CalendarRecurringtype,
  CalendarTaskpriority,
  CalendarTaskstatus,
  CalendarVisibility,
  ContactsCf855,
  ContactsCf885,
  ContactsCf895,
  ContactsLeadsource,
  EventsActivitytype,
  EventsDurationMinutes,
  EventsEventstatus,
  EventsRecurringtype,
  EventsTaskpriority,
  EventsVisibility,
  FaqFaqcategories,
  FaqFaqstatus,
  HelpDeskTicketcategories,
  HelpDeskTicketpriorities,
  HelpDeskTicketseverities,
  HelpDeskTicketstatus,
  InvoiceHdnTaxType,
  InvoiceInvoicestatus,
  LeadsIndustry,
  LeadsLeadsource,
  LeadsLeadstatus,
  LeadsRating,
  PotentialsLeadsource,
  PotentialsOpportunityType,
  PotentialsSalesStage,
  ProductsGlacct,
  ProductsManufacturer,
  ProductsProductcategory,
  ProductsUsageunit,
  QuotesCarrier,
  QuotesHdnTaxType,
  QuotesQuotestage,
  VehiclesFuel,
  VehiclesVehiclestatus,
} from './picklists.js';
import { schemasOfPackage } from './runtime/index.js';
import { tables } from './tables.js';

const accountsValues = {
  accounttype: AccountsAccounttype,
  cf_1031: AccountsCf1031,
  industry: AccountsIndustry,
  rating: AccountsRating,
};

/** Standard Schemas of Organizations: they refuse what the client refuses. */
export const accountsSchemas = /* @__PURE__ */ schemasOfPackage(
  tables,
  'Accounts',
  '{"title":"Organization","labels":{"account_id":"Member Of","accountname":"Organization Name","accounttype":"Type","annual_revenue":"Annual Revenue","assigned_user_id":"Assigned To","bill_city":"Billing City","bill_code":"Billing Postal Code","bill_country":"Billing Country","bill_pobox":"Billing PO Box","bill_state":"Billing State","bill_street":"Billing Address","cf_1029":"Customer code","cf_1031":"Service level","cf_1033":"Credit limit","cf_1035":"Contract ends","description":"Description","email1":"Primary Email","email2":"Secondary Email","emailoptout":"Email Opt Out","employees":"Employees","fax":"Fax","industry":"Industry","isconvertedfromlead":"Is Converted From Lead","notify_owner":"Notify Owner","otherphone":"Secondary Phone","ownership":"Ownership","phone":"Primary Phone","rating":"Rating","ship_city":"Shipping City","ship_code":"Shipping Postal Code","ship_country":"Shipping Country","ship_pobox":"Shipping PO Box","ship_state":"Shipping State","ship_street":"Shipping Address","siccode":"SIC Code","starred":"starred","tickersymbol":"Ticker Symbol","website":"Website"},"prefixes":{"Accounts":"11","Groups":"20","Users":"19"}}',
  accountsValues,
);

const calendarValues = {
  duration_minutes: CalendarDurationMinutes,
  eventstatus: CalendarEventstatus,
  recurringtype: CalendarRecurringtype,
  taskpriority: CalendarTaskpriority,
  taskstatus: CalendarTaskstatus,
  visibility: CalendarVisibility,
};

/** Standard Schemas of Calendar: they refuse what the client refuses. */
export const calendarSchemas = /* @__PURE__ */ schemasOfPackage(
  tables,
  'Calendar',
  '{"title":"Task","labels":{"assigned_user_id":"Assigned To","contact_id":"Contact Name","date_start":"Start Date & Time","description":"Description","due_date":"Due Date","duration_hours":"Duration","duration_minutes":"Duration Minutes","eventstatus":"Status","location":"Location","notime":"No Time","parent_id":"Related To","recurringtype":"Repeat","reminder_time":"Send Reminder","sendnotification":"Send Notification","starred":"starred","subject":"Subject","taskpriority":"Priority","taskstatus":"Status","time_end":"End Time","time_start":"Time Start","visibility":"Visibility"},"prefixes":{"Accounts":"11","Contacts":"12","Groups":"20","HelpDesk":"17","Invoice":"7","Leads":"10","Potentials":"13","Quotes":"4","Users":"19"}}',
  calendarValues,
);

const contactsValues = {
  cf_855: ContactsCf855,
  cf_885: ContactsCf885,
  cf_895: ContactsCf895,
  leadsource: ContactsLeadsource,
};

/** Standard Schemas of Contacts: they refuse what the client refuses. */
export const contactsSchemas = /* @__PURE__ */ schemasOfPackage(
  tables,
  'Contacts',
  '{"title":"Contact","labels":{"account_id":"Organization Name","assigned_user_id":"Assigned To","assistant":"Assistant","assistantphone":"Assistant Phone","birthday":"Date of Birth","cf_855":"Favourite colours","cf_869":"It\'s \\"quoted\\"","cf_871":"*/ alert(1) /*","cf_873":"back\\\\slash and `tick`","cf_875":"${process.exit()}","cf_877":"Discount %","cf_879":"Money <b>html</b>","cf_881":"two\\nlines","cf_885":"Odd values","cf_891":"constructor","cf_893":"日本語 🚀","cf_895":"Odd \u2028 multi","cf_899":"__proto__","cf_901":"Home page","cf_903":"Skype","cf_905":"Second phone","cf_907":"Second e-mail","cf_partner":"Partner","cf_seen_at":"Last seen at","contact_id":"Reports To","department":"Department","description":"Description","donotcall":"Do Not Call","email":"Primary Email","emailoptout":"Email Opt Out","fax":"Fax","firstname":"First Name","homephone":"Home Phone","isconvertedfromlead":"Is Converted From Lead","lastname":"Last Name","leadsource":"Lead Source","mailingcity":"Mailing City","mailingcountry":"Mailing Country","mailingpobox":"Mailing P.O. Box","mailingstate":"Mailing State","mailingstreet":"Mailing Street","mailingzip":"Mailing Zip","mobile":"Mobile Phone","notify_owner":"Notify Owner","othercity":"Other City","othercountry":"Other Country","otherphone":"Secondary Phone","otherpobox":"Other P.O. Box","otherstate":"Other State","otherstreet":"Other Street","otherzip":"Other Zip","phone":"Office Phone","portal":"Portal User","reference":"Reference","salutationtype":"Salutation","secondaryemail":"Secondary Email","starred":"starred","support_end_date":"Support End Date","support_start_date":"Support Start Date","title":"Title"},"prefixes":{"Accounts":"11","Contacts":"12","Groups":"20","Users":"19"}}',
  contactsValues,
);

/** Standard Schemas of DocumentFolders: they refuse what the client refuses. */
export const documentFoldersSchemas = /* @__PURE__ */ schemasOfPackage(
  tables,
  'DocumentFolders',
  '{"title":"DocumentFolders","labels":{"createdby":"createdby","description":"description","foldername":"foldername","sequence":"sequence"},"prefixes":{}}',
);

/** Standard Schemas of Documents: they refuse what the client refuses. */
export const documentsSchemas = /* @__PURE__ */ schemasOfPackage(
  tables,
  'Documents',
  '{"title":"Document","labels":{"assigned_user_id":"Assigned To","filelocationtype":"Download Type","filename":"File Name","filestatus":"Active","fileversion":"Version","folderid":"Folder Name","notecontent":"Note","notes_title":"Title","starred":"starred"},"prefixes":{"DocumentFolders":"22","Groups":"20","Users":"19"}}',
);

const eventsValues = {
  activitytype: EventsActivitytype,
  duration_minutes: EventsDurationMinutes,
  eventstatus: EventsEventstatus,
  recurringtype: EventsRecurringtype,
  taskpriority: EventsTaskpriority,
  visibility: EventsVisibility,
};

/** Standard Schemas of Events: they refuse what the client refuses. */
export const eventsSchemas = /* @__PURE__ */ schemasOfPackage(
  tables,
  'Events',
  '{"title":"Event","labels":{"activitytype":"Activity Type","assigned_user_id":"Assigned To","contact_id":"Contact Name","date_start":"Start Date & Time","description":"Description","due_date":"End Date","duration_hours":"Duration","duration_minutes":"Duration Minutes","eventstatus":"Status","location":"Location","notime":"No Time","parent_id":"Related To","recurringtype":"Repeat","reminder_time":"Send Reminder","sendnotification":"Send Notification","starred":"starred","subject":"Subject","taskpriority":"Priority","time_end":"End Time","time_start":"Time Start","visibility":"Visibility"},"prefixes":{"Accounts":"11","Contacts":"12","Groups":"20","HelpDesk":"17","Invoice":"7","Leads":"10","Potentials":"13","Quotes":"4","Users":"19"}}',
  eventsValues,
);

const faqValues = {
  faqcategories: FaqFaqcategories,
  faqstatus: FaqFaqstatus,
};

/** Standard Schemas of FAQ: they refuse what the client refuses. */
export const faqSchemas = /* @__PURE__ */ schemasOfPackage(
  tables,
  'Faq',
  '{"title":"FAQ","labels":{"faq_answer":"Answer","faqcategories":"Category","faqstatus":"Status","product_id":"Product Name","question":"Question","starred":"starred"},"prefixes":{"Products":"14"}}',
  faqValues,
);

const helpDeskValues = {
  ticketcategories: HelpDeskTicketcategories,
  ticketpriorities: HelpDeskTicketpriorities,
  ticketseverities: HelpDeskTicketseverities,
  ticketstatus: HelpDeskTicketstatus,
};

/** Standard Schemas of Tickets: they refuse what the client refuses. */
export const helpDeskSchemas = /* @__PURE__ */ schemasOfPackage(
  tables,
  'HelpDesk',
  '{"title":"Ticket","labels":{"assigned_user_id":"Assigned To","contact_id":"Contact Name","days":"Days","description":"Description","from_portal":"From Portal","hours":"Hours","parent_id":"Organization Name","product_id":"Product Name","solution":"Solution","starred":"starred","ticket_title":"Title","ticketcategories":"Category","ticketpriorities":"Priority","ticketseverities":"Severity","ticketstatus":"Status"},"prefixes":{"Accounts":"11","Contacts":"12","Groups":"20","Products":"14","Users":"19"}}',
  helpDeskValues,
);

const invoiceValues = {
  hdnTaxType: InvoiceHdnTaxType,
  invoicestatus: InvoiceInvoicestatus,
};

/** Standard Schemas of Invoices: they refuse what the client refuses. */
export const invoiceSchemas = /* @__PURE__ */ schemasOfPackage(
  tables,
  'Invoice',
  '{"title":"Invoice","labels":{"account_id":"Organization Name","assigned_user_id":"Assigned To","balance":"Balance","bill_city":"Billing City","bill_code":"Billing Postal Code","bill_country":"Billing Country","bill_pobox":"Billing PO Box","bill_state":"Billing State","bill_street":"Billing Address","contact_id":"Contact Name","conversion_rate":"Conversion Rate","currency_id":"Currency","customerno":"Customer No","description":"Description","duedate":"Due Date","exciseduty":"Excise Duty","hdnDiscountAmount":"Discount Amount","hdnDiscountPercent":"Discount Percent","hdnGrandTotal":"Total","hdnS_H_Amount":"Charges","hdnS_H_Percent":"Taxes On Charges","hdnSubTotal":"Sub Total","hdnTaxType":"Tax Type","invoicedate":"Invoice Date","invoicestatus":"Status","potential_id":"Opportunity Name","pre_tax_total":"Pre Tax Total","received":"Received","region_id":"Tax Region","salescommission":"Sales Commission","salesorder_id":"Sales Order","ship_city":"Shipping City","ship_code":"Shipping Postal Code","ship_country":"Shipping Country","ship_pobox":"Shipping PO Box","ship_state":"Shipping State","ship_street":"Shipping Address","shipping_&_handling":"Shipping & Handling","shipping_&_handling_shtax1":"Shipping & Handling VAT","shipping_&_handling_shtax2":"Shipping & Handling Sales","shipping_&_handling_shtax3":"Shipping & Handling Service","starred":"starred","subject":"Subject","terms_conditions":"Terms & Conditions","txtAdjustment":"Adjustment","vtiger_purchaseorder":"Purchase Order"},"prefixes":{"Accounts":"11","Contacts":"12","Currency":"21","Groups":"20","Potentials":"13","Products":"14","Users":"19"},"lines":{"comment":"comment","discount_amount":"discount amount","discount_percent":"discount percent","listprice":"listprice","productid":"productid","quantity":"quantity","tax1":"VAT","tax2":"Sales","tax3":"Service"}}',
  invoiceValues,
);

const leadsValues = {
  industry: LeadsIndustry,
  leadsource: LeadsLeadsource,
  leadstatus: LeadsLeadstatus,
  rating: LeadsRating,
};

/** Standard Schemas of Leads: they refuse what the client refuses. */
export const leadsSchemas = /* @__PURE__ */ schemasOfPackage(
  tables,
  'Leads',
  '{"title":"Lead","labels":{"annualrevenue":"Annual Revenue","assigned_user_id":"Assigned To","city":"City","code":"Postal Code","company":"Company","country":"Country","description":"Description","designation":"Designation","email":"Primary Email","emailoptout":"Email Opt Out","fax":"Fax","firstname":"First Name","industry":"Industry","lane":"Street","lastname":"Last Name","leadsource":"Lead Source","leadstatus":"Lead Status","mobile":"Mobile Phone","noofemployees":"Number of Employees","phone":"Primary Phone","pobox":"PO Box","rating":"Rating","salutationtype":"Salutation","secondaryemail":"Secondary Email","starred":"starred","state":"State","website":"Website"},"prefixes":{"Groups":"20","Users":"19"}}',
  leadsValues,
);

/** Standard Schemas of LineItem: they refuse what the client refuses. */
export const lineItemSchemas = /* @__PURE__ */ schemasOfPackage(
  tables,
  'LineItem',
  '{"title":"LineItem","labels":{"comment":"comment","discount_amount":"discount amount","discount_percent":"discount percent","image":"image","listprice":"listprice","margin":"margin","parent_id":"parent id","productid":"productid","purchase_cost":"purchase cost","quantity":"quantity","sequence_no":"sequence no","tax1":"VAT","tax2":"Sales","tax3":"Service"},"prefixes":{"Invoice":"7","Products":"14","Quotes":"4"}}',
);

/** Standard Schemas of Comments: they refuse what the client refuses. */
export const modCommentsSchemas = /* @__PURE__ */ schemasOfPackage(
  tables,
  'ModComments',
  '{"title":"Comment","labels":{"assigned_user_id":"Assigned To","commentcontent":"Comment","customer":"Customer","filename":"Attachment","is_private":"Is Private","parent_comments":"Related To","reasontoedit":"ReasonToEdit","related_email_id":"Related Email Id","related_to":"Related To","userid":"UserId"},"prefixes":{"Accounts":"11","Contacts":"12","Groups":"20","HelpDesk":"17","Invoice":"7","Leads":"10","ModComments":"30","Potentials":"13","Quotes":"4","Users":"19"}}',
);

const potentialsValues = {
  leadsource: PotentialsLeadsource,
  opportunity_type: PotentialsOpportunityType,
  sales_stage: PotentialsSalesStage,
};

/** Standard Schemas of Opportunities: they refuse what the client refuses. */
export const potentialsSchemas = /* @__PURE__ */ schemasOfPackage(
  tables,
  'Potentials',
  '{"title":"Opportunity","labels":{"amount":"Amount","assigned_user_id":"Assigned To","campaignid":"Campaign Source","closingdate":"Expected Close Date","contact_id":"Contact Name","description":"Description","forecast_amount":"Weighted Revenue","isconvertedfromlead":"Is Converted From Lead","leadsource":"Lead Source","nextstep":"Next Step","opportunity_type":"Type","potentialname":"Opportunity Name","probability":"Probability","related_to":"Organization Name","sales_stage":"Sales Stage","starred":"starred"},"prefixes":{"Accounts":"11","Contacts":"12","Groups":"20","Users":"19"}}',
  potentialsValues,
);

const productsValues = {
  glacct: ProductsGlacct,
  manufacturer: ProductsManufacturer,
  productcategory: ProductsProductcategory,
  usageunit: ProductsUsageunit,
};

/** Standard Schemas of Products: they refuse what the client refuses. */
export const productsSchemas = /* @__PURE__ */ schemasOfPackage(
  tables,
  'Products',
  '{"title":"Product","labels":{"assigned_user_id":"Handler","commissionrate":"Commission Rate","currency1":"USA, Dollars USD","description":"Description","discontinued":"Product Active","expiry_date":"Support Expiry Date","glacct":"GL Account","manufacturer":"Manufacturer","mfr_part_no":"Mfr PartNo","productcategory":"Product Category","productcode":"Part Number","productname":"Product Name","productsheet":"Product Sheet","purchase_cost":"Purchase Cost","qty_per_unit":"Qty/Unit","qtyindemand":"Qty. in Demand","qtyinstock":"Qty. in Stock","reorderlevel":"Reorder Level","sales_end_date":"Sales End Date","sales_start_date":"Sales Start Date","serial_no":"Serial No","starred":"starred","start_date":"Support Start Date","tax1":"VAT","tax2":"Sales","tax3":"Service","taxclass":"Taxes","unit_price":"Unit Price","usageunit":"Usage Unit","vendor_id":"Vendor Name","vendor_part_no":"Vendor Part No","website":"Website"},"prefixes":{"Groups":"20","Users":"19"}}',
  productsValues,
);

const quotesValues = {
  carrier: QuotesCarrier,
  hdnTaxType: QuotesHdnTaxType,
  quotestage: QuotesQuotestage,
};

/** Standard Schemas of Quotes: they refuse what the client refuses. */
export const quotesSchemas = /* @__PURE__ */ schemasOfPackage(
  tables,
  'Quotes',
  '{"title":"Quote","labels":{"account_id":"Organization Name","assigned_user_id":"Assigned To","assigned_user_id1":"Inventory Manager","bill_city":"Billing City","bill_code":"Billing Postal Code","bill_country":"Billing Country","bill_pobox":"Billing PO Box","bill_state":"Billing State","bill_street":"Billing Address","carrier":"Carrier","contact_id":"Contact Name","conversion_rate":"Conversion Rate","currency_id":"Currency","description":"Description","hdnDiscountAmount":"Discount Amount","hdnDiscountPercent":"Discount Percent","hdnGrandTotal":"Total","hdnS_H_Amount":"Charges","hdnS_H_Percent":"Taxes On Charges","hdnSubTotal":"Sub Total","hdnTaxType":"Tax Type","potential_id":"Opportunity Name","pre_tax_total":"Pre Tax Total","quotestage":"Quote Stage","region_id":"Tax Region","ship_city":"Shipping City","ship_code":"Shipping Postal Code","ship_country":"Shipping Country","ship_pobox":"Shipping PO Box","ship_state":"Shipping State","ship_street":"Shipping Address","shipping":"Shipping","shipping_&_handling":"Shipping & Handling","shipping_&_handling_shtax1":"Shipping & Handling VAT","shipping_&_handling_shtax2":"Shipping & Handling Sales","shipping_&_handling_shtax3":"Shipping & Handling Service","starred":"starred","subject":"Subject","terms_conditions":"Terms & Conditions","txtAdjustment":"Adjustment","validtill":"Valid Until"},"prefixes":{"Accounts":"11","Contacts":"12","Currency":"21","Groups":"20","Potentials":"13","Products":"14","Users":"19"},"lines":{"comment":"comment","discount_amount":"discount amount","discount_percent":"discount percent","listprice":"listprice","productid":"productid","quantity":"quantity","tax1":"VAT","tax2":"Sales","tax3":"Service"}}',
  quotesValues,
);

const vehiclesValues = {
  fuel: VehiclesFuel,
  vehiclestatus: VehiclesVehiclestatus,
};

/** Standard Schemas of Vehicles & "Fleet": they refuse what the client refuses. */
export const vehiclesSchemas = /* @__PURE__ */ schemasOfPackage(
  tables,
  'Vehicles',
  '{"title":"Vehicle","labels":{"2nd_key":"Has a 2nd key","CreatedTime":"Created Time (imported)","assigned_user_id":"Assigned To","class":"Class","co_drivers":"Co-drivers","condition_report":"Condition Report","constructor_":"Constructor","doors":"Doors","driver_user":"Driver","equipment":"Equipment","first_registered":"First Registered","fleet_account":"Fleet of","fuel":"Fuel","garage_opens":"Garage Opens","inspected_at":"Inspected At","owner_ref":"Owner","papers":"Papers","parked_at":"Parked At","plate":"Plate","proto_":"__proto__","remarks":"Remarks\\nsecond line","seats":"Seats","service_history":"Service History","service_interval":"Service Interval","starred":"starred","vehiclestatus":"Status"},"prefixes":{"Accounts":"11","Contacts":"12","Groups":"20","Leads":"10","Users":"19"}}',
  vehiclesValues,
);

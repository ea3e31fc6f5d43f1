// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.

/** Type. */
// prettier-ignore
export type AccountsAccounttype = 'Analyst' | 'Competitor' | 'Customer' | 'Integrator' | 'Investor' | 'Partner' | 'Press' | 'Prospect' | 'Reseller' | 'Other';

// prettier-ignore
export declare const AccountsAccounttype: readonly [AccountsAccounttype, ...AccountsAccounttype[]];

/** Service level. */
// prettier-ignore
export type AccountsCf1031 = 'Gold' | 'Silver' | 'Bronze';

// prettier-ignore
export declare const AccountsCf1031: readonly [AccountsCf1031, ...AccountsCf1031[]];

/** Industry. */
// prettier-ignore
export type AccountsIndustry = 'Apparel' | 'Banking' | 'Biotechnology' | 'Chemicals' | 'Communications' | 'Construction' | 'Consulting' | 'Education' | 'Electronics' | 'Energy' | 'Engineering' | 'Entertainment' | 'Environmental' | 'Finance' | 'Food & Beverage' | 'Government' | 'Healthcare' | 'Hospitality' | 'Insurance' | 'Machinery' | 'Manufacturing' | 'Media' | 'Not For Profit' | 'Recreation' | 'Retail' | 'Shipping' | 'Technology' | 'Telecommunications' | 'Transportation' | 'Utilities' | 'Other';

// prettier-ignore
export declare const AccountsIndustry: readonly [AccountsIndustry, ...AccountsIndustry[]];

/** Rating. */
// prettier-ignore
export type AccountsRating = 'Acquired' | 'Active' | 'Market Failed' | 'Project Cancelled' | 'Shutdown';

// prettier-ignore
export declare const AccountsRating: readonly [AccountsRating, ...AccountsRating[]];

/** Activity Type. */
// prettier-ignore
export type CalendarActivitytype = 'Call' | 'Meeting' | 'Mobile Call';

// prettier-ignore
export declare const CalendarActivitytype: readonly [CalendarActivitytype, ...CalendarActivitytype[]];

/** Duration Minutes. */
// prettier-ignore
export type CalendarDurationMinutes = '00' | '15' | '30' | '45';

// prettier-ignore
export declare const CalendarDurationMinutes: readonly [CalendarDurationMinutes, ...CalendarDurationMinutes[]];

/** Status. */
// prettier-ignore
export type CalendarEventstatus = 'Planned' | 'Held' | 'Not Held';

// prettier-ignore
export declare const CalendarEventstatus: readonly [CalendarEventstatus, ...CalendarEventstatus[]];

/** Repeat. */
// prettier-ignore
export type CalendarRecurringtype = 'Daily' | 'Weekly' | 'Monthly' | 'Yearly';

// prettier-ignore
export declare const CalendarRecurringtype: readonly [CalendarRecurringtype, ...CalendarRecurringtype[]];

/** Priority. */
// prettier-ignore
export type CalendarTaskpriority = 'High' | 'Medium' | 'Low';

// prettier-ignore
export declare const CalendarTaskpriority: readonly [CalendarTaskpriority, ...CalendarTaskpriority[]];

/** Status. */
// prettier-ignore
export type CalendarTaskstatus = 'Not Started' | 'In Progress' | 'Completed' | 'Pending Input' | 'Deferred' | 'Planned';

// prettier-ignore
export declare const CalendarTaskstatus: readonly [CalendarTaskstatus, ...CalendarTaskstatus[]];

/** Visibility. */
// prettier-ignore
export type CalendarVisibility = 'Private' | 'Public';

// prettier-ignore
export declare const CalendarVisibility: readonly [CalendarVisibility, ...CalendarVisibility[]];

/** Favourite colours. */
// prettier-ignore
export type ContactsCf855 = 'Red' | 'Blue' | 'Green' | 'Yellow' | 'Black & White';

// prettier-ignore
export declare const ContactsCf855: readonly [ContactsCf855, ...ContactsCf855[]];

/** Odd values. */
// prettier-ignore
export type ContactsCf885 = "O'Brien" | 'He said "hi"' | '<b>bold</b>' | 'A & B' | '1st' | '*/ end' | 'back\\slash' | '100%' | 'true' | 'null' | 'class' | '${x}' | 'trailing ' | 'UPPER' | 'upper' | '`tick`' | '日本 🚀';

// prettier-ignore
export declare const ContactsCf885: readonly [ContactsCf885, ...ContactsCf885[]];

/** Odd multi. */
// prettier-ignore
export type ContactsCf895 = "O'Brien" | 'He said "hi"' | '<b>bold</b>' | 'A & B' | '1st' | '*/ end' | 'back\\slash' | '100%' | 'true' | 'null' | 'class' | '${x}' | 'trailing ' | 'UPPER' | 'upper' | '`tick`' | '日本 🚀';

// prettier-ignore
export declare const ContactsCf895: readonly [ContactsCf895, ...ContactsCf895[]];

/** Lead Source. */
// prettier-ignore
export type ContactsLeadsource = 'Cold Call' | 'Existing Customer' | 'Self Generated' | 'Employee' | 'Partner' | 'Public Relations' | 'Direct Mail' | 'Conference' | 'Trade Show' | 'Web Site' | 'Word of mouth' | 'Other';

// prettier-ignore
export declare const ContactsLeadsource: readonly [ContactsLeadsource, ...ContactsLeadsource[]];

/** Activity Type. */
// prettier-ignore
export type EventsActivitytype = 'Call' | 'Meeting' | 'Mobile Call';

// prettier-ignore
export declare const EventsActivitytype: readonly [EventsActivitytype, ...EventsActivitytype[]];

/** Duration Minutes. */
// prettier-ignore
export type EventsDurationMinutes = '00' | '15' | '30' | '45';

// prettier-ignore
export declare const EventsDurationMinutes: readonly [EventsDurationMinutes, ...EventsDurationMinutes[]];

/** Status. */
// prettier-ignore
export type EventsEventstatus = 'Planned' | 'Held' | 'Not Held';

// prettier-ignore
export declare const EventsEventstatus: readonly [EventsEventstatus, ...EventsEventstatus[]];

/** Repeat. */
// prettier-ignore
export type EventsRecurringtype = 'Daily' | 'Weekly' | 'Monthly' | 'Yearly';

// prettier-ignore
export declare const EventsRecurringtype: readonly [EventsRecurringtype, ...EventsRecurringtype[]];

/** Priority. */
// prettier-ignore
export type EventsTaskpriority = 'High' | 'Medium' | 'Low';

// prettier-ignore
export declare const EventsTaskpriority: readonly [EventsTaskpriority, ...EventsTaskpriority[]];

/** Visibility. */
// prettier-ignore
export type EventsVisibility = 'Private' | 'Public';

// prettier-ignore
export declare const EventsVisibility: readonly [EventsVisibility, ...EventsVisibility[]];

/** Category. */
// prettier-ignore
export type FaqFaqcategories = 'General';

// prettier-ignore
export declare const FaqFaqcategories: readonly [FaqFaqcategories, ...FaqFaqcategories[]];

/** Status. */
// prettier-ignore
export type FaqFaqstatus = 'Draft' | 'Reviewed' | 'Published' | 'Obsolete';

// prettier-ignore
export declare const FaqFaqstatus: readonly [FaqFaqstatus, ...FaqFaqstatus[]];

/** Category. */
// prettier-ignore
export type HelpDeskTicketcategories = 'Big Problem' | 'Small Problem' | 'Other Problem';

// prettier-ignore
export declare const HelpDeskTicketcategories: readonly [HelpDeskTicketcategories, ...HelpDeskTicketcategories[]];

/** Priority. */
// prettier-ignore
export type HelpDeskTicketpriorities = 'Low' | 'Normal' | 'High' | 'Urgent';

// prettier-ignore
export declare const HelpDeskTicketpriorities: readonly [HelpDeskTicketpriorities, ...HelpDeskTicketpriorities[]];

/** Severity. */
// prettier-ignore
export type HelpDeskTicketseverities = 'Minor' | 'Major' | 'Feature' | 'Critical';

// prettier-ignore
export declare const HelpDeskTicketseverities: readonly [HelpDeskTicketseverities, ...HelpDeskTicketseverities[]];

/** Status. */
// prettier-ignore
export type HelpDeskTicketstatus = 'Open' | 'In Progress' | 'Wait For Response' | 'Closed';

// prettier-ignore
export declare const HelpDeskTicketstatus: readonly [HelpDeskTicketstatus, ...HelpDeskTicketstatus[]];

/** Tax Type. */
// prettier-ignore
export type InvoiceHdnTaxType = 'individual' | 'group';

// prettier-ignore
export declare const InvoiceHdnTaxType: readonly [InvoiceHdnTaxType, ...InvoiceHdnTaxType[]];

/** Status. */
// prettier-ignore
export type InvoiceInvoicestatus = 'AutoCreated' | 'Cancel' | 'Created' | 'Approved' | 'Sent' | 'Credit Invoice' | 'Paid';

// prettier-ignore
export declare const InvoiceInvoicestatus: readonly [InvoiceInvoicestatus, ...InvoiceInvoicestatus[]];

/** Industry. */
// prettier-ignore
export type LeadsIndustry = 'Apparel' | 'Banking' | 'Biotechnology' | 'Chemicals' | 'Communications' | 'Construction' | 'Consulting' | 'Education' | 'Electronics' | 'Energy' | 'Engineering' | 'Entertainment' | 'Environmental' | 'Finance' | 'Food & Beverage' | 'Government' | 'Healthcare' | 'Hospitality' | 'Insurance' | 'Machinery' | 'Manufacturing' | 'Media' | 'Not For Profit' | 'Recreation' | 'Retail' | 'Shipping' | 'Technology' | 'Telecommunications' | 'Transportation' | 'Utilities' | 'Other';

// prettier-ignore
export declare const LeadsIndustry: readonly [LeadsIndustry, ...LeadsIndustry[]];

/** Lead Source. */
// prettier-ignore
export type LeadsLeadsource = 'Cold Call' | 'Existing Customer' | 'Self Generated' | 'Employee' | 'Partner' | 'Public Relations' | 'Direct Mail' | 'Conference' | 'Trade Show' | 'Web Site' | 'Word of mouth' | 'Other';

// prettier-ignore
export declare const LeadsLeadsource: readonly [LeadsLeadsource, ...LeadsLeadsource[]];

/** Lead Status. */
// prettier-ignore
export type LeadsLeadstatus = 'Attempted to Contact' | 'Cold' | 'Contact in Future' | 'Contacted' | 'Hot' | 'Junk Lead' | 'Lost Lead' | 'Not Contacted' | 'Pre Qualified' | 'Qualified' | 'Warm';

// prettier-ignore
export declare const LeadsLeadstatus: readonly [LeadsLeadstatus, ...LeadsLeadstatus[]];

/** Rating. */
// prettier-ignore
export type LeadsRating = 'Acquired' | 'Active' | 'Market Failed' | 'Project Cancelled' | 'Shutdown';

// prettier-ignore
export declare const LeadsRating: readonly [LeadsRating, ...LeadsRating[]];

/** Lead Source. */
// prettier-ignore
export type PotentialsLeadsource = 'Cold Call' | 'Existing Customer' | 'Self Generated' | 'Employee' | 'Partner' | 'Public Relations' | 'Direct Mail' | 'Conference' | 'Trade Show' | 'Web Site' | 'Word of mouth' | 'Other';

// prettier-ignore
export declare const PotentialsLeadsource: readonly [PotentialsLeadsource, ...PotentialsLeadsource[]];

/** Type. */
// prettier-ignore
export type PotentialsOpportunityType = 'Existing Business' | 'New Business';

// prettier-ignore
export declare const PotentialsOpportunityType: readonly [PotentialsOpportunityType, ...PotentialsOpportunityType[]];

/** Sales Stage. */
// prettier-ignore
export type PotentialsSalesStage = 'Prospecting' | 'Qualification' | 'Needs Analysis' | 'Value Proposition' | 'Id. Decision Makers' | 'Perception Analysis' | 'Proposal or Price Quote' | 'Negotiation or Review' | 'Closed Won' | 'Closed Lost';

// prettier-ignore
export declare const PotentialsSalesStage: readonly [PotentialsSalesStage, ...PotentialsSalesStage[]];

/** GL Account. */
// prettier-ignore
export type ProductsGlacct = '300-Sales-Software' | '301-Sales-Hardware' | '302-Rental-Income' | '303-Interest-Income' | '304-Sales-Software-Support' | '305-Sales Other' | '306-Internet Sales' | '307-Service-Hardware Labor' | '308-Sales-Books';

// prettier-ignore
export declare const ProductsGlacct: readonly [ProductsGlacct, ...ProductsGlacct[]];

/** Manufacturer. */
// prettier-ignore
export type ProductsManufacturer = 'AltvetPet Inc.' | 'LexPon Inc.' | 'MetBeat Corp';

// prettier-ignore
export declare const ProductsManufacturer: readonly [ProductsManufacturer, ...ProductsManufacturer[]];

/** Product Category. */
// prettier-ignore
export type ProductsProductcategory = 'Hardware' | 'Software' | 'CRM Applications';

// prettier-ignore
export declare const ProductsProductcategory: readonly [ProductsProductcategory, ...ProductsProductcategory[]];

/** Usage Unit. */
// prettier-ignore
export type ProductsUsageunit = 'Box' | 'Carton' | 'Dozen' | 'Each' | 'Hours' | 'Impressions' | 'Lb' | 'M' | 'Pack' | 'Pages' | 'Pieces' | 'Quantity' | 'Reams' | 'Sheet' | 'Spiral Binder' | 'Sq Ft';

// prettier-ignore
export declare const ProductsUsageunit: readonly [ProductsUsageunit, ...ProductsUsageunit[]];

/** Carrier. */
// prettier-ignore
export type QuotesCarrier = 'FedEx' | 'UPS' | 'USPS' | 'DHL' | 'BlueDart';

// prettier-ignore
export declare const QuotesCarrier: readonly [QuotesCarrier, ...QuotesCarrier[]];

/** Tax Type. */
// prettier-ignore
export type QuotesHdnTaxType = 'individual' | 'group';

// prettier-ignore
export declare const QuotesHdnTaxType: readonly [QuotesHdnTaxType, ...QuotesHdnTaxType[]];

/** Quote Stage. */
// prettier-ignore
export type QuotesQuotestage = 'Created' | 'Delivered' | 'Reviewed' | 'Accepted' | 'Rejected';

// prettier-ignore
export declare const QuotesQuotestage: readonly [QuotesQuotestage, ...QuotesQuotestage[]];

/** Default MyCalendar View. */
// prettier-ignore
export type UsersActivityView = 'Today' | 'This Week' | 'This Month' | 'This Year' | 'Agenda';

// prettier-ignore
export declare const UsersActivityView: readonly [UsersActivityView, ...UsersActivityView[]];

/** Calendar Shared Type. */
// prettier-ignore
export type UsersCalendarsharedtype = 'public' | 'private' | 'seletedusers';

// prettier-ignore
export declare const UsersCalendarsharedtype: readonly [UsersCalendarsharedtype, ...UsersCalendarsharedtype[]];

/** Default Call Duration (Mins). */
// prettier-ignore
export type UsersCallduration = '5' | '10' | '30' | '60' | '120';

// prettier-ignore
export declare const UsersCallduration: readonly [UsersCallduration, ...UsersCallduration[]];

/** Decimal Separator. */
// prettier-ignore
export type UsersCurrencyDecimalSeparator = '.' | ',' | "'" | ' ' | '$';

// prettier-ignore
export declare const UsersCurrencyDecimalSeparator: readonly [UsersCurrencyDecimalSeparator, ...UsersCurrencyDecimalSeparator[]];

/** Digit Grouping Pattern. */
// prettier-ignore
export type UsersCurrencyGroupingPattern = '123,456,789' | '123456789' | '123456,789' | '12,34,56,789';

// prettier-ignore
export declare const UsersCurrencyGroupingPattern: readonly [UsersCurrencyGroupingPattern, ...UsersCurrencyGroupingPattern[]];

/** Digit Grouping Separator. */
// prettier-ignore
export type UsersCurrencyGroupingSeparator = ',' | '.' | "'" | ' ' | '$';

// prettier-ignore
export declare const UsersCurrencyGroupingSeparator: readonly [UsersCurrencyGroupingSeparator, ...UsersCurrencyGroupingSeparator[]];

/** Symbol Placement. */
// prettier-ignore
export type UsersCurrencySymbolPlacement = '$1.0' | '1.0$';

// prettier-ignore
export declare const UsersCurrencySymbolPlacement: readonly [UsersCurrencySymbolPlacement, ...UsersCurrencySymbolPlacement[]];

/** Date Format. */
// prettier-ignore
export type UsersDateFormat = 'dd-mm-yyyy' | 'mm-dd-yyyy' | 'yyyy-mm-dd' | 'dd.mm.yyyy' | 'dd/mm/yyyy';

// prettier-ignore
export declare const UsersDateFormat: readonly [UsersDateFormat, ...UsersDateFormat[]];

/** Starting Day of the week. */
// prettier-ignore
export type UsersDayoftheweek = 'Sunday' | 'Monday' | 'Tuesday' | 'Wednesday' | 'Thursday' | 'Friday' | 'Saturday';

// prettier-ignore
export declare const UsersDayoftheweek: readonly [UsersDayoftheweek, ...UsersDayoftheweek[]];

/** Default Record View. */
// prettier-ignore
export type UsersDefaultRecordView = 'Summary' | 'Detail';

// prettier-ignore
export declare const UsersDefaultRecordView: readonly [UsersDefaultRecordView, ...UsersDefaultRecordView[]];

/** Default Activity Type. */
// prettier-ignore
export type UsersDefaultactivitytype = 'Call' | 'Meeting';

// prettier-ignore
export declare const UsersDefaultactivitytype: readonly [UsersDefaultactivitytype, ...UsersDefaultactivitytype[]];

/** Default Calendar View. */
// prettier-ignore
export type UsersDefaultcalendarview = 'ListView' | 'MyCalendar' | 'SharedCalendar';

// prettier-ignore
export declare const UsersDefaultcalendarview: readonly [UsersDefaultcalendarview, ...UsersDefaultcalendarview[]];

/** Default Event Status. */
// prettier-ignore
export type UsersDefaulteventstatus = 'Planned' | 'Held' | 'Not Held';

// prettier-ignore
export declare const UsersDefaulteventstatus: readonly [UsersDefaulteventstatus, ...UsersDefaulteventstatus[]];

/** Calendar Hour Format. */
// prettier-ignore
export type UsersHourFormat = '12' | '24';

// prettier-ignore
export declare const UsersHourFormat: readonly [UsersHourFormat, ...UsersHourFormat[]];

/** Default Lead View. */
// prettier-ignore
export type UsersLeadView = 'Today' | 'Last 2 Days' | 'Last Week';

// prettier-ignore
export declare const UsersLeadView: readonly [UsersLeadView, ...UsersLeadView[]];

/** Number Of Currency Decimals. */
// prettier-ignore
export type UsersNoOfCurrencyDecimals = '0' | '1' | '2' | '3' | '4' | '5';

// prettier-ignore
export declare const UsersNoOfCurrencyDecimals: readonly [UsersNoOfCurrencyDecimals, ...UsersNoOfCurrencyDecimals[]];

/** Other Event Duration (Mins). */
// prettier-ignore
export type UsersOthereventduration = '5' | '10' | '30' | '60' | '120';

// prettier-ignore
export declare const UsersOthereventduration: readonly [UsersOthereventduration, ...UsersOthereventduration[]];

/** Popup Reminder Interval. */
// prettier-ignore
export type UsersReminderInterval = '1 Minute' | '5 Minutes' | '15 Minutes' | '30 Minutes' | '45 Minutes' | '1 Hour' | '1 Day';

// prettier-ignore
export declare const UsersReminderInterval: readonly [UsersReminderInterval, ...UsersReminderInterval[]];

/** Row Height. */
// prettier-ignore
export type UsersRowheight = 'wide' | 'medium' | 'narrow';

// prettier-ignore
export declare const UsersRowheight: readonly [UsersRowheight, ...UsersRowheight[]];

/** Day starts at. */
// prettier-ignore
export type UsersStartHour = '08:00' | '09:00' | '10:00' | '17:00' | '18:00';

// prettier-ignore
export declare const UsersStartHour: readonly [UsersStartHour, ...UsersStartHour[]];

/** Time Zone. */
// prettier-ignore
export type UsersTimeZone = 'Pacific/Midway' | 'America/Los_Angeles' | 'America/New_York' | 'UTC' | 'Europe/London' | 'Europe/Athens' | 'Asia/Kolkata' | 'Asia/Tokyo' | 'Pacific/Auckland';

// prettier-ignore
export declare const UsersTimeZone: readonly [UsersTimeZone, ...UsersTimeZone[]];

/** Fuel. */
// prettier-ignore
export type VehiclesFuel = 'Petrol' | 'Diesel' | 'Electric' | 'Hybrid';

// prettier-ignore
export declare const VehiclesFuel: readonly [VehiclesFuel, ...VehiclesFuel[]];

/** Status. */
// prettier-ignore
export type VehiclesVehiclestatus = 'In use' | 'In repair' | 'Sold' | 'Scrapped';

// prettier-ignore
export declare const VehiclesVehiclestatus: readonly [VehiclesVehiclestatus, ...VehiclesVehiclestatus[]];

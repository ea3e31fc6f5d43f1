// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import type { ListOf } from './runtime/index.js';

/** Type. */
// prettier-ignore
export type AccountsAccounttype = 'Analyst'|'Competitor'|'Customer'|'Integrator'|'Investor'|'Partner'|'Press'|'Prospect'|'Reseller'|'Other';

export declare const AccountsAccounttype: ListOf<AccountsAccounttype>;

/** Service level. */
export type AccountsCf1031 = 'Gold' | 'Silver' | 'Bronze';

export declare const AccountsCf1031: ListOf<AccountsCf1031>;

/** Industry. */
// prettier-ignore
export type AccountsIndustry = 'Apparel'|'Banking'|'Biotechnology'|'Chemicals'|'Communications'|'Construction'|'Consulting'|'Education'|'Electronics'|'Energy'|'Engineering'|'Entertainment'|'Environmental'|'Finance'|'Food & Beverage'|'Government'|'Healthcare'|'Hospitality'|'Insurance'|'Machinery'|'Manufacturing'|'Media'|'Not For Profit'|'Recreation'|'Retail'|'Shipping'|'Technology'|'Telecommunications'|'Transportation'|'Utilities'|'Other';

export declare const AccountsIndustry: ListOf<AccountsIndustry>;

/** Rating. */
// prettier-ignore
export type AccountsRating = 'Acquired'|'Active'|'Market Failed'|'Project Cancelled'|'Shutdown';

export declare const AccountsRating: ListOf<AccountsRating>;

/** Activity Type. */
export type CalendarActivitytype = 'Call' | 'Meeting' | 'Mobile Call';

export declare const CalendarActivitytype: ListOf<CalendarActivitytype>;

/** Duration Minutes. */
export type CalendarDurationMinutes = '00' | '15' | '30' | '45';

export declare const CalendarDurationMinutes: ListOf<CalendarDurationMinutes>;

/** Status. */
export type CalendarEventstatus = 'Planned' | 'Held' | 'Not Held';

export declare const CalendarEventstatus: ListOf<CalendarEventstatus>;

/** Repeat. */
export type CalendarRecurringtype = 'Daily' | 'Weekly' | 'Monthly' | 'Yearly';

export declare const CalendarRecurringtype: ListOf<CalendarRecurringtype>;

/** Priority. */
export type CalendarTaskpriority = 'High' | 'Medium' | 'Low';

export declare const CalendarTaskpriority: ListOf<CalendarTaskpriority>;

/** Status. */
// prettier-ignore
export type CalendarTaskstatus = 'Not Started'|'In Progress'|'Completed'|'Pending Input'|'Deferred'|'Planned';

export declare const CalendarTaskstatus: ListOf<CalendarTaskstatus>;

/** Visibility. */
export type CalendarVisibility = 'Private' | 'Public';

export declare const CalendarVisibility: ListOf<CalendarVisibility>;

/** Favourite colours. */
export type ContactsCf855 = 'Red' | 'Blue' | 'Green' | 'Yellow' | 'Black & White';

export declare const ContactsCf855: ListOf<ContactsCf855>;

/** Odd values. */
// prettier-ignore
export type ContactsCf885 = "O'Brien"|'He said "hi"'|'<b>bold</b>'|'A & B'|'1st'|'*/ end'|'back\\slash'|'100%'|'true'|'null'|'class'|'${x}'|'trailing '|'UPPER'|'upper'|'`tick`'|'日本 🚀';

export declare const ContactsCf885: ListOf<ContactsCf885>;

/** Odd multi. */
// prettier-ignore
export type ContactsCf895 = "O'Brien"|'He said "hi"'|'<b>bold</b>'|'A & B'|'1st'|'*/ end'|'back\\slash'|'100%'|'true'|'null'|'class'|'${x}'|'trailing '|'UPPER'|'upper'|'`tick`'|'日本 🚀';

export declare const ContactsCf895: ListOf<ContactsCf895>;

/** Lead Source. */
// prettier-ignore
export type ContactsLeadsource = 'Cold Call'|'Existing Customer'|'Self Generated'|'Employee'|'Partner'|'Public Relations'|'Direct Mail'|'Conference'|'Trade Show'|'Web Site'|'Word of mouth'|'Other';

export declare const ContactsLeadsource: ListOf<ContactsLeadsource>;

/** Activity Type. */
export type EventsActivitytype = 'Call' | 'Meeting' | 'Mobile Call';

export declare const EventsActivitytype: ListOf<EventsActivitytype>;

/** Duration Minutes. */
export type EventsDurationMinutes = '00' | '15' | '30' | '45';

export declare const EventsDurationMinutes: ListOf<EventsDurationMinutes>;

/** Status. */
export type EventsEventstatus = 'Planned' | 'Held' | 'Not Held';

export declare const EventsEventstatus: ListOf<EventsEventstatus>;

/** Repeat. */
export type EventsRecurringtype = 'Daily' | 'Weekly' | 'Monthly' | 'Yearly';

export declare const EventsRecurringtype: ListOf<EventsRecurringtype>;

/** Priority. */
export type EventsTaskpriority = 'High' | 'Medium' | 'Low';

export declare const EventsTaskpriority: ListOf<EventsTaskpriority>;

/** Visibility. */
export type EventsVisibility = 'Private' | 'Public';

export declare const EventsVisibility: ListOf<EventsVisibility>;

/** Category. */
export type FaqFaqcategories = 'General';

export declare const FaqFaqcategories: ListOf<FaqFaqcategories>;

/** Status. */
export type FaqFaqstatus = 'Draft' | 'Reviewed' | 'Published' | 'Obsolete';

export declare const FaqFaqstatus: ListOf<FaqFaqstatus>;

/** Category. */
export type HelpDeskTicketcategories = 'Big Problem' | 'Small Problem' | 'Other Problem';

export declare const HelpDeskTicketcategories: ListOf<HelpDeskTicketcategories>;

/** Priority. */
export type HelpDeskTicketpriorities = 'Low' | 'Normal' | 'High' | 'Urgent';

export declare const HelpDeskTicketpriorities: ListOf<HelpDeskTicketpriorities>;

/** Severity. */
export type HelpDeskTicketseverities = 'Minor' | 'Major' | 'Feature' | 'Critical';

export declare const HelpDeskTicketseverities: ListOf<HelpDeskTicketseverities>;

/** Status. */
export type HelpDeskTicketstatus = 'Open' | 'In Progress' | 'Wait For Response' | 'Closed';

export declare const HelpDeskTicketstatus: ListOf<HelpDeskTicketstatus>;

/** Tax Type. */
export type InvoiceHdnTaxType = 'individual' | 'group';

export declare const InvoiceHdnTaxType: ListOf<InvoiceHdnTaxType>;

/** Status. */
// prettier-ignore
export type InvoiceInvoicestatus = 'AutoCreated'|'Cancel'|'Created'|'Approved'|'Sent'|'Credit Invoice'|'Paid';

export declare const InvoiceInvoicestatus: ListOf<InvoiceInvoicestatus>;

/** Industry. */
// prettier-ignore
export type LeadsIndustry = 'Apparel'|'Banking'|'Biotechnology'|'Chemicals'|'Communications'|'Construction'|'Consulting'|'Education'|'Electronics'|'Energy'|'Engineering'|'Entertainment'|'Environmental'|'Finance'|'Food & Beverage'|'Government'|'Healthcare'|'Hospitality'|'Insurance'|'Machinery'|'Manufacturing'|'Media'|'Not For Profit'|'Recreation'|'Retail'|'Shipping'|'Technology'|'Telecommunications'|'Transportation'|'Utilities'|'Other';

export declare const LeadsIndustry: ListOf<LeadsIndustry>;

/** Lead Source. */
// prettier-ignore
export type LeadsLeadsource = 'Cold Call'|'Existing Customer'|'Self Generated'|'Employee'|'Partner'|'Public Relations'|'Direct Mail'|'Conference'|'Trade Show'|'Web Site'|'Word of mouth'|'Other';

export declare const LeadsLeadsource: ListOf<LeadsLeadsource>;

/** Lead Status. */
// prettier-ignore
export type LeadsLeadstatus = 'Attempted to Contact'|'Cold'|'Contact in Future'|'Contacted'|'Hot'|'Junk Lead'|'Lost Lead'|'Not Contacted'|'Pre Qualified'|'Qualified'|'Warm';

export declare const LeadsLeadstatus: ListOf<LeadsLeadstatus>;

/** Rating. */
// prettier-ignore
export type LeadsRating = 'Acquired'|'Active'|'Market Failed'|'Project Cancelled'|'Shutdown';

export declare const LeadsRating: ListOf<LeadsRating>;

/** Lead Source. */
// prettier-ignore
export type PotentialsLeadsource = 'Cold Call'|'Existing Customer'|'Self Generated'|'Employee'|'Partner'|'Public Relations'|'Direct Mail'|'Conference'|'Trade Show'|'Web Site'|'Word of mouth'|'Other';

export declare const PotentialsLeadsource: ListOf<PotentialsLeadsource>;

/** Type. */
export type PotentialsOpportunityType = 'Existing Business' | 'New Business';

export declare const PotentialsOpportunityType: ListOf<PotentialsOpportunityType>;

/** Sales Stage. */
// prettier-ignore
export type PotentialsSalesStage = 'Prospecting'|'Qualification'|'Needs Analysis'|'Value Proposition'|'Id. Decision Makers'|'Perception Analysis'|'Proposal or Price Quote'|'Negotiation or Review'|'Closed Won'|'Closed Lost';

export declare const PotentialsSalesStage: ListOf<PotentialsSalesStage>;

/** GL Account. */
// prettier-ignore
export type ProductsGlacct = '300-Sales-Software'|'301-Sales-Hardware'|'302-Rental-Income'|'303-Interest-Income'|'304-Sales-Software-Support'|'305-Sales Other'|'306-Internet Sales'|'307-Service-Hardware Labor'|'308-Sales-Books';

export declare const ProductsGlacct: ListOf<ProductsGlacct>;

/** Manufacturer. */
export type ProductsManufacturer = 'AltvetPet Inc.' | 'LexPon Inc.' | 'MetBeat Corp';

export declare const ProductsManufacturer: ListOf<ProductsManufacturer>;

/** Product Category. */
export type ProductsProductcategory = 'Hardware' | 'Software' | 'CRM Applications';

export declare const ProductsProductcategory: ListOf<ProductsProductcategory>;

/** Usage Unit. */
// prettier-ignore
export type ProductsUsageunit = 'Box'|'Carton'|'Dozen'|'Each'|'Hours'|'Impressions'|'Lb'|'M'|'Pack'|'Pages'|'Pieces'|'Quantity'|'Reams'|'Sheet'|'Spiral Binder'|'Sq Ft';

export declare const ProductsUsageunit: ListOf<ProductsUsageunit>;

/** Carrier. */
export type QuotesCarrier = 'FedEx' | 'UPS' | 'USPS' | 'DHL' | 'BlueDart';

export declare const QuotesCarrier: ListOf<QuotesCarrier>;

/** Tax Type. */
export type QuotesHdnTaxType = 'individual' | 'group';

export declare const QuotesHdnTaxType: ListOf<QuotesHdnTaxType>;

/** Quote Stage. */
export type QuotesQuotestage = 'Created' | 'Delivered' | 'Reviewed' | 'Accepted' | 'Rejected';

export declare const QuotesQuotestage: ListOf<QuotesQuotestage>;

/** Default MyCalendar View. */
export type UsersActivityView = 'Today' | 'This Week' | 'This Month' | 'This Year' | 'Agenda';

export declare const UsersActivityView: ListOf<UsersActivityView>;

/** Calendar Shared Type. */
export type UsersCalendarsharedtype = 'public' | 'private' | 'seletedusers';

export declare const UsersCalendarsharedtype: ListOf<UsersCalendarsharedtype>;

/** Default Call Duration (Mins). */
export type UsersCallduration = '5' | '10' | '30' | '60' | '120';

export declare const UsersCallduration: ListOf<UsersCallduration>;

/** Decimal Separator. */
export type UsersCurrencyDecimalSeparator = '.' | ',' | "'" | ' ' | '$';

export declare const UsersCurrencyDecimalSeparator: ListOf<UsersCurrencyDecimalSeparator>;

/** Digit Grouping Pattern. */
// prettier-ignore
export type UsersCurrencyGroupingPattern = '123,456,789'|'123456789'|'123456,789'|'12,34,56,789';

export declare const UsersCurrencyGroupingPattern: ListOf<UsersCurrencyGroupingPattern>;

/** Digit Grouping Separator. */
export type UsersCurrencyGroupingSeparator = ',' | '.' | "'" | ' ' | '$';

export declare const UsersCurrencyGroupingSeparator: ListOf<UsersCurrencyGroupingSeparator>;

/** Symbol Placement. */
export type UsersCurrencySymbolPlacement = '$1.0' | '1.0$';

export declare const UsersCurrencySymbolPlacement: ListOf<UsersCurrencySymbolPlacement>;

/** Date Format. */
// prettier-ignore
export type UsersDateFormat = 'dd-mm-yyyy'|'mm-dd-yyyy'|'yyyy-mm-dd'|'dd.mm.yyyy'|'dd/mm/yyyy';

export declare const UsersDateFormat: ListOf<UsersDateFormat>;

/** Starting Day of the week. */
// prettier-ignore
export type UsersDayoftheweek = 'Sunday'|'Monday'|'Tuesday'|'Wednesday'|'Thursday'|'Friday'|'Saturday';

export declare const UsersDayoftheweek: ListOf<UsersDayoftheweek>;

/** Default Record View. */
export type UsersDefaultRecordView = 'Summary' | 'Detail';

export declare const UsersDefaultRecordView: ListOf<UsersDefaultRecordView>;

/** Default Activity Type. */
export type UsersDefaultactivitytype = 'Call' | 'Meeting';

export declare const UsersDefaultactivitytype: ListOf<UsersDefaultactivitytype>;

/** Default Calendar View. */
export type UsersDefaultcalendarview = 'ListView' | 'MyCalendar' | 'SharedCalendar';

export declare const UsersDefaultcalendarview: ListOf<UsersDefaultcalendarview>;

/** Default Event Status. */
export type UsersDefaulteventstatus = 'Planned' | 'Held' | 'Not Held';

export declare const UsersDefaulteventstatus: ListOf<UsersDefaulteventstatus>;

/** Calendar Hour Format. */
export type UsersHourFormat = '12' | '24';

export declare const UsersHourFormat: ListOf<UsersHourFormat>;

/** Default Lead View. */
export type UsersLeadView = 'Today' | 'Last 2 Days' | 'Last Week';

export declare const UsersLeadView: ListOf<UsersLeadView>;

/** Number Of Currency Decimals. */
export type UsersNoOfCurrencyDecimals = '0' | '1' | '2' | '3' | '4' | '5';

export declare const UsersNoOfCurrencyDecimals: ListOf<UsersNoOfCurrencyDecimals>;

/** Other Event Duration (Mins). */
export type UsersOthereventduration = '5' | '10' | '30' | '60' | '120';

export declare const UsersOthereventduration: ListOf<UsersOthereventduration>;

/** Popup Reminder Interval. */
// prettier-ignore
export type UsersReminderInterval = '1 Minute'|'5 Minutes'|'15 Minutes'|'30 Minutes'|'45 Minutes'|'1 Hour'|'1 Day';

export declare const UsersReminderInterval: ListOf<UsersReminderInterval>;

/** Row Height. */
export type UsersRowheight = 'wide' | 'medium' | 'narrow';

export declare const UsersRowheight: ListOf<UsersRowheight>;

/** Day starts at. */
export type UsersStartHour = '08:00' | '09:00' | '10:00' | '17:00' | '18:00';

export declare const UsersStartHour: ListOf<UsersStartHour>;

/** Time Zone. */
// prettier-ignore
export type UsersTimeZone = 'Pacific/Midway'|'America/Los_Angeles'|'America/New_York'|'UTC'|'Europe/London'|'Europe/Athens'|'Asia/Kolkata'|'Asia/Tokyo'|'Pacific/Auckland';

export declare const UsersTimeZone: ListOf<UsersTimeZone>;

/** Fuel. */
export type VehiclesFuel = 'Petrol' | 'Diesel' | 'Electric' | 'Hybrid';

export declare const VehiclesFuel: ListOf<VehiclesFuel>;

/** Status. */
export type VehiclesVehiclestatus = 'In use' | 'In repair' | 'Sold' | 'Scrapped';

export declare const VehiclesVehiclestatus: ListOf<VehiclesVehiclestatus>;

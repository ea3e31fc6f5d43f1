// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.

/** Type. */
// prettier-ignore
export declare const AccountsAccounttype: readonly ['Analyst', 'Competitor', 'Customer', 'Integrator', 'Investor', 'Partner', 'Press', 'Prospect', 'Reseller', 'Other'];

export type AccountsAccounttype = (typeof AccountsAccounttype)[number];

/** Service level. */
// prettier-ignore
export declare const AccountsCf1031: readonly ['Gold', 'Silver', 'Bronze'];

export type AccountsCf1031 = (typeof AccountsCf1031)[number];

/** Industry. */
// prettier-ignore
export declare const AccountsIndustry: readonly ['Apparel', 'Banking', 'Biotechnology', 'Chemicals', 'Communications', 'Construction', 'Consulting', 'Education', 'Electronics', 'Energy', 'Engineering', 'Entertainment', 'Environmental', 'Finance', 'Food & Beverage', 'Government', 'Healthcare', 'Hospitality', 'Insurance', 'Machinery', 'Manufacturing', 'Media', 'Not For Profit', 'Recreation', 'Retail', 'Shipping', 'Technology', 'Telecommunications', 'Transportation', 'Utilities', 'Other'];

export type AccountsIndustry = (typeof AccountsIndustry)[number];

/** Rating. */
// prettier-ignore
export declare const AccountsRating: readonly ['Acquired', 'Active', 'Market Failed', 'Project Cancelled', 'Shutdown'];

export type AccountsRating = (typeof AccountsRating)[number];

/** Activity Type. */
// prettier-ignore
export declare const CalendarActivitytype: readonly ['Call', 'Meeting', 'Mobile Call'];

export type CalendarActivitytype = (typeof CalendarActivitytype)[number];

/** Duration Minutes. */
// prettier-ignore
export declare const CalendarDurationMinutes: readonly ['00', '15', '30', '45'];

export type CalendarDurationMinutes = (typeof CalendarDurationMinutes)[number];

/** Status. */
// prettier-ignore
export declare const CalendarEventstatus: readonly ['Planned', 'Held', 'Not Held'];

export type CalendarEventstatus = (typeof CalendarEventstatus)[number];

/** Repeat. */
// prettier-ignore
export declare const CalendarRecurringtype: readonly ['Daily', 'Weekly', 'Monthly', 'Yearly'];

export type CalendarRecurringtype = (typeof CalendarRecurringtype)[number];

/** Priority. */
// prettier-ignore
export declare const CalendarTaskpriority: readonly ['High', 'Medium', 'Low'];

export type CalendarTaskpriority = (typeof CalendarTaskpriority)[number];

/** Status. */
// prettier-ignore
export declare const CalendarTaskstatus: readonly ['Not Started', 'In Progress', 'Completed', 'Pending Input', 'Deferred', 'Planned'];

export type CalendarTaskstatus = (typeof CalendarTaskstatus)[number];

/** Visibility. */
// prettier-ignore
export declare const CalendarVisibility: readonly ['Private', 'Public'];

export type CalendarVisibility = (typeof CalendarVisibility)[number];

/** Favourite colours. */
// prettier-ignore
export declare const ContactsCf855: readonly ['Red', 'Blue', 'Green', 'Yellow', 'Black & White'];

export type ContactsCf855 = (typeof ContactsCf855)[number];

/** Odd values. */
// prettier-ignore
export declare const ContactsCf885: readonly ["O'Brien", 'He said "hi"', '<b>bold</b>', 'A & B', '1st', '*/ end', 'back\\slash', '100%', 'true', 'null', 'class', '${x}', 'trailing ', 'UPPER', 'upper', '`tick`', '日本 🚀'];

export type ContactsCf885 = (typeof ContactsCf885)[number];

/** Odd multi. */
// prettier-ignore
export declare const ContactsCf895: readonly ["O'Brien", 'He said "hi"', '<b>bold</b>', 'A & B', '1st', '*/ end', 'back\\slash', '100%', 'true', 'null', 'class', '${x}', 'trailing ', 'UPPER', 'upper', '`tick`', '日本 🚀'];

export type ContactsCf895 = (typeof ContactsCf895)[number];

/** Lead Source. */
// prettier-ignore
export declare const ContactsLeadsource: readonly ['Cold Call', 'Existing Customer', 'Self Generated', 'Employee', 'Partner', 'Public Relations', 'Direct Mail', 'Conference', 'Trade Show', 'Web Site', 'Word of mouth', 'Other'];

export type ContactsLeadsource = (typeof ContactsLeadsource)[number];

/** Activity Type. */
// prettier-ignore
export declare const EventsActivitytype: readonly ['Call', 'Meeting', 'Mobile Call'];

export type EventsActivitytype = (typeof EventsActivitytype)[number];

/** Duration Minutes. */
// prettier-ignore
export declare const EventsDurationMinutes: readonly ['00', '15', '30', '45'];

export type EventsDurationMinutes = (typeof EventsDurationMinutes)[number];

/** Status. */
// prettier-ignore
export declare const EventsEventstatus: readonly ['Planned', 'Held', 'Not Held'];

export type EventsEventstatus = (typeof EventsEventstatus)[number];

/** Repeat. */
// prettier-ignore
export declare const EventsRecurringtype: readonly ['Daily', 'Weekly', 'Monthly', 'Yearly'];

export type EventsRecurringtype = (typeof EventsRecurringtype)[number];

/** Priority. */
// prettier-ignore
export declare const EventsTaskpriority: readonly ['High', 'Medium', 'Low'];

export type EventsTaskpriority = (typeof EventsTaskpriority)[number];

/** Visibility. */
// prettier-ignore
export declare const EventsVisibility: readonly ['Private', 'Public'];

export type EventsVisibility = (typeof EventsVisibility)[number];

/** Category. */
// prettier-ignore
export declare const FaqFaqcategories: readonly ['General'];

export type FaqFaqcategories = (typeof FaqFaqcategories)[number];

/** Status. */
// prettier-ignore
export declare const FaqFaqstatus: readonly ['Draft', 'Reviewed', 'Published', 'Obsolete'];

export type FaqFaqstatus = (typeof FaqFaqstatus)[number];

/** Category. */
// prettier-ignore
export declare const HelpDeskTicketcategories: readonly ['Big Problem', 'Small Problem', 'Other Problem'];

export type HelpDeskTicketcategories = (typeof HelpDeskTicketcategories)[number];

/** Priority. */
// prettier-ignore
export declare const HelpDeskTicketpriorities: readonly ['Low', 'Normal', 'High', 'Urgent'];

export type HelpDeskTicketpriorities = (typeof HelpDeskTicketpriorities)[number];

/** Severity. */
// prettier-ignore
export declare const HelpDeskTicketseverities: readonly ['Minor', 'Major', 'Feature', 'Critical'];

export type HelpDeskTicketseverities = (typeof HelpDeskTicketseverities)[number];

/** Status. */
// prettier-ignore
export declare const HelpDeskTicketstatus: readonly ['Open', 'In Progress', 'Wait For Response', 'Closed'];

export type HelpDeskTicketstatus = (typeof HelpDeskTicketstatus)[number];

/** Tax Type. */
// prettier-ignore
export declare const InvoiceHdnTaxType: readonly ['individual', 'group'];

export type InvoiceHdnTaxType = (typeof InvoiceHdnTaxType)[number];

/** Status. */
// prettier-ignore
export declare const InvoiceInvoicestatus: readonly ['AutoCreated', 'Cancel', 'Created', 'Approved', 'Sent', 'Credit Invoice', 'Paid'];

export type InvoiceInvoicestatus = (typeof InvoiceInvoicestatus)[number];

/** Industry. */
// prettier-ignore
export declare const LeadsIndustry: readonly ['Apparel', 'Banking', 'Biotechnology', 'Chemicals', 'Communications', 'Construction', 'Consulting', 'Education', 'Electronics', 'Energy', 'Engineering', 'Entertainment', 'Environmental', 'Finance', 'Food & Beverage', 'Government', 'Healthcare', 'Hospitality', 'Insurance', 'Machinery', 'Manufacturing', 'Media', 'Not For Profit', 'Recreation', 'Retail', 'Shipping', 'Technology', 'Telecommunications', 'Transportation', 'Utilities', 'Other'];

export type LeadsIndustry = (typeof LeadsIndustry)[number];

/** Lead Source. */
// prettier-ignore
export declare const LeadsLeadsource: readonly ['Cold Call', 'Existing Customer', 'Self Generated', 'Employee', 'Partner', 'Public Relations', 'Direct Mail', 'Conference', 'Trade Show', 'Web Site', 'Word of mouth', 'Other'];

export type LeadsLeadsource = (typeof LeadsLeadsource)[number];

/** Lead Status. */
// prettier-ignore
export declare const LeadsLeadstatus: readonly ['Attempted to Contact', 'Cold', 'Contact in Future', 'Contacted', 'Hot', 'Junk Lead', 'Lost Lead', 'Not Contacted', 'Pre Qualified', 'Qualified', 'Warm'];

export type LeadsLeadstatus = (typeof LeadsLeadstatus)[number];

/** Rating. */
// prettier-ignore
export declare const LeadsRating: readonly ['Acquired', 'Active', 'Market Failed', 'Project Cancelled', 'Shutdown'];

export type LeadsRating = (typeof LeadsRating)[number];

/** Lead Source. */
// prettier-ignore
export declare const PotentialsLeadsource: readonly ['Cold Call', 'Existing Customer', 'Self Generated', 'Employee', 'Partner', 'Public Relations', 'Direct Mail', 'Conference', 'Trade Show', 'Web Site', 'Word of mouth', 'Other'];

export type PotentialsLeadsource = (typeof PotentialsLeadsource)[number];

/** Type. */
// prettier-ignore
export declare const PotentialsOpportunityType: readonly ['Existing Business', 'New Business'];

export type PotentialsOpportunityType = (typeof PotentialsOpportunityType)[number];

/** Sales Stage. */
// prettier-ignore
export declare const PotentialsSalesStage: readonly ['Prospecting', 'Qualification', 'Needs Analysis', 'Value Proposition', 'Id. Decision Makers', 'Perception Analysis', 'Proposal or Price Quote', 'Negotiation or Review', 'Closed Won', 'Closed Lost'];

export type PotentialsSalesStage = (typeof PotentialsSalesStage)[number];

/** GL Account. */
// prettier-ignore
export declare const ProductsGlacct: readonly ['300-Sales-Software', '301-Sales-Hardware', '302-Rental-Income', '303-Interest-Income', '304-Sales-Software-Support', '305-Sales Other', '306-Internet Sales', '307-Service-Hardware Labor', '308-Sales-Books'];

export type ProductsGlacct = (typeof ProductsGlacct)[number];

/** Manufacturer. */
// prettier-ignore
export declare const ProductsManufacturer: readonly ['AltvetPet Inc.', 'LexPon Inc.', 'MetBeat Corp'];

export type ProductsManufacturer = (typeof ProductsManufacturer)[number];

/** Product Category. */
// prettier-ignore
export declare const ProductsProductcategory: readonly ['Hardware', 'Software', 'CRM Applications'];

export type ProductsProductcategory = (typeof ProductsProductcategory)[number];

/** Usage Unit. */
// prettier-ignore
export declare const ProductsUsageunit: readonly ['Box', 'Carton', 'Dozen', 'Each', 'Hours', 'Impressions', 'Lb', 'M', 'Pack', 'Pages', 'Pieces', 'Quantity', 'Reams', 'Sheet', 'Spiral Binder', 'Sq Ft'];

export type ProductsUsageunit = (typeof ProductsUsageunit)[number];

/** Carrier. */
// prettier-ignore
export declare const QuotesCarrier: readonly ['FedEx', 'UPS', 'USPS', 'DHL', 'BlueDart'];

export type QuotesCarrier = (typeof QuotesCarrier)[number];

/** Tax Type. */
// prettier-ignore
export declare const QuotesHdnTaxType: readonly ['individual', 'group'];

export type QuotesHdnTaxType = (typeof QuotesHdnTaxType)[number];

/** Quote Stage. */
// prettier-ignore
export declare const QuotesQuotestage: readonly ['Created', 'Delivered', 'Reviewed', 'Accepted', 'Rejected'];

export type QuotesQuotestage = (typeof QuotesQuotestage)[number];

/** Default MyCalendar View. */
// prettier-ignore
export declare const UsersActivityView: readonly ['Today', 'This Week', 'This Month', 'This Year', 'Agenda'];

export type UsersActivityView = (typeof UsersActivityView)[number];

/** Calendar Shared Type. */
// prettier-ignore
export declare const UsersCalendarsharedtype: readonly ['public', 'private', 'seletedusers'];

export type UsersCalendarsharedtype = (typeof UsersCalendarsharedtype)[number];

/** Default Call Duration (Mins). */
// prettier-ignore
export declare const UsersCallduration: readonly ['5', '10', '30', '60', '120'];

export type UsersCallduration = (typeof UsersCallduration)[number];

/** Decimal Separator. */
// prettier-ignore
export declare const UsersCurrencyDecimalSeparator: readonly ['.', ',', "'", ' ', '$'];

export type UsersCurrencyDecimalSeparator = (typeof UsersCurrencyDecimalSeparator)[number];

/** Digit Grouping Pattern. */
// prettier-ignore
export declare const UsersCurrencyGroupingPattern: readonly ['123,456,789', '123456789', '123456,789', '12,34,56,789'];

export type UsersCurrencyGroupingPattern = (typeof UsersCurrencyGroupingPattern)[number];

/** Digit Grouping Separator. */
// prettier-ignore
export declare const UsersCurrencyGroupingSeparator: readonly [',', '.', "'", ' ', '$'];

export type UsersCurrencyGroupingSeparator = (typeof UsersCurrencyGroupingSeparator)[number];

/** Symbol Placement. */
// prettier-ignore
export declare const UsersCurrencySymbolPlacement: readonly ['$1.0', '1.0$'];

export type UsersCurrencySymbolPlacement = (typeof UsersCurrencySymbolPlacement)[number];

/** Date Format. */
// prettier-ignore
export declare const UsersDateFormat: readonly ['dd-mm-yyyy', 'mm-dd-yyyy', 'yyyy-mm-dd', 'dd.mm.yyyy', 'dd/mm/yyyy'];

export type UsersDateFormat = (typeof UsersDateFormat)[number];

/** Starting Day of the week. */
// prettier-ignore
export declare const UsersDayoftheweek: readonly ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

export type UsersDayoftheweek = (typeof UsersDayoftheweek)[number];

/** Default Record View. */
// prettier-ignore
export declare const UsersDefaultRecordView: readonly ['Summary', 'Detail'];

export type UsersDefaultRecordView = (typeof UsersDefaultRecordView)[number];

/** Default Activity Type. */
// prettier-ignore
export declare const UsersDefaultactivitytype: readonly ['Call', 'Meeting'];

export type UsersDefaultactivitytype = (typeof UsersDefaultactivitytype)[number];

/** Default Calendar View. */
// prettier-ignore
export declare const UsersDefaultcalendarview: readonly ['ListView', 'MyCalendar', 'SharedCalendar'];

export type UsersDefaultcalendarview = (typeof UsersDefaultcalendarview)[number];

/** Default Event Status. */
// prettier-ignore
export declare const UsersDefaulteventstatus: readonly ['Planned', 'Held', 'Not Held'];

export type UsersDefaulteventstatus = (typeof UsersDefaulteventstatus)[number];

/** Calendar Hour Format. */
// prettier-ignore
export declare const UsersHourFormat: readonly ['12', '24'];

export type UsersHourFormat = (typeof UsersHourFormat)[number];

/** Default Lead View. */
// prettier-ignore
export declare const UsersLeadView: readonly ['Today', 'Last 2 Days', 'Last Week'];

export type UsersLeadView = (typeof UsersLeadView)[number];

/** Number Of Currency Decimals. */
// prettier-ignore
export declare const UsersNoOfCurrencyDecimals: readonly ['0', '1', '2', '3', '4', '5'];

export type UsersNoOfCurrencyDecimals = (typeof UsersNoOfCurrencyDecimals)[number];

/** Other Event Duration (Mins). */
// prettier-ignore
export declare const UsersOthereventduration: readonly ['5', '10', '30', '60', '120'];

export type UsersOthereventduration = (typeof UsersOthereventduration)[number];

/** Popup Reminder Interval. */
// prettier-ignore
export declare const UsersReminderInterval: readonly ['1 Minute', '5 Minutes', '15 Minutes', '30 Minutes', '45 Minutes', '1 Hour', '1 Day'];

export type UsersReminderInterval = (typeof UsersReminderInterval)[number];

/** Row Height. */
// prettier-ignore
export declare const UsersRowheight: readonly ['wide', 'medium', 'narrow'];

export type UsersRowheight = (typeof UsersRowheight)[number];

/** Day starts at. */
// prettier-ignore
export declare const UsersStartHour: readonly ['08:00', '09:00', '10:00', '17:00', '18:00'];

export type UsersStartHour = (typeof UsersStartHour)[number];

/** Time Zone. */
// prettier-ignore
export declare const UsersTimeZone: readonly ['Pacific/Midway', 'America/Los_Angeles', 'America/New_York', 'UTC', 'Europe/London', 'Europe/Athens', 'Asia/Kolkata', 'Asia/Tokyo', 'Pacific/Auckland'];

export type UsersTimeZone = (typeof UsersTimeZone)[number];

/** Fuel. */
// prettier-ignore
export declare const VehiclesFuel: readonly ['Petrol', 'Diesel', 'Electric', 'Hybrid'];

export type VehiclesFuel = (typeof VehiclesFuel)[number];

/** Status. */
// prettier-ignore
export declare const VehiclesVehiclestatus: readonly ['In use', 'In repair', 'Sold', 'Scrapped'];

export type VehiclesVehiclestatus = (typeof VehiclesVehiclestatus)[number];

// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.

/** Type. */
export const AccountsAccounttype = [
  'Analyst',
  'Competitor',
  'Customer',
  'Integrator',
  'Investor',
  'Partner',
  'Press',
  'Prospect',
  'Reseller',
  'Other',
];

/** Service level. */
export const AccountsCf1031 = ['Gold', 'Silver', 'Bronze'];

/** Industry. */
export const AccountsIndustry = [
  'Apparel',
  'Banking',
  'Biotechnology',
  'Chemicals',
  'Communications',
  'Construction',
  'Consulting',
  'Education',
  'Electronics',
  'Energy',
  'Engineering',
  'Entertainment',
  'Environmental',
  'Finance',
  'Food & Beverage',
  'Government',
  'Healthcare',
  'Hospitality',
  'Insurance',
  'Machinery',
  'Manufacturing',
  'Media',
  'Not For Profit',
  'Recreation',
  'Retail',
  'Shipping',
  'Technology',
  'Telecommunications',
  'Transportation',
  'Utilities',
  'Other',
];

/** Rating. */
export const AccountsRating = [
  'Acquired',
  'Active',
  'Market Failed',
  'Project Cancelled',
  'Shutdown',
];

/** Activity Type. */
export const CalendarActivitytype = ['Call', 'Meeting', 'Mobile Call'];

/** Duration Minutes. */
export const CalendarDurationMinutes = ['00', '15', '30', '45'];

/** Status. */
export const CalendarEventstatus = ['Planned', 'Held', 'Not Held'];

/** Repeat. */
export const CalendarRecurringtype = ['Daily', 'Weekly', 'Monthly', 'Yearly'];

/** Priority. */
export const CalendarTaskpriority = ['High', 'Medium', 'Low'];

/** Status. */
export const CalendarTaskstatus = [
  'Not Started',
  'In Progress',
  'Completed',
  'Pending Input',
  'Deferred',
  'Planned',
];

/** Visibility. */
export const CalendarVisibility = ['Private', 'Public'];

/** Favourite colours. */
export const ContactsCf855 = ['Red', 'Blue', 'Green', 'Yellow', 'Black & White'];

/** Odd values. */
export const ContactsCf885 = [
  "O'Brien",
  'He said "hi"',
  '<b>bold</b>',
  'A & B',
  '1st',
  '*/ end',
  'back\\slash',
  '100%',
  'true',
  'null',
  'class',
  '${x}',
  'trailing ',
  'UPPER',
  'upper',
  '`tick`',
  '日本 🚀',
];

/** Odd multi. */
export const ContactsCf895 = [
  "O'Brien",
  'He said "hi"',
  '<b>bold</b>',
  'A & B',
  '1st',
  '*/ end',
  'back\\slash',
  '100%',
  'true',
  'null',
  'class',
  '${x}',
  'trailing ',
  'UPPER',
  'upper',
  '`tick`',
  '日本 🚀',
];

/** Lead Source. */
export const ContactsLeadsource = [
  'Cold Call',
  'Existing Customer',
  'Self Generated',
  'Employee',
  'Partner',
  'Public Relations',
  'Direct Mail',
  'Conference',
  'Trade Show',
  'Web Site',
  'Word of mouth',
  'Other',
];

/** Activity Type. */
export const EventsActivitytype = ['Call', 'Meeting', 'Mobile Call'];

/** Duration Minutes. */
export const EventsDurationMinutes = ['00', '15', '30', '45'];

/** Status. */
export const EventsEventstatus = ['Planned', 'Held', 'Not Held'];

/** Repeat. */
export const EventsRecurringtype = ['Daily', 'Weekly', 'Monthly', 'Yearly'];

/** Priority. */
export const EventsTaskpriority = ['High', 'Medium', 'Low'];

/** Visibility. */
export const EventsVisibility = ['Private', 'Public'];

/** Category. */
export const FaqFaqcategories = ['General'];

/** Status. */
export const FaqFaqstatus = ['Draft', 'Reviewed', 'Published', 'Obsolete'];

/** Category. */
export const HelpDeskTicketcategories = ['Big Problem', 'Small Problem', 'Other Problem'];

/** Priority. */
export const HelpDeskTicketpriorities = ['Low', 'Normal', 'High', 'Urgent'];

/** Severity. */
export const HelpDeskTicketseverities = ['Minor', 'Major', 'Feature', 'Critical'];

/** Status. */
export const HelpDeskTicketstatus = ['Open', 'In Progress', 'Wait For Response', 'Closed'];

/** Tax Type. */
export const InvoiceHdnTaxType = ['individual', 'group'];

/** Status. */
export const InvoiceInvoicestatus = [
  'AutoCreated',
  'Cancel',
  'Created',
  'Approved',
  'Sent',
  'Credit Invoice',
  'Paid',
];

/** Industry. */
export const LeadsIndustry = [
  'Apparel',
  'Banking',
  'Biotechnology',
  'Chemicals',
  'Communications',
  'Construction',
  'Consulting',
  'Education',
  'Electronics',
  'Energy',
  'Engineering',
  'Entertainment',
  'Environmental',
  'Finance',
  'Food & Beverage',
  'Government',
  'Healthcare',
  'Hospitality',
  'Insurance',
  'Machinery',
  'Manufacturing',
  'Media',
  'Not For Profit',
  'Recreation',
  'Retail',
  'Shipping',
  'Technology',
  'Telecommunications',
  'Transportation',
  'Utilities',
  'Other',
];

/** Lead Source. */
export const LeadsLeadsource = [
  'Cold Call',
  'Existing Customer',
  'Self Generated',
  'Employee',
  'Partner',
  'Public Relations',
  'Direct Mail',
  'Conference',
  'Trade Show',
  'Web Site',
  'Word of mouth',
  'Other',
];

/** Lead Status. */
export const LeadsLeadstatus = [
  'Attempted to Contact',
  'Cold',
  'Contact in Future',
  'Contacted',
  'Hot',
  'Junk Lead',
  'Lost Lead',
  'Not Contacted',
  'Pre Qualified',
  'Qualified',
  'Warm',
];

/** Rating. */
export const LeadsRating = ['Acquired', 'Active', 'Market Failed', 'Project Cancelled', 'Shutdown'];

/** Lead Source. */
export const PotentialsLeadsource = [
  'Cold Call',
  'Existing Customer',
  'Self Generated',
  'Employee',
  'Partner',
  'Public Relations',
  'Direct Mail',
  'Conference',
  'Trade Show',
  'Web Site',
  'Word of mouth',
  'Other',
];

/** Type. */
export const PotentialsOpportunityType = ['Existing Business', 'New Business'];

/** Sales Stage. */
export const PotentialsSalesStage = [
  'Prospecting',
  'Qualification',
  'Needs Analysis',
  'Value Proposition',
  'Id. Decision Makers',
  'Perception Analysis',
  'Proposal or Price Quote',
  'Negotiation or Review',
  'Closed Won',
  'Closed Lost',
];

/** GL Account. */
export const ProductsGlacct = [
  '300-Sales-Software',
  '301-Sales-Hardware',
  '302-Rental-Income',
  '303-Interest-Income',
  '304-Sales-Software-Support',
  '305-Sales Other',
  '306-Internet Sales',
  '307-Service-Hardware Labor',
  '308-Sales-Books',
];

/** Manufacturer. */
export const ProductsManufacturer = ['AltvetPet Inc.', 'LexPon Inc.', 'MetBeat Corp'];

/** Product Category. */
export const ProductsProductcategory = ['Hardware', 'Software', 'CRM Applications'];

/** Usage Unit. */
export const ProductsUsageunit = [
  'Box',
  'Carton',
  'Dozen',
  'Each',
  'Hours',
  'Impressions',
  'Lb',
  'M',
  'Pack',
  'Pages',
  'Pieces',
  'Quantity',
  'Reams',
  'Sheet',
  'Spiral Binder',
  'Sq Ft',
];

/** Carrier. */
export const QuotesCarrier = ['FedEx', 'UPS', 'USPS', 'DHL', 'BlueDart'];

/** Tax Type. */
export const QuotesHdnTaxType = ['individual', 'group'];

/** Quote Stage. */
export const QuotesQuotestage = ['Created', 'Delivered', 'Reviewed', 'Accepted', 'Rejected'];

/** Default MyCalendar View. */
export const UsersActivityView = ['Today', 'This Week', 'This Month', 'This Year', 'Agenda'];

/** Calendar Shared Type. */
export const UsersCalendarsharedtype = ['public', 'private', 'seletedusers'];

/** Default Call Duration (Mins). */
export const UsersCallduration = ['5', '10', '30', '60', '120'];

/** Decimal Separator. */
export const UsersCurrencyDecimalSeparator = ['.', ',', "'", ' ', '$'];

/** Digit Grouping Pattern. */
export const UsersCurrencyGroupingPattern = [
  '123,456,789',
  '123456789',
  '123456,789',
  '12,34,56,789',
];

/** Digit Grouping Separator. */
export const UsersCurrencyGroupingSeparator = [',', '.', "'", ' ', '$'];

/** Symbol Placement. */
export const UsersCurrencySymbolPlacement = ['$1.0', '1.0$'];

/** Date Format. */
export const UsersDateFormat = [
  'dd-mm-yyyy',
  'mm-dd-yyyy',
  'yyyy-mm-dd',
  'dd.mm.yyyy',
  'dd/mm/yyyy',
];

/** Starting Day of the week. */
export const UsersDayoftheweek = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
];

/** Default Record View. */
export const UsersDefaultRecordView = ['Summary', 'Detail'];

/** Default Activity Type. */
export const UsersDefaultactivitytype = ['Call', 'Meeting'];

/** Default Calendar View. */
export const UsersDefaultcalendarview = ['ListView', 'MyCalendar', 'SharedCalendar'];

/** Default Event Status. */
export const UsersDefaulteventstatus = ['Planned', 'Held', 'Not Held'];

/** Calendar Hour Format. */
export const UsersHourFormat = ['12', '24'];

/** Default Lead View. */
export const UsersLeadView = ['Today', 'Last 2 Days', 'Last Week'];

/** Number Of Currency Decimals. */
export const UsersNoOfCurrencyDecimals = ['0', '1', '2', '3', '4', '5'];

/** Other Event Duration (Mins). */
export const UsersOthereventduration = ['5', '10', '30', '60', '120'];

/** Popup Reminder Interval. */
export const UsersReminderInterval = [
  '1 Minute',
  '5 Minutes',
  '15 Minutes',
  '30 Minutes',
  '45 Minutes',
  '1 Hour',
  '1 Day',
];

/** Row Height. */
export const UsersRowheight = ['wide', 'medium', 'narrow'];

/** Day starts at. */
export const UsersStartHour = ['08:00', '09:00', '10:00', '17:00', '18:00'];

/** Time Zone. */
export const UsersTimeZone = [
  'Pacific/Midway',
  'America/Los_Angeles',
  'America/New_York',
  'UTC',
  'Europe/London',
  'Europe/Athens',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Pacific/Auckland',
];

/** Fuel. */
export const VehiclesFuel = ['Petrol', 'Diesel', 'Electric', 'Hybrid'];

/** Status. */
export const VehiclesVehiclestatus = ['In use', 'In repair', 'Sold', 'Scrapped'];

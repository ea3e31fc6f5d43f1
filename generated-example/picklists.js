// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.

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

export const AccountsCf1031 = ['Gold', 'Silver', 'Bronze'];

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

export const AccountsRating = [
  'Acquired',
  'Active',
  'Market Failed',
  'Project Cancelled',
  'Shutdown',
];

export const CalendarActivitytype = ['Call', 'Meeting', 'Mobile Call'];

export const CalendarDurationMinutes = ['00', '15', '30', '45'];

export const CalendarEventstatus = ['Planned', 'Held', 'Not Held'];

export const CalendarRecurringtype = ['Daily', 'Weekly', 'Monthly', 'Yearly'];

export const CalendarTaskpriority = ['High', 'Medium', 'Low'];

export const CalendarTaskstatus = [
  'Not Started',
  'In Progress',
  'Completed',
  'Pending Input',
  'Deferred',
  'Planned',
];

export const CalendarVisibility = ['Private', 'Public'];

export const ContactsCf855 = ['Red', 'Blue', 'Green', 'Yellow', 'Black & White'];

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

export const EventsActivitytype = ['Call', 'Meeting', 'Mobile Call'];

export const EventsDurationMinutes = ['00', '15', '30', '45'];

export const EventsEventstatus = ['Planned', 'Held', 'Not Held'];

export const EventsRecurringtype = ['Daily', 'Weekly', 'Monthly', 'Yearly'];

export const EventsTaskpriority = ['High', 'Medium', 'Low'];

export const EventsVisibility = ['Private', 'Public'];

export const FaqFaqcategories = ['General'];

export const FaqFaqstatus = ['Draft', 'Reviewed', 'Published', 'Obsolete'];

export const HelpDeskTicketcategories = ['Big Problem', 'Small Problem', 'Other Problem'];

export const HelpDeskTicketpriorities = ['Low', 'Normal', 'High', 'Urgent'];

export const HelpDeskTicketseverities = ['Minor', 'Major', 'Feature', 'Critical'];

export const HelpDeskTicketstatus = ['Open', 'In Progress', 'Wait For Response', 'Closed'];

export const InvoiceHdnTaxType = ['individual', 'group'];

export const InvoiceInvoicestatus = [
  'AutoCreated',
  'Cancel',
  'Created',
  'Approved',
  'Sent',
  'Credit Invoice',
  'Paid',
];

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

export const LeadsRating = ['Acquired', 'Active', 'Market Failed', 'Project Cancelled', 'Shutdown'];

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

export const PotentialsOpportunityType = ['Existing Business', 'New Business'];

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

export const ProductsManufacturer = ['AltvetPet Inc.', 'LexPon Inc.', 'MetBeat Corp'];

export const ProductsProductcategory = ['Hardware', 'Software', 'CRM Applications'];

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

export const QuotesCarrier = ['FedEx', 'UPS', 'USPS', 'DHL', 'BlueDart'];

export const QuotesHdnTaxType = ['individual', 'group'];

export const QuotesQuotestage = ['Created', 'Delivered', 'Reviewed', 'Accepted', 'Rejected'];

export const UsersActivityView = ['Today', 'This Week', 'This Month', 'This Year', 'Agenda'];

export const UsersCalendarsharedtype = ['public', 'private', 'seletedusers'];

export const UsersCallduration = ['5', '10', '30', '60', '120'];

export const UsersCurrencyDecimalSeparator = ['.', ',', "'", ' ', '$'];

export const UsersCurrencyGroupingPattern = [
  '123,456,789',
  '123456789',
  '123456,789',
  '12,34,56,789',
];

export const UsersCurrencyGroupingSeparator = [',', '.', "'", ' ', '$'];

export const UsersCurrencySymbolPlacement = ['$1.0', '1.0$'];

export const UsersDateFormat = [
  'dd-mm-yyyy',
  'mm-dd-yyyy',
  'yyyy-mm-dd',
  'dd.mm.yyyy',
  'dd/mm/yyyy',
];

export const UsersDayoftheweek = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
];

export const UsersDefaultRecordView = ['Summary', 'Detail'];

export const UsersDefaultactivitytype = ['Call', 'Meeting'];

export const UsersDefaultcalendarview = ['ListView', 'MyCalendar', 'SharedCalendar'];

export const UsersDefaulteventstatus = ['Planned', 'Held', 'Not Held'];

export const UsersHourFormat = ['12', '24'];

export const UsersLeadView = ['Today', 'Last 2 Days', 'Last Week'];

export const UsersNoOfCurrencyDecimals = ['0', '1', '2', '3', '4', '5'];

export const UsersOthereventduration = ['5', '10', '30', '60', '120'];

export const UsersReminderInterval = [
  '1 Minute',
  '5 Minutes',
  '15 Minutes',
  '30 Minutes',
  '45 Minutes',
  '1 Hour',
  '1 Day',
];

export const UsersRowheight = ['wide', 'medium', 'narrow'];

export const UsersStartHour = ['08:00', '09:00', '10:00', '17:00', '18:00'];

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

export const VehiclesFuel = ['Petrol', 'Diesel', 'Electric', 'Hybrid'];

export const VehiclesVehiclestatus = ['In use', 'In repair', 'Sold', 'Scrapped'];

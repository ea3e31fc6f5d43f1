// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
/** One entry per module: its API name, and the values of its picklists as JSON text. Loaded by `$checkSchema`. */
export const picklistValues = [
  [
    'Accounts',
    '{"accounttype":["Analyst","Competitor","Customer","Integrator","Investor","Partner","Press","Prospect","Reseller","Other"],"cf_1031":["Gold","Silver","Bronze"],"industry":["Apparel","Banking","Biotechnology","Chemicals","Communications","Construction","Consulting","Education","Electronics","Energy","Engineering","Entertainment","Environmental","Finance","Food & Beverage","Government","Healthcare","Hospitality","Insurance","Machinery","Manufacturing","Media","Not For Profit","Recreation","Retail","Shipping","Technology","Telecommunications","Transportation","Utilities","Other"],"rating":["Acquired","Active","Market Failed","Project Cancelled","Shutdown"]}',
  ],
  [
    'Calendar',
    '{"activitytype":["Call","Meeting","Mobile Call"],"duration_minutes":["00","15","30","45"],"eventstatus":["Planned","Held","Not Held"],"recurringtype":["Daily","Weekly","Monthly","Yearly"],"taskpriority":["High","Medium","Low"],"taskstatus":["Not Started","In Progress","Completed","Pending Input","Deferred","Planned"],"visibility":["Private","Public"]}',
  ],
  [
    'Contacts',
    '{"cf_855":["Red","Blue","Green","Yellow","Black & White"],"cf_885":["O\'Brien","He said \\"hi\\"","<b>bold</b>","A & B","1st","*/ end","back\\\\slash","100%","true","null","class","${x}","trailing ","UPPER","upper","`tick`","日本 🚀"],"cf_895":["O\'Brien","He said \\"hi\\"","<b>bold</b>","A & B","1st","*/ end","back\\\\slash","100%","true","null","class","${x}","trailing ","UPPER","upper","`tick`","日本 🚀"],"leadsource":["Cold Call","Existing Customer","Self Generated","Employee","Partner","Public Relations","Direct Mail","Conference","Trade Show","Web Site","Word of mouth","Other"]}',
  ],
  [
    'Events',
    '{"activitytype":["Call","Meeting","Mobile Call"],"duration_minutes":["00","15","30","45"],"eventstatus":["Planned","Held","Not Held"],"recurringtype":["Daily","Weekly","Monthly","Yearly"],"taskpriority":["High","Medium","Low"],"visibility":["Private","Public"]}',
  ],
  ['Faq', '{"faqcategories":["General"],"faqstatus":["Draft","Reviewed","Published","Obsolete"]}'],
  [
    'HelpDesk',
    '{"ticketcategories":["Big Problem","Small Problem","Other Problem"],"ticketpriorities":["Low","Normal","High","Urgent"],"ticketseverities":["Minor","Major","Feature","Critical"],"ticketstatus":["Open","In Progress","Wait For Response","Closed"]}',
  ],
  [
    'Invoice',
    '{"hdnTaxType":["individual","group"],"invoicestatus":["AutoCreated","Cancel","Created","Approved","Sent","Credit Invoice","Paid"]}',
  ],
  [
    'Leads',
    '{"industry":["Apparel","Banking","Biotechnology","Chemicals","Communications","Construction","Consulting","Education","Electronics","Energy","Engineering","Entertainment","Environmental","Finance","Food & Beverage","Government","Healthcare","Hospitality","Insurance","Machinery","Manufacturing","Media","Not For Profit","Recreation","Retail","Shipping","Technology","Telecommunications","Transportation","Utilities","Other"],"leadsource":["Cold Call","Existing Customer","Self Generated","Employee","Partner","Public Relations","Direct Mail","Conference","Trade Show","Web Site","Word of mouth","Other"],"leadstatus":["Attempted to Contact","Cold","Contact in Future","Contacted","Hot","Junk Lead","Lost Lead","Not Contacted","Pre Qualified","Qualified","Warm"],"rating":["Acquired","Active","Market Failed","Project Cancelled","Shutdown"]}',
  ],
  [
    'Potentials',
    '{"leadsource":["Cold Call","Existing Customer","Self Generated","Employee","Partner","Public Relations","Direct Mail","Conference","Trade Show","Web Site","Word of mouth","Other"],"opportunity_type":["Existing Business","New Business"],"sales_stage":["Prospecting","Qualification","Needs Analysis","Value Proposition","Id. Decision Makers","Perception Analysis","Proposal or Price Quote","Negotiation or Review","Closed Won","Closed Lost"]}',
  ],
  [
    'Products',
    '{"glacct":["300-Sales-Software","301-Sales-Hardware","302-Rental-Income","303-Interest-Income","304-Sales-Software-Support","305-Sales Other","306-Internet Sales","307-Service-Hardware Labor","308-Sales-Books"],"manufacturer":["AltvetPet Inc.","LexPon Inc.","MetBeat Corp"],"productcategory":["Hardware","Software","CRM Applications"],"usageunit":["Box","Carton","Dozen","Each","Hours","Impressions","Lb","M","Pack","Pages","Pieces","Quantity","Reams","Sheet","Spiral Binder","Sq Ft"]}',
  ],
  [
    'Quotes',
    '{"carrier":["FedEx","UPS","USPS","DHL","BlueDart"],"hdnTaxType":["individual","group"],"quotestage":["Created","Delivered","Reviewed","Accepted","Rejected"]}',
  ],
  [
    'Users',
    '{"activity_view":["Today","This Week","This Month","This Year","Agenda"],"calendarsharedtype":["public","private","seletedusers"],"callduration":["5","10","30","60","120"],"currency_decimal_separator":[".",",","\'"," ","$"],"currency_grouping_pattern":["123,456,789","123456789","123456,789","12,34,56,789"],"currency_grouping_separator":[",",".","\'"," ","$"],"currency_symbol_placement":["$1.0","1.0$"],"date_format":["dd-mm-yyyy","mm-dd-yyyy","yyyy-mm-dd","dd.mm.yyyy","dd/mm/yyyy"],"dayoftheweek":["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"],"default_record_view":["Summary","Detail"],"defaultactivitytype":["Call","Meeting"],"defaultcalendarview":["ListView","MyCalendar","SharedCalendar"],"defaulteventstatus":["Planned","Held","Not Held"],"hour_format":["12","24"],"lead_view":["Today","Last 2 Days","Last Week"],"no_of_currency_decimals":["0","1","2","3","4","5"],"othereventduration":["5","10","30","60","120"],"reminder_interval":["1 Minute","5 Minutes","15 Minutes","30 Minutes","45 Minutes","1 Hour","1 Day"],"rowheight":["wide","medium","narrow"],"start_hour":["08:00","09:00","10:00","17:00","18:00"],"time_zone":["Pacific/Midway","America/Los_Angeles","America/New_York","UTC","Europe/London","Europe/Athens","Asia/Kolkata","Asia/Tokyo","Pacific/Auckland"]}',
  ],
  [
    'Vehicles',
    '{"fuel":["Petrol","Diesel","Electric","Hybrid"],"vehiclestatus":["In use","In repair","Sold","Scrapped"]}',
  ],
];

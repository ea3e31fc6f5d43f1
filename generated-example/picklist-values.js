// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import * as picklists from './picklists.js';

/** The values of every picklist that the package was generated with. Loaded by `$checkSchema`. */
export const picklistValues = {
  Accounts: {
    accounttype: picklists.AccountsAccounttype,
    cf_1031: picklists.AccountsCf1031,
    industry: picklists.AccountsIndustry,
    rating: picklists.AccountsRating,
  },
  Calendar: {
    activitytype: picklists.CalendarActivitytype,
    duration_minutes: picklists.CalendarDurationMinutes,
    eventstatus: picklists.CalendarEventstatus,
    recurringtype: picklists.CalendarRecurringtype,
    taskpriority: picklists.CalendarTaskpriority,
    taskstatus: picklists.CalendarTaskstatus,
    visibility: picklists.CalendarVisibility,
  },
  Contacts: {
    cf_855: picklists.ContactsCf855,
    cf_885: picklists.ContactsCf885,
    cf_895: picklists.ContactsCf895,
    leadsource: picklists.ContactsLeadsource,
  },
  Events: {
    activitytype: picklists.EventsActivitytype,
    duration_minutes: picklists.EventsDurationMinutes,
    eventstatus: picklists.EventsEventstatus,
    recurringtype: picklists.EventsRecurringtype,
    taskpriority: picklists.EventsTaskpriority,
    visibility: picklists.EventsVisibility,
  },
  Faq: {
    faqcategories: picklists.FaqFaqcategories,
    faqstatus: picklists.FaqFaqstatus,
  },
  HelpDesk: {
    ticketcategories: picklists.HelpDeskTicketcategories,
    ticketpriorities: picklists.HelpDeskTicketpriorities,
    ticketseverities: picklists.HelpDeskTicketseverities,
    ticketstatus: picklists.HelpDeskTicketstatus,
  },
  Invoice: {
    hdnTaxType: picklists.InvoiceHdnTaxType,
    invoicestatus: picklists.InvoiceInvoicestatus,
  },
  Leads: {
    industry: picklists.LeadsIndustry,
    leadsource: picklists.LeadsLeadsource,
    leadstatus: picklists.LeadsLeadstatus,
    rating: picklists.LeadsRating,
  },
  Potentials: {
    leadsource: picklists.PotentialsLeadsource,
    opportunity_type: picklists.PotentialsOpportunityType,
    sales_stage: picklists.PotentialsSalesStage,
  },
  Products: {
    glacct: picklists.ProductsGlacct,
    manufacturer: picklists.ProductsManufacturer,
    productcategory: picklists.ProductsProductcategory,
    usageunit: picklists.ProductsUsageunit,
  },
  Quotes: {
    carrier: picklists.QuotesCarrier,
    hdnTaxType: picklists.QuotesHdnTaxType,
    quotestage: picklists.QuotesQuotestage,
  },
  Users: {
    activity_view: picklists.UsersActivityView,
    calendarsharedtype: picklists.UsersCalendarsharedtype,
    callduration: picklists.UsersCallduration,
    currency_decimal_separator: picklists.UsersCurrencyDecimalSeparator,
    currency_grouping_pattern: picklists.UsersCurrencyGroupingPattern,
    currency_grouping_separator: picklists.UsersCurrencyGroupingSeparator,
    currency_symbol_placement: picklists.UsersCurrencySymbolPlacement,
    date_format: picklists.UsersDateFormat,
    dayoftheweek: picklists.UsersDayoftheweek,
    default_record_view: picklists.UsersDefaultRecordView,
    defaultactivitytype: picklists.UsersDefaultactivitytype,
    defaultcalendarview: picklists.UsersDefaultcalendarview,
    defaulteventstatus: picklists.UsersDefaulteventstatus,
    hour_format: picklists.UsersHourFormat,
    lead_view: picklists.UsersLeadView,
    no_of_currency_decimals: picklists.UsersNoOfCurrencyDecimals,
    othereventduration: picklists.UsersOthereventduration,
    reminder_interval: picklists.UsersReminderInterval,
    rowheight: picklists.UsersRowheight,
    start_hour: picklists.UsersStartHour,
    time_zone: picklists.UsersTimeZone,
  },
  Vehicles: {
    fuel: picklists.VehiclesFuel,
    vehiclestatus: picklists.VehiclesVehiclestatus,
  },
};

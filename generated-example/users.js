// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';

/** Default MyCalendar View: the values, in the order of the CRM. */
export const UsersActivityView = ['Today', 'This Week', 'This Month', 'This Year', 'Agenda'];

/** Calendar Shared Type: the values, in the order of the CRM. */
export const UsersCalendarsharedtype = ['public', 'private', 'seletedusers'];

/** Default Call Duration (Mins): the values, in the order of the CRM. */
export const UsersCallduration = ['5', '10', '30', '60', '120'];

/** Decimal Separator: the values, in the order of the CRM. */
export const UsersCurrencyDecimalSeparator = ['.', ',', "'", ' ', '$'];

/** Digit Grouping Pattern: the values, in the order of the CRM. */
export const UsersCurrencyGroupingPattern = [
  '123,456,789',
  '123456789',
  '123456,789',
  '12,34,56,789',
];

/** Digit Grouping Separator: the values, in the order of the CRM. */
export const UsersCurrencyGroupingSeparator = [',', '.', "'", ' ', '$'];

/** Symbol Placement: the values, in the order of the CRM. */
export const UsersCurrencySymbolPlacement = ['$1.0', '1.0$'];

/** Date Format: the values, in the order of the CRM. */
export const UsersDateFormat = [
  'dd-mm-yyyy',
  'mm-dd-yyyy',
  'yyyy-mm-dd',
  'dd.mm.yyyy',
  'dd/mm/yyyy',
];

/** Starting Day of the week: the values, in the order of the CRM. */
export const UsersDayoftheweek = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
];

/** Default Record View: the values, in the order of the CRM. */
export const UsersDefaultRecordView = ['Summary', 'Detail'];

/** Default Activity Type: the values, in the order of the CRM. */
export const UsersDefaultactivitytype = ['Call', 'Meeting'];

/** Default Calendar View: the values, in the order of the CRM. */
export const UsersDefaultcalendarview = ['ListView', 'MyCalendar', 'SharedCalendar'];

/** Default Event Status: the values, in the order of the CRM. */
export const UsersDefaulteventstatus = ['Planned', 'Held', 'Not Held'];

/** Calendar Hour Format: the values, in the order of the CRM. */
export const UsersHourFormat = ['12', '24'];

/** Default Lead View: the values, in the order of the CRM. */
export const UsersLeadView = ['Today', 'Last 2 Days', 'Last Week'];

/** Number Of Currency Decimals: the values, in the order of the CRM. */
export const UsersNoOfCurrencyDecimals = ['0', '1', '2', '3', '4', '5'];

/** Other Event Duration (Mins): the values, in the order of the CRM. */
export const UsersOthereventduration = ['5', '10', '30', '60', '120'];

/** Popup Reminder Interval: the values, in the order of the CRM. */
export const UsersReminderInterval = [
  '1 Minute',
  '5 Minutes',
  '15 Minutes',
  '30 Minutes',
  '45 Minutes',
  '1 Hour',
  '1 Day',
];

/** Row Height: the values, in the order of the CRM. */
export const UsersRowheight = ['wide', 'medium', 'narrow'];

/** Day starts at: the values, in the order of the CRM. */
export const UsersStartHour = ['08:00', '09:00', '10:00', '17:00', '18:00'];

/** Time Zone: the values, in the order of the CRM. */
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

const table = {
  module: 'Users',
  prefix: '19',
  flags: 977,
  fields: [
    ['id', 'id', 156],
    ['accesskey', 'text', 0],
    ['activity_view', 'picklist', 29, 7491526],
    ['address_city', 'text', 29],
    ['address_country', 'text', 29],
    ['address_postalcode', 'text', 29],
    ['address_state', 'text', 29],
    ['address_street', 'text', 29],
    ['calendarsharedtype', 'picklist', 29, 5865569],
    ['callduration', 'picklist', 29, 15616530],
    ['confirm_password', 'text', 3],
    ['currency_decimal_separator', 'picklist', 29, 10373159],
    ['currency_grouping_pattern', 'picklist', 29, 12427098],
    ['currency_grouping_separator', 'picklist', 29, 10373159],
    ['currency_id', 'reference', 29, ['Currency']],
    ['currency_symbol_placement', 'picklist', 29, 14411834],
    ['date_format', 'picklist', 29, 1190034],
    ['dayoftheweek', 'picklist', 29, 10504464],
    ['default_record_view', 'picklist', 29, 6281763],
    ['defaultactivitytype', 'picklist', 29, 15715180],
    ['defaultcalendarview', 'picklist', 29, 7224716],
    ['defaulteventstatus', 'picklist', 29, 10466261],
    ['defaultlandingpage', 'text', 29],
    ['department', 'text', 29],
    ['description', 'text', 29],
    ['email1', 'text', 31],
    ['email2', 'text', 29],
    ['end_hour', 'text', 29],
    ['first_name', 'text', 29],
    ['hidecompletedevents', 'boolean', 29],
    ['hour_format', 'picklist', 29, 16650507],
    ['imagename', 'text', 29],
    ['internal_mailer', 'boolean', 29],
    ['is_admin', 'boolean', 29],
    ['is_owner', 'text', 29],
    ['label', 'text', 176],
    ['language', 'text', 29],
    ['last_name', 'text', 31],
    ['lead_view', 'picklist', 29, 14390653],
    ['leftpanelhide', 'boolean', 29],
    ['no_of_currency_decimals', 'picklist', 29, 12879738],
    ['othereventduration', 'picklist', 29, 15616530],
    ['phone_crm_extension', 'text', 29],
    ['phone_fax', 'text', 29],
    ['phone_home', 'text', 29],
    ['phone_mobile', 'text', 29],
    ['phone_other', 'text', 29],
    ['phone_work', 'text', 29],
    ['reminder_interval', 'picklist', 29, 5884684],
    ['reports_to_id', 'reference', 29, ['Users']],
    ['roleid', 'text', 31],
    ['rowheight', 'picklist', 29, 893717],
    ['secondaryemail', 'text', 29],
    ['signature', 'text', 29],
    ['start_hour', 'picklist', 29, 3725373],
    ['status', 'text', 29],
    ['theme', 'text', 29],
    ['time_zone', 'picklist', 29, 11994251],
    ['title', 'text', 29],
    ['truncate_trailing_zeros', 'boolean', 29],
    ['user_name', 'text', 31],
    ['user_password', 'text', 3],
    ['userlabel', 'text', 29],
  ],
  relations: [],
};

/** Reads and writes Users. */
export class UsersRepository extends Repository {}

/** Users over this connection; `createClient` offers it as `crm.users`. */
export function users(connection) {
  return new UsersRepository(connection, table);
}

// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';
import type {
  BooleanFilter,
  Connection,
  IdFilter,
  PicklistFilter,
  ReferenceFilter,
  TextFilter,
  Unlisted,
} from './runtime/index.js';
import type { CurrencyId, CurrencyModule } from './currency.js';

/** The id of a record of Users. */
export type UsersId = `19x${number}`;

/** Default MyCalendar View: the values that the CRM lists. */
export type UsersActivityView = 'Today' | 'This Week' | 'This Month' | 'This Year' | 'Agenda';

/** Default MyCalendar View: the values, in the order of the CRM. */
export declare const UsersActivityView: readonly [
  'Today',
  'This Week',
  'This Month',
  'This Year',
  'Agenda',
];

/** Calendar Shared Type: the values that the CRM lists. */
export type UsersCalendarsharedtype = 'public' | 'private' | 'seletedusers';

/** Calendar Shared Type: the values, in the order of the CRM. */
export declare const UsersCalendarsharedtype: readonly ['public', 'private', 'seletedusers'];

/** Default Call Duration (Mins): the values that the CRM lists. */
export type UsersCallduration = '5' | '10' | '30' | '60' | '120';

/** Default Call Duration (Mins): the values, in the order of the CRM. */
export declare const UsersCallduration: readonly ['5', '10', '30', '60', '120'];

/** Decimal Separator: the values that the CRM lists. */
export type UsersCurrencyDecimalSeparator = '.' | ',' | "'" | ' ' | '$';

/** Decimal Separator: the values, in the order of the CRM. */
export declare const UsersCurrencyDecimalSeparator: readonly ['.', ',', "'", ' ', '$'];

/** Digit Grouping Pattern: the values that the CRM lists. */
export type UsersCurrencyGroupingPattern =
  '123,456,789' | '123456789' | '123456,789' | '12,34,56,789';

/** Digit Grouping Pattern: the values, in the order of the CRM. */
export declare const UsersCurrencyGroupingPattern: readonly [
  '123,456,789',
  '123456789',
  '123456,789',
  '12,34,56,789',
];

/** Digit Grouping Separator: the values that the CRM lists. */
export type UsersCurrencyGroupingSeparator = ',' | '.' | "'" | ' ' | '$';

/** Digit Grouping Separator: the values, in the order of the CRM. */
export declare const UsersCurrencyGroupingSeparator: readonly [',', '.', "'", ' ', '$'];

/** Symbol Placement: the values that the CRM lists. */
export type UsersCurrencySymbolPlacement = '$1.0' | '1.0$';

/** Symbol Placement: the values, in the order of the CRM. */
export declare const UsersCurrencySymbolPlacement: readonly ['$1.0', '1.0$'];

/** Date Format: the values that the CRM lists. */
export type UsersDateFormat =
  'dd-mm-yyyy' | 'mm-dd-yyyy' | 'yyyy-mm-dd' | 'dd.mm.yyyy' | 'dd/mm/yyyy';

/** Date Format: the values, in the order of the CRM. */
export declare const UsersDateFormat: readonly [
  'dd-mm-yyyy',
  'mm-dd-yyyy',
  'yyyy-mm-dd',
  'dd.mm.yyyy',
  'dd/mm/yyyy',
];

/** Starting Day of the week: the values that the CRM lists. */
export type UsersDayoftheweek =
  'Sunday' | 'Monday' | 'Tuesday' | 'Wednesday' | 'Thursday' | 'Friday' | 'Saturday';

/** Starting Day of the week: the values, in the order of the CRM. */
export declare const UsersDayoftheweek: readonly [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
];

/** Default Record View: the values that the CRM lists. */
export type UsersDefaultRecordView = 'Summary' | 'Detail';

/** Default Record View: the values, in the order of the CRM. */
export declare const UsersDefaultRecordView: readonly ['Summary', 'Detail'];

/** Default Activity Type: the values that the CRM lists. */
export type UsersDefaultactivitytype = 'Call' | 'Meeting';

/** Default Activity Type: the values, in the order of the CRM. */
export declare const UsersDefaultactivitytype: readonly ['Call', 'Meeting'];

/** Default Calendar View: the values that the CRM lists. */
export type UsersDefaultcalendarview = 'ListView' | 'MyCalendar' | 'SharedCalendar';

/** Default Calendar View: the values, in the order of the CRM. */
export declare const UsersDefaultcalendarview: readonly [
  'ListView',
  'MyCalendar',
  'SharedCalendar',
];

/** Default Event Status: the values that the CRM lists. */
export type UsersDefaulteventstatus = 'Planned' | 'Held' | 'Not Held';

/** Default Event Status: the values, in the order of the CRM. */
export declare const UsersDefaulteventstatus: readonly ['Planned', 'Held', 'Not Held'];

/** Calendar Hour Format: the values that the CRM lists. */
export type UsersHourFormat = '12' | '24';

/** Calendar Hour Format: the values, in the order of the CRM. */
export declare const UsersHourFormat: readonly ['12', '24'];

/** Default Lead View: the values that the CRM lists. */
export type UsersLeadView = 'Today' | 'Last 2 Days' | 'Last Week';

/** Default Lead View: the values, in the order of the CRM. */
export declare const UsersLeadView: readonly ['Today', 'Last 2 Days', 'Last Week'];

/** Number Of Currency Decimals: the values that the CRM lists. */
export type UsersNoOfCurrencyDecimals = '0' | '1' | '2' | '3' | '4' | '5';

/** Number Of Currency Decimals: the values, in the order of the CRM. */
export declare const UsersNoOfCurrencyDecimals: readonly ['0', '1', '2', '3', '4', '5'];

/** Other Event Duration (Mins): the values that the CRM lists. */
export type UsersOthereventduration = '5' | '10' | '30' | '60' | '120';

/** Other Event Duration (Mins): the values, in the order of the CRM. */
export declare const UsersOthereventduration: readonly ['5', '10', '30', '60', '120'];

/** Popup Reminder Interval: the values that the CRM lists. */
export type UsersReminderInterval =
  '1 Minute' | '5 Minutes' | '15 Minutes' | '30 Minutes' | '45 Minutes' | '1 Hour' | '1 Day';

/** Popup Reminder Interval: the values, in the order of the CRM. */
export declare const UsersReminderInterval: readonly [
  '1 Minute',
  '5 Minutes',
  '15 Minutes',
  '30 Minutes',
  '45 Minutes',
  '1 Hour',
  '1 Day',
];

/** Row Height: the values that the CRM lists. */
export type UsersRowheight = 'wide' | 'medium' | 'narrow';

/** Row Height: the values, in the order of the CRM. */
export declare const UsersRowheight: readonly ['wide', 'medium', 'narrow'];

/** Day starts at: the values that the CRM lists. */
export type UsersStartHour = '08:00' | '09:00' | '10:00' | '17:00' | '18:00';

/** Day starts at: the values, in the order of the CRM. */
export declare const UsersStartHour: readonly ['08:00', '09:00', '10:00', '17:00', '18:00'];

/** Time Zone: the values that the CRM lists. */
export type UsersTimeZone =
  | 'Pacific/Midway'
  | 'America/Los_Angeles'
  | 'America/New_York'
  | 'UTC'
  | 'Europe/London'
  | 'Europe/Athens'
  | 'Asia/Kolkata'
  | 'Asia/Tokyo'
  | 'Pacific/Auckland';

/** Time Zone: the values, in the order of the CRM. */
export declare const UsersTimeZone: readonly [
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

/** User, as queries, relations and changes return it. */
export interface UsersRecord {
  /** Record id */
  id: UsersId;
  /** Default MyCalendar View */
  activity_view: UsersActivityView | (string & {}) | null;
  /** City */
  address_city: string;
  /** Country */
  address_country: string;
  /** Postal Code */
  address_postalcode: string;
  /** State */
  address_state: string;
  /** Street Address */
  address_street: string;
  /** Calendar Shared Type */
  calendarsharedtype: UsersCalendarsharedtype | (string & {}) | null;
  /** Default Call Duration (Mins) */
  callduration: UsersCallduration | (string & {}) | null;
  /** Decimal Separator */
  currency_decimal_separator: UsersCurrencyDecimalSeparator | (string & {}) | null;
  /** Digit Grouping Pattern */
  currency_grouping_pattern: UsersCurrencyGroupingPattern | (string & {}) | null;
  /** Digit Grouping Separator */
  currency_grouping_separator: UsersCurrencyGroupingSeparator | (string & {}) | null;
  /** Currency */
  currency_id: CurrencyId | null;
  /** Symbol Placement */
  currency_symbol_placement: UsersCurrencySymbolPlacement | (string & {}) | null;
  /** Date Format */
  date_format: UsersDateFormat | (string & {}) | null;
  /** Starting Day of the week */
  dayoftheweek: UsersDayoftheweek | (string & {}) | null;
  /** Default Record View */
  default_record_view: UsersDefaultRecordView | (string & {}) | null;
  /** Default Activity Type */
  defaultactivitytype: UsersDefaultactivitytype | (string & {}) | null;
  /** Default Calendar View */
  defaultcalendarview: UsersDefaultcalendarview | (string & {}) | null;
  /** Default Event Status */
  defaulteventstatus: UsersDefaulteventstatus | (string & {}) | null;
  /** Default Landing Page */
  defaultlandingpage: string;
  /** Department */
  department: string;
  /** Documents */
  description: string;
  /** Primary Email */
  email1: string;
  /** Other Email */
  email2: string;
  /** Day ends at */
  end_hour: string;
  /** First Name */
  first_name: string;
  /** Hide Completed Calendar Events */
  hidecompletedevents: boolean | null;
  /** Calendar Hour Format */
  hour_format: UsersHourFormat | (string & {}) | null;
  /** User Image */
  imagename: string;
  /** Internal Mail Composer */
  internal_mailer: boolean | null;
  /** Admin */
  is_admin: boolean | null;
  /** Account Owner */
  is_owner: string;
  /** Language */
  language: string;
  /** Last Name */
  last_name: string;
  /** Default Lead View */
  lead_view: UsersLeadView | (string & {}) | null;
  /** Left Panel Hide */
  leftpanelhide: boolean | null;
  /** Number Of Currency Decimals */
  no_of_currency_decimals: UsersNoOfCurrencyDecimals | (string & {}) | null;
  /** Other Event Duration (Mins) */
  othereventduration: UsersOthereventduration | (string & {}) | null;
  /** CRM Phone Extension */
  phone_crm_extension: string;
  /** Fax */
  phone_fax: string;
  /** Home Phone */
  phone_home: string;
  /** Mobile Phone */
  phone_mobile: string;
  /** Secondary Phone */
  phone_other: string;
  /** Office Phone */
  phone_work: string;
  /** Popup Reminder Interval */
  reminder_interval: UsersReminderInterval | (string & {}) | null;
  /** Reports To */
  reports_to_id: UsersId | null;
  /** Role */
  roleid: string;
  /** Row Height */
  rowheight: UsersRowheight | (string & {}) | null;
  /** Secondary Email */
  secondaryemail: string;
  /** Signature */
  signature: string;
  /** Day starts at */
  start_hour: UsersStartHour | (string & {}) | null;
  /** Status */
  status: string;
  /** Theme */
  theme: string;
  /** Time Zone */
  time_zone: UsersTimeZone | (string & {}) | null;
  /** Title */
  title: string;
  /** Truncate Trailing Zeros */
  truncate_trailing_zeros: boolean | null;
  /** User Name */
  user_name: string;
  /** User Label */
  userlabel: string;
}

/** User, as retrieve, create, revise and update return it. */
export interface UsersDetail extends UsersRecord {
  /** What the CRM calls the record */
  label: string;
}

/** What `revise` takes: only what is to change. */
export interface UsersRevise {
  /** Default MyCalendar View */
  activity_view?: UsersActivityView | Unlisted | null | undefined;
  /** City */
  address_city?: string | null | undefined;
  /** Country */
  address_country?: string | null | undefined;
  /** Postal Code */
  address_postalcode?: string | null | undefined;
  /** State */
  address_state?: string | null | undefined;
  /** Street Address */
  address_street?: string | null | undefined;
  /** Calendar Shared Type */
  calendarsharedtype?: UsersCalendarsharedtype | Unlisted | null | undefined;
  /** Default Call Duration (Mins) */
  callduration?: UsersCallduration | Unlisted | null | undefined;
  /** Confirm Password */
  confirm_password?: string | undefined;
  /** Decimal Separator */
  currency_decimal_separator?: UsersCurrencyDecimalSeparator | Unlisted | null | undefined;
  /** Digit Grouping Pattern */
  currency_grouping_pattern?: UsersCurrencyGroupingPattern | Unlisted | null | undefined;
  /** Digit Grouping Separator */
  currency_grouping_separator?: UsersCurrencyGroupingSeparator | Unlisted | null | undefined;
  /** Currency */
  currency_id?: CurrencyId | null | undefined;
  /** Symbol Placement */
  currency_symbol_placement?: UsersCurrencySymbolPlacement | Unlisted | null | undefined;
  /** Date Format */
  date_format?: UsersDateFormat | Unlisted | null | undefined;
  /** Starting Day of the week */
  dayoftheweek?: UsersDayoftheweek | Unlisted | null | undefined;
  /** Default Record View */
  default_record_view?: UsersDefaultRecordView | Unlisted | null | undefined;
  /** Default Activity Type */
  defaultactivitytype?: UsersDefaultactivitytype | Unlisted | null | undefined;
  /** Default Calendar View */
  defaultcalendarview?: UsersDefaultcalendarview | Unlisted | null | undefined;
  /** Default Event Status */
  defaulteventstatus?: UsersDefaulteventstatus | Unlisted | null | undefined;
  /** Default Landing Page */
  defaultlandingpage?: string | null | undefined;
  /** Department */
  department?: string | null | undefined;
  /** Documents */
  description?: string | null | undefined;
  /** Primary Email */
  email1?: string | undefined;
  /** Other Email */
  email2?: string | null | undefined;
  /** Day ends at */
  end_hour?: string | null | undefined;
  /** First Name */
  first_name?: string | null | undefined;
  /** Hide Completed Calendar Events */
  hidecompletedevents?: boolean | undefined;
  /** Calendar Hour Format */
  hour_format?: UsersHourFormat | Unlisted | null | undefined;
  /** User Image */
  imagename?: string | null | undefined;
  /** Internal Mail Composer */
  internal_mailer?: boolean | undefined;
  /** Admin */
  is_admin?: boolean | undefined;
  /** Account Owner */
  is_owner?: string | null | undefined;
  /** Language */
  language?: string | null | undefined;
  /** Last Name */
  last_name?: string | undefined;
  /** Default Lead View */
  lead_view?: UsersLeadView | Unlisted | null | undefined;
  /** Left Panel Hide */
  leftpanelhide?: boolean | undefined;
  /** Number Of Currency Decimals */
  no_of_currency_decimals?: UsersNoOfCurrencyDecimals | Unlisted | null | undefined;
  /** Other Event Duration (Mins) */
  othereventduration?: UsersOthereventduration | Unlisted | null | undefined;
  /** CRM Phone Extension */
  phone_crm_extension?: string | null | undefined;
  /** Fax */
  phone_fax?: string | null | undefined;
  /** Home Phone */
  phone_home?: string | null | undefined;
  /** Mobile Phone */
  phone_mobile?: string | null | undefined;
  /** Secondary Phone */
  phone_other?: string | null | undefined;
  /** Office Phone */
  phone_work?: string | null | undefined;
  /** Popup Reminder Interval */
  reminder_interval?: UsersReminderInterval | Unlisted | null | undefined;
  /** Reports To */
  reports_to_id?: UsersId | null | undefined;
  /** Role */
  roleid?: string | undefined;
  /** Row Height */
  rowheight?: UsersRowheight | Unlisted | null | undefined;
  /** Secondary Email */
  secondaryemail?: string | null | undefined;
  /** Signature */
  signature?: string | null | undefined;
  /** Day starts at */
  start_hour?: UsersStartHour | Unlisted | null | undefined;
  /** Status */
  status?: string | null | undefined;
  /** Theme */
  theme?: string | null | undefined;
  /** Time Zone */
  time_zone?: UsersTimeZone | Unlisted | null | undefined;
  /** Title */
  title?: string | null | undefined;
  /** Truncate Trailing Zeros */
  truncate_trailing_zeros?: boolean | undefined;
  /** User Name */
  user_name?: string | undefined;
  /** Password */
  user_password?: string | undefined;
  /** User Label */
  userlabel?: string | null | undefined;
}

/** What `create` takes: a User needs at least what is required here. */
export interface UsersCreate extends UsersRevise {
  /** Confirm Password */
  confirm_password: string;
  /** Primary Email */
  email1: string;
  /** Last Name */
  last_name: string;
  /** Role */
  roleid: string;
  /** User Name */
  user_name: string;
  /** Password */
  user_password: string;
}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type UsersUpdate = UsersCreate;

/** The conditions that `where` takes for each field. */
export interface UsersFilter {
  id: IdFilter<UsersId>;
  activity_view: PicklistFilter<UsersActivityView>;
  address_city: TextFilter;
  address_country: TextFilter;
  address_postalcode: TextFilter;
  address_state: TextFilter;
  address_street: TextFilter;
  calendarsharedtype: PicklistFilter<UsersCalendarsharedtype>;
  callduration: PicklistFilter<UsersCallduration>;
  currency_decimal_separator: PicklistFilter<UsersCurrencyDecimalSeparator>;
  currency_grouping_pattern: PicklistFilter<UsersCurrencyGroupingPattern>;
  currency_grouping_separator: PicklistFilter<UsersCurrencyGroupingSeparator>;
  currency_id: ReferenceFilter<CurrencyId>;
  currency_symbol_placement: PicklistFilter<UsersCurrencySymbolPlacement>;
  date_format: PicklistFilter<UsersDateFormat>;
  dayoftheweek: PicklistFilter<UsersDayoftheweek>;
  default_record_view: PicklistFilter<UsersDefaultRecordView>;
  defaultactivitytype: PicklistFilter<UsersDefaultactivitytype>;
  defaultcalendarview: PicklistFilter<UsersDefaultcalendarview>;
  defaulteventstatus: PicklistFilter<UsersDefaulteventstatus>;
  defaultlandingpage: TextFilter;
  department: TextFilter;
  description: TextFilter;
  email1: TextFilter;
  email2: TextFilter;
  end_hour: TextFilter;
  first_name: TextFilter;
  hidecompletedevents: BooleanFilter;
  hour_format: PicklistFilter<UsersHourFormat>;
  imagename: TextFilter;
  internal_mailer: BooleanFilter;
  is_admin: BooleanFilter;
  is_owner: TextFilter;
  language: TextFilter;
  last_name: TextFilter;
  lead_view: PicklistFilter<UsersLeadView>;
  leftpanelhide: BooleanFilter;
  no_of_currency_decimals: PicklistFilter<UsersNoOfCurrencyDecimals>;
  othereventduration: PicklistFilter<UsersOthereventduration>;
  phone_crm_extension: TextFilter;
  phone_fax: TextFilter;
  phone_home: TextFilter;
  phone_mobile: TextFilter;
  phone_other: TextFilter;
  phone_work: TextFilter;
  reminder_interval: PicklistFilter<UsersReminderInterval>;
  reports_to_id: ReferenceFilter<UsersId>;
  roleid: TextFilter;
  rowheight: PicklistFilter<UsersRowheight>;
  secondaryemail: TextFilter;
  signature: TextFilter;
  start_hour: PicklistFilter<UsersStartHour>;
  status: TextFilter;
  theme: TextFilter;
  time_zone: PicklistFilter<UsersTimeZone>;
  title: TextFilter;
  truncate_trailing_zeros: BooleanFilter;
  user_name: TextFilter;
  userlabel: TextFilter;
}

/** Where the references point to, for `include`. */
export interface UsersReferences {
  currency_id: CurrencyModule;
  reports_to_id: UsersModule;
}

/** The related lists, by their labels in the CRM. */
export interface UsersRelations {}

/** All types of Users, for the repository. */
export interface UsersModule {
  readonly name: 'Users';
  readonly id: UsersId;
  readonly record: UsersRecord;
  readonly detail: UsersDetail;
  readonly create: 'Users cannot be written by the API user of this package';
  readonly update: 'Users cannot be written by the API user of this package';
  readonly revise: 'Users cannot be written by the API user of this package';
  readonly reopen: UsersId;
  readonly filter: UsersFilter;
  readonly references: UsersReferences;
  readonly relations: UsersRelations;
}

/** Reads and writes Users. */
export declare class UsersRepository extends Repository<UsersModule> {}

/** Users over this connection; `createClient` offers it as `crm.users`. */
export declare function users(connection: Connection): UsersRepository;

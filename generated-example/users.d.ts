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
import {
  UsersActivityView,
  UsersCalendarsharedtype,
  UsersCallduration,
  UsersCurrencyDecimalSeparator,
  UsersCurrencyGroupingPattern,
  UsersCurrencyGroupingSeparator,
  UsersCurrencySymbolPlacement,
  UsersDateFormat,
  UsersDayoftheweek,
  UsersDefaultRecordView,
  UsersDefaultactivitytype,
  UsersDefaultcalendarview,
  UsersDefaulteventstatus,
  UsersHourFormat,
  UsersLeadView,
  UsersNoOfCurrencyDecimals,
  UsersOthereventduration,
  UsersReminderInterval,
  UsersRowheight,
  UsersStartHour,
  UsersTimeZone,
} from './picklists.js';

export {
  UsersActivityView,
  UsersCalendarsharedtype,
  UsersCallduration,
  UsersCurrencyDecimalSeparator,
  UsersCurrencyGroupingPattern,
  UsersCurrencyGroupingSeparator,
  UsersCurrencySymbolPlacement,
  UsersDateFormat,
  UsersDayoftheweek,
  UsersDefaultRecordView,
  UsersDefaultactivitytype,
  UsersDefaultcalendarview,
  UsersDefaulteventstatus,
  UsersHourFormat,
  UsersLeadView,
  UsersNoOfCurrencyDecimals,
  UsersOthereventduration,
  UsersReminderInterval,
  UsersRowheight,
  UsersStartHour,
  UsersTimeZone,
} from './picklists.js';

/** The id of a record of Users. */
export type UsersId = `19x${number}` & { readonly '~module'?: 'Users' | undefined };

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
  date_format: UsersDateFormat | (string & {}) | null;
  /** Starting Day of the week */
  dayoftheweek: UsersDayoftheweek | (string & {}) | null;
  default_record_view: UsersDefaultRecordView | (string & {}) | null;
  defaultactivitytype: UsersDefaultactivitytype | (string & {}) | null;
  defaultcalendarview: UsersDefaultcalendarview | (string & {}) | null;
  defaulteventstatus: UsersDefaulteventstatus | (string & {}) | null;
  defaultlandingpage: string;
  department: string;
  /** Documents */
  description: string;
  /** Primary Email */
  email1: string;
  /** Other Email */
  email2: string;
  /** Day ends at */
  end_hour: string;
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
  language: string;
  last_name: string;
  /** Default Lead View */
  lead_view: UsersLeadView | (string & {}) | null;
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
  rowheight: UsersRowheight | (string & {}) | null;
  secondaryemail: string;
  signature: string;
  /** Day starts at */
  start_hour: UsersStartHour | (string & {}) | null;
  status: string;
  theme: string;
  time_zone: UsersTimeZone | (string & {}) | null;
  title: string;
  truncate_trailing_zeros: boolean | null;
  user_name: string;
  userlabel: string;
}

/** User, as retrieve, create, revise and update return it. */
export interface UsersDetail extends UsersRecord {
  /** What the CRM calls the record */
  label: string;
}

/** What `revise` takes: only what is to change. */
export interface UsersRevise {
  activity_view?: UsersActivityView | Unlisted | null | undefined;
  address_city?: string | null | undefined;
  address_country?: string | null | undefined;
  address_postalcode?: string | null | undefined;
  address_state?: string | null | undefined;
  address_street?: string | null | undefined;
  calendarsharedtype?: UsersCalendarsharedtype | Unlisted | null | undefined;
  callduration?: UsersCallduration | Unlisted | null | undefined;
  confirm_password?: string | undefined;
  currency_decimal_separator?: UsersCurrencyDecimalSeparator | Unlisted | null | undefined;
  currency_grouping_pattern?: UsersCurrencyGroupingPattern | Unlisted | null | undefined;
  currency_grouping_separator?: UsersCurrencyGroupingSeparator | Unlisted | null | undefined;
  currency_id?: CurrencyId | null | undefined;
  currency_symbol_placement?: UsersCurrencySymbolPlacement | Unlisted | null | undefined;
  date_format?: UsersDateFormat | Unlisted | null | undefined;
  dayoftheweek?: UsersDayoftheweek | Unlisted | null | undefined;
  default_record_view?: UsersDefaultRecordView | Unlisted | null | undefined;
  defaultactivitytype?: UsersDefaultactivitytype | Unlisted | null | undefined;
  defaultcalendarview?: UsersDefaultcalendarview | Unlisted | null | undefined;
  defaulteventstatus?: UsersDefaulteventstatus | Unlisted | null | undefined;
  defaultlandingpage?: string | null | undefined;
  department?: string | null | undefined;
  description?: string | null | undefined;
  email1?: string | undefined;
  email2?: string | null | undefined;
  end_hour?: string | null | undefined;
  first_name?: string | null | undefined;
  hidecompletedevents?: boolean | undefined;
  hour_format?: UsersHourFormat | Unlisted | null | undefined;
  imagename?: string | null | undefined;
  internal_mailer?: boolean | undefined;
  is_admin?: boolean | undefined;
  is_owner?: string | null | undefined;
  language?: string | null | undefined;
  last_name?: string | undefined;
  lead_view?: UsersLeadView | Unlisted | null | undefined;
  leftpanelhide?: boolean | undefined;
  no_of_currency_decimals?: UsersNoOfCurrencyDecimals | Unlisted | null | undefined;
  othereventduration?: UsersOthereventduration | Unlisted | null | undefined;
  phone_crm_extension?: string | null | undefined;
  phone_fax?: string | null | undefined;
  phone_home?: string | null | undefined;
  phone_mobile?: string | null | undefined;
  phone_other?: string | null | undefined;
  phone_work?: string | null | undefined;
  reminder_interval?: UsersReminderInterval | Unlisted | null | undefined;
  reports_to_id?: UsersId | null | undefined;
  roleid?: string | undefined;
  rowheight?: UsersRowheight | Unlisted | null | undefined;
  secondaryemail?: string | null | undefined;
  signature?: string | null | undefined;
  start_hour?: UsersStartHour | Unlisted | null | undefined;
  status?: string | null | undefined;
  theme?: string | null | undefined;
  time_zone?: UsersTimeZone | Unlisted | null | undefined;
  title?: string | null | undefined;
  truncate_trailing_zeros?: boolean | undefined;
  user_name?: string | undefined;
  /** Password */
  user_password?: string | undefined;
  userlabel?: string | null | undefined;
}

/** What `create` takes: a User needs what is required here. */
export interface UsersCreate extends UsersRevise {
  confirm_password: string;
  email1: string;
  last_name: string;
  roleid: string;
  user_name: string;
  /** Password */
  user_password: string;
}

/** What `update` takes: the mandatory fields are restated, others stay as they are. */
export type UsersUpdate = UsersCreate;

/** What `where` takes for each field. */
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

/** Where references lead, for `include`. */
export interface UsersReferences {
  currency_id: CurrencyModule;
  reports_to_id: UsersModule;
}

/** Related lists by label. */
export interface UsersRelations {}

/** The types of Users. */
export interface UsersModule {
  name: 'Users';
  id: UsersId;
  record: UsersRecord;
  detail: UsersDetail;
  create: 'Users cannot be written by the API user of this package';
  update: 'Users cannot be written by the API user of this package';
  revise: 'Users cannot be written by the API user of this package';
  reopen: UsersId;
  filter: UsersFilter;
  references: UsersReferences;
  relations: UsersRelations;
}

/** Users. Ids: 19x…. Read-only. */
export declare class UsersRepository extends Repository<UsersModule> {}

/** The repository that `createClient` offers as `crm.users`. */
export declare function users(connection: Connection): UsersRepository;

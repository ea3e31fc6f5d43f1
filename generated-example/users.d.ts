// Made by vtiger-codegen from the metadata of the CRM. Edits are lost: generate again.
import { Repository } from './runtime/index.js';
import type {
  BooleanField,
  Connection,
  FilterOf,
  IdFilter,
  PicklistField,
  RecordOf,
  ReferenceField,
  ReviseOf,
  TextField,
} from './runtime/index.js';
import type { CurrencyId, CurrencyModule } from './index.js';
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

/** The fields that a write may set. */
export interface UsersWritable {
  /** Default MyCalendar View */
  activity_view: PicklistField<UsersActivityView>;
  /** City */
  address_city: TextField;
  /** Country */
  address_country: TextField;
  /** Postal Code */
  address_postalcode: TextField;
  /** State */
  address_state: TextField;
  /** Street Address */
  address_street: TextField;
  calendarsharedtype: PicklistField<UsersCalendarsharedtype>;
  /** Default Call Duration (Mins) */
  callduration: PicklistField<UsersCallduration>;
  /** Decimal Separator */
  currency_decimal_separator: PicklistField<UsersCurrencyDecimalSeparator>;
  /** Digit Grouping Pattern */
  currency_grouping_pattern: PicklistField<UsersCurrencyGroupingPattern>;
  /** Digit Grouping Separator */
  currency_grouping_separator: PicklistField<UsersCurrencyGroupingSeparator>;
  /** Currency */
  currency_id: ReferenceField<CurrencyId>;
  /** Symbol Placement */
  currency_symbol_placement: PicklistField<UsersCurrencySymbolPlacement>;
  date_format: PicklistField<UsersDateFormat>;
  /** Starting Day of the week */
  dayoftheweek: PicklistField<UsersDayoftheweek>;
  default_record_view: PicklistField<UsersDefaultRecordView>;
  defaultactivitytype: PicklistField<UsersDefaultactivitytype>;
  defaultcalendarview: PicklistField<UsersDefaultcalendarview>;
  defaulteventstatus: PicklistField<UsersDefaulteventstatus>;
  defaultlandingpage: TextField;
  department: TextField;
  /** Documents */
  description: TextField;
  /** Primary Email */
  email1: TextField;
  /** Other Email */
  email2: TextField;
  /** Day ends at */
  end_hour: TextField;
  first_name: TextField;
  /** Hide Completed Calendar Events */
  hidecompletedevents: BooleanField;
  /** Calendar Hour Format */
  hour_format: PicklistField<UsersHourFormat>;
  /** User Image */
  imagename: TextField;
  /** Internal Mail Composer */
  internal_mailer: BooleanField;
  /** Admin */
  is_admin: BooleanField;
  /** Account Owner */
  is_owner: TextField;
  language: TextField;
  last_name: TextField;
  /** Default Lead View */
  lead_view: PicklistField<UsersLeadView>;
  leftpanelhide: BooleanField;
  /** Number Of Currency Decimals */
  no_of_currency_decimals: PicklistField<UsersNoOfCurrencyDecimals>;
  /** Other Event Duration (Mins) */
  othereventduration: PicklistField<UsersOthereventduration>;
  /** CRM Phone Extension */
  phone_crm_extension: TextField;
  /** Fax */
  phone_fax: TextField;
  /** Home Phone */
  phone_home: TextField;
  /** Mobile Phone */
  phone_mobile: TextField;
  /** Secondary Phone */
  phone_other: TextField;
  /** Office Phone */
  phone_work: TextField;
  /** Popup Reminder Interval */
  reminder_interval: PicklistField<UsersReminderInterval>;
  /** Reports To */
  reports_to_id: ReferenceField<UsersId>;
  /** Role */
  roleid: TextField;
  rowheight: PicklistField<UsersRowheight>;
  secondaryemail: TextField;
  signature: TextField;
  /** Day starts at */
  start_hour: PicklistField<UsersStartHour>;
  status: TextField;
  theme: TextField;
  time_zone: PicklistField<UsersTimeZone>;
  title: TextField;
  truncate_trailing_zeros: BooleanField;
  user_name: TextField;
  userlabel: TextField;
}

/** The fields that queries return and compare. */
export interface UsersFields extends UsersWritable {}

/** User, as queries, relations and changes return it. */
export interface UsersRecord extends RecordOf<UsersFields> {
  /** Record id */
  id: UsersId;
}

/** User, as retrieve, create, revise and update return it. */
export interface UsersDetail extends UsersRecord {
  /** What the CRM calls the record */
  label: string;
}

/** What `revise` takes: only what is to change. */
export interface UsersRevise extends ReviseOf<UsersWritable> {
  confirm_password?: string | undefined;
  email1?: string | undefined;
  last_name?: string | undefined;
  roleid?: string | undefined;
  user_name?: string | undefined;
  /** Password */
  user_password?: string | undefined;
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
export interface UsersFilter extends FilterOf<UsersFields> {
  id: IdFilter<UsersId>;
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

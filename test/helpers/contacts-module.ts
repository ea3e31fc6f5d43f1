// A package of two modules and an inventory module, written by hand, with the type of each field in full.
import type {
  BooleanFilter,
  Connection,
  DateFilter,
  DateTimeFilter,
  IdFilter,
  ModuleTable,
  MultiPicklistFilter,
  NumberFilter,
  OwnerFilter,
  PicklistFilter,
  ReferenceFilter,
  TextFilter,
  Unlisted,
} from '../../templates/runtime/index.js';
import { Repository } from '../../templates/runtime/index.js';
import { FIELD, MODULE } from '../../templates/runtime/schema/module-table.js';

export type ContactsId = `12x${number}`;
export type AccountsId = `11x${number}`;
export type UsersId = `19x${number}`;
export type GroupsId = `20x${number}`;
export type ContactsLeadsource = 'Web Site' | 'Cold Call' | 'Other';
export type Colour = 'Red' | 'Blue';

export interface AccountsRecord {
  id: AccountsId;
  accountname: string;
  account_id: AccountsId | null;
  assigned_user_id: UsersId | GroupsId | null;
}

export interface AccountsFilter {
  id: IdFilter<AccountsId>;
  accountname: TextFilter;
  account_id: ReferenceFilter<AccountsId>;
  assigned_user_id: OwnerFilter<UsersId | GroupsId>;
}

export interface AccountsModule {
  readonly name: 'Accounts';
  readonly id: AccountsId;
  readonly record: AccountsRecord;
  readonly detail: AccountsRecord;
  readonly create: 'Accounts cannot be written by the API user of this package';
  readonly update: 'Accounts cannot be written by the API user of this package';
  readonly revise: 'Accounts cannot be written by the API user of this package';
  readonly reopen: AccountsId;
  readonly filter: AccountsFilter;
  readonly references: { account_id: AccountsModule };
  readonly relations: { Contacts: ContactsModule };
}

export interface ContactsRecord {
  id: ContactsId;
  firstname: string;
  lastname: string;
  email: string;
  leadsource: ContactsLeadsource | (string & {}) | null;
  cf_855: (Colour | (string & {}))[];
  donotcall: boolean | null;
  birthday: string | null;
  account_id: AccountsId | null;
  contact_id: AccountsId | ContactsId | null;
  assigned_user_id: UsersId | GroupsId | null;
  createdtime: Date | null;
  modifiedtime: Date | null;
  cf_when: Date | null;
  score: number | null;
}

export interface ContactsDetail extends ContactsRecord {
  label: string;
}

export interface ContactsRevise {
  firstname?: string | null | undefined;
  lastname?: string | undefined;
  email?: string | null | undefined;
  leadsource?: ContactsLeadsource | Unlisted | null | undefined;
  cf_855?: readonly (Colour | Unlisted)[] | null | undefined;
  donotcall?: boolean | undefined;
  birthday?: string | null | undefined;
  account_id?: AccountsId | null | undefined;
  contact_id?: AccountsId | ContactsId | null | undefined;
  assigned_user_id?: UsersId | GroupsId | undefined;
  cf_when?: Date | null | undefined;
  score?: number | string | undefined;
}

export interface ContactsCreate extends ContactsRevise {
  lastname: string;
  assigned_user_id: UsersId | GroupsId;
}

export interface ContactsFilter {
  id: IdFilter<ContactsId>;
  firstname: TextFilter;
  lastname: TextFilter;
  email: TextFilter;
  leadsource: PicklistFilter<ContactsLeadsource>;
  cf_855: MultiPicklistFilter<Colour>;
  donotcall: BooleanFilter;
  birthday: DateFilter;
  account_id: ReferenceFilter<AccountsId>;
  contact_id: ReferenceFilter<AccountsId | ContactsId>;
  assigned_user_id: OwnerFilter<UsersId | GroupsId>;
  createdtime: DateTimeFilter;
  modifiedtime: DateTimeFilter;
  cf_when: DateTimeFilter;
  score: NumberFilter;
}

export interface ContactsModule {
  readonly name: 'Contacts';
  readonly id: ContactsId;
  readonly record: ContactsRecord;
  readonly detail: ContactsDetail;
  readonly create: ContactsCreate;
  readonly update: ContactsCreate;
  readonly revise: ContactsRevise;
  readonly reopen: ContactsId;
  readonly filter: ContactsFilter;
  readonly references: {
    account_id: AccountsModule;
    contact_id: [AccountsModule, ContactsModule];
  };
  readonly relations: { Accounts: AccountsModule; 'Driver&#039;s contacts': ContactsModule };
}

const WRITE = FIELD.writable | FIELD.queryable | FIELD.inRecord | FIELD.inDetail;
const MUST = WRITE | FIELD.mandatory;
const READ = FIELD.queryable | FIELD.inRecord | FIELD.inDetail;
const ALL =
  MODULE.entity | MODULE.createable | MODULE.updateable | MODULE.deleteable | MODULE.retrieveable;

export const contactsTable: ModuleTable = {
  module: 'Contacts',
  prefix: '12',
  flags: ALL,
  fields: [
    ['id', 'id', READ],
    ['firstname', 'text', WRITE],
    ['lastname', 'text', MUST, 80],
    ['email', 'text', WRITE],
    ['leadsource', 'picklist', WRITE],
    ['cf_855', 'multipicklist', WRITE],
    ['donotcall', 'boolean', WRITE],
    ['birthday', 'date', WRITE],
    ['account_id', 'reference', WRITE, ['Accounts']],
    ['contact_id', 'reference', WRITE, ['Accounts', 'Contacts']],
    ['assigned_user_id', 'owner', MUST],
    ['createdtime', 'datetime', READ],
    ['modifiedtime', 'datetime', READ],
    ['cf_when', 'datetime', WRITE],
    ['score', 'double', WRITE],
    ['label', 'text', FIELD.inDetail | FIELD.escaped],
  ],
  relations: [
    ['Accounts', 'Accounts', ['ADD', 'SELECT']],
    ['Driver&#039;s contacts', 'Contacts', ['ADD']],
  ],
};

export const accountsTable: ModuleTable = {
  module: 'Accounts',
  prefix: '11',
  flags: MODULE.entity | MODULE.retrieveable,
  fields: [
    ['id', 'id', READ],
    ['accountname', 'text', MUST],
    ['account_id', 'reference', WRITE, ['Accounts']],
    ['assigned_user_id', 'owner', MUST],
  ],
  relations: [['Contacts', 'Contacts']],
  special: 'accounts',
};

export const invoiceTable: ModuleTable = {
  module: 'Invoice',
  prefix: '7',
  flags: ALL | MODULE.inventory,
  fields: [
    ['id', 'id', READ],
    ['subject', 'text', MUST],
    ['quantity', 'double', FIELD.writable | FIELD.mandatory],
    ['conversion_rate', 'double', WRITE],
    ['hdnGrandTotal', 'decimal', READ],
    ['productid', 'reference', FIELD.inDetail, ['Products']],
    ['LineItems', 'grid', FIELD.writable | FIELD.inDetail],
  ],
  relations: [],
  lines: [
    ['productid', 'reference', FIELD.writable | FIELD.mandatory | FIELD.inDetail, ['Products']],
    ['quantity', 'double', FIELD.writable | FIELD.mandatory | FIELD.inDetail],
    ['listprice', 'decimal', FIELD.writable | FIELD.inDetail],
    ['netprice', 'decimal', FIELD.inDetail],
  ],
};

export class ContactsRepository extends Repository<ContactsModule> {}
export class AccountsRepository extends Repository<AccountsModule> {}

export function contacts(connection: Connection): ContactsRepository {
  return new ContactsRepository(connection, contactsTable);
}

export function accounts(connection: Connection): AccountsRepository {
  return new AccountsRepository(connection, accountsTable);
}

import type { SnapshotField } from '../../snapshot/snapshot.js';
import {
  area,
  checkbox,
  currency,
  date,
  datetime,
  double,
  email,
  integer,
  multipicklist,
  other,
  phone,
  picklist,
  reference,
  text,
  time,
  url,
} from './fields.js';

/** Values that the picklist editor of Vtiger takes and that break careless code. */
export const ODD_VALUES: readonly string[] = [
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

/** Custom fields of Contacts: one of every kind that the layout editor makes, with odd labels. */
export const contactsCustomFields: readonly SnapshotField[] = [
  multipicklist('cf_855', 'Favourite colours', ['Red', 'Blue', 'Green', 'Yellow', 'Black & White']),
  text('cf_869', 'It\'s "quoted"', { length: 50 }),
  double('cf_871', '*/ alert(1) /*'),
  integer('cf_873', 'back\\slash and `tick`'),
  integer('cf_875', '${process.exit()}'),
  double('cf_877', 'Discount %'),
  currency('cf_879', 'Money <b>html</b>'),
  date('cf_881', 'two\nlines'),
  picklist('cf_885', 'Odd values', ODD_VALUES),
  checkbox('cf_891', 'constructor'),
  area('cf_893', '日本語 🚀', { default: 'dflt "q" \'s' }),
  multipicklist('cf_895', 'Odd \u2028 multi', ODD_VALUES),
  time('cf_899', '__proto__'),
  url('cf_901', 'Home page'),
  other('skype', 'cf_903', 'Skype'),
  phone('cf_905', 'Second phone'),
  email('cf_907', 'Second e-mail'),
  datetime('cf_seen_at', 'Last seen at'),
  reference('cf_partner', 'Partner', ['Accounts', 'Contacts']),
];

/** Custom fields of Accounts; two are mandatory, so a create must name them. */
export const accountsCustomFields: readonly SnapshotField[] = [
  text('cf_1029', 'Customer code', { mandatory: true, length: 12 }),
  picklist('cf_1031', 'Service level', ['Gold', 'Silver', 'Bronze'], { mandatory: true }),
  currency('cf_1033', 'Credit limit', { default: '1000' }),
  date('cf_1035', 'Contract ends'),
];

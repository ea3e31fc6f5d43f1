/** Rows that open-source Vtiger cannot do, whatever its data: the operations are not there. */
const UNLINK = 'unlink() removes a record from the list';
const HIERARCHY = 'accounts: hierarchy() shows a record below its parent';
const CLOUD_ONLY = [UNLINK, HIERARCHY];
const INVENTORY = 'inventory: lines and totals come back with the record';
const INVENTORY_LINES = 'inventory records that are created at once keep their lines';
const CLOUD_RECORDS = [
  'tags are added, listed and removed',
  '$lookup finds a record by its exact phone number',
  'decrypt() gives the value of a field',
  'reopen() opens a closed record',
];
const SYNC = 'wire: sync reports a new record, and its deletion';

const lifeOf = (module: string): string =>
  `create, retrieve, find, revise, update, delete: ${module}`;
const operatorsOf = (kind: string): string =>
  `where: every operator of a ${kind} field finds what it should`;

/** What each sandbox cannot do, in the order of the checks; a Vtiger of that kind cannot either. */
export const UNSUPPORTED: Readonly<Record<string, readonly string[]>> = {
  'oss-8.4 session': [
    lifeOf('Invoice'),
    lifeOf('Quotes'),
    ...CLOUD_ONLY,
    INVENTORY,
    INVENTORY_LINES,
    ...CLOUD_RECORDS,
    SYNC,
  ],
  'oss-8.4-fixed session': [...CLOUD_ONLY, ...CLOUD_RECORDS],
  'oss-8.4-fixed session, test kit in process': [...CLOUD_ONLY, ...CLOUD_RECORDS],
  'oss-8.2 session': [
    UNLINK,
    'leads: convert() makes records, links them, and does so once',
    'documents: upload() keeps the file, and its bytes come back',
    'images: createWithFiles() keeps each, and their bytes come back',
    HIERARCHY,
    ...CLOUD_RECORDS,
    SYNC,
  ],
  'cloud rest': ['a session that ended is renewed'],
  'cloud session': [],
  'oss-8.4 session, stock instance': [
    // There is no data, so no currency that a price book could name.
    lifeOf('PriceBooks'),
    lifeOf('Invoice'),
    lifeOf('PurchaseOrder'),
    lifeOf('Quotes'),
    lifeOf('SalesOrder'),
    // A fresh instance has no custom fields.
    'a written instant comes back as the same second, summer and winter',
    'a multi-select keeps several values, one, and none',
    operatorsOf('richtext'),
    operatorsOf('skype'),
    operatorsOf('datetime'),
    operatorsOf('multipicklist'),
    ...CLOUD_ONLY,
    INVENTORY,
    INVENTORY_LINES,
    ...CLOUD_RECORDS,
    SYNC,
  ],
  'oss-8.4-fixed session, restricted user': [
    // The module that has one is hidden from the user.
    operatorsOf('richtext'),
    ...CLOUD_ONLY,
    ...CLOUD_RECORDS,
  ],
};

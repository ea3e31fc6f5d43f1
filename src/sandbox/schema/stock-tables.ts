const ADDRESS = ['city', 'code', 'country', 'pobox', 'state', 'street'];
const BILLING = ADDRESS.map((name) => `bill_${name}`);
const SHIPPING = ADDRESS.map((name) => `ship_${name}`);
const ADDRESSES: readonly (readonly string[])[] = [BILLING, SHIPPING];
const LINES = [
  'productid',
  'quantity',
  'listprice',
  'comment',
  'discount_amount',
  'discount_percent',
  'tax1',
  'tax2',
  'tax3',
];
const INVENTORY: readonly (readonly string[])[] = [...ADDRESSES, LINES];
const ACTIVITY: readonly (readonly string[])[] = [['reminder_time'], ['contact_id'], ['parent_id']];

/**
 * The fields of stock 8.2 to 8.4 that have a table of their own beside the first table of their
 * module: one list for each table. Source: `vtiger_field.tablename` of stock installations.
 */
const SECONDARY_TABLES: ReadonlyMap<string, readonly (readonly string[])[]> = new Map([
  ['Accounts', ADDRESSES],
  ['Calendar', ACTIVITY],
  [
    'Contacts',
    [
      ADDRESS.flatMap((name) => [`mailing${name}`, `other${name}`]).concat(
        'mailingzip',
        'otherzip',
      ),
      ['assistant', 'assistantphone', 'birthday', 'homephone', 'leadsource', 'otherphone'],
      ['portal', 'support_end_date', 'support_start_date'],
    ],
  ],
  [
    'Emails',
    [
      ['filename'],
      ['bccmail', 'ccmail', 'email_flag', 'from_email', 'parent_id', 'saved_toid'],
      ['access_count', 'click_count'],
    ],
  ],
  ['Events', ACTIVITY],
  ['Invoice', INVENTORY],
  [
    'Leads',
    [['city', 'code', 'country', 'fax', 'lane', 'mobile', 'phone', 'pobox', 'state'], ['website']],
  ],
  ['PurchaseOrder', INVENTORY],
  ['Quotes', INVENTORY],
  [
    'SalesOrder',
    [
      [
        'end_period',
        'invoicestatus',
        'last_recurring_date',
        'payment_duration',
        'recurring_frequency',
        'start_period',
      ],
      ...INVENTORY,
    ],
  ],
  ['Users', [['roleid']]],
]);

/** The table that every statement about a module joins. */
export const FIRST_TABLE = '';

/**
 * The table that holds a field. Custom fields share one, stars are in a table of their own, and
 * everything unknown is in the first table of the module.
 */
export function tableOf(module: string, field: string): string {
  if (field.startsWith('cf_') || (module === 'HelpDesk' && field === 'from_portal'))
    return 'custom';
  if (field === 'starred') return field;
  const tables = SECONDARY_TABLES.get(module) ?? [];
  return tables.find((fields) => fields.includes(field))?.[0] ?? FIRST_TABLE;
}

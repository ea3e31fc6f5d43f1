import type { Snapshot, SnapshotRelation } from '../../src/snapshot/snapshot.js';
import { aModule } from '../helpers/snapshots.js';
import { create, invoiced, read, type DiffCase } from './diff-case.js';
import { base, withField, withKeys, withModule, withRelations, withValues } from './diff-base.js';
import { fieldCases } from './diff-field-cases.js';

/** The base with one module more. */
function withAnother(name: string, idPrefix: string): Snapshot {
  return { ...base, modules: [...base.modules, aModule(name, { idPrefix })] };
}

/** The base with other keys of the relation from Contacts to Accounts. */
function withRelation(keys: Partial<SnapshotRelation> | null): Snapshot {
  const [own, ...rest] = base.modules.find(({ name }) => name === 'Contacts')!.relations;
  return withRelations(...(keys === null ? [] : [{ ...own!, ...keys }]), ...rest);
}

const modules: readonly DiffCase[] = [
  ['module gone', withModule('Vendors', () => null), 'major', 'await crm.vendors.first();'],
  ['module added', withAnother('Assets', '29'), 'minor', create],
  [
    'module added, whose ids were any record id',
    withAnother('Products', '14'),
    'major',
    'const any = "5x5" as `${number}x${number}`; await crm.contacts.revise(contact, { product_id: any });',
  ],
  [
    'module added, to which a related list led',
    withAnother('Lost', '40'),
    'major',
    "for await (const lost of crm.contacts.related(contact, 'Lost things')) void lost['x'];",
  ],
  [
    'id prefix changed',
    withKeys('Contacts', { idPrefix: '13' }),
    'major',
    "await crm.contacts.delete('12x5');",
  ],
  [
    'id prefix unknown',
    withKeys('Contacts', { idPrefix: null }),
    'major',
    `${read} const id: \`12x\${number}\` = row.id; void id;`,
  ],
  ['createable lost', withKeys('Contacts', { createable: false }), 'major', create],
  [
    'createable gained',
    withKeys('Locked', { createable: true }),
    'minor',
    'await crm.locked.first();',
  ],
  [
    'updateable lost',
    withKeys('Contacts', { updateable: false }),
    'major',
    "await crm.contacts.revise(contact, { firstname: 'A' });",
  ],
  [
    'deleteable lost',
    withKeys('Contacts', { deleteable: false }),
    'major',
    'await crm.contacts.delete(contact);',
    'at run time',
  ],
  [
    'retrieveable lost',
    withKeys('Contacts', { retrieveable: false }),
    'major',
    'await crm.contacts.retrieve(contact);',
    'at run time',
  ],
  [
    'createable lost where the package never creates',
    withKeys('Users', { createable: false, deleteable: false }),
    'patch',
    'await crm.users.first();',
  ],
  [
    'no entity any more',
    withKeys('Contacts', { isEntity: false }),
    'major',
    'void (await crm.contacts.retrieve(contact)).label;',
  ],
  [
    'label of a module',
    withKeys('Contacts', { label: 'People', singular: 'Person' }),
    'patch',
    create,
  ],
  [
    'hints of a module',
    withKeys('Contacts', { allowDuplicates: true, labelFields: ['title'] }),
    'patch',
    create,
  ],
  [
    'closed states gone',
    withModule('Accounts', ({ closedStates: _, ...rest }) => rest),
    'patch',
    'await crm.accounts.reopen(account);',
  ],
  ['no line items any more', withField('Invoice', 'hdnTaxType', null), 'major', invoiced],
];

const values: readonly DiffCase[] = [
  [
    'picklist value gone',
    withValues('Contacts', 'leadsource', 'Web', 'Mail'),
    'major',
    "await crm.contacts.where('leadsource', '=', 'Call').all();",
  ],
  [
    'picklist value gone, which is the default',
    withValues('Contacts', 'leadsource', 'Call', 'Mail'),
    'major',
    'void contactsDefaults.leadsource;',
  ],
  [
    'picklist value added',
    withValues('Contacts', 'leadsource', 'Web', 'Call', 'Mail', 'Fax'),
    'minor',
    `${read} const source: 'Web' | 'Call' | 'Mail' | (string & {}) | null = row.leadsource; void source;`,
  ],
  [
    'picklist values in another order',
    withValues('Contacts', 'leadsource', 'Mail', 'Call', 'Web'),
    'none',
    "await crm.contacts.revise(contact, { leadsource: 'Call' }); const sources: readonly string[] = ContactsLeadsource; void sources;",
  ],
  [
    'picklist value labelled otherwise',
    withField('Contacts', 'leadsource', {
      picklist: ['Web', 'Call', 'Mail'].map((value) => ({ value, label: `${value}!` })),
    }),
    'patch',
    "await crm.contacts.revise(contact, { leadsource: 'Call' });",
  ],
  [
    'all picklist values gone',
    withValues('Contacts', 'leadsource'),
    'major',
    'void ContactsLeadsource;',
  ],
  [
    'first picklist values',
    withValues('Contacts', 'region', 'North'),
    'major',
    "await crm.contacts.revise(contact, { region: 'Anywhere' });",
  ],
  [
    'multi-select value gone',
    withValues('Contacts', 'colours', 'Red'),
    'major',
    "await crm.contacts.revise(contact, { colours: ['Blue'] });",
  ],
  [
    'multi-select value added',
    withValues('Contacts', 'colours', 'Red', 'Blue', 'Green'),
    'minor',
    "await crm.contacts.where('colours', 'includes', 'Blue').all();",
  ],
  [
    'reference target gone',
    withField('Contacts', 'parent_id', { refersTo: ['Accounts'] }),
    'major',
    'await crm.contacts.revise(contact, { parent_id: vendor });',
  ],
  [
    'reference target added to one',
    withField('Contacts', 'account_id', { refersTo: ['Accounts', 'Vendors'] }),
    'major',
    "await crm.contacts.include({ account_id: ['accountname'] }).all();",
  ],
  [
    'reference target added to several',
    withField('Contacts', 'parent_id', { refersTo: ['Accounts', 'Contacts', 'Vendors'] }),
    'major',
    `${read} const parent: \`11x\${number}\` | \`18x\${number}\` | null = row.parent_id; void parent;`,
  ],
  [
    'reference to nothing any more',
    withField('Contacts', 'account_id', { refersTo: [] }),
    'major',
    `${read} if (row.account_id !== null) await crm.accounts.retrieve(row.account_id);`,
  ],
  [
    'reference to something at last',
    withField('Users', 'roleid', { refersTo: ['Accounts'] }),
    'major',
    "await crm.users.where('roleid', 'contains', 'H2').all();",
  ],
];

const relations: readonly DiffCase[] = [
  [
    'relation gone',
    withRelation(null),
    'major',
    "await crm.contacts.related(contact, 'Accounts').first();",
  ],
  [
    'relation added',
    withRelations(...base.modules.find(({ name }) => name === 'Contacts')!.relations, {
      key: 'Suppliers',
      module: 'Vendors',
      label: 'Suppliers',
    }),
    'minor',
    "await crm.contacts.related(contact, 'Accounts').first();",
  ],
  [
    'relation to another module',
    withRelation({ module: 'Vendors' }),
    'major',
    "void (await crm.contacts.related(contact, 'Accounts').firstOrThrow()).accountname;",
  ],
  [
    'relation that takes no links any more',
    withRelation({ actions: ['ADD'] }),
    'major',
    "await crm.contacts.link(contact, 'Accounts', account);",
    'at run time',
  ],
  [
    'relation that says what it takes',
    withRelation({ actions: ['ADD', 'SELECT'], relationId: 4 }),
    'patch',
    "await crm.contacts.link(contact, 'Accounts', account);",
  ],
  [
    'label of a relation',
    withRelation({ label: 'Firms' }),
    'patch',
    "await crm.contacts.related(contact, 'Accounts').first();",
  ],
  ['nothing', base, 'none', create],
];

/** Every kind of change, with a consumer that uses what changes. */
export const cases: readonly DiffCase[] = [...modules, ...fieldCases, ...values, ...relations];

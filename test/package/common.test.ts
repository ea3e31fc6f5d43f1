import { describe, expect, it } from 'vitest';
import { commonFiles } from '../../src/common/common-files.js';
import { commonModel } from '../../src/common/common-model.js';
import { buildModel } from '../../src/model/build-model.js';
import { DEFAULT_MODEL_OPTIONS } from '../../src/model/model.js';
import { EMPTY_NAMES } from '../../src/model/names.js';
import { demoSnapshot } from '../../src/sandbox/demo/snapshot.js';
import type { Snapshot, SnapshotField, SnapshotModule } from '../../src/snapshot/snapshot.js';
import { compile, folderOf } from '../helpers/compile.js';
import { filesOf, installedAs } from '../helpers/packages.js';
import { aField, aModule, aSnapshot } from '../helpers/snapshots.js';

// Quotes need no account here, whose ids differ.
const MODULES = new Set([
  'Accounts',
  'Contacts',
  'Users',
  'Vehicles',
  'Invoice',
  'Quotes',
  'Products',
]);

/** A tenant of the demo, with some changes. */
function tenant(
  change: (module: SnapshotModule) => SnapshotModule | null,
  field: (where: string, field: SnapshotField) => Partial<SnapshotField> | null,
): Snapshot {
  const modules = demoSnapshot.modules
    .filter(({ name }) => MODULES.has(name))
    .flatMap((module) => change(module) ?? [])
    .map((module) => ({
      ...module,
      fields: module.fields.flatMap((one) => {
        const changed = field(`${module.name}.${one.name}`, one);
        const isAccount = module.name === 'Quotes' && one.name === 'account_id';
        return changed === null
          ? []
          : [{ ...one, ...changed, ...(isAccount && { mandatory: false }) }];
      }),
    }));
  return { ...demoSnapshot, modules };
}
const plus = ({ picklist = [] }: SnapshotField, value: string): Partial<SnapshotField> => ({
  picklist: [...picklist, { value, label: value }],
});

const acme = tenant(
  (module) => module,
  (where, field) =>
    where === 'Contacts.leadsource'
      ? plus(field, 'Radio')
      : where === 'Contacts.homephone'
        ? null
        : {},
);
/** Has no vehicles, other ids of accounts, a demand and a picklist value of its own. */
const globex = tenant(
  (module) =>
    module.name === 'Vehicles'
      ? null
      : module.name === 'Accounts'
        ? { ...module, idPrefix: '77' }
        : module,
  (where, field) =>
    where === 'Contacts.leadsource'
      ? plus(field, 'Fair')
      : where === 'Contacts.email'
        ? { mandatory: true }
        : where === 'Contacts.department'
          ? { type: 'integer' }
          : {},
);

const modelOf = (snapshot: Snapshot) => buildModel(snapshot, EMPTY_NAMES, DEFAULT_MODEL_OPTIONS);
const commonOf = (...tenants: readonly Snapshot[]) => commonModel(tenants.map(modelOf));

const RIGHT = `import type * as acme from '@acme/crm';
import type * as globex from '@globex/crm';
import type { Client, ContactsCreate, ContactsRevise, ContactsUpdate, QuotesLines } from '@agency/common';

export const clients = (one: acme.Client, other: globex.Client): Client[] => [one, other];
export const creates = (values: ContactsCreate): [acme.ContactsCreate, globex.ContactsCreate] => [values, values];
export const updates = (values: ContactsUpdate): [acme.ContactsUpdate, globex.ContactsUpdate] => [values, values];
export const revises = (values: ContactsRevise): [acme.ContactsRevise, globex.ContactsRevise] => [values, values];

export async function use(crm: Client): Promise<void> {
  const me = await crm.$me();
  const contact = await crm.contacts.create({
    lastname: 'Lovelace', email: 'ada@example.com', assigned_user_id: me.id, leadsource: 'Web Site',
  });
  const query = crm.contacts
    .select('lastname', 'leadsource')
    .where('leadsource', 'in', ['Web Site', 'Cold Call'])
    .where('modifiedtime', '>=', new Date('2026-01-01'))
    .where('title', 'isEmpty')
    .orderBy('lastname')
    .orderBy('modifiedtime', 'desc')
    .limit(5);
  for await (const { id, lastname } of query) {
    await crm.contacts.revise(id, { title: lastname });
    for (const product of await crm.contacts.related(id, 'Products').all()) product.productname.length;
  }
  const found = await crm.contacts.find(contact.id);
  if (found?.leadsource === 'Fair' || found?.leadsource === 'Radio') await crm.contacts.delete(found.id);
  await crm.contacts.link(contact.id, 'Products', crm.products.id('14x1'));
  const related = crm.contacts.select('lastname').include({
    account_id: ['accountname'], assigned_user_id: { Users: ['last_name'] },
  });
  for (const { lastname, $ref: { account_id: of, assigned_user_id: owner } } of await related.all()) {
    const name: string | undefined = of?.accountname;
    const user: string | undefined = owner?.last_name;
    await crm.contacts.where('lastname', '=', name ?? user ?? lastname).count();
  }
  const { outcome, record } = await crm.contacts.upsert({
    where: { email: 'ada@example.com' },
    create: { lastname: 'Lovelace', email: 'ada@example.com', assigned_user_id: me.id },
    update: ({ title }) => ({ title: \`\${title}, again\` }),
  });
  if (outcome === 'unchanged') record.lastname.length;
  for await (const change of crm.contacts.changes({ since: new Date(0), scope: 'application' })) {
    if (change.kind === 'updated') await crm.contacts.revise(change.id, { title: change.record.lastname });
  }
  const invoice = await crm.invoice.retrieve(crm.invoice.id('7x1'));
  const prices: (string | null)[] = invoice.LineItems.map(({ listprice }) => listprice);
  await crm.quotes.create({
    subject: prices.join(), assigned_user_id: me.id, quotestage: 'Created', bill_street: '', ship_street: '',
    LineItems: [{ productid: crm.products.id('14x1'), quantity: 2 }],
  });
  const lines: QuotesLines = [{ productid: crm.products.id('14x1'), quantity: 2 }];
  const [quote] = await crm.quotes.where('subject', 'isEmpty').all();
  if (quote !== undefined) await crm.quotes.replaceLines(quote.id, lines);
  await crm.contacts.update(contact.id, { lastname: 'Lovelace', email: 'ada@example.com', assigned_user_id: me.id });
  const [known] = await crm.contacts.retrieveMany([contact.id], { onMissing: 'retrieve' });
  const results = [
    ...(await crm.contacts.createMany([{ lastname: 'x', email: 'x@example.com', assigned_user_id: me.id }], { concurrency: 2 })),
    ...(await crm.contacts.reviseMany([{ id: contact.id, values: { title: known?.lastname } }])),
    ...(await crm.contacts.deleteMany([contact.id], { stopOnError: true })),
  ];
  for (const result of results) if (!result.ok) result.error.code.length;
  const upserted = await crm.contacts.upsertMany([
    {
      where: { email: 'ada@example.com' },
      create: { lastname: 'Lovelace', email: 'ada@example.com', assigned_user_id: me.id },
      update: { title: 'Countess' },
    },
  ]);
  for (const result of upserted) if (result.ok && result.value.outcome === 'updated') result.value.record.label.length;
  for await (const { changes, token } of crm.contacts.watch({ since: new Date(0), scope: 'user' })) {
    if (changes.length > 0) await crm.contacts.changes({ since: token, scope: 'user' });
  }
  const account: \`\${number}x\${number}\` | null = contact.account_id;
  if (account !== null) await crm.accounts.retrieve(account);
}
`;

/** What one of the tenants would refuse, or does not have, and what the compiler names. */
const WRONG: readonly (readonly [code: string, named: string])[] = [
  ["crm.contacts.create({ lastname: 'x', assigned_user_id: '19x1' })", "'email' is missing"],
  [
    "crm.contacts.update('12x1', { lastname: 'x', assigned_user_id: '19x1' })",
    "'email' is missing",
  ],
  ["crm.contacts.revise('12x1', { leadsource: 'Fair' })", '"Fair"'],
  ["crm.contacts.reviseMany([{ id: '12x1', values: { leadsource: 'Fair' } }])", '"Fair"'],
  ["crm.contacts.where('leadsource', '=', 'Radio')", 'No overload matches'],
  ["crm.contacts.select('homephone')", '"homephone"'],
  ["crm.contacts.select('department')", '"department"'],
  ["crm.contacts.revise('12x1', { account_id: '11x1' })", "'account_id' does not exist"],
  ["crm.contacts.select('lastname').include({ account_id: ['homephone'] })", '"homephone"'],
  [
    "crm.contacts.upsert({ where: { account_id: '11x1' }, create: null!, update: {} })",
    "'account_id' does not exist",
  ],
  ["crm.contacts.link('12x1', 'Products', '12x1')", 'No overload matches'],
  ['crm.quotes.create({ ...null! as QuotesRecord, LineItems: [] })', 'Source has 0 element(s)'],
  ['crm.vehicles', "'vehicles' does not exist"],
  ['crm.invoice.create', "'create' does not exist"],
  ["crm.contacts.retrieve('11x1')", '"11x1"'],
];

describe('a package of what two tenants share', () => {
  const dir = folderOf([
    { path: 'package.json', text: '{"type":"module"}' },
    { path: 'right.ts', text: RIGHT },
    ...WRONG.map(([code], index) => ({
      path: `wrong-${index + 10}.ts`,
      text: `import type { Client, QuotesRecord } from '@agency/common';\nexport const wrong = (crm: Client): unknown => ${code};\n`,
    })),
    ...installedAs('@acme/crm', filesOf(acme, '@acme/crm')),
    ...installedAs('@globex/crm', filesOf(globex, '@globex/crm')),
    ...installedAs(
      '@agency/common',
      commonFiles(commonOf(acme, globex), '@agency/common', ['acme', 'globex']),
    ),
  ]);

  it.each(['5.9', '7'] as const)('takes the client of each, TypeScript %s', async (compiler) => {
    const { errors } = await compile(await dir, ['right.ts'], { compiler, resolution: 'nodenext' });
    expect(errors).toEqual([]);
  });

  it('refuses what one of them would refuse', async () => {
    const files = WRONG.map((_, index) => `wrong-${index + 10}.ts`);
    const { errors } = await compile(await dir, files, { compiler: '7', resolution: 'bundler' });
    expect(errors).toEqual(WRONG.map(([, named]): unknown => expect.stringContaining(named)));
  });
});

describe('what tenants share', () => {
  it('lists the modules that some of them lack', () => {
    expect(commonOf(acme, globex).excluded).toEqual(['Vehicles']);
  });

  it('has no create where one demands what another does not take', () => {
    const demands = aSnapshot([aModule('Things', { fields: [aField('a', { mandatory: true })] })]);
    const refuses = aSnapshot([aModule('Things', { fields: [aField('a', { editable: false })] })]);
    const lacks = aSnapshot([aModule('Things')]);
    expect(commonOf(demands, demands).modules[0]?.createable).toBe(true);
    expect(commonOf(demands, refuses).modules[0]?.createable).toBe(false);
    expect(commonOf(lacks, demands).modules[0]?.createable).toBe(false);
  });

  it('is text in TypeScript whatever the names are', () => {
    const hostile = aModule("a*/ b'`${c}", {
      fields: [aField("x'; export const y = 1; //"), aField('__proto__')],
    });
    const files = commonFiles(commonOf(aSnapshot([hostile]), aSnapshot([hostile])), 'x', [
      'a',
      'b',
    ]);
    const text = files.find(({ path }) => path === 'index.d.ts')?.text ?? '';
    expect(text).not.toMatch(/^export const/m);
    expect(text).toContain('"x\'; export const y = 1; //"');
  });
});

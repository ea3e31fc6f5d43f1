import { describe, expect, it } from 'vitest';
import { demoSnapshot } from '../../src/sandbox/demo/snapshot.js';
import { compile, folderOf } from '../helpers/compile.js';
import { filesOf, installedAs } from '../helpers/packages.js';

/** Wrong calls, and what the compiler must say of each. */
const wrong: Readonly<Record<string, readonly [code: string, message: string]>> = {
  'a mandatory field is missing': [
    "await crm.contacts.create({ lastname: 'x' });",
    "Property 'assigned_user_id' is missing",
  ],
  'an unknown field in create': [
    "await crm.contacts.create({ lastname: 'x', assigned_user_id: me.id, lastnam: 'y' });",
    "'lastnam' does not exist in type 'ContactsCreate'",
  ],
  'a picklist value that is not listed, on write': [
    "await crm.contacts.revise(id, { leadsource: 'Bogus' });",
    `Type '"Bogus"' is not assignable to type`,
  ],
  'a picklist value that is not listed, in where': [
    "await crm.contacts.where('leadsource', '=', 'Bogus').all();",
    `Argument of type '"Bogus"' is not assignable to parameter of type`,
  ],
  'a picklist value that is not listed, in a list': [
    "await crm.contacts.where('leadsource', 'in', ['Web Site', 'Bogus']).all();",
    `Type '"Bogus"' is not assignable to type`,
  ],
  'a picklist value that is not listed, in an object': [
    "await crm.contacts.where({ leadsource: 'Bogus' }).all();",
    `Type '"Bogus"' is not assignable to type`,
  ],
  'an unknown field, in an object': [
    "await crm.contacts.where({ leadsource: 'Web Site', lastnam: 'x' }).all();",
    `Type '"x"' is not assignable to type '"this is not a field of the module"'`,
  ],
  'a misspelt field alone, in an object': [
    "await crm.contacts.where({ lastnam: 'x' }).all();",
    "Did you mean to write 'lastname'?",
  ],
  'an unknown field, in an object of a variable': [
    "const match = { lastname: 'x', lastnam: 'x' }; await crm.contacts.where(match).all();",
    '"this is not a field of the module"',
  ],
  'unknown fields alone, in an object of a variable': [
    "const match = { lastnam: 'x' }; await crm.contacts.where(match).all();",
    "Argument of type '{ lastnam: string; }' is not assignable",
  ],
  'a misspelt field in the key of an upsert': [
    "await crm.contacts.upsert({ where: { lastnam: 'x' }, create: { lastname: 'x', assigned_user_id: me.id }, update: {} });",
    "Did you mean to write 'lastname'?",
  ],
  'undefined, in an object': [
    'await crm.contacts.where({ lastname: undefined }).all();',
    `Type 'undefined' is not assignable to type 'string'`,
  ],
  'a field that knows no =, in an object': [
    "await crm.contacts.where({ cf_855: 'Red' }).all();",
    `Type 'string' is not assignable to type 'never'`,
  ],
  'a field that was not selected': [
    "(await crm.contacts.select('lastname').all())[0]?.firstname;",
    "Property 'firstname' does not exist on type",
  ],
  'an unknown field in select': [
    "await crm.contacts.select('lastnam').all();",
    `Argument of type '"lastnam"' is not assignable to parameter of type`,
  ],
  'the id of another module': [
    'await crm.accounts.retrieve(id);',
    "Argument of type 'ContactsId' is not assignable to parameter of type 'AccountsId'",
  ],
  'a read-only field': [
    'await crm.contacts.revise(id, { createdtime: new Date() });',
    "'createdtime' does not exist in type 'ContactsRevise'",
  ],
  'an operand of another type': [
    "await crm.contacts.where('modifiedtime', '>=', '2026-01-01').all();",
    "Argument of type 'string' is not assignable to parameter of type 'Date'",
  ],
  'a direction before the last order field': [
    "await crm.contacts.orderBy('lastname', 'desc').orderBy('firstname').all();",
    'the direction comes with the last order field',
  ],
  'null for a number': [
    'await crm.accounts.revise(accountId, { employees: null });',
    "Type 'null' is not assignable to type 'number | `${number}` | undefined'",
  ],
  'reopen where records are never closed': [
    'await crm.contacts.reopen(id);',
    'is not assignable to parameter of type \'"Contacts are never closed"\'',
  ],
  'text that is no number, in a write': [
    "await crm.accounts.revise(accountId, { annual_revenue: '1,234.50' });",
    "Type '\"1,234.50\"' is not assignable to type 'number | `${number}` | undefined'",
  ],
  'text that is no number, in where': [
    "await crm.contacts.where('cf_871', '=', 'abc').all();",
    "Argument of type '\"abc\"' is not assignable to parameter of type 'number | `${number}`'",
  ],
  'a field by a name that every object has': [
    "await crm.vehicles.where('constructor', '=', 'x').all();",
    'Argument of type \'"constructor"\' is not assignable to parameter of type',
  ],
  'null for a mandatory field': [
    'await crm.contacts.revise(id, { lastname: null });',
    "Type 'null' is not assignable to type 'string | undefined'",
  ],
  'isEmpty on a date': [
    "await crm.contacts.where('birthday', 'isEmpty').all();",
    `Argument of type '"isEmpty"' is not assignable to parameter of type`,
  ],
  'an unknown field in where': [
    "await crm.contacts.where('lastnam', '=', 'x').all();",
    `Argument of type '"lastnam"' is not assignable to parameter of type`,
  ],
  'a field that the included record does not have': [
    "await crm.contacts.include({ account_id: ['accountnam'] }).all();",
    `Type '"accountnam"' is not assignable to type`,
  ],
  'a create that the API user may not make': [
    "await crm.users.create({ user_name: 'x' });",
    'Users cannot be written by the API user of this package',
  ],
  'a write to the groups': [
    "await crm.groups.revise(crm.groups.id('20x2'), { groupname: 'x' });",
    'Groups cannot be written by the API user of this package',
  ],
  'a write to the currencies': [
    "await crm.currency.create({ currency_name: 'x' });",
    'Currency cannot be written by the API user of this package',
  ],
  'a task that becomes an event': [
    "await crm.calendar.revise(crm.calendar.id('9x1'), { activitytype: 'Meeting' });",
    "'activitytype' does not exist in type 'CalendarRevise'",
  ],
  'a link by a label that is none': [
    "await crm.contacts.link(id, 'Product', crm.products.id('14x1'));",
    `Argument of type '"Product"' is not assignable to parameter of type`,
  ],
  'a link to a record of another module': [
    "await crm.contacts.link(id, 'Products', accountId);",
    "Argument of type 'AccountsId' is not assignable to parameter of type",
  ],
  'a decrypted field of another module': [
    "await crm.contacts.decrypt(id, 'accountname');",
    `Argument of type '"accountname"' is not assignable to parameter of type`,
  ],
  'an upsert by a field that is none': [
    "await crm.contacts.upsert({ where: { emial: 'x' }, create: { lastname: 'x', assigned_user_id: me.id }, update: {} });",
    "'emial' does not exist in type",
  ],
  'an upsert by a field that knows no =': [
    "await crm.contacts.upsert({ where: { cf_855: 'Red' }, create: { lastname: 'x', assigned_user_id: me.id }, update: {} });",
    `Type 'string' is not assignable to type 'never'`,
  ],
  'an upsert by nothing that is known to be there': [
    "await crm.contacts.upsert({ where: { email: undefined }, create: { lastname: 'x', assigned_user_id: me.id }, update: {} });",
    `Type 'undefined' is not assignable to type 'string'`,
  ],
  'an upsert without what create demands': [
    "await crm.contacts.upsert({ where: { email: 'x' }, create: { lastname: 'x' }, update: {} });",
    "Property 'assigned_user_id' is missing",
  ],
  'an upsert without an update': [
    "await crm.contacts.upsert({ where: { email: 'x' }, create: { lastname: 'x', assigned_user_id: me.id } });",
    "Property 'update' is missing",
  ],
  'an upsert that updates a read-only field': [
    "await crm.contacts.upsert({ where: { email: 'x' }, create: { lastname: 'x', assigned_user_id: me.id }, update: { createdtime: new Date() } });",
    "'createdtime' does not exist in type",
  ],
  'an upsert that updates from a field that is none': [
    "await crm.contacts.upsert({ where: { email: 'x' }, create: { lastname: 'x', assigned_user_id: me.id }, update: (c) => ({ title: c.titel }) });",
    "Property 'titel' does not exist on type 'ContactsRecord'",
  ],
  'a findOrCreate with an update': [
    "await crm.contacts.findOrCreate({ where: { email: 'x' }, create: { lastname: 'x', assigned_user_id: me.id }, update: {} });",
    "'update' does not exist in type",
  ],
  'many upserts by a value of another type': [
    "await crm.contacts.upsertMany([{ where: { email: 7 }, create: { lastname: 'x', assigned_user_id: me.id }, update: {} }]);",
    "Type 'number' is not assignable to type 'string'",
  ],
  'lines in a revise': [
    "await crm.invoice.revise(crm.invoice.id('7x1'), { LineItems: [] });",
    "'LineItems' does not exist in type 'InvoiceRevise'",
  ],
  'an order without lines': [
    "await crm.invoice.create({ subject: 'x', account_id: accountId, assigned_user_id: me.id, bill_street: 'a', ship_street: 'b', LineItems: [] });",
    'Source has 0 element(s) but target requires 1',
  ],
  'a lookup in a module that is none': [
    "await crm.$lookup('phone', '1', ['Contact']);",
    `Type '"Contact"' is not assignable to type`,
  ],
  'a lookup in fields of a module that is none': [
    "await crm.$lookup('phone', '1', { Contact: ['mobile'] });",
    "'Contact' does not exist in type",
  ],
  'a lookup in a field that is none': [
    "await crm.$lookup('phone', '1', { Contacts: ['mobil'] });",
    `Type '"mobil"' is not assignable to type`,
  ],
  'a lookup in a field that is no text': [
    "await crm.$lookup('phone', '1', { Contacts: ['birthday'] });",
    `Type '"birthday"' is not assignable to type`,
  ],
  'a field of a record of a lookup, before its module is known': [
    "(await crm.$lookup('phone', '1', ['Contacts', 'Accounts'])).map((hit) => hit.module !== null && hit.record.accountname);",
    "Property 'accountname' does not exist on type",
  ],
  'a module that was not looked in': [
    "(await crm.$lookup('phone', '1', ['Contacts'])).map((hit) => hit.module === 'Accounts');",
    'This comparison appears to be unintentional',
  ],
  'a forgotten picklist value': [
    "export const label = (s: HelpDeskTicketpriorities): string => { switch (s) { case 'Low': return 'l'; case 'Normal': return 'n'; case 'High': return 'h'; } };",
    'Function lacks ending return statement',
  ],
};

const right = `
const upserted = await crm.leads.upsert({
  where: { email: 'ada@example.com' },
  create: { lastname: 'Lovelace', email: 'ada@example.com', assigned_user_id: me.id },
  update: (lead) => (lead.phone === '' ? { phone: '1' } : {}),
});
if (upserted.outcome !== 'unchanged') console.log(upserted.record.label);
console.log(upserted.record.email);
const many = await crm.contacts.upsertMany(
  ['a', 'b'].map((email) => ({
    where: { email },
    create: { lastname: email, email, assigned_user_id: me.id },
    update: { title: 'x' },
  })),
);
for (const one of many) if (one.ok) console.log(one.value.outcome, one.value.record.id);
const vehicle = await crm.vehicles.create({
  plate: 'x', fleet_account: accountId, assigned_user_id: me.id, constructor_: 'Babbage', proto_: true,
});
vehicle.constructor_.length;
(await crm.vehicles.select('constructor_').where({ constructor_: 'x' }).all())[0]?.constructor_;
const limit: \`\${number}\` | null = (await crm.accounts.retrieve(accountId)).annual_revenue;
await crm.accounts.revise(accountId, { annual_revenue: limit ?? 0 });
await crm.contacts.revise(id, { cf_871: decimal(String(7.5)) });
await crm.contacts.where('cf_871', '>', '1234.50').where('cf_871', 'in', [1, decimal('2.5')]).all();
const found = await crm.contacts.findOrCreate({
  where: { lastname: 'x', leadsource: 'Web Site' },
  create: { lastname: 'x', leadsource: 'Web Site', assigned_user_id: me.id },
});
found.outcome satisfies 'created' | 'unchanged';
const created = await crm.contacts.create({
  lastname: 'Lovelace',
  assigned_user_id: me.id,
  leadsource: unlisted('Old value'),
  cf_855: ['Red', 'Blue'],
  account_id: null,
  email: undefined,
});
const same: \`12x\${number}\` = created.id;
const label: string = created.label;
const source = created.leadsource;
if (isOneOf(ContactsLeadsource, source)) { const listed: ContactsLeadsource = source; console.log(listed); }
const rows = await crm.contacts
  .select('firstname', 'lastname', 'account_id')
  .where('leadsource', 'in', ['Web Site', 'Cold Call'])
  .where('modifiedtime', '>=', new Date('2026-01-01'))
  .where((w) => w.or([w('email', 'endsWith', '@acme.com'), w('title', 'isEmpty')]))
  .orderBy('modifiedtime', 'desc')
  .include({ account_id: ['accountname'] })
  .limit(500)
  .all();
const account: string | undefined = rows[0]?.$ref.account_id?.accountname;
for await (const c of crm.contacts.where({ leadsource: 'Web Site' })) console.log(c.id);
const total: number = await crm.contacts.where({ leadsource: 'Web Site' }).count();
const parsed: \`12x\${number}\` = crm.contacts.id('12x34');
for (const hit of await crm.$lookup('phone', '1', { Contacts: ['mobile', 'phone'], Accounts: [] })) {
  if (hit.module === 'Contacts') { const found: ContactsId = hit.record.id; const last: string | undefined = hit.record.lastname; console.log(found, last); }
  else if (hit.module === 'Accounts') { const name: string | undefined = hit.record.accountname; console.log(name); }
  else { const value: unknown = hit.record['anything']; console.log(hit.module satisfies null, value); }
}
console.log(same, label, account, total, parsed, [...crm.contacts.toVtql()]);
`;

const head = `
import { ContactsLeadsource, createClient, decimal, isOneOf, unlisted, type ContactsId, type AccountsId, type HelpDeskTicketpriorities } from '@acme/crm';
declare const console: { log(...values: unknown[]): void };
export const crm = createClient({ url: 'https://crm.example.com', username: 'a', accessKey: 'b' });
export const me = await crm.$me();
export declare const id: ContactsId;
export declare const accountId: AccountsId;
export type { HelpDeskTicketpriorities };
void [decimal, isOneOf, unlisted, ContactsLeadsource, console];
`;

describe('the generated types', async () => {
  const cases = Object.entries(wrong).map(([name, [code, message]], index) => ({
    name,
    message,
    path: `wrong-${index}.ts`,
    text: `${head}${code}\n`,
  }));
  const good = { path: 'right.ts', text: head + right };
  const dir = await folderOf([
    { path: 'package.json', text: '{"type":"module"}' },
    good,
    ...cases,
    ...installedAs('@acme/crm', filesOf(demoSnapshot)),
  ]);
  const paths = [good.path, ...cases.map(({ path }) => path)];
  const { errors } = await compile(dir, paths, {
    compiler: '6',
    resolution: 'nodenext',
    skipLibCheck: true,
  });
  const of = (path: string): readonly string[] =>
    errors.filter((line) => line.startsWith(`${path}(`));

  it('accept correct calls', () => {
    expect(of(good.path)).toEqual([]);
  });

  it.each(cases)('refuse $name', ({ path, message }) => {
    expect(of(path).join('\n')).toContain(message);
    expect(of(path)).toHaveLength(1);
  });
});

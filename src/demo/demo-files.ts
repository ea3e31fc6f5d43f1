import type { File } from '../emit/file.js';

export const DEMO_PACKAGE = '@demo/crm';

const DEMO = `import { createClient } from '@demo/crm';
import { createTestCrm } from '@demo/crm/testing';

/** Works on the sandbox through the package that was generated a moment ago. */
export async function demo(
  connection: Parameters<typeof createClient>[0],
  print: (line: string) => void,
): Promise<void> {
  const crm = createClient(connection);
  const me = await crm.$me();
  print(\`logged in as \${me.user_name} (\${me.id})\`);

  const account = await crm.accounts.create({
    accountname: 'Analytical Engines',
    assigned_user_id: me.id,
    cf_1029: 'AE-1843',
    cf_1031: 'Gold',
  });
  const contact = await crm.contacts.create({
    firstname: 'Ada',
    lastname: 'Lovelace',
    assigned_user_id: me.id,
    account_id: account.id,
    leadsource: 'Web Site',
    birthday: '1815-12-10',
    cf_855: ['Red', 'Blue'],
  });
  print(\`created \${contact.id}: \${contact.firstname} \${contact.lastname}\`);
  print(\`  colours \${JSON.stringify(contact.cf_855)}, created at \${contact.createdtime?.toISOString() ?? '?'}\`);

  const revised = await crm.contacts.revise(contact.id, { title: 'Countess', donotcall: true });
  print(\`revised: \${revised.title}, do not call: \${String(revised.donotcall)}\`);

  const rows = await crm.contacts
    .select('firstname', 'lastname', 'leadsource')
    .where('leadsource', 'in', ['Web Site', 'Cold Call'])
    .orderBy('lastname')
    .limit(3)
    .all();
  for (const row of rows) print(\`  \${row.id} \${row.firstname} \${row.lastname} (\${row.leadsource})\`);

  const seen = new Set<string>();
  for await (const { id } of crm.contacts.select('id')) seen.add(id);
  print(\`walked through all \${String(seen.size)} contacts, past the 100 rows of one answer\`);

  await crm.contacts.delete(contact.id);
  await crm.accounts.delete(account.id);
  print(\`deleted them again: \${(await crm.contacts.find(contact.id)) === null ? 'not found' : 'found'}\`);
  await crm.$close();
}

/** What a test does: it needs no connection, and makes up its records. */
export async function testWithoutCrm(print: (line: string) => void): Promise<void> {
  const t = await createTestCrm({ seed: 1 });
  const [first] = await t.factory.contacts.createMany(3, { leadsource: 'Web Site' });
  const found = await t.crm.contacts.where({ leadsource: 'Web Site' }).count();
  print(\`test kit: found \${String(found)} contacts, the first is \${first?.label ?? '?'}\`);
  t.sandbox.failNext('create');
  const [failed] = await Promise.allSettled([t.crm.contacts.create(t.factory.contacts.build())]);
  print(\`test kit: a create that has to fail is \${failed.status}\`);
  await t.close();
}
`;

const MISTAKES = `import { createClient } from '@demo/crm';

/** Never runs: each line that is marked is one that the compiler refuses. */
export async function mistakes(connection: Parameters<typeof createClient>[0]): Promise<void> {
  const crm = createClient(connection);
  const me = await crm.$me();
  await crm.contacts.create({ firstname: 'Ada', assigned_user_id: me.id }); // wrong: no lastname
  await crm.contacts.revise('12x1', { leadsource: 'Website' }); // wrong: not a value of this picklist
  await crm.contacts.revise('12x1', { modifiedtime: new Date() }); // wrong: read-only
  await crm.accounts.retrieve('12x1'); // wrong: the id of a contact
  const row = await crm.contacts.select('firstname').firstOrThrow();
  void row.lastname; // wrong: not selected
}
`;

const RUN = `import { json } from 'node:stream/consumers';
import { demo, testWithoutCrm } from './demo.js';

// Credentials come on standard input: other users could read arguments.
await demo(await json(process.stdin), (line) => console.log(line));
await testWithoutCrm((line) => console.log(line));
`;

/** What the demo writes beside the snapshot and the package. */
export const DEMO_FILES: readonly File[] = [
  { path: 'package.json', text: '{ "private": true, "type": "module" }\n' },
  { path: 'demo.ts', text: DEMO },
  { path: 'mistakes.ts', text: MISTAKES },
  { path: 'run.mjs', text: RUN },
];

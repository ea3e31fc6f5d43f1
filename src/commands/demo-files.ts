import type { File } from '../emit/file.js';

export const DEMO_PACKAGE = '@demo/crm';

const DEMO = `import { createClient } from '@demo/crm';

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
import { demo } from './demo.js';

// Credentials come in on standard input: not as arguments, where others could read them.
await demo(await json(process.stdin), (line) => console.log(line));
`;

/** What the demo writes beside the snapshot and the package. */
export const DEMO_FILES: readonly File[] = [
  { path: 'package.json', text: '{ "private": true, "type": "module" }\n' },
  { path: 'demo.ts', text: DEMO },
  { path: 'mistakes.ts', text: MISTAKES },
  { path: 'run.mjs', text: RUN },
];

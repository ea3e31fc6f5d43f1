import { expect, it } from 'vitest';
import { compile, folderOf } from '../helpers/compile.js';
import { filesOf, installedAs } from '../helpers/packages.js';
import { syntheticSnapshot } from '../helpers/schema.js';

/** Create, a query with five fields and two filters, an exhaustive picklist, one relation. */
const consumer = `
import { createClient, type ContactsLeadsource } from '@acme/crm';

const crm = createClient({ url: 'https://crm.example.com', username: 'a', accessKey: 'b' });
const me = await crm.$me();
const contact = await crm.contacts.create({ lastname: 'Lovelace', assigned_user_id: me.id, leadsource: 'Web Site' });
const rows = await crm.contacts
  .select('lastname', 'firstname', 'email', 'leadsource', 'account_id')
  .where('leadsource', 'in', ['Web Site', 'Cold Call'])
  .where('modifiedtime', '>=', new Date('2026-01-01'))
  .all();
export const names: string[] = rows.map((row) => row.lastname + contact.label);
export function short(source: ContactsLeadsource): string {
  switch (source) {
    case 'Cold Call':
      return 'c';
    case 'Existing Customer':
      return 'e';
    case 'Partner':
      return 'p';
    case 'Web Site':
      return 'w';
    case 'Other':
      return 'o';
  }
}
for (const row of rows) {
  if (row.account_id === null) continue;
  for await (const other of crm.accounts.related(row.account_id, 'Contacts')) names.push(other.lastname);
}
`;

const right = { path: 'right.ts', text: consumer };
const wrong = {
  path: 'wrong.ts',
  text: consumer.replace("'Web Site', 'Cold Call']", "'Web Site', 'Bogus']"),
};

async function measure(
  size: 'S' | 'M',
  compiler: '5.9' | '6' | '7',
): Promise<{ right: number; wrong: number }> {
  const files = installedAs('@acme/crm', filesOf(syntheticSnapshot(size)));
  const dir = await folderOf([
    { path: 'package.json', text: '{"type":"module"}' },
    right,
    wrong,
    ...files,
  ]);
  const options = { compiler, resolution: 'nodenext', skipLibCheck: true } as const;
  const good = await compile(dir, [right.path], options);
  const bad = await compile(dir, [wrong.path], options);
  expect(good.errors).toEqual([]);
  expect(bad.errors).toHaveLength(1);
  return { right: good.instantiations, wrong: bad.instantiations };
}

it.each(['5.9', '6', '7'] as const)(
  'a consumer costs the same at S and M, TypeScript %s',
  async (compiler) => {
    const small = await measure('S', compiler);
    const medium = await measure('M', compiler);
    console.log(
      `TypeScript ${compiler}: ${medium.right} instantiations, ${medium.wrong} with a wrong value`,
    );
    expect(medium).toEqual(small);
    expect(medium.right).toBeLessThanOrEqual(500);
    expect(medium.wrong).toBeLessThanOrEqual(3 * medium.right);
  },
);

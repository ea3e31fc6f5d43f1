/** What a consumer writes: create, a query with five fields and two filters, an exhaustive picklist, one relation. */
export const CONSUMER = `
import { createClient, type ContactsLeadsource } from '@acme/crm';

const crm = createClient({ url: 'https://crm.example.com', username: 'a', accessKey: 'b' });
const me = await crm.$me();
const contact = await crm.contacts.create({ lastname: 'Lovelace', assigned_user_id: me.id, leadsource: 'Web Site' });
const rows = await crm.contacts
  .select('lastname', 'firstname', 'email', 'leadsource', 'account_id')
  .where('leadsource', 'in', ['Web Site', 'Cold Call'])
  .where('modifiedtime', '>=', new Date('2026-01-01'))
  .all();
export const names: string[] = rows.map((row) => row.lastname + contact.label + me.id);
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
    default:
      return source satisfies never;
  }
}
for (const row of rows) {
  if (row.account_id === null) continue;
  for await (const other of crm.accounts.related(row.account_id, 'Contacts')) names.push(other.lastname);
}
`;

/** The same with one mistake, and what the compiler has to name. */
export interface Mistake {
  readonly text: string;
  readonly named: string;
}

function instead(right: string, wrong: string, named: string): Mistake {
  const text = CONSUMER.replace(right, wrong);
  if (text === CONSUMER) throw new Error(`the consumer does not say ${right}`);
  return { text, named };
}

export const MISTAKES: Readonly<Record<string, Mistake>> = {
  'a missing required field': instead(', assigned_user_id: me.id', '', "'assigned_user_id'"),
  'an unknown field in create': instead("lastname: 'L", "lastnam: 'x', lastname: 'L", "'lastnam'"),
  'an unknown selected field': instead("'email'", "'emial'", '"emial"'),
  'reading a field not selected': instead('row.lastname', 'row.createdtime', "'createdtime'"),
  'an unknown picklist value in a filter': instead("'Cold Call']", "'Bogus']", '"Bogus"'),
  'a forgotten picklist case': instead("    case 'Other':\n      return 'o';\n", '', '"Other"'),
  'an unknown field of the relation': instead('other.lastname', 'other.lastnam', "'lastnam'"),
};

import { expect } from 'vitest';
import type { Repository } from '../../templates/runtime/repository/repository.js';
import type { LooseModule } from '../helpers/sandbox-client.js';

/** A client without types: what a program did is looked at by other means than its own. */
export type LooseClient = Readonly<Record<Keys, Repository<LooseModule>>>;
type Keys = 'calendar' | 'contacts' | 'invoice' | 'leads' | 'modComments' | 'potentials';

/** What a program exported as `result`, after a trip through JSON. */
type Result = unknown;

interface Row {
  readonly id: string;
  readonly [field: string]: unknown;
}

const rows = (result: Result): readonly Row[] => result as readonly Row[];
const object = (result: Result): Readonly<Record<string, string>> =>
  result as Readonly<Record<string, string>>;

/** The demo data is years old: gives it something that changed this week. */
export async function prepare({ contacts }: LooseClient): Promise<void> {
  for (const email of ['c4@mail.example', 'c5@mail.example']) {
    const { id } = await contacts.where('email', '=', email).firstOrThrow();
    await contacts.revise(String(id), { title: 'Changed' });
  }
}

/** For each task, by its heading: whether the program did it. Runs after all programs have run. */
export const CHECKERS: Readonly<
  Record<string, (result: Result, crm: LooseClient) => Promise<void> | void>
> = {
  'Find contacts without an account that changed this week': (result) => {
    expect(rows(result).map((row) => [row['email'], row['account_id']])).toEqual([
      ['c4@mail.example', null],
    ]);
  },
  'Create an invoice with two lines': async (result, crm) => {
    const invoice = await crm.invoice.retrieve((result as Row).id);
    expect(invoice['LineItems']).toMatchObject([
      { quantity: 2, listprice: '99.50' },
      { quantity: 1, listprice: '10.00' },
    ]);
  },
  'List the open tickets with the name and e-mail address of their contact': (result) => {
    expect(result).toHaveLength(20);
    for (const ticket of result as readonly object[]) {
      expect(ticket).toMatchObject({
        title: expect.stringMatching(/^Ticket \d/) as unknown,
        name: expect.stringMatching(/./) as unknown,
        email: expect.stringMatching(/@mail\.example$/) as unknown,
      });
    }
  },
  'Count the opportunities in each sales stage': (result) => {
    expect(result).toMatchObject({ 'Closed Won': 11, 'Closed Lost': 11, Prospecting: 11 });
  },
  'Add up the amounts of the opportunities that were won': async (result, crm) => {
    const all = await crm.potentials.where('sales_stage', '=', 'Closed Won').all();
    const cents = all.map((deal) => Math.round(Number(deal['amount']) * 100));
    expect(result).toBe(String(cents.reduce((sum, each) => sum + each, 0)));
  },
  'Create an organization and a contact in it': async (result, crm) => {
    const { account = '', contact = '' } = object(result);
    expect(await crm.contacts.retrieve(contact)).toMatchObject({
      account_id: account,
    });
  },
  'Change the title of the contact with a given e-mail address, and say whether there is one':
    async (result, crm) => {
      expect(result).toBe(true);
      const contact = await crm.contacts.where('email', '=', 'c7@mail.example').firstOrThrow();
      expect(contact['title']).toBe('Analyst');
    },
  'Store a contact from a web form, without making a second one for the same e-mail address':
    async (result, crm) => {
      expect(result).toEqual(['created', 'updated']);
      const found = await crm.contacts.where('email', '=', 'form@mail.example').all();
      expect(found.map((contact) => contact['title'])).toEqual(['Director']);
    },
  'Hand all contacts of the support group to the API user': async (result, crm) => {
    const { found, failed } = result as { found: number; failed: number };
    expect({ isEmpty: found === 0, failed }).toEqual({ isEmpty: false, failed: 0 });
    expect(await crm.contacts.where('assigned_user_id', '=', '20x4').count()).toBe(0);
  },
  'Delete the leads that came from a trade show, and do not mind those that are deleted already':
    async (result, crm) => {
      expect(result).toBeGreaterThan(0);
      expect(await crm.leads.where('leadsource', '=', 'Trade Show').count()).toBe(0);
    },
  'Import leads from a list, and report those that were refused': async (result, crm) => {
    expect(result).toEqual(['Byron', 'MANDATORY_FIELD_MISSING', 'Babbage']);
    expect(await crm.leads.where('company', '=', 'Import').count()).toBe(2);
  },
  'Convert a lead into a contact': async (result, crm) => {
    const contact = await crm.contacts.retrieve(String(result));
    expect(contact).toMatchObject({ lastname: 'Babbage', isconvertedfromlead: true });
  },
  'Attach a text file to a contact': async (result, crm) => {
    const { contact = '', document = '' } = object(result);
    const linked = await crm.contacts.related(contact, 'Documents').all();
    expect(linked.map((record) => record['id'])).toContain(document);
  },
  'Comment on a ticket': async (result, crm) => {
    const { ticket, comment = '' } = object(result);
    const stored = await crm.modComments.retrieve(comment);
    expect(stored).toMatchObject({ commentcontent: 'Called back.', related_to: ticket });
  },
  'Plan a task for tomorrow about a contact': async (result, crm) => {
    const { id = '', tomorrow } = object(result);
    expect(await crm.calendar.retrieve(id)).toMatchObject({
      subject: 'Call Ada',
      date_start: tomorrow,
      contact_id: expect.stringMatching(/^12x/) as unknown,
    });
  },
  'List the vehicles that a contact owns': (result) => {
    expect(result).toEqual(['PLT-104']);
  },
  'Look up the record id of a URL, which may be malformed or of a deleted record': (result) => {
    expect(result).toEqual(['not found', 'malformed']);
  },
  'Export name and phone of all organizations': (result) => {
    expect(result).toHaveLength(41);
  },
  'Find contacts in Berlin whose favourite colours include red, or that have no e-mail address': (
    result,
  ) => {
    const found = rows(result);
    expect(found.length).toBeGreaterThan(3);
    const isWanted = ({ mailingcity, cf_855, email }: Row): boolean =>
      email === '' || (mailingcity === 'Berlin' && (cf_855 as string[]).includes('Red'));
    expect(found.filter((row) => !isWanted(row))).toEqual([]);
  },
  'List which contacts changed since this morning, and remember where to go on': (result) => {
    const { ids, token } = result as { ids: string[]; token: unknown };
    expect(ids.length).toBeGreaterThan(0);
    expect(token).toMatchObject({ module: 'Contacts', version: 1 });
  },
};

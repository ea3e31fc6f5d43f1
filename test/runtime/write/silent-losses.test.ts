import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isVtigerError, unlisted } from '../../../templates/runtime/index.js';
import type { AlteredEvent, Repository } from '../../../templates/runtime/index.js';
import { contactRecords, openSandbox } from '../../helpers/sandbox-client.js';
import type { LooseModule, OpenSandbox, SandboxClient } from '../../helpers/sandbox-client.js';

type Values = Readonly<Record<string, unknown>>;

/** What may become of a value; that it is lost and nobody says so is none of them. */
type Fate = 'stored' | 'refused' | 'reported';

/** What the server does in silence, by section of the notes on a real 8.4, and what the client does. */
interface Loss {
  readonly section: string;
  readonly what: string;
  /** Key on the client; default `contacts`. */
  readonly module?: string;
  /** What is written beside what the module demands. */
  readonly values: Values;
  /** What it lacks, though it is required. */
  readonly without?: readonly string[];
  readonly mode?: 'create' | 'update' | 'revise';
  readonly as?: 'admin' | 'berlin' | 'restricted';
  readonly fate: Fate;
}

const DEMANDED: Readonly<Record<string, Values>> = {
  contacts: { lastname: 'Loss', assigned_user_id: '19x1' },
  accounts: { assigned_user_id: '19x1', cf_1029: 'C1', cf_1031: 'Gold' },
  calendar: {
    subject: 'Loss',
    assigned_user_id: '19x1',
    date_start: '2026-02-13',
    due_date: '2026-02-13',
    time_start: '07:50:00',
    taskstatus: 'Completed',
  },
  invoice: {
    subject: 'Loss',
    account_id: '11x1',
    assigned_user_id: '19x1',
    invoicestatus: 'Created',
    bill_street: 'A',
    ship_street: 'B',
    hdnTaxType: 'group',
    currency_id: '21x1',
    conversion_rate: 1,
    LineItems: [{ productid: '14x7', quantity: 2, listprice: '10.50' }],
  },
};

const line = (more: Values): Values => ({
  LineItems: [{ productid: '14x7', quantity: 2, listprice: '10.50', ...more }],
});

const at = (iso: string): Date => new Date(iso);

const LOSSES: readonly Loss[] = [
  // Types (2.3)
  loss('2.3', 'text is cut at its column', { lastname: 'x'.repeat(81) }, 'reported'),
  loss('2.3', 'text is cut at a length that is known', { cf_869: 'x'.repeat(51) }, 'refused'),
  loss('2.3', 'the text "true" means no', { donotcall: 'true' }, 'refused'),
  loss('2.3', 'true itself means yes', { donotcall: true }, 'stored'),
  loss('2.3', 'an integer is rounded', { cf_873: 7.9 }, 'refused'),
  loss('2.3', 'an integer is clamped to 32 bits', { cf_873: 2 ** 31 }, 'reported'),
  loss('2.3', 'a time in twelve hours', { cf_899: '01:05 PM' }, 'refused'),
  loss('2.3', 'a time that is none', { cf_899: '25:99' }, 'refused'),
  loss('2.3', 'of a list only the first is stored', { cf_855: ['Red', 'Blue'] }, 'stored'),
  loss('2.3', 'a chosen value with the separator in it', { cf_855: ['Red |##| Blue'] }, 'refused'),
  // Mandatory and read-only (2.6)
  loss('2.6', 'a mandatory field emptied', { lastname: '' }, 'refused', { mode: 'revise' }),
  loss('2.6', 'a mandatory field set to null', { lastname: null }, 'refused', { mode: 'revise' }),
  loss('2.6', 'no owner, which has no default', {}, 'refused', { without: ['assigned_user_id'] }),
  loss('2.6', 'an update without a mandatory field', { title: 'x' }, 'refused', {
    mode: 'update',
    without: ['lastname'],
  }),
  loss('2.6', 'a read-only field is ignored', { contact_no: 'CON9' }, 'refused'),
  loss('2.6', 'a time of change is ignored', { modifiedtime: at('2020-01-01') }, 'refused'),
  loss('2.6', 'source is taken though it is read-only', { source: 'X' }, 'refused'),
  loss('2.6', 'who changed it is ignored', { modifiedby: '19x1' }, 'refused'),
  loss('2.6', 'tags are ignored', { tags: 'vip' }, 'refused'),
  loss('2.6', 'an unknown field is ignored', { nope: '1' }, 'refused'),
  loss('2.6', 'a field read-only by profile is ignored', { title: 'x' }, 'reported', {
    as: 'restricted',
  }),
  loss('2.6', 'a hidden field is ignored', { cf_869: 'x' }, 'reported', { as: 'restricted' }),
  loss('2.6', 'a hidden checkbox is ignored', { cf_891: false }, 'reported', { as: 'restricted' }),
  loss('2.6', 'isconvertedfromlead can be set', { isconvertedfromlead: true }, 'stored'),
  loss('2.6', 'a task becomes an event', { activitytype: 'Call' }, 'refused', {
    module: 'calendar',
  }),
  loss('2.6', 'a task stays a task', { description: 'x' }, 'stored', { module: 'calendar' }),
  loss('2.6', 'an invoice without lines', {}, 'refused', {
    module: 'invoice',
    without: ['LineItems'],
  }),
  loss('2.6', 'a line without quantity', line({ quantity: undefined }), 'refused', {
    module: 'invoice',
    without: ['quantity'],
  }),
  loss('2.6', 'lines replaced crash halfway', line({}), 'refused', {
    module: 'invoice',
    mode: 'revise',
  }),
  // Empty values (3.1)
  loss('3.1', 'null makes a number 0', { cf_871: null }, 'refused', { mode: 'revise' }),
  loss('3.1', 'an empty text makes a number 0', { cf_871: '' }, 'refused', { mode: 'revise' }),
  loss('3.1', 'null makes a checkbox no', { donotcall: null }, 'refused', { mode: 'revise' }),
  loss('3.1', 'null empties a text', { title: null }, 'stored', { mode: 'revise' }),
  loss('3.1', 'null empties a date', { birthday: null }, 'stored', { mode: 'revise' }),
  loss('3.1', 'null empties a reference', { account_id: null }, 'stored', { mode: 'revise' }),
  // Text (3.2)
  loss('3.2', 'a script tag escapes the whole text', { title: 'a <script>"b"' }, 'reported'),
  loss('3.2', 'other HTML stays', { description: '<b onclick="x">&amp;</b>\u2028' }, 'stored'),
  loss('3.2', 'a backslash before u', { description: 'C:\\u0041bc \\' }, 'stored'),
  loss('3.2', 'half of a surrogate pair', { title: '\ud83d' }, 'refused'),
  loss('3.2', 'NUL', { title: 'a\0b' }, 'refused'),
  // Numbers (3.3)
  loss('3.3', 'a decimal is rounded as the user shows it', { cf_871: '12.3456' }, 'reported'),
  loss('3.3', 'a number is rounded as the user shows it', { cf_871: 12.3456 }, 'reported'),
  loss('3.3', 'so is money', { cf_879: '1234.5678' }, 'reported'),
  loss('3.3', 'so is the price of a line', line({ listprice: '10.123456789' }), 'reported', {
    module: 'invoice',
  }),
  loss('3.3', 'two digits are stored', { cf_879: '1234.50' }, 'stored'),
  loss('3.3', 'a thousands separator cuts', { cf_879: '1,234.50' }, 'refused'),
  loss('3.3', 'a decimal comma multiplies', { cf_877: '12,5' }, 'refused'),
  loss('3.3', 'a word is 0', { cf_871: 'abc' }, 'refused'),
  loss('3.3', 'NaN is 0', { cf_871: NaN }, 'refused'),
  loss('3.3', 'out of range is clamped', { cf_877: '123456' }, 'reported'),
  loss('3.3', 'a big integer as JSON number', { cf_875: 2 ** 53 }, 'refused'),
  // Picklists (3.4): nothing is lost, so nothing is said; the types are what stops a wrong value.
  loss('3.4', 'an unlisted value is stored', { leadsource: unlisted('Old value') }, 'stored'),
  loss('3.4', 'another case is stored', { leadsource: unlisted('web site') }, 'stored'),
  loss('3.4', 'a trailing blank is stored', { cf_885: 'trailing ' }, 'stored'),
  // Dates (3.5)
  loss(
    '3.5',
    'an instant goes through the zone of the user',
    seen('2026-07-04T21:30:00Z'),
    'stored',
    {
      as: 'berlin',
    },
  ),
  loss('3.5', 'in winter too', seen('2026-01-04T23:30:00Z'), 'stored', { as: 'berlin' }),
  loss('3.5', 'an instant that the zone shows twice', seen('2026-10-25T00:30:00Z'), 'refused', {
    as: 'berlin',
  }),
  loss('3.5', 'ISO text is stored as empty', { cf_seen_at: '2026-07-04T10:20:30Z' }, 'refused'),
  loss('3.5', 'a bare date gets midnight', { cf_seen_at: '2026-07-04' }, 'refused'),
  loss('3.5', 'an invalid Date', { cf_seen_at: new Date(NaN) }, 'refused'),
  loss(
    '3.5',
    'a date with a time is stored as empty',
    { birthday: '2026-07-04T10:00:00Z' },
    'refused',
  ),
  loss('3.5', 'an impossible date is zero', { birthday: '2026-02-31' }, 'refused'),
  loss('3.5', 'no date at all', { birthday: 'not a date' }, 'refused'),
  loss('3.5', 'd-m-Y means another day to another user', { birthday: '03-04-2026' }, 'refused'),
  loss('3.5', 'the start of a task is not shifted', { time_start: '23:30:00' }, 'stored', {
    module: 'calendar',
    as: 'berlin',
  }),
  // References and owners (3.6)
  loss('3.6', 'a reference to another module', { account_id: '12x1000' }, 'refused'),
  loss('3.6', 'a bare number as reference', { account_id: '8' }, 'refused'),
  loss('3.6', 'a list as reference', { account_id: ['11x1'] }, 'refused'),
  loss('3.6', 'a dead reference reads as null', { account_id: '11x999' }, 'reported'),
  // A contact that is created so is answered with text by some servers.
  loss('3.6', 'an owner that is not there', { assigned_user_id: '19x999' }, 'reported', {
    mode: 'revise',
  }),
  loss('3.6', 'the record of another module as owner', { assigned_user_id: '12x1000' }, 'refused'),
  loss('3.6', 'a bare number as owner', { assigned_user_id: '1' }, 'refused'),
];

function loss(
  section: string,
  what: string,
  values: Values,
  fate: Fate,
  more: Partial<Loss> = {},
): Loss {
  return { section, what, values, fate, ...more };
}

function seen(iso: string): Values {
  return { cf_seen_at: at(iso) };
}

const records = [
  { module: 'Currency', id: '21x1', values: { currency_name: 'Euro', currency_code: 'EUR' } },
  { module: 'Accounts', id: '11x1', values: { accountname: 'One', assigned_user_id: '19x1' } },
  { module: 'Products', id: '14x7', values: { productname: 'Thing', unit_price: '3' } },
  {
    module: 'Invoice',
    id: '7x500',
    values: { subject: 'Old', assigned_user_id: '19x1', account_id: '11x1' },
  },
  ...contactRecords(1, () => ({
    title: 'Old',
    birthday: '2000-01-01',
    account_id: '11x1',
    cf_871: '5.000',
    donotcall: '1',
  })),
];
const berlin = {
  number: 5,
  username: 'berlin',
  accessKey: 'key5',
  admin: true,
  timeZone: 'Europe/Berlin',
};
const restricted = {
  number: 6,
  username: 'restricted',
  accessKey: 'key6',
  admin: false,
  readOnlyFields: ['Contacts.title'],
  hiddenFields: ['Contacts.cf_869', 'Contacts.cf_891'],
};
const OLD: Readonly<Record<string, string>> = { contacts: '12x1000', invoice: '7x500' };

/** Titles that a conversion makes of a lead. */
const TITLES = { intact: 'Countess', cut: 'x'.repeat(60) };

describe.each(['oss-8.4', 'oss-8.4-fixed', 'cloud'] as const)('%s', (profile) => {
  let open: OpenSandbox;
  const altered: AlteredEvent[] = [];
  const clients = new Map<string, SandboxClient>();

  beforeAll(async () => {
    open = await openSandbox(
      { profile, data: { records }, users: [berlin, restricted] },
      { onEvent: (event) => void (event.type === 'altered' && altered.push(event)) },
    );
    clients.set('admin', open.crm);
    for (const { username, accessKey } of [berlin, restricted]) {
      clients.set(username, open.connect({ username, accessKey, timeZone: 'UTC' }));
    }
  });

  afterAll(() => open.close());

  const run = async (
    { module = 'contacts', values, without = [], mode = 'create', as = 'admin' }: Loss,
    client = clients.get(as),
  ): Promise<{ stored: Values; repository: Repository<LooseModule> }> => {
    const repository = (client as unknown as Record<string, Repository<LooseModule>>)[module]!;
    const whole = { ...(mode === 'revise' ? {} : DEMANDED[module]), ...values };
    const sent = Object.fromEntries(
      Object.entries(whole).filter(([name]) => !without.includes(name)),
    );
    const stored =
      mode === 'create'
        ? await repository.create(sent)
        : await repository[mode](OLD[module]!, sent);
    return { stored, repository };
  };

  const writes = (): string[] =>
    open.operations().filter((operation) => /^(create|update|revise)$/.test(operation));

  /** The field that the row is about. */
  const fieldOf = ({ values, without = [] }: Loss): string => without[0] ?? Object.keys(values)[0]!;

  const fits = ({ module }: Loss): boolean => module !== 'invoice' || profile !== 'oss-8.4';

  test.each(LOSSES.filter(fits))('$section $what: $fate', async (row) => {
    altered.splice(0);
    open.operations();
    let made: Awaited<ReturnType<typeof run>> | undefined;
    let error: unknown;
    try {
      made = await run(row);
    } catch (thrown) {
      if (!isVtigerError(thrown)) throw thrown;
      error = thrown;
    }
    const sent = writes();
    if (row.fate === 'refused') {
      expect(sent).toEqual([]);
      expect(error).toMatchObject({ field: fieldOf(row), module: expect.any(String) as string });
      return;
    }
    expect(sent).toHaveLength(1);
    if (row.fate === 'reported') {
      if (error === undefined) expect(altered).toMatchObject([{ fields: [fieldOf(row)] }]);
      else
        expect(error).toMatchObject({ message: expect.stringContaining('did happen') as string });
      return;
    }
    expect(error).toBeUndefined();
    expect(altered).toEqual([]);
    const { stored, repository } = made!;
    const again = await repository.retrieve(String(stored['id']));
    for (const [name, value] of Object.entries(row.values)) {
      expect([null, '']).toContain(value === null ? again[name] : null);
      // A value that unlisted() let through is stored as its text.
      const text = value instanceof Object && 'unlisted' in value ? value.unlisted : value;
      if (value !== null) expect(again[name]).toEqual(text);
    }
  });

  test.each(LOSSES.filter(({ fate }) => fate === 'reported').filter(fits))(
    'strict: { altered: true } throws, $section $what',
    async (row) => {
      const { as = 'admin' } = row;
      const user = { admin: {}, berlin, restricted }[as];
      const strict = open.connect({ ...user, strict: { altered: true } });
      await expect(run(row, strict)).rejects.toMatchObject({
        code: expect.stringMatching(/^(VALUE_ALTERED|DECODE)$/) as string,
        message: expect.stringContaining('did happen') as string,
      });
    },
  );

  test('3.1 the records that a lead becomes are compared too, by one retrieve each where there is a listener', async () => {
    const convert = async (client: SandboxClient, title: string): Promise<unknown> => {
      const lead = { lastname: 'Lead', company: 'Co', assigned_user_id: '19x1' };
      const { id } = await client.leads.create(lead);
      open.operations();
      return client.leads.convert(String(id), { Contacts: { lastname: 'Lead', title } });
    };
    altered.splice(0);
    await convert(open.crm, TITLES.intact);
    expect(altered).toEqual([]);
    const made = (await convert(open.crm, TITLES.cut)) as { Contacts: string };
    const event = {
      type: 'altered',
      module: 'Contacts',
      operation: 'convertlead',
      fields: ['title'],
    };
    expect(altered).toEqual([{ ...event, recordId: made.Contacts }]);
    expect(open.operations()).toEqual(['convertlead', 'retrieve']);
    const strict = open.connect({ strict: { altered: true }, onEvent: undefined });
    await expect(convert(strict, TITLES.cut)).rejects.toMatchObject({
      code: 'VALUE_ALTERED',
      fields: ['title'],
    });
    await convert(open.connect({ onEvent: undefined }), TITLES.cut);
    expect(open.operations()).toEqual(['convertlead']);
  });

  test('6 a link to a record that is not there is stored as a dead one: verified, it is refused', async () => {
    open.operations();
    const strict = open.connect({ strict: { altered: true } });
    await expect(strict.accounts.link('11x1', 'Contacts', '12x99999')).rejects.toMatchObject({
      code: 'RECORD_NOT_FOUND',
      recordId: '12x99999',
    });
    expect(open.operations()).toEqual(['query', 'retrieve']);
    await strict.accounts.link('11x1', 'Contacts', '12x1000');
    expect(open.operations()).toEqual(['query', 'add_related', 'query_related']);
    await open.crm.accounts.link('11x1', 'Contacts', '12x1000');
    expect(open.operations()).toEqual(['add_related']);
  });
});

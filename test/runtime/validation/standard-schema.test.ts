import type { StandardJSONSchemaV1, StandardSchemaV1 } from '@standard-schema/spec';
import { describe, expect, it, test } from 'vitest';
import { unlisted } from '../../../templates/runtime/index.js';
import type { Schema, Unlisted } from '../../../templates/runtime/index.js';
import type {
  ContactsCreate,
  ContactsModule,
  ContactsRevise,
} from '../../helpers/contacts-module.js';
import { demoSchemas } from '../../helpers/demo-schemas.js';

const { schemas } = demoSchemas<ContactsModule, 'cf_when'>('Contacts');
const owner = '19x1';

function validate(schema: Schema, value: unknown): unknown {
  const { issues, ...result } = schema['~standard'].validate(value);
  if (issues === undefined) return (result as { value: unknown }).value;
  return issues.map(({ message, path = [] }) => `${path.join('.')}: ${message}`);
}

describe('the types', () => {
  it('are those of the specification', () => {
    const schema: StandardSchemaV1<unknown, ContactsCreate> &
      StandardJSONSchemaV1<unknown, ContactsCreate> = schemas.form;
    const create: StandardSchemaV1<
      StandardSchemaV1.InferInput<typeof schemas.create>,
      ContactsCreate
    > = schemas.create;
    expect([schema, create]).toHaveLength(2);
  });

  it('take date-times as text, and give Dates', () => {
    type Input = StandardSchemaV1.InferInput<typeof schemas.create>;
    type Output = StandardSchemaV1.InferOutput<typeof schemas.revise>;
    const input: Input = {
      lastname: 'L',
      assigned_user_id: '19x1',
      cf_when: '2026-07-04T10:20:30Z',
    };
    // @ts-expect-error a picklist value that the CRM does not list
    const wrong: Input = { ...input, leadsource: 'Bogus' };
    // @ts-expect-error the output holds a Date
    const output: Output = { cf_when: '2026-07-04T10:20:30Z' };
    const revise: ContactsRevise = output;
    // @ts-expect-error what is mandatory is missing
    const incomplete: Input = { firstname: 'Ada' };
    const old: Unlisted = unlisted('Old value');
    expect([input, wrong, output, revise, incomplete, old]).toHaveLength(6);
  });
});

describe('create, update and revise', () => {
  it('give the values back, with Dates for text', () => {
    const values = { lastname: 'L', assigned_user_id: owner, cf_855: ['Red'], cf_871: '1.50' };
    const seen = '2026-07-04T10:20:30.5+02:00';
    const output = validate(schemas.create, { ...values, cf_seen_at: seen });
    expect(output).toEqual({ ...values, cf_seen_at: new Date('2026-07-04T08:20:30.500Z') });
    expect(validate(schemas.create, output)).toEqual(output);
  });

  it('name every problem by the label of its field', () => {
    const values = {
      lastname: '',
      leadsource: 'web site',
      cf_seen_at: '2026-07-04T10:20:30',
      account_id: '12x4',
      birthday: '2026-02-30',
      created: 1,
    };
    expect(validate(schemas.create, values)).toEqual([
      'cf_seen_at: Last seen at takes ISO 8601 with an offset, like 2026-07-04T10:20:30Z.',
      'lastname: Last Name is mandatory.',
      'leadsource: Lead Source takes one of the values that the CRM lists.',
      'account_id: Organization Name takes a record id of Accounts.',
      'birthday: Date of Birth takes a day as YYYY-MM-DD.',
      'created: created is not a field of this module.',
      'assigned_user_id: Assigned To is mandatory.',
    ]);
  });

  it.each([
    [
      'update without what is mandatory',
      'update',
      { title: 'x' },
      ['assigned_user_id: Assigned To is mandatory.', 'lastname: Last Name is mandatory.'],
    ],
    ['revise of one field', 'revise', { title: 'x' }, { title: 'x' }],
    ['revise of nothing', 'revise', {}, [': Contacts revise has nothing to write.']],
    ['no object', 'create', 'x', [': Contact takes an object of fields.']],
    ['null', 'create', null, [': Contact takes an object of fields.']],
    ['unlisted', 'revise', { leadsource: unlisted('Old') }, { leadsource: unlisted('Old') }],
  ] as const)('%s', (_, kind, value, want) => {
    expect(validate(schemas[kind], value)).toEqual(want);
  });

  it('name the line of a problem', () => {
    const { schemas: invoice } = demoSchemas('Invoice');
    const issues = validate(invoice.create, {
      subject: 's',
      account_id: '11x1',
      assigned_user_id: owner,
      bill_street: 'b',
      ship_street: 's',
      LineItems: [
        { productid: '14x1', quantity: 1 },
        { productid: '14x1', quantity: 'two' },
      ],
    });
    expect(issues).toEqual(['LineItems.1.quantity: quantity takes a plain number, like 1234.50.']);
  });

  it('refuse everything where the API user may not write', () => {
    const { table } = demoSchemas('Contacts');
    expect(table.flags).toBeGreaterThan(0);
    expect(validate(demoSchemas('Users').schemas.create, { user_name: 'x' })).toEqual([
      expect.stringContaining('not allowed here'),
    ]);
  });
});

describe('form', () => {
  const must = { lastname: 'L', assigned_user_id: owner };
  const form = (entries: readonly (readonly [string, string])[]): FormData => {
    const data = new FormData();
    for (const [name, value] of [...Object.entries(must), ...entries]) data.append(name, value);
    return data;
  };

  test.each([
    [
      'empty text is absent',
      [
        ['email', ''],
        ['birthday', ''],
        ['cf_855', ''],
      ],
      {},
    ],
    ['a ticked box is true', [['donotcall', 'on']], { donotcall: true }],
    ['an unticked box with a value', [['donotcall', 'false']], { donotcall: false }],
    [
      'numbers are text, without blanks',
      [
        ['cf_871', ' 1.50 '],
        ['cf_873', '7'],
      ],
      { cf_871: '1.50', cf_873: '7' },
    ],
    [
      'days and times',
      [
        ['birthday', '2026-07-04'],
        ['cf_899', '10:20'],
      ],
      { birthday: '2026-07-04', cf_899: '10:20' },
    ],
    [
      'an instant',
      [['cf_seen_at', '2026-07-04T10:20:30Z']],
      { cf_seen_at: new Date('2026-07-04T10:20:30Z') },
    ],
    ['one of several choices', [['cf_855', 'Red']], { cf_855: ['Red'] }],
    [
      'several choices',
      [
        ['cf_855', 'Red'],
        ['cf_855', 'Blue'],
      ],
      { cf_855: ['Red', 'Blue'] },
    ],
    ['blanks of text stay', [['firstname', ' Ada ']], { firstname: ' Ada ' }],
  ] as const)('%s', (_, entries, want) => {
    const params = new URLSearchParams(
      [...Object.entries(must), ...entries].map(([a, b]): [string, string] => [a, b]),
    );
    expect(validate(schemas.form, form(entries))).toEqual({ ...must, ...want });
    expect(validate(schemas.form, params)).toEqual({ ...must, ...want });
  });

  test.each([
    [
      'a single choice twice',
      [
        ['leadsource', 'Other'],
        ['leadsource', 'Web Site'],
      ],
      'Lead Source takes a string.',
    ],
    ['a word for a number', [['cf_871', 'many']], 'takes a plain number, like 1234.50.'],
    ['a word for a box', [['donotcall', 'perhaps']], 'Do Not Call takes true or false.'],
    [
      'an instant without an offset',
      [['cf_seen_at', '2026-07-04T10:20']],
      'takes ISO 8601 with an offset',
    ],
    ['a field that is not there', [['_csrf', 'token']], '_csrf is not a field of this module.'],
  ] as const)('refuses %s', (_, entries, want) => {
    expect(validate(schemas.form, form(entries))).toEqual([expect.stringContaining(want)]);
  });

  it('refuses a file', () => {
    const data = form([]);
    data.append('description', new Blob(['x']));
    expect(validate(schemas.form, data)).toEqual(['description: Description takes a string.']);
  });

  it('takes an object of texts as it takes FormData', () => {
    const values = { ...must, donotcall: 'on', email: '', cf_855: ['Red', 'Blue'] };
    expect(validate(schemas.form, values)).toEqual({
      ...must,
      donotcall: true,
      cf_855: ['Red', 'Blue'],
    });
  });
});

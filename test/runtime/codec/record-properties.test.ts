import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isVtigerError, vtql } from '../../../templates/runtime/index.js';
import type { AlteredEvent, Repository } from '../../../templates/runtime/index.js';
import { contactRecords, demoTables, openSandbox } from '../../helpers/sandbox-client.js';
import type { LooseModule, OpenSandbox } from '../../helpers/sandbox-client.js';
import { FIELD } from '../../../templates/runtime/schema/module-table.js';
import type { FieldRow, ModuleTable } from '../../../templates/runtime/schema/module-table.js';
import { lex } from '../query/vtql-lexer.js';

const contacts = JSON.parse(
  demoTables().find(([, module]) => module === 'Contacts')?.[2] ?? '',
) as ModuleTable;
const writable = contacts.fields.filter(([, , flags]) => (flags & FIELD.writable) !== 0);
const queryable = contacts.fields.filter(([, , flags]) => (flags & FIELD.queryable) !== 0);

let open: OpenSandbox;
let repository: Repository<LooseModule>;
const altered: AlteredEvent[] = [];

beforeAll(async () => {
  open = await openSandbox(
    {
      data: {
        records: [
          {
            module: 'Accounts',
            id: '11x1',
            values: { accountname: 'A', assigned_user_id: '19x1' },
          },
          ...contactRecords(3),
        ],
      },
      users: [
        { number: 1, username: 'admin', accessKey: 'k', admin: true, timeZone: 'Asia/Kolkata' },
      ],
    },
    {
      onEvent: (event) => void (event.type === 'altered' && altered.push(event)),
      onDecodeError: 'null',
    },
  );
  repository = open.crm.contacts as unknown as Repository<LooseModule>;
});

afterAll(() => open.close());

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '<script>',
    '\\u0041',
    ' |##| ',
    'x'.repeat(300),
    '\t',
    'null',
    '0000-00-00',
    ' ',
  ),
);
const decimal = fc.stringMatching(/^-?\d{1,14}(\.\d{1,6})?$/);
const dates = fc.date({
  min: new Date('0990-01-01'),
  max: new Date('9999-12-31'),
  noInvalidDate: false,
});

/** What the field is made for, most of the time; anything at all else. */
function valueFor([, codec]: FieldRow): fc.Arbitrary<unknown> {
  const meant: Partial<Record<FieldRow[1], fc.Arbitrary<unknown>>> = {
    boolean: fc.boolean(),
    integer: fc.maxSafeInteger(),
    double: fc.oneof(decimal, fc.double()),
    decimal: fc.oneof(decimal, fc.double()),
    date: fc.oneof(
      fc
        .date({ min: new Date('1000-01-01'), noInvalidDate: true, max: new Date('9999-12-31') })
        .map((date) => date.toISOString().slice(0, 10)),
      fc.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    ),
    time: fc.stringMatching(/^\d{1,2}:\d{2}(:\d{2})?$/),
    datetime: dates,
    multipicklist: fc.uniqueArray(text, { maxLength: 4 }),
    reference: fc.constantFrom('11x1', '12x1001', '11x77', '9x1'),
    owner: fc.constantFrom('19x1', '20x2', '19x44', '12x1000'),
  };
  const own = meant[codec] ?? text;
  return fc.oneof({ weight: 6, arbitrary: own }, { weight: 1, arbitrary: fc.anything() });
}

/** Whether two decoded values are the same one; written apart from the comparison of the client. */
function isSame(sent: unknown, stored: unknown): boolean {
  if (Object.is(sent, stored)) return true;
  if (sent === null || sent === '') return stored === null || stored === '' || isEmptyList(stored);
  if (isEmptyList(sent)) return stored === '' || stored === null || isEmptyList(stored);
  if (sent instanceof Date && stored instanceof Date) {
    return Math.floor(sent.getTime() / 1000) === stored.getTime() / 1000;
  }
  if (Array.isArray(sent) && Array.isArray(stored)) {
    const [left, right] = [new Set<unknown>(sent), new Set<unknown>(stored)];
    return left.size === right.size && [...left].every((one) => right.has(one));
  }
  if (typeof stored === 'string' && /^\d\d:\d\d:\d\d$/.test(stored) && typeof sent === 'string') {
    const [hour = '', minute = '', second = '0'] = sent.split(':');
    return [hour, minute, second].map(Number).join() === stored.split(':').map(Number).join();
  }
  const number = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;
  const texts = [sent, stored].map((one) => (isNumberOrText(one) ? String(one) : ''));
  const numeric = typeof sent === 'number' || typeof stored === 'number' || number.test(texts[1]!);
  return numeric && texts.every((one) => number.test(one)) && Number(texts[0]) === Number(texts[1]);
}

function isNumberOrText(value: unknown): value is number | string {
  return typeof value === 'number' || typeof value === 'string';
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

test('any value of any field is stored as it was sent, refused before, or reported after', async () => {
  const fates = { stored: 0, refused: 0, reported: 0 };
  const one = fc
    .constantFrom(...writable)
    .chain((row) => valueFor(row).map((value) => [row[0], value] as const));
  const property = fc.asyncProperty(one, async ([field, value]) => {
    if (value === undefined) return;
    altered.splice(0);
    open.operations();
    try {
      await repository.revise('12x1000', { [field]: value });
    } catch (error) {
      if (!isVtigerError(error)) throw error;
      const writes = open.operations().filter((operation) => operation === 'revise');
      if (writes.length === 0) {
        expect(error).toMatchObject({ field });
        expect(error.message).not.toContain(
          typeof value === 'string' && value.length > 8 ? value : '\0',
        );
        fates.refused++;
        return;
      }
      expect(error).toMatchObject({ code: 'VALUE_ALTERED', fields: [field] });
      fates.reported++;
      return;
    }
    if (altered.length > 0) {
      expect(altered).toMatchObject([{ fields: [field], recordId: '12x1000' }]);
      fates.reported++;
      return;
    }
    const { [field]: stored } = await repository.retrieve('12x1000');
    expect({ field, stored: isSame(value, stored) }).toEqual({ field, stored: true });
    fates.stored++;
  });
  await fc.assert(property, { numRuns: 250, endOnFailure: true });
  for (const count of Object.values(fates)) expect(count).toBeGreaterThan(10);
}, 60_000);

const hostile = fc.oneof(
  fc.string({
    unit: fc.constantFrom(
      "'",
      '\\',
      '%',
      '_',
      ';',
      ' -- ',
      ' or 1=1',
      ')',
      '(',
      '\n',
      '😀',
      'x',
      '1',
      '12x1',
    ),
    minLength: 1,
    maxLength: 8,
  }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  fc.constantFrom('12x1 or 1=1', '12x1000', '__proto__', 'constructor', 'lastname', 'id', '11x1'),
);

/** The statement without its literals: what it does, whatever it is about. */
function shapeOf(statement: string): string {
  return lex(statement)
    .map(({ kind, text: token }) => (kind === 'literal' ? '?' : token))
    .join(' ');
}

/** The shape, or null where the value is refused before anything is sent. */
async function attempt(make: () => string | Promise<string>): Promise<string | null> {
  try {
    return shapeOf(await make());
  } catch (error) {
    if (isVtigerError(error) && /^INVALID_(?:VALUE|ID)$/.test(error.code)) return null;
    throw error;
  }
}

test('no value changes the shape of a statement', async () => {
  const operators = ['=', '!=', '<', '>=', 'contains', 'startsWith', 'endsWith', 'includes'];
  let passed = 0;
  const where = (field: string, operator: string, value: unknown): Promise<string | null> =>
    attempt(() => repository.where(field, operator as '=', value as never).toVtql());
  const property = fc.asyncProperty(
    fc.constantFrom(...queryable.map(([name]) => name)),
    fc.constantFrom(...operators),
    fc.oneof(hostile, fc.anything()),
    async (field, operator, value) => {
      const shape = await where(field, operator, value);
      if (shape === null) return;
      passed++;
      const count = operator === 'includes' ? 4 : 1;
      const like = /With|contains/.test(operator);
      // `!=` of a flag of yes or no is `=` of the other value, and `includes` of one may be `=`.
      const symbol = like ? 'like' : operator === '!=' ? '!?=' : operator;
      const conditions = Array.from({ length: count }, () => `${field} ${symbol} \\?`);
      const pattern = operator === 'includes' ? `${field} (=|like) \\?` : conditions[0]!;
      expect(shape).toMatch(
        new RegExp(
          `^select .* from Contacts where ${pattern}( or ${field} like \\?){${count - 1}} order by id limit 100 ;$`,
        ),
      );
    },
  );
  await fc.assert(property, { numRuns: 800, endOnFailure: true });
  expect(passed).toBeGreaterThan(120);
});

test('no name does, and no id', async () => {
  const known = new Set(queryable.map(([name]) => name));
  const property = fc.asyncProperty(hostile, async (value) => {
    const named = [
      () => repository.where(value, '=', 'x' as never).toVtql(),
      () => repository.select(value).toVtql(),
      () => repository.orderBy(value).toVtql(),
    ];
    for (const make of named) {
      if ((await attempt(make)) !== null) expect([...known]).toContain(value);
    }
    const template = await attempt(
      () => vtql`select id from Contacts where lastname = ${value} and id > ${'12x1'}`.text,
    );
    expect([null, 'select id from Contacts where lastname = ? and id > ? ;']).toContain(template);
    const identifier = await attempt(
      () => vtql`select ${vtql.identifier(value)} from Contacts`.text,
    );
    if (identifier !== null) expect(identifier.split(' ')).toHaveLength(5);
    // Nothing that is no id of the module reaches the server, whatever is called with it.
    open.operations();
    const calls: (() => Promise<unknown>)[] = [
      () => repository.find(value),
      () => repository.retrieve(value),
      () => repository.delete(value),
      () => repository.revise(value, { title: 'x' }),
      () => repository.retrieveMany([value]),
      async () => repository.where('id', 'in', [value] as never).all(),
      async () => repository.related(value, 'Potentials').all(),
      () => repository.link('12x1000', 'Potentials', value),
    ];
    const results = await Promise.allSettled(calls.map(async (call) => call()));
    if (/^\d+x[1-9]\d*$/.test(value)) return;
    expect(new Set(results.map(({ status }) => status))).toEqual(new Set(['rejected']));
    expect(open.operations()).toEqual([]);
  });
  await fc.assert(property, { numRuns: 400, endOnFailure: true });
});

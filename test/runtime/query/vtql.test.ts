import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidValueError } from '../../../templates/runtime/errors.js';
import {
  isPrintableName,
  likePattern,
  printStatement,
  quoteLiteral,
  statementBytes,
  type Statement,
} from '../../../templates/runtime/query/vtql.js';
import { thrownBy } from '../codec/codec-table.js';
import { databaseText, isLike, lex } from './vtql-lexer.js';

const nasty = fc.constantFrom("'", '\\', '%', '_', ';', '--', ' or 1=1', "')", '\n', '😀', 'WHERE');
const at = { module: 'Contacts', field: 'title' };
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: nasty, minLength: 1 }),
  fc.string(),
);
const sendable = hostile.filter((text) => text !== '' && !/[\0\ud800-\udfff]/u.test(text));

describe('literals', () => {
  it.each([
    ['Smith', "'Smith'"],
    ["O'Neil", "'O''Neil'"],
    ['back\\slash', "'back\\\\slash'"],
    ["x\\' or 1=1) -- ", "'x\\\\'' or 1=1) -- '"],
    [' ', "' '"],
    ['日本語 😀', "'日本語 😀'"],
  ])('%j', (text, want) => {
    expect(quoteLiteral(text, at)).toBe(want);
  });

  it.each(['', 'a\0', '\ud83d', 'x\udc00y'])('refuses %j, naming the field', (text) => {
    const error = thrownBy(() => quoteLiteral(text, at));
    expect(error).toBeInstanceOf(InvalidValueError);
    expect(error).toMatchObject(at);
  });

  it('are one token, and in the database the text itself', () => {
    fc.assert(
      fc.property(sendable, (text) => {
        const literal = quoteLiteral(text, at);
        expect(lex(literal)).toStrictEqual([{ kind: 'literal', text: literal }]);
        expect(databaseText(literal)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});

describe('patterns', () => {
  it.each([
    ['contains', '100%', '%100\\%%'],
    ['startsWith', 'a_b', 'a\\_b%'],
    ['endsWith', 'c\\d', '%c\\\\d'],
    ['contains', '', '%%'],
  ] as const)('%s %j', (kind, text, want) => {
    expect(likePattern(kind, text)).toBe(want);
  });

  it('find what JavaScript finds', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'b', '%', '_', '\\', "'"),
      maxLength: 6,
    });
    const needle = fc.string({ unit: fc.constantFrom('a', '%', '_', '\\', "'"), maxLength: 3 });
    fc.assert(
      fc.property(letters, needle, (text, part) => {
        const matches = (kind: 'contains' | 'startsWith' | 'endsWith'): boolean =>
          isLike(text, databaseText(quoteLiteral(likePattern(kind, part), at)));
        expect(matches('contains')).toBe(text.includes(part));
        expect(matches('startsWith')).toBe(text.startsWith(part));
        expect(matches('endsWith')).toBe(text.endsWith(part));
      }),
      { numRuns: 500 },
    );
  });
});

describe('statements', () => {
  const contacts = { columns: ['id', 'lastname'], module: 'Contacts' };
  const smith = { field: 'lastname', operator: '=', operand: 'Smith' } as const;

  it.each([
    [{ columns: '*', module: 'Contacts' }, 'select * from Contacts;'],
    [{ columns: 'count(*)', module: 'Contacts' }, 'select count(*) from Contacts;'],
    [
      {
        ...contacts,
        where: [
          [smith, { field: 'cf_871', operator: '>', operand: '50.5' }],
          [{ field: 'id', operator: 'in', operand: ['12x1', '12x2'] }],
        ],
        orderBy: ['lastname', 'id'],
        direction: 'desc',
        limit: 100,
        offset: 200,
      },
      "select id,lastname from Contacts where lastname = 'Smith' and cf_871 > '50.5' " +
        "or id in ('12x1','12x2') order by lastname,id desc limit 200,100;",
    ],
    [
      { ...contacts, where: [[smith]], related: true, limit: 5 },
      "select id,lastname from Contacts WHERE lastname = 'Smith' limit 5",
    ],
    [{ ...contacts, where: [], direction: 'desc' }, 'select id,lastname from Contacts;'],
    [
      { columns: ['2nd_key', '__proto__', 'class'], module: 'V' },
      'select 2nd_key,__proto__,class from V;',
    ],
  ] as [Statement, string][])('%#', (statement, want) => {
    expect(printStatement(statement)).toBe(want);
  });

  it.each([
    { ...contacts, columns: [] },
    { ...contacts, columns: ['shipping_&_handling'] },
    { ...contacts, columns: ['limit'] },
    { ...contacts, columns: ['a,b'] },
    { ...contacts, module: 'Contacts where 1' },
    { ...contacts, orderBy: ['lastname desc'] },
    { ...contacts, orderBy: ['Desc'] },
    { ...contacts, where: [[]] },
    { ...contacts, where: [[{ ...smith, field: '1' }]] },
    { ...contacts, where: [[{ ...smith, operand: '' }]] },
    { ...contacts, where: [[{ ...smith, operator: 'in', operand: [] }]] },
    { ...contacts, where: [[{ ...smith, operator: 'in' }]] },
    { ...contacts, where: [[{ ...smith, operand: ['a'] }]] },
    { ...contacts, where: [[{ ...smith, operand: 'NO WHERE' }]], related: true },
    { ...contacts, limit: -1 },
    { ...contacts, limit: 1.5 },
    { ...contacts, limit: NaN },
    { ...contacts, offset: 5 },
  ] as Statement[])('refuses %j', (statement) => {
    const error = thrownBy(() => printStatement(statement));
    expect(error).toBeInstanceOf(InvalidValueError);
    expect(error).toMatchObject({ module: statement.module });
  });

  it('keep their structure for any values and names', () => {
    const shape = (statement: Statement): string[] =>
      lex(printStatement(statement)).map(({ kind, text }) => (kind === 'literal' ? "'" : text));
    const build = (one: string, two: string): Statement => ({
      ...contacts,
      where: [
        [
          { ...smith, operand: one },
          { ...smith, operator: 'like', operand: two },
        ],
        [{ ...smith, operator: 'in', operand: [two, one] }],
      ],
      limit: 1,
    });
    const want = shape(build('a', 'b'));
    fc.assert(
      fc.property(sendable, sendable, (one, two) => {
        expect(shape(build(one, two))).toStrictEqual(want);
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(hostile, (name) => {
        const statement = { ...contacts, columns: [name], orderBy: [name] };
        if (isPrintableName(name)) expect(lex(printStatement(statement))).toHaveLength(8);
        else expect(thrownBy(() => printStatement(statement))).toBeInstanceOf(InvalidValueError);
      }),
      { numRuns: 300 },
    );
  });
});

it('counts bytes as a form does', () => {
  fc.assert(
    fc.property(sendable, (text) => {
      expect(statementBytes(text)).toBe(new URLSearchParams({ q: text }).toString().length - 2);
    }),
  );
});

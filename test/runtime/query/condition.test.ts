import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeCondition, isEmptyValue } from '../../../templates/runtime/query/condition.js';
import type { Operator } from '../../../templates/runtime/query/query-types.js';
import type { ConditionOperator, Filters } from '../../../templates/runtime/schema/operators.js';
import { InvalidValueError } from '../../../templates/runtime/errors.js';
import {
  FIELD,
  type Codec,
  type FieldRow,
} from '../../../templates/runtime/schema/module-table.js';
import { printStatement, type Term } from '../../../templates/runtime/query/vtql.js';
import { ALL, tableFor, tableOf, thrownBy } from '../codec/codec-table.js';

const NO = Symbol('InvalidValueError');
const prefixes: Record<string, string> = { Accounts: '11', Users: '19', Groups: '20' };
const context = { prefixOf: (module: string): string | undefined => prefixes[module] };
const at = (iso: string): Date => new Date(iso);

function print(terms: readonly Term[]): string {
  if (terms.length === 0) return 'never';
  const text = printStatement({ columns: '*', module: 'M', where: terms.map((term) => [term]) });
  return text.slice('select * from M where '.length, -1);
}

const whole = at('2026-01-01T00:00:05Z');
const split = at('2026-01-01T00:00:05.250Z');
const before = "'2026-01-01 00:00:05'";
const after = "'2026-01-01 00:00:06'";

// The type that lists all operators for an editor is written out: it has to have each of them.
({}) as Operator<Filters, keyof Filters> satisfies ConditionOperator;
({}) as ConditionOperator satisfies Operator<Filters, keyof Filters>;

const table: [Codec, ConditionOperator, unknown, unknown, FieldRow[3]?][] = [
  ['text', '=', "O'Neil", "f = 'O''Neil'"],
  ['text', '!=', 'back\\slash', "f != 'back\\\\slash'"],
  ['text', '>=', 'a', "f >= 'a'"],
  ['text', 'in', ['a', 'b', 'a'], "f in ('a','b')"],
  ['text', 'in', [], 'never'],
  ['text', 'in', 'a', NO],
  ['text', 'in', ['a', ''], NO],
  ['text', 'contains', '100%', "f like '%100\\\\%%'"],
  ['text', 'startsWith', "O'", "f like 'O''%'"],
  ['text', 'endsWith', '@acme.com', "f like '%@acme.com'"],
  ['text', '=', 'longer', "f = 'longer'", 3],
  ['text', 'isEmpty', undefined, "f <= ' '"],
  ['text', '=', '', NO],
  ['text', '=', null, NO],
  ['text', '=', 5, NO],
  ['text', '=', 'a\0', NO],
  ['text', 'contains', undefined, NO],
  ['text', 'includes', 'a', NO],
  ['text', 'like' as ConditionOperator, '%', NO],
  ['text', 'constructor' as ConditionOperator, 'a', NO],
  ['text', '= 1 or' as ConditionOperator, 'a', NO],
  ['picklist', '=', 'Web Site', "f = 'Web Site'"],
  ['picklist', 'in', ['A', 'B'], "f in ('A','B')"],
  ['picklist', 'isEmpty', undefined, "f <= ' '"],
  ['boolean', '=', true, "f = '1'"],
  ['boolean', '!=', true, "f = '0'"],
  ['boolean', '=', 'true', NO],
  ['boolean', '<', true, NO],
  ['integer', '>', 5, "f > '5'"],
  ['integer', 'in', [1, '2'], "f in ('1','2')"],
  ['integer', '=', 1.5, NO],
  ['integer', 'isEmpty', undefined, NO],
  ['integer-text', '=', '9007199254740993', "f = '9007199254740993'"],
  ['double', '>', 50.5, "f > '50.5'"],
  ['double', '<', 1e-7, "f < '0.0000001'"],
  ['decimal', '=', '12.30', "f = '12.3'"],
  ['decimal', '=', '1,5', NO],
  ['date', '>=', '2026-05-15', "f >= '2026-05-15'"],
  ['date', '>=', '15-05-2026', NO],
  ['date', '>=', at('2026-05-15'), NO],
  ['date', 'isEmpty', undefined, NO],
  ['time', '<', '7:50', "f < '07:50:00'"],
  ['datetime', '=', whole, `f = ${before}`],
  ['datetime', '>=', whole, `f >= ${before}`],
  ['datetime', '>=', split, `f >= ${after}`],
  ['datetime', '<', split, `f < ${after}`],
  ['datetime', '>', split, `f > ${before}`],
  ['datetime', '<=', split, `f <= ${before}`],
  ['datetime', '=', split, 'never'],
  ['datetime', '!=', split, "f >= '1000-01-01 00:00:00'"],
  ['datetime', 'in', [whole, split], `f in (${before})`],
  ['datetime', 'in', [split], 'never'],
  ['datetime', '>=', '2026-01-01', NO],
  ['datetime', '>=', at('x'), NO],
  ['datetime', 'isEmpty', undefined, NO],
  ['datetime-text', '>=', '2026-01-01 00:00:05', `f >= ${before}`],
  ['datetime-text', '>=', '2026-01-01', NO],
  [
    'multipicklist',
    'includes',
    'a_b',
    "f = 'a_b' or f like 'a\\\\_b |##| %' or f like '% |##| a\\\\_b' or f like '% |##| a\\\\_b |##| %'",
  ],
  ['multipicklist', 'isEmpty', undefined, "f <= ' '"],
  ['multipicklist', 'includes', '', NO],
  ['multipicklist', 'includes', 'a |##| b', NO],
  ['multipicklist', '=', ['a'], NO],
  ['reference', '=', '11x8', "f = '11x8'", ['Accounts']],
  ['reference', 'in', ['11x8', '11x9'], "f in ('11x8','11x9')", ['Accounts']],
  ['reference', 'isEmpty', undefined, "f = '11x0'", ['Accounts']],
  ['reference', 'isEmpty', undefined, "f = '12x0'", ['Elsewhere']],
  ['reference', '=', '12x8', NO, ['Accounts']],
  ['reference', '=', '11x8 or 1=1', NO, ['Accounts']],
  ['reference', 'in', ['11x8) or (1=1'], NO, ['Accounts']],
  ['reference', '<', '11x8', NO, ['Accounts']],
  ['owner', '=', '20x3', "f = '20x3'"],
  ['owner', '=', '19x1 or 1=1', NO],
  ['owner', 'isEmpty', undefined, NO],
  ['grid', '=', [], NO],
  ['list', '=', ['a'], NO],
];

describe('conditions', () => {
  it.each(table)('%s %s %j', (codec, operator, operand, want, extra) => {
    const condition = { field: 'f', operator, operand };
    const encode = (): string => print(encodeCondition(tableFor(codec, extra), condition, context));
    if (want !== NO) {
      expect(encode()).toBe(want);
      return;
    }
    const error = thrownBy(encode);
    expect(error).toBeInstanceOf(InvalidValueError);
    expect(error).toMatchObject({ module: 'Contacts', field: 'f' });
  });

  it('checks the ids of the module itself', () => {
    const contacts = tableFor('text');
    const encode = (operand: unknown): string =>
      print(encodeCondition(contacts, { field: 'id', operator: '>', operand }, context));
    expect(encode('12x300')).toBe("id > '12x300'");
    for (const id of ['11x300', '300', '12x300 or 1=1']) {
      expect(thrownBy(() => encode(id))).toBeInstanceOf(InvalidValueError);
    }
  });

  it('asks Users for both spellings of a flag', () => {
    const users = tableOf([['is_admin', 'boolean', ALL]], { module: 'Users' });
    const encode = (operator: '=' | '!='): string =>
      print(encodeCondition(users, { field: 'is_admin', operator, operand: true }, context));
    expect(encode('=')).toBe("is_admin in ('1','on')");
    expect(encode('!=')).toBe("is_admin in ('0','off')");
  });

  it('uses API names, and refuses fields that no query can name', () => {
    const fields = tableOf(
      [
        ['colour', 'text', ALL],
        ['hidden', 'text', FIELD.inRecord],
        ['shipping_&_handling', 'text', ALL],
        ['count', 'text', ALL],
      ],
      { aliases: { colour: 'cf_855' } },
    );
    const encode = (field: string): string =>
      print(encodeCondition(fields, { field, operator: '=', operand: 'x' }, context));
    expect(encode('colour')).toBe("cf_855 = 'x'");
    for (const field of [
      'hidden',
      'shipping_&_handling',
      'count',
      'nosuch',
      'constructor',
      'cf_855',
    ]) {
      expect(thrownBy(() => encode(field))).toMatchObject({ code: 'INVALID_VALUE', field });
    }
  });
});

it('rounds bounds so that whole seconds compare as the Date does', () => {
  const seconds = fc.integer({ min: -3, max: 3 });
  const operators = fc.constantFrom('=', '!=', '<', '<=', '>', '>=', 'in');
  const base = Date.parse('2026-01-01T00:00:00Z');
  fc.assert(
    fc.property(
      seconds,
      fc.integer({ min: -3000, max: 3000 }),
      operators,
      (second, ms, operator) => {
        const stored = base + second * 1000;
        const date = new Date(base + ms);
        const operand = operator === 'in' ? [date] : date;
        const terms = encodeCondition(
          tableFor('datetime'),
          { field: 'f', operator, operand },
          context,
        );
        const truth: Record<string, boolean> = {
          '=': stored === date.getTime(),
          in: stored === date.getTime(),
          '!=': stored !== date.getTime(),
          '<': stored < date.getTime(),
          '<=': stored <= date.getTime(),
          '>': stored > date.getTime(),
          '>=': stored >= date.getTime(),
        };
        const row = new Date(stored).toISOString().slice(0, 19).replace('T', ' ');
        const met = terms.some((term) => {
          const bound = String(term.operand);
          if (term.operator === '=' || term.operator === 'in') return row === bound;
          if (term.operator === '!=') return row !== bound;
          if (term.operator === '<') return row < bound;
          if (term.operator === '<=') return row <= bound;
          return term.operator === '>' ? row > bound : row >= bound;
        });
        expect(met).toBe(truth[operator]);
      },
    ),
    { numRuns: 300 },
  );
});

it('applies isEmpty to decoded values', () => {
  expect(['', null, []].every(isEmptyValue)).toBe(true);
  expect([' ', 0, false, ['a'], undefined].some(isEmptyValue)).toBe(false);
});

describe('a mistake in a condition', () => {
  const contacts = tableOf([
    ['leadsource', 'picklist', ALL],
    ['active', 'boolean', ALL],
  ]);
  const refusal = (field: string, operator: string): InvalidValueError =>
    thrownBy(() =>
      encodeCondition(contacts, { field, operator: operator as '=', operand: 'x' }, context),
    ) as InvalidValueError;

  it('names the field that was meant', () => {
    const error = refusal('leadsorce', '=');
    expect(error.message).toMatch(
      /leadsorce is not a field of this module\. Did you mean leadsource\?$/,
    );
    expect(refusal('phone', '=').message).toMatch(/phone is not a field of this module\.$/);
  });

  it('names the operators that there are', () => {
    expect(refusal('active', 'like').message).toMatch(
      /active \(boolean\) has no such operator\. It has =, !=\.$/,
    );
    expect(refusal('leadsource', '__proto__').message).toMatch(/It has =, !=, in, isEmpty\.$/);
  });
});

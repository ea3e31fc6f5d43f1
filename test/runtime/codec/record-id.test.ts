import { expect, it } from 'vitest';
import { InvalidIdError } from '../../../templates/runtime/errors.js';
import {
  compareRecordIds,
  isRecordId,
  parseRecordId,
} from '../../../templates/runtime/codec/record-id.js';
import { thrownBy } from './codec-table.js';

it.each([
  ['12x34', '12', true],
  ['12x34', '', true],
  ['12x9007199254740993', '12', true],
  ['11x34', '12', false],
  ['112x34', '12', false],
  ['1x34', '12', false],
  ['12x0', '12', false],
  ['12x034', '12', false],
  ['12x', '12', false],
  ['x34', '', false],
  ['12x3x4', '', false],
  [' 12x34', '', false],
  ['12x34\n', '', false],
  ['12x34 or 1=1', '12', false],
  ['١x١', '', false],
  [34, '', false],
  [null, '', false],
])('%j with prefix %j: %j', (text, prefix, valid) => {
  expect(isRecordId(text, prefix)).toBe(valid);
  if (valid) expect(parseRecordId(text, prefix, 'Contacts')).toBe(text);
  else {
    const error = thrownBy(() => parseRecordId(text, prefix, 'Contacts'));
    expect(error).toBeInstanceOf(InvalidIdError);
    expect(error.message).not.toContain('or 1=1');
  }
});

it('orders ids by number, as the server does', () => {
  const ids = ['12x9', '12x10', '12x2', '12x9007199254740993', '12x9007199254740992'];
  expect(ids.sort(compareRecordIds)).toStrictEqual([
    '12x2',
    '12x9',
    '12x10',
    '12x9007199254740992',
    '12x9007199254740993',
  ]);
  expect(compareRecordIds('12x5', '11x5')).toBe(0);
});

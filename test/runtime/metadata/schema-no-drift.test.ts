import { describe, expect, test } from 'vitest';
import {
  AccessDeniedError,
  ServerError,
  UnsupportedOperationError,
} from '../../../templates/runtime/errors.js';
import {
  SOURCES,
  add,
  driftOf,
  drop,
  field,
  module,
  picklist,
  retype,
  set,
  type Answers,
  type Case,
} from '../../helpers/drifting-instance.js';

describe('what is not reported as drift', () => {
  const nothing = (): undefined => undefined;
  test.each<[what: string, change: (now: Answers) => unknown, making?: Case]>([
    ['nothing at all', nothing],
    ['money as numbers', nothing, { making: { currency: 'number' } }],
    ['dates as text', nothing, { making: { datetime: 'string' } }],
    ['integers as text', nothing, { making: { integer: 'string' } }],
    [
      'ids of any instance',
      (now) => (now.modules['Contacts']!.idPrefix = '4'),
      { making: { ids: 'brand' } },
    ],
    ['another kind of text', retype('note', 'email')],
    ['a type that nobody knows', retype('stage', 'string')],
    ['a reference to nothing that became text', retype('nothing', 'string')],
    [
      'values in another order, with other labels',
      retype('source', picklist(...SOURCES.toReversed())),
    ],
    ['a value that no client can write', retype('odd', picklist('fine', '\uFFFD', '', 'fine'))],
    ['a length that is no longer reported', retype('lastname', 'string')],
    ['a length that is reported at last', retype('note', { name: 'text', length: 9 })],
    ['labels', set('note', { label: 'Remark' })],
    [
      'closed states that are no longer reported',
      (now) => (now.modules['Products']!.closedStatesInfo = []),
    ],
    [
      'a relation whose key is written otherwise',
      (now) => {
        now.relations['Contacts'] = {
          "Driver's products": { name: 'Products', label: "Driver's products" },
          Gone: { name: 'Vanished', label: 'Gone' },
          2024: { name: 'Products', label: '2024' },
        };
      },
    ],
    ['fields in another order', (now) => now.modules['Contacts']!.fields.reverse()],
    [
      'fields by name',
      (now) => {
        const { Contacts } = now.modules;
        const named = Contacts!.fields.map(({ name, ...rest }) => [name, rest]);
        Object.assign(Contacts!, { fields: Object.fromEntries(named) as unknown });
      },
    ],
    ['an alias', nothing, { making: { aliases: { fields: { 'Contacts.source': 'origin' } } } }],
    ['a module that is excluded', nothing, { making: { modules: { exclude: ['A*'] } } }],
    [
      'modules that are not included',
      (now) => now.types.push('Leads', 'Quotes'),
      { making: { modules: { include: ['Con*', 'Users'] } } },
    ],
    [
      'a module that comes under the pattern',
      (now) => now.types.push('Assets/x'),
      { making: { modules: { exclude: ['A*'] } } },
    ],
    [
      'a module of a name that is no pattern',
      nothing,
      {
        making: { modules: { exclude: ['a[b'] } },
        before: (was) => {
          was.types.push('a[b');
          was.modules['a[b'] = module('a[b', '99', []);
          was.relations['a[b'] = {};
        },
      },
    ],
    [
      'fields that are excluded',
      add(field('cf_2', 'string')),
      {
        making: { fields: { exclude: ['Contacts.cf_*', '*.note', '{Contacts,Leads}.m*p'] } },
        before: add(field('cf_1', 'string')),
      },
    ],
    [
      'a module that refused to be described',
      nothing,
      {
        before: (was) => {
          was.types.push('Odd (1)');
          was.refused['describe:Odd (1)'] = new AccessDeniedError('denied');
        },
      },
    ],
    [
      'relations that were refused',
      nothing,
      {
        before: (was) => {
          was.refused['relatedtypes:Products'] = new ServerError('crashed', { httpStatus: 500 });
        },
      },
    ],
    [
      'relations that no module of an old server has',
      nothing,
      {
        before: (was) => {
          for (const name of Object.keys(was.relations)) was.relations[name] = {};
          for (const name of was.types) {
            was.refused[`relatedtypes:${name}`] = new UnsupportedOperationError('not sent');
          }
        },
      },
    ],
    [
      'less, seen by one of two API users',
      (now) => {
        drop('note')(now);
        now.types = ['Contacts', 'Products'];
        now.modules['Products']!.createable = false;
        now.relations['Contacts'] = {};
        set('seen', { editable: false })(now);
        retype('source', picklist('Web'))(now);
        retype('account_id', { name: 'reference', refersTo: [] })(now);
        now.modules['Products']!.closedStatesInfo = { status_field: 'status', status_values: [] };
        set('lastname', { mandatory: false })(now);
      },
      { users: 2 },
    ],
  ])('%s', async (_, change, making) => {
    expect(await driftOf(change, making)).toEqual([]);
  });

  test('more than two API users saw together is news all the same', async () => {
    const change = (now: Answers): void => {
      now.types.push('Leads');
      add(field('cf_1', 'string'))(now);
      set('note', { mandatory: true })(now);
    };
    expect(await driftOf(change, { users: 2 })).toEqual([
      'module-added Leads',
      'field-added Contacts.cf_1',
      'now-mandatory Contacts.note',
    ]);
  });

  test('an excluded field is reported once creates demand it', async () => {
    const making = { fields: { exclude: ['Contacts.note'] } };
    const want = ['now-mandatory Contacts.note'];
    expect(await driftOf(set('note', { mandatory: true }), { making })).toEqual(want);
  });

  test('a field with an alias is reported by its alias', async () => {
    const making = { aliases: { fields: { 'Contacts.note': 'remark' } } };
    expect(await driftOf(drop('note'), { making })).toEqual(['field-missing Contacts.remark']);
  });
});

import { describe, expect, test } from 'vitest';
import type { SchemaDriftKind } from '../../../templates/runtime/index.js';
import { AccessDeniedError } from '../../../templates/runtime/errors.js';
import {
  SOURCES,
  add,
  driftOf,
  drop,
  field,
  picklist,
  retype,
  set,
  type Answers,
} from '../../helpers/drifting-instance.js';

describe('one change of the instance is one item', () => {
  const table: Record<
    SchemaDriftKind,
    readonly (readonly [want: string, change: (now: Answers) => unknown])[]
  > = {
    'module-added': [['module-added Leads', (now) => now.types.push('Leads')]],
    'module-missing': [
      [
        'module-missing Accounts',
        (now) => (now.types = now.types.filter((one) => one !== 'Accounts')),
      ],
      [
        'module-missing Accounts',
        (now) => (now.refused['describe:Accounts'] = new AccessDeniedError('denied')),
      ],
    ],
    'prefix-changed': [
      ['prefix-changed Contacts 4', ({ modules }) => (modules['Contacts']!.idPrefix = '4')],
    ],
    'right-granted': [],
    'right-lost': [
      [
        'right-lost Accounts createable',
        ({ modules }) => (modules['Accounts']!.createable = false),
      ],
      ['right-lost Accounts deleteable', ({ modules }) => (modules['Accounts']!.deleteable = '0')],
      // The package never wrote them.
      ['right-lost Users updateable', ({ modules }) => (modules['Users']!.updateable = '')],
    ],
    'closed-states-changed': [
      [
        'closed-states-changed Products status',
        ({ modules }) =>
          (modules['Products']!.closedStatesInfo = {
            status_field: 'status',
            status_values: ['Open'],
          }),
      ],
      [
        'closed-states-changed Accounts rating',
        ({ modules }) =>
          (modules['Accounts']!.closedStatesInfo = { status_field: 'rating', status_values: [] }),
      ],
    ],
    'relation-added': [
      [
        'relation-added Accounts Quotes',
        ({ relations }) => (relations['Accounts']!['Quotes'] = { name: 'Quotes', label: 'Quotes' }),
      ],
    ],
    'relation-missing': [
      ['relation-missing Contacts Gone', ({ relations }) => delete relations['Contacts']!['Gone']],
      [
        'relation-missing Contacts Gone',
        ({ relations }) => (relations['Contacts']!['Gone']!.name = 'Elsewhere'),
      ],
    ],
    'field-added': [
      ['field-added Contacts.cf_1', add(field('cf_1', 'string'))],
      ['field-added Contacts.label', add(field('label', 'string'))],
    ],
    'field-missing': [
      ['field-missing Contacts.note', drop('note')],
      // Not queryable: what cannot be queried is not reported.
      ['field-missing Contacts.tags', drop('tags')],
    ],
    'type-changed': [
      ['type-changed Contacts.note picklist', retype('note', picklist('x'))],
      ['type-changed Contacts.score double', retype('score', 'double')],
      ['type-changed Contacts.amount double', retype('amount', 'double')],
      ['type-changed Contacts.seen date', retype('seen', 'date')],
      ['type-changed Contacts.account_id string', retype('account_id', 'string')],
      [
        'type-changed Contacts.source multipicklist',
        retype('source', { name: 'multipicklist', picklistValues: SOURCES }),
      ],
      [
        'type-changed Contacts.nothing reference',
        retype('nothing', { name: 'reference', refersTo: ['Users'] }),
      ],
      ['type-changed Contacts.score newType', retype('score', 'newType')],
    ],
    'target-added': [
      [
        'target-added Contacts.account_id Users',
        retype('account_id', { name: 'reference', refersTo: ['Hidden', 'Accounts', 'Users'] }),
      ],
    ],
    'target-missing': [
      [
        'target-missing Contacts.account_id Hidden',
        retype('account_id', { name: 'reference', refersTo: ['Accounts'] }),
      ],
      [
        'target-missing Contacts.modifiedby Users',
        retype('modifiedby', { name: 'reference', refersTo: [] }),
      ],
    ],
    'value-added': [
      ['value-added Contacts.source Podcast', retype('source', picklist('Podcast', ...SOURCES))],
      ['value-added Contacts.empty first', retype('empty', picklist('first'))],
      [
        'value-added Contacts.map c',
        retype('map', { name: 'multipicklist', picklistValues: ['a', 'b', 'c'] }),
      ],
    ],
    'value-missing': [
      [
        'value-missing Contacts.source A & B',
        retype('source', picklist(...SOURCES.filter((value) => value !== 'A & B'))),
      ],
    ],
    'now-shorter': [
      ['now-shorter Contacts.lastname 40', retype('lastname', { name: 'string', length: 40 })],
    ],
    'now-longer': [
      ['now-longer Contacts.lastname 100', retype('lastname', { name: 'email', length: '100' })],
    ],
    'now-mandatory': [
      ['now-mandatory Contacts.note', set('note', { mandatory: '1' })],
      ['now-mandatory Contacts.tags', set('tags', { mandatory: true })],
    ],
    'no-longer-mandatory': [
      ['no-longer-mandatory Contacts.lastname', set('lastname', { mandatory: '' })],
      // The package never demanded it.
      ['no-longer-mandatory Contacts.modifiedby', set('modifiedby', { mandatory: false })],
    ],
    'now-writable': [['now-writable Contacts.createdtime', set('createdtime', { editable: true })]],
    'now-read-only': [
      ['now-read-only Contacts.note', set('note', { editable: false })],
      ['now-read-only Contacts.tags', set('tags', { editable: '0' })],
      ['now-read-only Users.user_name', set('user_name', { editable: false }, 'Users')],
    ],
  };

  test.each(Object.values(table).flat())('%s', async (want, change) => {
    expect(await driftOf(change)).toEqual([want]);
  });

  test('a right that is granted, of a module that the package writes or not', async () => {
    const before = ({ modules }: Answers): void => {
      modules['Accounts']!.createable = false;
      modules['Users']!.deleteable = false;
    };
    const change = ({ modules }: Answers): void => {
      modules['Accounts']!.createable = true;
      modules['Users']!.deleteable = true;
    };
    expect((await driftOf(change, { before })).sort()).toEqual([
      'right-granted Accounts createable',
      'right-granted Users deleteable',
    ]);
  });

  test.each<[want: string[], change: (now: Answers) => unknown]>([
    [
      ['value-missing Contacts.source B2', 'value-added Contacts.source b2'],
      retype('source', picklist(...SOURCES.slice(0, 5), 'b2')),
    ],
    [
      ['value-missing Contacts.region 2', 'value-missing Contacts.region x'],
      retype('region', picklist(1)),
    ],
    [
      ['value-missing Contacts.map a', 'value-missing Contacts.map b'],
      retype('map', { name: 'multipicklist', picklistValues: [] }),
    ],
  ])('several values are several items: %j', async (want, change) => {
    expect(await driftOf(change)).toEqual(want);
  });

  test.each<[want: string[], change: (now: Answers) => unknown]>([
    [['value-added Contacts.source Podcast'], retype('source', picklist('Podcast', ...SOURCES))],
    [['value-missing Contacts.source'], retype('source', picklist(...SOURCES.slice(2)))],
    [
      [
        'value-missing Contacts.source',
        'value-added Contacts.source A2',
        'value-added Contacts.source B1',
      ],
      retype('source', picklist(...SOURCES.slice(0, 4), 'A2', 'B1')),
    ],
  ])('a connection of single modules: %j', async (want, change) => {
    expect(await driftOf(change, { knowsValues: false })).toEqual(want);
  });
});

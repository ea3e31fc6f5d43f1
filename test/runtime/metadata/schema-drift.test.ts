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
      // Not queryable: it was told of nothing that cannot be asked for.
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
    'picklist-changed': [
      [
        'picklist-changed Contacts.source Podcast',
        retype('source', picklist('Podcast', ...SOURCES)),
      ],
      [
        `picklist-changed Contacts.source ${SOURCES.slice(1).join(', ')}`,
        retype('source', picklist(...SOURCES.slice(1))),
      ],
      [
        `picklist-changed Contacts.source ${[...SOURCES, 'x', 'y'].join(', ')}`,
        retype('source', picklist(...SOURCES, 'x', 'y')),
      ],
      [
        `picklist-changed Contacts.source ${[...SOURCES.slice(0, 4), 'A2', 'B1'].join(', ')}`,
        retype('source', picklist(...SOURCES.slice(0, 4), 'A2', 'B1')),
      ],
      ['picklist-changed Contacts.empty first', retype('empty', picklist('first'))],
      ['picklist-changed Contacts.region 1, x', retype('region', picklist(1, 'x'))],
      [
        'picklist-changed Contacts.map c',
        retype('map', { name: 'multipicklist', picklistValues: ['a', 'b', 'c'] }),
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
    const given = ({ modules }: Answers): void => {
      modules['Accounts']!.createable = false;
      modules['Users']!.deleteable = false;
    };
    const change = ({ modules }: Answers): void => {
      modules['Accounts']!.createable = true;
      modules['Users']!.deleteable = true;
    };
    expect((await driftOf(change, { given })).sort()).toEqual([
      'right-granted Accounts createable',
      'right-granted Users deleteable',
    ]);
  });
});

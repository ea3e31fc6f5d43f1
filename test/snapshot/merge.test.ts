import { describe, expect, test } from 'vitest';
import { canonicalise } from '../../src/snapshot/canonical.js';
import { mergeViews } from '../../src/snapshot/merge.js';
import type { Snapshot, SnapshotField, SnapshotModule } from '../../src/snapshot/snapshot.js';
import { aField, aModule, aSnapshot } from '../helpers/snapshots.js';

function seenBy(id: string, modules: SnapshotModule[], rest: Partial<Snapshot> = {}): Snapshot {
  const describedBy = {
    users: [{ id, admin: id === '19x1' }],
    transport: 'rest' as const,
    vtigerVersion: null,
  };
  return aSnapshot(modules, { describedBy, ...rest });
}

/** One field of Contacts as two users see it. */
function fieldOf(one: Partial<SnapshotField>, two: Partial<SnapshotField>): SnapshotField {
  const { snapshot } = mergeViews([
    seenBy('19x1', [aModule('Contacts', { fields: [aField('cf_1', one)] })]),
    seenBy('19x5', [aModule('Contacts', { fields: [aField('cf_1', two)] })]),
  ]);
  return snapshot.modules[0]!.fields[0]!;
}

const values = (...texts: string[]) => texts.map((value) => ({ value, label: value }));

describe('mergeViews', () => {
  test.each<[what: string, Partial<SnapshotField>, Partial<SnapshotField>, Partial<SnapshotField>]>(
    [
      ['mandatory for any', { mandatory: false }, { mandatory: true }, { mandatory: true }],
      ['editable for any', { editable: false }, { editable: true }, { editable: true }],
      ['editable for none', { editable: false }, { editable: false }, { editable: false }],
      ["the first one's label", { label: 'Colour' }, { label: 'Farbe' }, { label: 'Colour' }],
      [
        'targets of both',
        { type: 'reference', refersTo: ['Users'] },
        { type: 'reference', refersTo: ['Accounts', 'Users'] },
        { refersTo: ['Accounts', 'Users'] },
      ],
      [
        "the first one's values, then new ones",
        { type: 'picklist', picklist: values('b', 'a') },
        { type: 'picklist', picklist: values('c', 'a', 'd') },
        { picklist: values('b', 'a', 'c', 'd') },
      ],
      [
        'no values of another type',
        { type: 'string' },
        { type: 'picklist', picklist: values('c') },
        { type: 'string' },
      ],
    ],
  )('%s', (_, one, two, want) => {
    const field = fieldOf(one, two);
    expect(field).toMatchObject(want);
    expect(field.picklist).toEqual(want.picklist);
  });

  test('hold the modules and permissions of both, and report what only one of them sees', () => {
    const { snapshot, partial } = mergeViews([
      seenBy('19x1', [
        aModule('Contacts', {
          createable: false,
          idPrefix: null,
          inactiveFields: ['fax', 'gone'],
          fields: [
            aField('lastname'),
            aField('leadsource', { type: 'picklist', picklist: values('Web') }),
          ],
          relations: [{ key: 'Quotes', module: 'Quotes', label: 'Quotes', actions: ['ADD'] }],
        }),
      ]),
      seenBy('19x5', [
        aModule('Contacts', {
          fields: [
            aField('lastname'),
            aField('fax'),
            aField('leadsource', { type: 'picklist', picklist: values('Web', 'Fair') }),
          ],
          relations: [
            { key: 'Quotes', module: 'Quotes', label: 'Quotes', actions: ['SELECT'] },
            { key: 'Assets', module: 'Assets', label: 'Assets' },
          ],
        }),
        aModule('Assets', { fields: [aField('serial')] }),
      ]),
    ]);
    expect(snapshot.describedBy.users).toEqual([
      { id: '19x1', admin: true },
      { id: '19x5', admin: false },
    ]);
    expect(snapshot.modules.map(({ name }) => name)).toEqual(['Assets', 'Contacts']);
    expect(snapshot.modules[1]).toMatchObject({
      createable: true,
      idPrefix: '12',
      inactiveFields: ['gone'],
      relations: [
        { key: 'Assets', module: 'Assets' },
        { key: 'Quotes', module: 'Quotes', actions: ['ADD', 'SELECT'] },
      ],
    });
    expect(partial).toEqual([
      { where: 'Contacts.leadsource', what: 'value "Fair"', users: ['19x5'] },
      { where: 'Contacts.fax', what: 'field', users: ['19x5'] },
      { where: 'Contacts', what: 'relation "Assets"', users: ['19x5'] },
      { where: 'Assets', what: 'module', users: ['19x5'] },
    ]);
    expect(JSON.stringify(snapshot)).not.toContain('"partial"');
  });

  test('of three users those are named who see it', () => {
    const [with1, without] = [[aModule('Assets')], []];
    const { partial } = mergeViews([
      seenBy('19x1', with1),
      seenBy('19x5', without),
      seenBy('19x6', with1),
    ]);
    expect(partial).toEqual([{ where: 'Assets', what: 'module', users: ['19x1', '19x6'] }]);
  });

  test('what one user is refused, another may see', () => {
    const refused = [
      { name: 'Assets', operation: 'describe', code: 'ACCESS_DENIED' },
      { name: 'Secret', operation: 'describe', code: 'ACCESS_DENIED' },
    ] as const;
    const { snapshot } = mergeViews([
      seenBy('19x1', [aModule('Contacts')], { refused }),
      seenBy('19x5', [aModule('Assets')]),
    ]);
    expect(snapshot.refused.map(({ name }) => name)).toEqual(['Secret']);
  });

  test('one view is left as it is', () => {
    const view = seenBy('19x1', [aModule('Contacts', { fields: [aField('lastname')] })]);
    expect(mergeViews([view])).toEqual({ snapshot: canonicalise(view), partial: [] });
  });
});

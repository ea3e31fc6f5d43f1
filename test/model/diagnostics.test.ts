import { expect, it } from 'vitest';
import { buildModel } from '../../src/model/build-model.js';
import { DEFAULT_MODEL_OPTIONS } from '../../src/model/model.js';
import { EMPTY_NAMES } from '../../src/model/names.js';
import type { SnapshotModule } from '../../src/snapshot/snapshot.js';
import { aField, aModule, aSnapshot } from '../helpers/snapshots.js';

const relation = { key: 'Calls', module: 'Visits', label: 'Calls' };

// Gaps in the metadata become diagnostics and never fail.
it.each<[what: string, module: SnapshotModule, want: readonly [where: string, says: RegExp][]]>([
  ['nothing', aModule('Visits', { fields: [aField('name')], relations: [relation] }), []],
  ['no prefix', aModule('Visits', { idPrefix: null }), [['Visits', /no id prefix/]]],
  ...['Order', 'Site visits', 'A.B', 'Übung'].map(
    (name): [string, SnapshotModule, [string, RegExp][]] => [
      `a name that no query can hold: ${name}`,
      aModule(name),
      [[name, /no query can hold.*only be read by id/]],
    ],
  ),
  [
    'two relations with one label',
    aModule('Visits', { relations: [relation, { ...relation, module: 'Sites' }] }),
    [['Visits', /two relations with the label "Calls"/]],
  ],
  [
    'a type of tomorrow',
    aModule('Visits', { fields: [aField('place', { type: 'geo' })] }),
    [['Visits.place', /unknown type "geo"/]],
  ],
  [
    'a reference to nothing',
    aModule('Visits', { fields: [aField('role', { type: 'reference', refersTo: [] })] }),
    [['Visits.role', /names no module, and is read as text/]],
  ],
  [
    'a reference to a module that is not there',
    aModule('Visits', { fields: [aField('site', { type: 'reference', refersTo: ['Sites'] })] }),
    [['Sites', /not in the snapshot/]],
  ],
  [
    'a picklist without values',
    aModule('Visits', {
      fields: [aField('kind', { type: 'picklist', picklist: [{ value: '', label: '' }] })],
    }),
    [['Visits.kind', /picklist without values/]],
  ],
  [
    'a field that the name of the record hides',
    aModule('Visits', { isEntity: true, fields: [aField('label')] }),
    [['Visits.label', /hidden by the name of the record.*find/]],
  ],
])('%s', (_, module, want) => {
  const snapshot = aSnapshot([module]);
  const { diagnostics } = buildModel(snapshot, EMPTY_NAMES, DEFAULT_MODEL_OPTIONS);
  expect(diagnostics).toEqual(
    want.map(([where, says]) => ({ where, message: expect.stringMatching(says) as string })),
  );
});

import fc from 'fast-check';
import type { Change } from '../../src/snapshot/change.js';
import type {
  Snapshot,
  SnapshotField,
  SnapshotModule,
  SnapshotRelation,
} from '../../src/snapshot/snapshot.js';

/** A field as small as can be, with what a test cares about. */
export function aField(name: string, rest: Partial<SnapshotField> = {}): SnapshotField {
  return {
    name,
    label: name,
    type: 'string',
    mandatory: false,
    editable: true,
    nullable: true,
    unique: false,
    ...rest,
  };
}

export function aModule(name: string, rest: Partial<SnapshotModule> = {}): SnapshotModule {
  return {
    name,
    label: name,
    singular: name,
    isEntity: true,
    createable: true,
    updateable: true,
    deleteable: true,
    retrieveable: true,
    idPrefix: '12',
    labelFields: [],
    inactiveFields: [],
    fields: [],
    relations: [],
    ...rest,
  };
}

export function aSnapshot(
  modules: readonly SnapshotModule[],
  rest: Partial<Snapshot> = {},
): Snapshot {
  return {
    format: 'vtiger-snapshot',
    version: 1,
    describedBy: { users: [{ id: '19x1', admin: true }], transport: 'rest', vtigerVersion: null },
    refused: [],
    modules,
    ...rest,
  };
}

/** Changes as lines, for tables. */
export function inWords(changes: readonly Change[]): string[] {
  return changes.map(({ severity, where, what }) => `${severity} ${where}: ${what}`);
}

const hostile = [
  '__proto__',
  'constructor',
  'toString',
  '*/',
  '"',
  "'",
  '\\',
  '${x}',
  '<b>',
  '\u2028',
];
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostile, '\ud800', ' a '));
const name = text.filter((value) => value !== '');
const names = fc.uniqueArray(name, { maxLength: 4 });

const field: fc.Arbitrary<SnapshotField> = fc.record(
  {
    name,
    label: text,
    dblabel: text,
    type: fc.oneof(name, fc.constantFrom('string', 'picklist', 'reference', 'integer', 'owner')),
    length: fc.integer({ min: 1, max: 65535 }),
    refersTo: names,
    picklist: fc.uniqueArray(fc.record({ value: text, label: text }), {
      maxLength: 5,
      selector: (entry) => entry.value,
    }),
    mandatory: fc.boolean(),
    editable: fc.boolean(),
    nullable: fc.boolean(),
    unique: fc.boolean(),
    default: text,
    quickcreate: fc.boolean(),
    summary: fc.boolean(),
    header: fc.boolean(),
  },
  { requiredKeys: ['name', 'label', 'type', 'mandatory', 'editable', 'nullable', 'unique'] },
);

const relation: fc.Arbitrary<SnapshotRelation> = fc.record(
  { key: name, module: name, label: text, relationId: fc.integer({ min: 1 }), actions: names },
  { requiredKeys: ['key', 'module', 'label'] },
);

const module: fc.Arbitrary<SnapshotModule> = fc.record(
  {
    name,
    label: text,
    singular: text,
    isEntity: fc.boolean(),
    createable: fc.boolean(),
    updateable: fc.boolean(),
    deleteable: fc.boolean(),
    retrieveable: fc.boolean(),
    allowDuplicates: fc.boolean(),
    idPrefix: fc.option(fc.nat().map(String)),
    labelFields: names,
    inactiveFields: names,
    closedStates: fc.record({ field: name, values: names }),
    fields: fc.uniqueArray(field, { maxLength: 5, selector: (item) => item.name }),
    relations: fc.uniqueArray(relation, {
      maxLength: 3,
      selector: (item) => JSON.stringify([item.key, item.module]),
    }),
  },
  {
    requiredKeys: [
      'name',
      'label',
      'singular',
      'isEntity',
      'createable',
      'updateable',
      'deleteable',
      'retrieveable',
      'idPrefix',
      'labelFields',
      'inactiveFields',
      'fields',
      'relations',
    ],
  },
);

/** Any valid snapshot, in no particular order, with the names and labels of the worst admin. */
export const anySnapshot: fc.Arbitrary<Snapshot> = fc.record({
  format: fc.constant('vtiger-snapshot' as const),
  version: fc.constant(1 as const),
  describedBy: fc.record({
    users: fc.uniqueArray(
      fc.record({ id: fc.nat().map((number) => `19x${number}`), admin: fc.boolean() }),
      { maxLength: 3, selector: (user) => user.id },
    ),
    transport: fc.constantFrom('rest' as const, 'session' as const),
    vtigerVersion: fc.option(text),
  }),
  refused: fc.uniqueArray(
    fc.record({
      name,
      operation: fc.constantFrom('describe' as const, 'relatedtypes' as const),
      code: name,
    }),
    { maxLength: 3, selector: (refused) => JSON.stringify([refused.name, refused.operation]) },
  ),
  modules: fc.uniqueArray(module, { maxLength: 4, selector: (item) => item.name }),
});

/** The same snapshot with its sets in another order, which means nothing. */
export function shuffled(snapshot: Snapshot, random: () => number): Snapshot {
  const mix = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ item, rank: random() }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ item }) => item);
  return {
    modules: mix(
      snapshot.modules.map((entry) => ({
        ...entry,
        inactiveFields: mix(entry.inactiveFields),
        fields: mix(
          entry.fields.map(({ refersTo, ...rest }) =>
            refersTo === undefined ? rest : { refersTo: mix(refersTo), ...rest },
          ),
        ),
        relations: mix(
          entry.relations.map(({ actions, ...rest }) =>
            actions === undefined ? rest : { actions: mix(actions), ...rest },
          ),
        ),
      })),
    ),
    refused: mix(snapshot.refused),
    describedBy: { ...snapshot.describedBy, users: mix(snapshot.describedBy.users) },
    version: snapshot.version,
    format: snapshot.format,
  };
}

import fc from 'fast-check';
import { schemaTexts } from '../../src/emit/schemas.js';
import { moduleTable } from '../../src/emit/table.js';
import { buildModel } from '../../src/model/build-model.js';
import { DEFAULT_MODEL_OPTIONS } from '../../src/model/model.js';
import { EMPTY_NAMES } from '../../src/model/names.js';
import { demoSnapshot } from '../../src/sandbox/index.js';
import { FIELD } from '../../templates/runtime/schema/module-table.js';
import type { FieldRow, ModuleTable } from '../../templates/runtime/schema/module-table.js';
import type { ModuleTypes } from '../../templates/runtime/schema/module-types.js';
import { schemasOfModule } from '../../templates/runtime/validation/module-schemas.js';
import { ownEntry } from '../../templates/runtime/schema/has-own.js';
import type { ModuleSchemas } from '../../templates/runtime/validation/module-schemas.js';

/** Field -> the values of its picklist. */
export type PicklistLists = Readonly<Record<string, readonly string[]>>;

const model = buildModel(demoSnapshot, EMPTY_NAMES, DEFAULT_MODEL_OPTIONS);

/** The schemas of a module of the demo tenant, as its package has them. */
export function demoSchemas<M extends ModuleTypes, D extends PropertyKey = never>(
  name: string,
): {
  readonly table: ModuleTable;
  readonly schemas: ModuleSchemas<M, D>;
  readonly lists: PicklistLists;
} {
  const module = model.modules.find(({ api }) => api === name)!;
  const table = moduleTable(module, DEFAULT_MODEL_OPTIONS);
  const values = Object.fromEntries(
    module.fields.flatMap(({ name: field, picklist }) =>
      picklist === null ? [] : [[field, picklist.values.map(({ value }) => value)]],
    ),
  );
  return {
    table,
    lists: values,
    schemas: schemasOfModule(table, { ...schemaTexts(module, model), values }),
  };
}

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('', ' ', 'Web Site', 'x'.repeat(300), '5', 'null', ' |##| '),
);
const day = fc
  .date({ min: new Date('1000-01-02'), max: new Date('9999-12-30'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const number = fc.oneof(fc.stringMatching(/^-?\d{1,9}(\.\d{1,3})?$/), fc.double(), fc.integer());
const instant = fc.oneof(
  day.map((date) => `${date}T10:20:30Z`),
  fc.date(),
  fc.constant('2026-07-04'),
);
const id = fc.constantFrom('11x1', '12x2', '14x3', '19x1', '20x2', '9x9', '11x0', '0');
const odd = fc.constantFrom<unknown>(
  null,
  '',
  5,
  true,
  'odd',
  [],
  {},
  ['x', 1],
  { unlisted: 5 },
  1e300,
);

/** Nearly always a value that fits the field; now and then one that does not. */
function valueFor(row: FieldRow, lists: PicklistLists): fc.Arbitrary<unknown> {
  const [name, codec] = row;
  const listed = fc.constantFrom(...(ownEntry(lists, name) ?? ['x']));
  const meant: Partial<Record<FieldRow[1], fc.Arbitrary<unknown>>> = {
    boolean: fc.boolean(),
    integer: number,
    double: number,
    decimal: number,
    date: day,
    time: fc.stringMatching(/^[0-2]?\d:[0-6]\d(:[0-6]\d)?$/),
    datetime: instant,
    picklist: fc.oneof(
      { weight: 5, arbitrary: listed },
      { weight: 1, arbitrary: fc.constantFrom('web site', '') },
    ),
    multipicklist: fc.array(listed, { maxLength: 3 }),
    reference: id,
    owner: id,
  };
  return fc.oneof({ weight: 12, arbitrary: meant[codec] ?? text }, { weight: 1, arbitrary: odd });
}

/** A value that a mandatory field takes, as far as these modules have some. */
function goodValue([name, codec, , extra]: FieldRow, lists: PicklistLists): unknown {
  if (codec === 'reference') {
    const [target] = extra as readonly string[];
    return `${model.modules.find(({ api }) => api === target)?.prefix ?? '11'}x1`;
  }
  const good: Partial<Record<FieldRow[1], unknown>> = {
    owner: '19x1',
    date: '2026-07-04',
    time: '10:20',
    decimal: '1.50',
    picklist: ownEntry(lists, name)?.[0],
  };
  return good[codec] ?? 'x';
}

/** Values for a create: what is mandatory nearly always, a few other fields, now and then an unknown one. */
export function createValues(
  { fields }: ModuleTable,
  lists: PicklistLists,
): fc.Arbitrary<Record<string, unknown>> {
  const writable = fields.filter((row) => (row[2] & FIELD.writable) !== 0);
  const mandatory = writable.filter((row) => (row[2] & FIELD.mandatory) !== 0);
  const good = Object.fromEntries(mandatory.map((row) => [row[0], goodValue(row, lists)]));
  const pair = (row: FieldRow): fc.Arbitrary<[string, unknown]> =>
    fc.tuple(fc.constant(row[0]), valueFor(row, lists));
  return fc
    .tuple(
      fc.oneof(
        { weight: 9, arbitrary: fc.constant<Record<string, unknown>>(good) },
        { weight: 1, arbitrary: fc.constant<Record<string, unknown>>({}) },
      ),
      fc.subarray(writable, { maxLength: 3 }).chain((rows) => fc.tuple(...rows.map(pair))),
      fc.oneof(
        { weight: 12, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.constantFrom('nonsense', 'createdtime', '__proto__') },
      ),
    )
    .map(([first, others, unknown]) => ({
      ...first,
      ...Object.fromEntries(others),
      ...(unknown !== null && Object.fromEntries([[unknown, 'x']])),
    }));
}

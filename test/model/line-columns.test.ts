import { describe, expect, test } from 'vitest';
import { generated } from '../../src/emit/emit.js';
import { buildModel } from '../../src/model/build-model.js';
import { DEFAULT_MODEL_OPTIONS, type Model, type ModelModule } from '../../src/model/model.js';
import { EMPTY_NAMES } from '../../src/model/names.js';
import type { SnapshotField, SnapshotModule } from '../../src/snapshot/snapshot.js';
import { aField, aModule, aSnapshot } from '../helpers/snapshots.js';

const CLOUD = ['section_no', 'section_name', 'billing_type', 'duration', 'unit_purchase_cost'];
const fields = (...names: string[]): SnapshotField[] => names.map((name) => aField(name));
const quotes = aModule('Quotes', {
  fields: fields('subject', 'hdnTaxType', 'productid', 'quantity', 'tax1', ...CLOUD, 'cf_reason'),
});
const potentials = aModule('Potentials', {
  fields: fields('potentialname', 'productid', 'quantity', 'listprice', 'billing_type'),
});
const lineItem = aModule('LineItem', {
  fields: fields('id', 'parent_id', 'productid', 'quantity', 'tax1', ...CLOUD, 'cf_reason'),
});

function modelOf(...modules: SnapshotModule[]): Model {
  return buildModel(aSnapshot(modules), EMPTY_NAMES, DEFAULT_MODEL_OPTIONS);
}

function namesOf(module: ModelModule): { record: string[]; line: string[] } {
  const used = module.fields.filter(({ inRecord, writable }) => inRecord || writable);
  return {
    record: used.map(({ name }) => name),
    line: module.lineFields.filter(({ writable }) => writable).map(({ name }) => name),
  };
}

describe('columns of a line', () => {
  test('are those that LineItem describes, custom ones included', () => {
    const [module] = modelOf(quotes, lineItem).modules;
    const { record, line } = namesOf(module!);
    expect(record).toEqual(['id', 'hdnTaxType', 'subject']);
    expect(line).toEqual([...CLOUD, 'cf_reason', 'productid', 'quantity', 'tax1'].sort());
  });

  test('are those that are known where LineItem is not in the snapshot', () => {
    const [module] = modelOf(quotes).modules;
    const { record, line } = namesOf(module!);
    expect(record).toEqual(['id', 'cf_reason', 'hdnTaxType', 'subject']);
    expect(line).toEqual(expect.arrayContaining([...CLOUD, 'comment', 'tax1']));
  });

  test('an opportunity of the Cloud takes lines, and needs none', () => {
    const model = modelOf(potentials, quotes);
    const [opportunity, quote] = model.modules;
    expect(opportunity).toMatchObject({ variant: 'inventory', requiresLines: false });
    expect(quote).toMatchObject({ variant: 'inventory', requiresLines: true });
    const text = (path: string): string =>
      [...generated(model, ['ts'])].find((file) => file.path === path)!.text;
    expect(text('potentials.ts')).toContain(
      'LineItems?: readonly PotentialsLineItemCreate[] | undefined;',
    );
    expect(text('quotes.ts')).toContain('LineItems: readonly [QuotesLineItemCreate, ');
  });

  test('fields of these names are fields of the record in other modules', () => {
    const [module] = modelOf(aModule('Assets', { fields: fields('duration', 'quantity') })).modules;
    expect(namesOf(module!).record).toEqual(['id', 'duration', 'quantity']);
  });
});

test('an unknown type with values is a picklist, without them text', () => {
  const picklist = [{ value: 'Yes', label: 'Yes' }];
  const { modules, diagnostics } = modelOf(
    aModule('M', {
      fields: [aField('a', { type: 'radio', picklist }), aField('b', { type: 'radio' })],
    }),
  );
  expect(modules[0]?.fields.map(({ codec }) => codec).slice(1, 3)).toEqual(['picklist', 'text']);
  expect(diagnostics).toEqual([
    { where: 'M.a', message: 'is of the unknown type "radio" and is read as a picklist' },
    { where: 'M.b', message: 'is of the unknown type "radio" and is read as text' },
  ]);
});

test.each(['cf_shipfrom', 'cf_ShipFROM', 'cf_WHERE', 'whereabouts'])(
  'the query language misreads %s: it is no field of a query',
  (name) => {
    const [module] = modelOf(aModule('M', { fields: fields(name, 'from_date') })).modules;
    const queryable = module?.fields.filter((field) => field.queryable).map((field) => field.name);
    expect(queryable).toEqual(['id', 'from_date']);
  },
);

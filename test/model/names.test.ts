import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import {
  EMPTY_NAMES,
  NameAllocator,
  moduleNames,
  pascal,
  type Names,
} from '../../src/model/names.js';
import { buildModel, namesOfModel } from '../../src/model/build-model.js';
import { DEFAULT_MODEL_OPTIONS } from '../../src/model/model.js';
import type { SnapshotField } from '../../src/snapshot/snapshot.js';
import { aField, aModule, aSnapshot } from '../helpers/snapshots.js';
import { parseNames, printNames } from '../../src/model/names-file.js';
import { safePath } from '../../src/output/safe-path.js';

function allocate(apiNames: readonly string[], names: Names = EMPTY_NAMES): Record<string, string> {
  const allocated = new NameAllocator(names).modules(apiNames);
  return Object.fromEntries(
    [...allocated].map(([api, { type, key, file }]) => [api, `${type} ${key} ${file}`]),
  );
}

describe('names of modules', () => {
  it.each<[string, string | null]>([
    ['HelpDesk', 'HelpDesk helpDesk help-desk'],
    ['PBXManager', 'PBXManager pbxManager pbx-manager'],
    ['SMSNotifier', 'SMSNotifier smsNotifier sms-notifier'],
    ['Contacts', 'Contacts contacts contacts'],
    ['vtcmfleet', 'Vtcmfleet vtcmfleet vtcmfleet'],
    ['2ndHand', 'Module2ndHand module2NdHand module-2-nd-hand'],
    ['../../x', 'X x x'],
    ['__proto__', 'Proto proto proto'],
    ['constructor', 'Constructor2 constructor2 constructor-2'],
    ['index', 'Index2 index2 index-2'],
    ['con', 'Con2 con2 con-2'],
    ['then', 'Then2 then2 then-2'],
    ['class', 'Class2 class2 class-2'],
    ['Pick`${x}`', 'PickX pickX pick-x'],
    ['Räder', null],
    ['中', null],
  ])('%s', (api, want) => {
    const got = allocate([api])[api]!;
    expect(got).toMatch(/^[A-Z][A-Za-z0-9]* [a-z][A-Za-z0-9]* [a-z0-9-]+$/);
    if (want !== null) expect(got).toBe(want);
  });

  it('gives the newcomer of two a number, and records both', () => {
    const allocator = new NameAllocator(EMPTY_NAMES);
    const allocated = allocator.modules(['Fleet', 'fleet']);
    expect(allocated.get('fleet')).toEqual({ type: 'Fleet2', key: 'fleet2', file: 'fleet-2' });
    expect(allocator.names().modules).toEqual({ Fleet: 'Fleet', fleet: 'Fleet2' });
  });

  it('never moves a name that is on record', () => {
    const first = new NameAllocator({ ...EMPTY_NAMES, modules: { fleet: 'Fleet' } });
    const allocated = first.modules(['Fleet', 'fleet']);
    expect(allocated.get('fleet')!.key).toBe('fleet');
    expect(allocated.get('Fleet')!.key).toBe('fleet2');
  });

  it('gives the newcomer the number, whichever sorts first', () => {
    const before = buildModel(aSnapshot([aModule('fleet')]), EMPTY_NAMES, DEFAULT_MODEL_OPTIONS);
    expect(before.names).toEqual(EMPTY_NAMES);
    const snapshot = aSnapshot([aModule('Fleet'), aModule('fleet')]);
    const after = buildModel(snapshot, before.names, DEFAULT_MODEL_OPTIONS, namesOfModel(before));
    expect(after.modules.map(({ api, names }) => [api, names.key])).toEqual([
      ['Fleet', 'fleet2'],
      ['fleet', 'fleet'],
    ]);
    expect(after.names.modules).toEqual({ Fleet: 'Fleet2', fleet: 'Fleet' });
  });

  it.each(['X', 'X.Y'])('gives the newcomer among picklists of %s the number too', (module) => {
    const picklist = [{ value: 'a', label: 'a' }];
    const field = (name: string): SnapshotField => aField(name, { type: 'picklist', picklist });
    const one = aSnapshot([aModule(module, { fields: [field('aB')] })]);
    const two = aSnapshot([aModule(module, { fields: [field('a_B'), field('aB')] })]);
    const before = buildModel(one, EMPTY_NAMES, DEFAULT_MODEL_OPTIONS);
    const after = buildModel(two, before.names, DEFAULT_MODEL_OPTIONS, namesOfModel(before));
    const type = module.replace('.', '');
    expect(after.names.picklists).toEqual({
      [`${module}.aB`]: `${type}AB`,
      [`${module}.a_B`]: `${type}AB2`,
    });
  });

  it('keeps what the CRM no longer has on record', () => {
    const allocator = new NameAllocator({ ...EMPTY_NAMES, modules: { gone: 'Gone2' } });
    allocator.modules(['Contacts']);
    expect(allocator.names().modules).toEqual({ gone: 'Gone2' });
  });

  it('records nothing where nothing clashes', () => {
    const allocator = new NameAllocator(EMPTY_NAMES);
    allocator.modules(['Accounts', 'Contacts', 'HelpDesk']);
    expect(allocator.names()).toEqual(EMPTY_NAMES);
  });

  it('does not let a type of the runtime be shadowed', () => {
    // `TextFilter` and `PicklistFilter` are what the files import.
    expect(allocate(['Text'])['Text']).toBe('Text2 text2 text-2');
    const allocator = new NameAllocator(EMPTY_NAMES);
    allocator.modules(['Picklist2']);
    expect(allocator.picklist('Any', 'Any', 'id')).toBe('AnyId2');
  });

  it('gives every set of names identifiers and files that are all different', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 12 }), { maxLength: 12 }),
        (apiNames) => {
          const allocated = [...new NameAllocator(EMPTY_NAMES).modules(apiNames).values()];
          expect(allocated).toHaveLength(apiNames.length);
          for (const key of ['type', 'key', 'file'] as const) {
            expect(new Set(allocated.map((names) => names[key].toLowerCase())).size).toBe(
              apiNames.length,
            );
          }
          for (const names of allocated) {
            expect(names.type).toMatch(/^[A-Z][A-Za-z0-9]*$/);
            expect(names.key).toMatch(/^[a-z][A-Za-z0-9]*$/);
            expect(() => safePath(`${names.file}.d.ts`)).not.toThrow();
          }
        },
      ),
    );
  });

  it('does not depend on how the first names came about, once they are recorded', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ maxLength: 8 }), { minLength: 1, maxLength: 10 }),
        (apiNames) => {
          const first = new NameAllocator(EMPTY_NAMES);
          const before = first.modules(apiNames);
          const again = new NameAllocator(first.names()).modules(apiNames);
          expect(Object.fromEntries(again)).toEqual(Object.fromEntries(before));
        },
      ),
    );
  });
});

describe('the names file', () => {
  it('reads what it prints', () => {
    const names: Names = { version: 1, modules: { a: 'A2' }, picklists: { 'X.id': 'XId2' } };
    expect(parseNames(printNames(names), 'vtiger.names.json')).toEqual(names);
  });

  it.each([
    ['', 'it is not JSON'],
    ['[]', 'it is not an object'],
    ['{"version":2}', 'its version is not 1'],
    ['{"version":1,"modules":{"x":"../y"}}', 'the name of "x" in "modules" must consist of'],
  ])('refuses %s', (text, message) => {
    expect(() => parseNames(text, 'vtiger.names.json')).toThrow(message);
  });
});

it('turns a field name into one identifier', () => {
  expect(pascal('2nd_key')).toBe('2ndKey');
  expect(pascal('shipping_&_handling')).toBe('ShippingHandling');
  expect(moduleNames('HelpDesk2').file).toBe('help-desk-2');
});

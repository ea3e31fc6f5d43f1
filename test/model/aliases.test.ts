import { describe, expect, test } from 'vitest';
import { moduleTable } from '../../src/emit/table.js';
import { withAliases } from '../../src/model/aliases.js';
import { buildModel } from '../../src/model/build-model.js';
import { DEFAULT_MODEL_OPTIONS } from '../../src/model/model.js';
import { parseNames, printNames } from '../../src/model/names-file.js';
import { EMPTY_NAMES, type Aliases, type Names } from '../../src/model/names.js';
import { aField, aModule, aSnapshot } from '../helpers/snapshots.js';

const SNAPSHOT = aSnapshot([
  aModule('Contacts', {
    fields: [
      aField('lastname'),
      aField('cf_855', { type: 'picklist', picklist: [{ value: 'Red', label: 'Red' }] }),
      aField('cf_857'),
    ],
  }),
  aModule('vtcmfleet', { idPrefix: '36', fields: [aField('cf_855')] }),
]);

function modelWith(aliases: Partial<Aliases>, names: Names = EMPTY_NAMES) {
  return buildModel(SNAPSHOT, withAliases(names, aliases), DEFAULT_MODEL_OPTIONS);
}

describe('an alias', () => {
  test('is the name of a field in the package, and not in requests', () => {
    const model = modelWith({ fields: { 'Contacts.cf_855': 'favouriteColour' } });
    const [contacts] = model.modules;
    expect(contacts?.fields.find(({ wire }) => wire === 'cf_855')).toMatchObject({
      name: 'favouriteColour',
      // A pure function of the API name.
      picklist: { type: 'ContactsCf855' },
    });
    expect(moduleTable(contacts!, DEFAULT_MODEL_OPTIONS)).toMatchObject({
      fields: expect.arrayContaining([expect.arrayContaining(['favouriteColour'])]) as unknown,
      aliases: { favouriteColour: 'cf_855' },
    });
  });

  test('is the name of a field, where a dot stands in the name of either', () => {
    const dotted = aModule('Con.tacts', { idPrefix: '37', fields: [aField('cf.1')] });
    const snapshot = aSnapshot([aModule('Con', { fields: [aField('x')] }), dotted]);
    const names = withAliases(EMPTY_NAMES, { fields: { 'Con.tacts.cf.1': 'colour' } });
    const { modules } = buildModel(snapshot, names, DEFAULT_MODEL_OPTIONS);
    expect(modules[1]?.fields.map(({ name }) => name)).toContain('colour');
  });

  test('is the name of a module', () => {
    const model = modelWith({ modules: { vtcmfleet: 'fleet' } });
    expect(model.modules[1]).toMatchObject({
      api: 'vtcmfleet',
      names: { type: 'Fleet', key: 'fleet', file: 'fleet' },
    });
  });

  test('is recorded in the names file, and read back', () => {
    const aliases = {
      modules: { vtcmfleet: 'fleet' },
      fields: { 'Contacts.cf_857': 'b', 'Contacts.cf_855': 'a' },
    };
    const { names } = modelWith(aliases);
    expect(names).toEqual({ ...EMPTY_NAMES, aliases });
    const read = parseNames(printNames(names), 'names.json');
    expect(read).toEqual(names);
    expect(modelWith({}, read).names).toEqual(names);
    // What the config says now, counts.
    const again = modelWith({ fields: { 'Contacts.cf_855': 'colour' } }, read);
    expect(again.names.aliases?.fields).toEqual({
      'Contacts.cf_855': 'colour',
      'Contacts.cf_857': 'b',
    });
  });

  test('leaves the names file unchanged where no alias is configured', () => {
    expect(modelWith({}).names).toEqual(EMPTY_NAMES);
    expect(modelWith({ fields: {} }).names).not.toHaveProperty('aliases');
  });
});

describe('is refused', () => {
  const stale = 'that the snapshot does not have';
  test.each<[what: string, aliases: Partial<Aliases>, says: string]>([
    ['a removed field', { fields: { 'Contacts.cf_9': 'x' } }, stale],
    ['a field of a removed module', { fields: { 'Gone.cf_9': 'x' } }, stale],
    ['a removed module', { modules: { Gone: 'x' } }, stale],
    ['a hostile module', { modules: { constructor: 'x' } }, stale],
    ['no identifier', { fields: { 'Contacts.cf_855': 'a b' } }, 'which must consist of'],
    ['code', { fields: { 'Contacts.cf_855': 'a;evil()' } }, 'which must consist of'],
    [
      'what every object has',
      { fields: { 'Contacts.cf_855': 'constructor' } },
      'which every object has',
    ],
    ['a prototype', { fields: { 'Contacts.cf_855': '__proto__' } }, 'which must consist of'],
    ['a member of the client', { fields: { 'Contacts.cf_855': '$ref' } }, 'which must consist of'],
    ['a path', { modules: { vtcmfleet: '../x' } }, 'which must consist of'],
    ["another field's name", { fields: { 'Contacts.cf_855': 'lastname' } }, 'Contacts.lastname'],
    ['what a record has besides', { fields: { 'Contacts.cf_855': 'label' } }, 'Contacts.label'],
    [
      'one name twice',
      { fields: { 'Contacts.cf_855': 'x', 'Contacts.cf_857': 'x' } },
      'Contacts.cf_855',
    ],
    ["another module's name", { modules: { vtcmfleet: 'contacts' } }, '"Contacts"'],
    ['one module name twice', { modules: { Contacts: 'x', vtcmfleet: 'X' } }, '"Contacts"'],
    ['a reserved module name', { modules: { vtcmfleet: 'then' } }, 'reserved'],
  ])('%s', (_, aliases, says) => {
    expect(() => modelWith(aliases)).toThrow(
      expect.objectContaining({
        code: 'NAMES_INVALID',
        fix: expect.any(String) as string,
        message: expect.stringContaining(says) as string,
      }),
    );
  });

  test.each([
    [{ fields: { 'Contacts.cf_856': 'x' } }, 'close to it: "Contacts.cf_855", "Contacts.cf_857"'],
    [{ modules: { Contact: 'x' } }, 'close to it: "Contacts"; else remove it'],
    [{ fields: { 'Gone.wholly': 'x' } }, 'remove it from "aliases"'],
  ])('%j, with what may have been meant', (aliases, says) => {
    expect(() => modelWith(aliases)).toThrow(
      expect.objectContaining({ fix: expect.stringMatching(`^${says}`) as string }),
    );
  });

  test('the id', () => {
    const snapshot = aSnapshot([aModule('Contacts', { fields: [aField('id')] })]);
    const names = withAliases(EMPTY_NAMES, { fields: { 'Contacts.id': 'key' } });
    expect(() => buildModel(snapshot, names, DEFAULT_MODEL_OPTIONS)).toThrow('handles itself');
  });

  test('but the same alias in two modules is fine', () => {
    const fields = { 'Contacts.cf_855': 'colour', 'vtcmfleet.cf_855': 'colour' };
    expect(
      modelWith({ fields }).modules.map((m) => m.fields.some((f) => f.name === 'colour')),
    ).toEqual([true, true]);
  });
});

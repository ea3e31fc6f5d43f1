import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readSnapshotFile } from '../../src/snapshot/file.js';
import { parseSnapshot } from '../../src/snapshot/parse.js';
import { printSnapshot } from '../../src/snapshot/print.js';
import { aField, aModule, aSnapshot } from '../helpers/snapshots.js';

const valid = aSnapshot(
  [
    aModule('Contacts', {
      closedStates: { field: 'status', values: ['Closed'] },
      fields: [
        aField('a', { type: 'picklist', picklist: [{ value: 'x', label: 'X' }] }),
        aField('b', { type: 'reference', refersTo: ['Accounts'], length: 9, default: 'd' }),
      ],
      relations: [
        { key: 'Deals', module: 'Potentials', label: 'Deals', relationId: 1, actions: [] },
      ],
    }),
    aModule('Accounts'),
  ],
  { refused: [{ name: 'X', operation: 'describe', code: 'ACCESS_DENIED' }] },
);

/** The valid document with one place changed. */
function changed(path: string, value: unknown): string {
  const document = JSON.parse(JSON.stringify(valid)) as Record<string, unknown>;
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let at: Record<string, unknown> = document;
  for (const step of steps) at = at[step] as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(at, last);
  else at[last] = value;
  return JSON.stringify(document);
}

describe('parseSnapshot refuses', () => {
  const table: readonly [path: string, value: unknown, message: string][] = [
    ['format', 'other', 'format must be "vtiger-snapshot": this is not a snapshot of a Vtiger'],
    ['describedBy', undefined, 'describedBy must be an object'],
    ['describedBy.users', {}, 'describedBy.users must be a list'],
    ['describedBy.users.0.id', 'ada', 'describedBy.users[0].id must be a record id like 19x1'],
    ['describedBy.users.0.admin', 1, 'describedBy.users[0].admin must be true or false'],
    ['describedBy.transport', 'soap', 'describedBy.transport must be one of rest, session'],
    ['describedBy.vtigerVersion', 8, 'describedBy.vtigerVersion must be a string'],
    ['refused', null, 'refused must be a list'],
    ['refused.0.operation', 'query', 'refused[0].operation must be one of describe, relatedtypes'],
    ['refused.0.code', '', 'refused[0].code must not be empty'],
    ['modules', undefined, 'modules must be a list'],
    ['modules.0', 'Contacts', 'modules[0] must be an object'],
    ['modules.1.name', '', 'modules[1].name must not be empty'],
    ['modules.1.name', 'Contacts', 'modules[1] repeats the name of another'],
    ['modules.0.label', null, 'modules[0].label must be a string'],
    ['modules.0.isEntity', 'yes', 'modules[0].isEntity must be true or false'],
    ['modules.0.idPrefix', '12`', 'modules[0].idPrefix must be a string of digits, or null'],
    ['modules.0.idPrefix', 12, 'modules[0].idPrefix must be a string of digits, or null'],
    ['modules.0.labelFields', ['a', 1], 'modules[0].labelFields[1] must be a string'],
    ['modules.0.closedStates', [], 'modules[0].closedStates must be an object'],
    ['modules.0.closedStates.field', '', 'modules[0].closedStates.field must not be empty'],
    ['modules.0.fields.1.type', undefined, 'modules[0].fields[1].type must be a string'],
    ['modules.0.fields.1.name', 'a', 'modules[0].fields[1] repeats the name of another'],
    ['modules.0.fields.1.mandatory', '', 'modules[0].fields[1].mandatory must be true or false'],
    ['modules.0.fields.1.length', -1, 'modules[0].fields[1].length must be a whole number above 0'],
    [
      'modules.0.fields.1.length',
      1.5,
      'modules[0].fields[1].length must be a whole number above 0',
    ],
    ['modules.0.fields.1.refersTo', 'A', 'modules[0].fields[1].refersTo must be a list'],
    ['modules.0.fields.1.default', 0, 'modules[0].fields[1].default must be a string'],
    ['modules.0.fields.0.picklist.0', 'x', 'modules[0].fields[0].picklist[0] must be an object'],
    [
      'modules.0.fields.0.picklist.1',
      { value: 'x', label: 'Y' },
      'modules[0].fields[0].picklist[1] repeats the value of another',
    ],
    ['modules.0.relations.0.key', '', 'modules[0].relations[0].key must not be empty'],
    [
      'modules.0.relations.1',
      { key: 'Deals', module: 'Potentials', label: '' },
      'modules[0].relations[1] repeats the key and module of another',
    ],
  ];
  test.each(table)('%s = %j', (path, value, message) => {
    expect(() => parseSnapshot(changed(path, value), 'crm.json')).toThrow(
      expect.objectContaining({
        code: 'SNAPSHOT_INVALID',
        exitCode: 4,
        message: `crm.json: ${message}`,
        fix: expect.stringContaining('vtiger-codegen pull') as string,
      }) as Error,
    );
  });

  test.each([
    [2, /later one/, /update vtiger-codegen/],
    [0, /must be 1/, /pull/],
    ['1', /must be 1/, /pull/],
    [undefined, /must be 1/, /pull/],
  ])('version %j', (version, message, fix) => {
    expect(() => parseSnapshot(changed('version', version), 'crm.json')).toThrow(
      expect.objectContaining({
        code: 'SNAPSHOT_VERSION',
        exitCode: 4,
        message: expect.stringMatching(message) as string,
        fix: expect.stringMatching(fix) as string,
      }) as Error,
    );
  });

  test.each([
    ['', /is not JSON$/],
    ['{"label": "secret', /is not JSON$/],
    ['{\n<<<<<<< HEAD\n', /markers of a merge conflict/],
    ['null', /the document must be an object/],
    ['[]', /the document must be an object/],
  ])('%j', (text, message) => {
    expect(() => parseSnapshot(text, 'crm.json')).toThrow(message);
    expect(() => parseSnapshot(text, 'crm.json')).not.toThrow(/secret/);
  });
});

describe('parseSnapshot takes', () => {
  test('keys that the schema does not have, and lists them', () => {
    const dropped = new Set<string>();
    const text = changed('modules.0.fields.1.colour', 'red').replace('{', '{"by":"x",');
    expect(parseSnapshot(text, 'crm.json', dropped)).toEqual(
      parseSnapshot(JSON.stringify(valid), 'crm.json'),
    );
    expect([...dropped].sort()).toEqual(['by', 'modules[].fields[].colour']);
  });

  test('a byte order mark, and any order of keys and sets', () => {
    const { modules, ...rest } = valid;
    const text = `\ufeff${JSON.stringify({ modules: modules.toReversed(), ...rest })}`;
    expect(printSnapshot(parseSnapshot(text, 'crm.json'))).toBe(printSnapshot(valid));
  });

  test('names of the language as names', () => {
    const text = JSON.stringify(
      aSnapshot([aModule('__proto__', { fields: [aField('toString')] })]),
    );
    const [module] = parseSnapshot(text, 'crm.json').modules;
    expect(module?.name).toBe('__proto__');
    expect(module?.fields.map((field) => field.name)).toEqual(['toString']);
  });

  test('__proto__ as a key is only a key', () => {
    const text = JSON.stringify(valid).replace('{', '{"__proto__":{"modules":[]},');
    const dropped = new Set<string>();
    expect(parseSnapshot(text, 'crm.json', dropped).modules).toHaveLength(2);
    expect([...dropped]).toEqual(['__proto__']);
  });
});

describe('readSnapshotFile', () => {
  const folder = mkdtempSync(join(tmpdir(), 'snapshot-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('a file', async () => {
    const path = join(folder, 'vtiger.snapshot.json');
    writeFileSync(path, printSnapshot(valid));
    expect(printSnapshot(await readSnapshotFile(path))).toBe(printSnapshot(valid));
  });

  test.each([
    ['no such file', 'none.json', /does not exist$/, /^see that the path .* pull/],
    ['a folder', '.', /cannot be read \(EISDIR\)$/, /^see that it is a file/],
  ])('%s', async (_, name, message, fix) => {
    await expect(readSnapshotFile(join(folder, name))).rejects.toMatchObject({
      code: 'FILE_MISSING',
      exitCode: 2,
      message: expect.stringMatching(message) as string,
      fix: expect.stringMatching(fix) as string,
    });
  });
});

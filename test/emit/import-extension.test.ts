import { describe, expect, it } from 'vitest';
import { emit } from '../../src/emit/emit.js';
import { buildModel } from '../../src/model/build-model.js';
import { DEFAULT_MODEL_OPTIONS } from '../../src/model/model.js';
import { EMPTY_NAMES } from '../../src/model/names.js';
import { aField, aModule, aSnapshot } from '../helpers/snapshots.js';

const HOSTILE = "import('./x.js') from './x.js'";
const snapshot = aSnapshot([aModule('Contacts', { fields: [aField('a', { label: HOSTILE })] })]);
const model = buildModel(snapshot, EMPTY_NAMES, DEFAULT_MODEL_OPTIONS);
const SPECIFIER = /(?:\bfrom |\bimport\()'(\.{1,2}\/[^']+)'/g;

describe.each([
  ['js', '.js'],
  ['ts', '.ts'],
  ['none', ''],
] as const)('relative imports of the source shape: %s', (importExtension, ending) => {
  const files = emit(model, {
    ...{ shape: 'source', importExtension, generatorVersion: '0.0.0', snapshotHash: 'none' },
  });

  it('lead to files of it, also those that are loaded on demand', () => {
    const paths = new Set(files.map(({ path }) => path));
    const code = files.map(({ path, text }) => ({ path, text: text.replaceAll(HOSTILE, '') }));
    const wrong = code.flatMap(({ path, text }) =>
      [...text.matchAll(SPECIFIER)]
        .map(([, specifier]) => new URL(specifier!, `file:///${path}`).pathname.slice(1))
        .filter(
          (to) =>
            !to.endsWith(ending) || !paths.has(`${to.slice(0, to.length - ending.length)}.ts`),
        )
        .map((to) => `${path} -> ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  it('are dynamic where the ending allows it', () => {
    const dynamic = files.flatMap(
      ({ text }) =>
        text
          .replaceAll(HOSTILE, '')
          .match(/\bimport\('\.[^']*'\)/g)
          ?.toString() ?? [],
    );
    expect(dynamic).toEqual(ending === '' ? [] : [`import('./picklist-values${ending}')`]);
  });

  it('are all that is changed', () => {
    const contacts = files.find(({ path }) => path === 'contacts.ts');
    expect(contacts?.text).toContain(HOSTILE);
  });
});

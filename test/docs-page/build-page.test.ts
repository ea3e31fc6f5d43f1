import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildData } from '../../src/docs-page/build-data.js';
import { buildPage } from '../../src/docs-page/build-page.js';
import { compareSnapshots } from '../../src/diff/compare-snapshots.js';
import { buildModel } from '../../src/model/build-model.js';
import { DEFAULT_MODEL_OPTIONS } from '../../src/model/model.js';
import { EMPTY_NAMES } from '../../src/model/names.js';
import { demoSnapshot } from '../../src/sandbox/index.js';
import type { PageData } from '../../src/docs-page/page-data.js';
import { bumpOf } from '../../src/snapshot/change.js';
import type { Snapshot } from '../../src/snapshot/snapshot.js';
import { root } from '../docs/pages.js';
import { HOSTILE_TEXTS } from '../helpers/hostile-text.js';
import { aField, aModule, aSnapshot } from '../helpers/snapshots.js';

function dataOf(snapshot: Snapshot, previous?: Snapshot): PageData {
  const model = buildModel(snapshot, EMPTY_NAMES, DEFAULT_MODEL_OPTIONS);
  const changes = previous === undefined ? null : compareSnapshots(previous, snapshot);
  return buildData(model, snapshot, changes === null ? null : { bump: bumpOf(changes), changes });
}

const page = buildPage(dataOf(demoSnapshot));

function contentOf(html: string, element: RegExp): string {
  return new RegExp(`<${element.source}>([^]*?)</`).exec(html)?.[1] ?? '';
}

describe('the policy of the page', () => {
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? '';

  test('allows its own script and style by their hashes, and nothing else', () => {
    const hash = (text: string): string =>
      `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hash(contentOf(page, /script/))}`,
      `style-src ${hash(contentOf(page, /style/))}`,
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
  });

  test('comes before everything that it is about', () => {
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(
      page.search(/<(?:style|script|link)/),
    );
    expect(page).not.toMatch(/<[a-z]+ [^>]*\b(?:src|href|style|on\w+)=/);
  });
});

describe('text of the CRM', () => {
  const picklist = HOSTILE_TEXTS.map((value) => ({ value: `${value}.`, label: value }));
  const fields = HOSTILE_TEXTS.map((text, index) =>
    aField(`cf_${index}`, { label: text, type: 'picklist', picklist, default: text }),
  );
  const data = dataOf(aSnapshot([aModule('Contacts', { label: '</script>', fields })]));
  const island = contentOf(buildPage(data), /script type="application\/json" id="data"/);

  test('is data in the page, and cannot end its element', () => {
    expect(JSON.parse(island)).toEqual(data);
    expect(island).not.toContain('<');
  });

  test('has no characters that mislead a reader', () => {
    expect(island).not.toMatch(
      /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/,
    );
  });
});

describe('the data', () => {
  const { modules } = dataOf(demoSnapshot);
  const fieldOf = (module: string, name: string): unknown =>
    modules.find(({ api }) => api === module)?.fields.find((field) => field.name === name);

  test.each([
    ['Contacts', 'lastname', { label: 'Last Name', kind: 'string', mandatory: true }],
    ['Accounts', 'accountname', { kind: 'string', mandatory: true, unique: true }],
    ['Accounts', 'account_id', { kind: 'reference', targets: ['Accounts'] }],
    ['Accounts', 'cf_1033', { kind: 'currency', default: '"1000.00"' }],
    ['Accounts', 'cf_1031', { kind: 'picklist', values: ['Gold', 'Silver', 'Bronze'] }],
    ['Contacts', 'contact_no', { kind: 'string', readOnly: true }],
  ])('of %s.%s', (module, name, want) => {
    expect(fieldOf(module, name)).toMatchObject(want);
  });

  test('name each change by its module and field', () => {
    const previous = {
      ...demoSnapshot,
      modules: demoSnapshot.modules
        .filter(({ name }) => name !== 'Faq')
        .map((module) => ({
          ...module,
          fields: module.fields
            .filter(({ name }) => name !== 'cf_907')
            .map((field) =>
              field.name === 'cf_1031' ? { ...field, picklist: field.picklist!.slice(1) } : field,
            ),
        })),
    };
    const { changes } = dataOf(demoSnapshot, previous);
    expect(changes).toEqual({
      bump: 'minor',
      list: expect.arrayContaining([
        expect.objectContaining({ module: 'Faq', field: null, kind: 'added' }),
        expect.objectContaining({
          ...{ module: 'Contacts', field: 'cf_907', kind: 'added' },
          what: 'Second e-mail (email) was added',
        }),
        expect.objectContaining({ module: 'Accounts', field: 'cf_1031', kind: 'changed' }),
      ]) as unknown,
    });
  });
});

describe('the packages in the page', () => {
  const notices = readFileSync(join(root, 'dist/docs-page/THIRD_PARTY_NOTICES.txt'), 'utf8');
  const words = (text: string): string => text.replace(/[\s*]+/g, ' ').trim();

  test.each([
    ['minisearch', 'LICENSE.txt'],
    ['d3-hierarchy', 'LICENSE'],
  ])('%s is in the notices, and in the page', (name, file) => {
    const folder = dirname(createRequire(import.meta.url).resolve(name)).replace(
      /(node_modules\/[\w-]+).*/,
      '$1',
    );
    const license = words(readFileSync(join(folder, file), 'utf8'));
    expect(words(notices)).toContain(license);
    expect(words(page)).toContain(license);
  });
});

import { sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isRegistry } from '../../src/config/registry.js';
import { validateConfig } from '../../src/config/validate.js';

describe('validateConfig', () => {
  test.each([
    { config: {} },
    { config: { out: 'crm', currency: 'number', transport: 'rest', concurrency: 8 } },
    { config: { out: undefined } },
    { config: { fields: { exclude: ['Contacts.cf_9*'] }, modules: { include: ['C*'] } } },
    { config: { aliases: { fields: { 'Contacts.cf_855': 'favouriteColour' } } } },
    { config: { name: '@agency/crm-{tenant}', tenants: { acme: { ids: 'brand' } } } },
    { config: { users: [{ envPrefix: 'SALES' }], registry: 'http://localhost:4873' } },
  ])('takes $config', ({ config }) => {
    expect(validateConfig(config, 'c.json')).toBe(config);
  });

  test.each([
    { config: null, says: 'the config must be an object' },
    { config: [], says: 'the config must be an object' },
    { config: { tenants: [] }, says: 'tenants must be an object' },
    {
      config: { tenants: { acme: { currency: 'euro' } } },
      says: "tenants.acme.currency must be 'string' or 'number'",
    },
    { config: { transport: 3 }, says: "transport must be 'auto', 'rest' or 'session'" },
    {
      config: { tenants: { 'Acme Inc': {} } },
      says: 'tenants["Acme Inc"] must be named with lower-case letters',
    },
    { config: { concurrency: 0 }, says: 'concurrency must be a whole number from 1 to 32' },
    { config: { out: ' ' }, says: 'out must be a path' },
    { config: { allowPartial: 'yes' }, says: 'allowPartial must be true or false' },
    { config: { modules: { include: 'C*' } }, says: 'modules.include must be a list' },
    { config: { modules: { include: ['C*', 3] } }, says: 'modules.include[1] must be a glob' },
    { config: { fields: { exclude: ['cf_9*'] } }, says: "such as 'Contacts.cf_9*'" },
    {
      config: { aliases: { fields: { cf_855: 'x' } } },
      says: 'aliases.fields.cf_855 must be a field, written Module.field',
    },
    { config: { name: 'Not A Name' }, says: 'name must be a package name that npm accepts' },
    { config: { registry: 'https://u:p@npm.example' }, says: 'without credentials' },
    { config: { users: [{}, { envPrefix: '1x' }] }, says: 'users[1].envPrefix must be' },
    { config: { users: [{}] }, says: 'users[0].envPrefix is missing' },
    { config: { transport: 'resst' }, says: "did you mean 'rest'?" },
    { config: { modules: { include: [''] } }, says: 'modules.include[0] must be a glob' },
    { config: { out: '~/crm' }, says: 'out begins with ~' },
    { config: { snapshot: '~' }, says: 'snapshot begins with ~' },
    { config: { names: 'a.json ' }, says: 'names begins or ends with a blank' },
    { config: { out: 'x'.repeat(4097) }, says: 'out must be a path of at most 4096' },
  ])('refuses a config: $says', ({ config, says }) => {
    expect(() => validateConfig(config, 'c.json')).toThrow(
      expect.objectContaining({
        code: 'CONFIG_INVALID',
        message: expect.stringContaining(says) as string,
      }),
    );
  });

  test.skipIf(sep === '\\').each([String.raw`src\crm`, String.raw`C:\crm`])(
    'refuses a path of Windows elsewhere, which would be the name of one folder: %s',
    (out) => {
      expect(() => validateConfig({ out }, 'c.json')).toThrow('out must have / between folders');
    },
  );

  test.each(['src/crm', '../crm', '/tmp/crm', 'a b/~crm', 'x~', '{tenant}/crm'])(
    'takes a path: %s',
    (out) => {
      expect(validateConfig({ out }, 'c.json')).toEqual({ out });
    },
  );

  test.each([
    { key: 'moduls', says: 'moduls is unknown: did you mean modules?' },
    { key: 'licence', says: 'licence is unknown: did you mean license?' },
    { key: 'nmae', says: 'nmae is unknown: did you mean name?' },
    { key: 'xyzzy', says: 'xyzzy is unknown: the keys are ' },
    { key: 'accessKey', says: 'accessKey is a credential and must not be in a file' },
    { key: 'VTIGER_URL', says: 'VTIGER_URL is a credential and must not be in a file' },
    { key: '__proto__', says: '__proto__ is unknown' },
    { key: 'constructor', says: 'constructor is unknown' },
  ])('refuses the key $key with the nearest', ({ key, says }) => {
    const config: unknown = JSON.parse(`{ "tenants": { "acme": { "${key}": "s3cr3t" } } }`);
    const error = expect.objectContaining({
      message: expect.stringContaining(`tenants.acme.${says}`) as string,
    }) as Error;
    expect(() => validateConfig(config, 'c.json')).toThrow(error);
    expect(() => validateConfig(config, 'c.json')).not.toThrow(/s3cr3t/);
  });

  test('reports every problem at once', () => {
    expect(() => validateConfig({ out: 3, name: 4 }, 'c.json')).toThrow(/out must .*; name must/);
  });
});

test.each([
  ['https://npm.example.com/', true],
  ['http://127.0.0.1:4873', true],
  ['http://[::1]:4873', true],
  ['http://npm.example.com', false],
  ['http://localhost.example.com', false],
  ['https://npm.example.com/?token=x', false],
  ['file:///tmp', false],
  ['npm.example.com', false],
])('isRegistry(%s) is %s', (url, want) => {
  expect(isRegistry(url)).toBe(want);
});

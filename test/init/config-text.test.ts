import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load.js';
import type { InitChoice } from '../../src/init/choice.js';
import { addTenant, configText } from '../../src/init/config-text.js';
import { tempFolder, write } from '../output/temp-folder.js';

const CHOICE: InitChoice = {
  transport: 'session',
  out: 'crm',
  name: '@acme/crm',
  config: 'ts',
  ci: [],
};
const TENANT = { transport: 'session' };

async function load(text: string, config: InitChoice['config']): Promise<unknown> {
  const folder = tempFolder();
  write(folder, { [`vtiger.config.${config}`]: text });
  return (await loadConfig(folder))?.config;
}

describe.each(['ts', 'json'] as const)('a config of form %s', (config) => {
  test.each<[string, Partial<InitChoice>, object]>([
    ['one CRM', {}, { snapshot: 'vtiger.snapshot.json', out: 'crm', name: '@acme/crm', ...TENANT }],
    [
      'staging, a registry, a list of modules',
      { ids: 'brand', registry: 'https://npm.example/', exclude: ["it's"] },
      { ids: 'brand', registry: 'https://npm.example/', modules: { exclude: ["it's"] } },
    ],
    [
      'source in an app whose imports have no ending',
      { name: undefined, out: 'src/crm', importExtension: 'none' },
      { out: 'src/crm', importExtension: 'none' },
    ],
    [
      'source of a tenant',
      { name: undefined, importExtension: 'ts', tenant: 'acme' },
      { importExtension: 'ts', tenants: { acme: TENANT } },
    ],
    [
      'a tenant',
      { tenant: 'g-lobex', insecureHttp: true },
      { name: '@acme/crm-{tenant}', tenants: { 'g-lobex': { ...TENANT, insecureHttp: true } } },
    ],
    [
      'a tenant whose name has its mark',
      { tenant: 'a', name: 'x-{tenant}' },
      { name: 'x-{tenant}' },
    ],
  ])('for %s', async (_, choice, want) => {
    expect(await load(configText({ ...CHOICE, ...choice, config }), config)).toMatchObject(want);
  });

  test('takes a second tenant and a third, and one that it has once', async () => {
    const choice = (tenant: string): InitChoice => ({ ...CHOICE, config, tenant });
    let text = configText(choice('acme'));
    text = addTenant(text, 'globex', { ...choice('globex'), include: ['Contacts'] });
    text = addTenant(text, 'in-itech', choice('in-itech'));
    expect(addTenant(text, 'globex', choice('globex'))).toBe(text);
    expect(await load(text, config)).toEqual({
      name: '@acme/crm-{tenant}',
      tenants: {
        acme: TENANT,
        globex: { ...TENANT, modules: { include: ['Contacts'] } },
        'in-itech': TENANT,
      },
    });
  });
});

test('what somebody wrote stays, an empty list too', async () => {
  const text = `// mine
export default {
  out: 'x/{tenant}', // tenants: none yet
  tenants: {},
};
`;
  const added = addTenant(text, 'acme', CHOICE);
  expect(added).toContain("// mine\nexport default {\n  out: 'x/{tenant}', // tenants: none yet\n");
  expect(await load(added, 'ts')).toEqual({ out: 'x/{tenant}', tenants: { acme: TENANT } });
  expect(
    await load(addTenant('{\n  "tenants": {}\n}\n', 'acme', { ...CHOICE, config: 'json' }), 'json'),
  ).toEqual({ tenants: { acme: TENANT } });
});

test.each([
  'export default {};',
  'const tenants = { a: {} };\nexport default { tenants };',
  'export default {\n  tenants: {},\n  other: {\n  tenants: {},\n  },\n};',
])('%s has no place for a tenant', (text) => {
  expect(() => addTenant(text, 'acme', CHOICE)).toThrow('no list of tenants that init can extend');
});

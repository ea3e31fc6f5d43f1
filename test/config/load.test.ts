import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load.js';
import { tempFolder, write } from '../output/temp-folder.js';

const TYPED = `import { defineConfig, type Config } from 'vtiger-codegen';
const shared: Config = { currency: 'number' };
export default defineConfig({ ...shared, out: 'crm' });
`;
const PLAIN = `import { defineConfig } from 'vtiger-codegen';
export default defineConfig({ out: 'crm', currency: 'number' });
`;

describe('loadConfig', () => {
  test.each([
    { file: 'vtiger.config.ts', text: TYPED },
    { file: 'vtiger.config.mts', text: TYPED },
    { file: 'vtiger.config.js', text: PLAIN },
    { file: 'vtiger.config.mjs', text: PLAIN },
    { file: 'vtiger.config.cts', text: TYPED },
    { file: 'vtiger.config.cjs', text: "module.exports = { out: 'crm', currency: 'number' };" },
    { file: 'vtiger.config.json', text: '{ "out": "crm", "currency": "number" }' },
  ])('finds $file, though vtiger-codegen is not installed there', async ({ file, text }) => {
    const folder = tempFolder();
    write(folder, { [file]: text });
    const loaded = await loadConfig(folder);
    expect(loaded).toMatchObject({ folder, config: { out: 'crm', currency: 'number' } });
  });

  test('needs none', async () => {
    expect(await loadConfig(tempFolder())).toBeNull();
  });

  test('takes the file that is named, with a neighbour of its own', async () => {
    const folder = tempFolder();
    write(folder, {
      'vtiger.config.json': '{}',
      'sub/other.ts': "import { out } from './paths.ts';\nexport default { out };\n",
      'sub/paths.ts': "export const out: string = 'elsewhere';\n",
    });
    const loaded = await loadConfig(folder, 'sub/other.ts');
    expect(loaded).toMatchObject({ folder: `${folder}/sub`, config: { out: 'elsewhere' } });
  });

  test.each([
    ['', '@shared/*', './shared/*'],
    ['a comment and a trailing comma', '@shared/*', './shared/*'],
    ['a base', '~/shared/*', './shared/*'],
  ])('imports by paths of tsconfig.json %s', async (form, alias, target) => {
    const folder = tempFolder();
    const paths = `"paths": { "${alias}": ["${target}"] }`;
    write(folder, {
      'tsconfig.json':
        form === 'a base'
          ? '{ "extends": "./tsconfig.base.json" }'
          : `{ "compilerOptions": { /* ${form} */ ${paths}${form === '' ? '' : ','} } }`,
      'tsconfig.base.json': `{ "compilerOptions": { ${paths} } }`,
      'vtiger.config.ts': `import { out } from '${alias.replace('*', 'paths')}';\nexport default { out };\n`,
      'shared/paths.ts': "export const out: string = 'elsewhere';\n",
    });
    expect(await loadConfig(folder)).toMatchObject({ config: { out: 'elsewhere' } });
  });

  test.each(['{', '{ "extends": "@nowhere/tsconfig" }'])(
    'a tsconfig.json of %s is no reason to fail',
    async (tsconfig) => {
      const folder = tempFolder();
      write(folder, { 'tsconfig.json': tsconfig, 'vtiger.config.ts': PLAIN });
      expect(await loadConfig(folder)).toMatchObject({ config: { out: 'crm' } });
    },
  );

  test.each([
    { files: {}, file: 'none.ts', code: 'FILE_MISSING', says: 'none.ts does not exist' },
    { files: { 'c.yml': '' }, file: 'c.yml', code: 'CONFIG_INVALID', says: 'is not one of' },
    {
      files: { 'vtiger.config.js': '', 'vtiger.config.ts': '' },
      code: 'CONFIG_INVALID',
      says: 'several configs',
    },
    { files: { 'vtiger.config.json': '{' }, code: 'CONFIG_INVALID', says: 'is not JSON' },
    {
      files: { 'vtiger.config.json': '{\n"out": "crm",\n}' },
      code: 'CONFIG_INVALID',
      says: 'is not JSON (line 3)',
    },
    {
      files: { 'vtiger.config.ts': "export default {\n  out: 'crm'\n  name: '@acme/crm',\n};\n" },
      code: 'CONFIG_INVALID',
      says: '(line 3)',
    },
    {
      files: { 'vtiger.config.ts': 'export const a = 1;' },
      code: 'CONFIG_INVALID',
      says: 'has no default export',
    },
    {
      files: { 'vtiger.config.ts': "throw new Error('no luck');" },
      code: 'CONFIG_INVALID',
      says: 'cannot be loaded: no luck',
    },
    {
      files: { 'vtiger.config.ts': 'const = 3' },
      code: 'CONFIG_INVALID',
      says: 'cannot be loaded',
    },
    {
      files: { 'vtiger.config.mjs': 'export default { picklists: 1 };' },
      code: 'CONFIG_INVALID',
      says: "picklists must be 'open' or 'closed'",
    },
  ])('$says: $code', async ({ files, file, code, says }) => {
    const folder = tempFolder();
    write(folder, files);
    await expect(loadConfig(folder, file)).rejects.toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(says) as string }),
    );
  });
});

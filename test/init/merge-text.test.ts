import { parseEnv } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  mergeAgents,
  mergeEnv,
  mergeGitattributes,
  mergeGitignore,
  mergeIgnored,
  mergePackageJson,
} from '../../src/init/merge-text.js';

describe('.gitignore', () => {
  test.each([
    [null, '.env\nnode_modules\n'],
    ['', '.env\nnode_modules\n'],
    ['node_modules', 'node_modules\n.env\n'],
    ['/node_modules/\n.envrc\n', '/node_modules/\n.envrc\n.env\n'],
    ['# .env\n', '# .env\n.env\nnode_modules\n'],
    ['dist\n/.env\n', 'dist\n/.env\nnode_modules\n'],
    ['.env*\r\nnode_modules\r\n', '.env*\r\nnode_modules\r\n'],
  ])('%j -> %j', (given, want) => {
    expect(mergeGitignore(given)).toEqual({ text: want, replaces: false });
  });
});

describe('.prettierignore', () => {
  test.each([
    [null, ['/a.json', '/crm/**'], '/a.json\n/crm/**\n'],
    ['dist', ['/crm/**'], 'dist\n/crm/**\n'],
    ['/crm/**  \r\ndist\r\n', ['/crm/**'], '/crm/**  \r\ndist\r\n'],
    ['# /crm/**\n/crm/**/x\n', ['/crm/**'], '# /crm/**\n/crm/**/x\n/crm/**\n'],
    ['/crm/**\n', ['/a.json', '/crm/**'], '/crm/**\n/a.json\n'],
    [null, [], ''],
  ])('%j and %j -> %j', (given, patterns, want) => {
    expect(mergeIgnored(given, patterns)).toEqual({ text: want, replaces: false });
    expect(mergeIgnored(want, patterns)).toEqual({ text: want, replaces: false });
  });
});

describe('.gitattributes', () => {
  const mark = 'linguist-generated gitlab-generated eol=lf\n';
  test.each([
    [null, ['/a.json', '/crm/**'], `/a.json ${mark}/crm/** ${mark}`],
    ['* text=auto', ['/crm/**'], `* text=auto\n/crm/** ${mark}`],
    ['/crm/** -diff\r\n', ['/crm/**'], '/crm/** -diff\r\n'],
    [null, ['/my crm/**'], `"/my crm/**" ${mark}`],
    ['/crm/** linguist-generated gitlab-generated\n# x\n', ['/crm/**'], `/crm/** ${mark}# x\n`],
  ])('%j and %j -> %j', (given, patterns, want) => {
    expect(mergeGitattributes(given, patterns)).toEqual({ text: want, replaces: false });
    expect(mergeGitattributes(want, patterns)).toEqual({ text: want, replaces: false });
  });
});

describe('AGENTS.md', () => {
  const pointer =
    'Read `crm/AGENTS.md` before you write code that uses `@acme/crm`, the client of the CRM.\n';
  test.each([
    ['', pointer],
    ['# Rules\n\nBe kind.', `# Rules\n\nBe kind.\n\n${pointer}`],
    ['See crm/AGENTS.md.\r\n', 'See crm/AGENTS.md.\r\n'],
  ])('%j -> %j', (given, want) => {
    const merged = { text: want, replaces: false };
    expect(mergeAgents(given, '@acme/crm', 'crm/AGENTS.md')).toEqual(merged);
    expect(mergeAgents(want, '@acme/crm', 'crm/AGENTS.md')).toEqual(merged);
  });
});

describe('.env', () => {
  const values = { A: 'one', B: 'it\'s "# two' };
  test.each([
    [null, false, []],
    ['X=1', false, ['X=1']],
    ['A=other\nA=again\n# mine\nX=1', true, ['# mine', 'X=1']],
    ['# mine\nA=one\n', false, ['# mine', 'A=one']],
    ['A=other\nX=1\n', true, ['X=1']],
    ['export A=other\n', true, []],
    ['AA=other\n', false, ['AA=other']],
  ])('%j: replaces %s', (given, replaces, preserved) => {
    const merged = mergeEnv(given, values);
    expect(merged.replaces).toBe(replaces);
    expect(merged.text.split('\n')).toEqual(expect.arrayContaining(preserved));
    expect(parseEnv(merged.text)).toMatchObject(values);
    // A second time there is nothing to do.
    expect(mergeEnv(merged.text, values)).toEqual({ text: merged.text, replaces: false });
  });

  test('any value comes back as it was, or is refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        let text: string;
        try {
          text = mergeEnv('X=1\n', { KEY: value }).text;
        } catch (error) {
          expect(error).toMatchObject({ code: 'USAGE' });
          return;
        }
        expect({ ...parseEnv(text) }).toEqual({ X: '1', KEY: value });
      }),
    );
    expect(() => mergeEnv(null, { KEY: 'a\nb' })).toThrow('KEY cannot be written');
  });
});

describe('package.json', () => {
  const scripts = { 'crm:pull': 'vtiger-codegen pull' };
  const merge = (given: object | null, indent = 2) => {
    const text = given === null ? null : `${JSON.stringify(given, null, indent)}\n`;
    const merged = mergePackageJson(text, scripts, '1.2.3');
    return { ...merged, document: JSON.parse(merged.text) as unknown };
  };
  const dev = { devDependencies: { 'vtiger-codegen': '^1.2.3' } };

  test('is made, or added to, in its own form', () => {
    expect(merge(null).document).toEqual({ private: true, type: 'module', scripts, ...dev });
    const own = { name: 'x', scripts: { test: 'y' }, devDependencies: { z: '1' } };
    expect(merge(own, 4)).toMatchObject({
      replaces: false,
      text: expect.stringContaining('\n    "name"') as string,
      document: {
        name: 'x',
        scripts: { test: 'y', ...scripts },
        devDependencies: { z: '1', ...dev.devDependencies },
      },
    });
  });

  test.each([
    [{}, { undici: '^7.1.0' }],
    [{ dependencies: { a: '1' } }, { a: '1', undici: '^7.1.0' }],
    [{ dependencies: { undici: '8.0.0' } }, { undici: '8.0.0' }],
    [{ peerDependencies: { undici: '*' } }, undefined],
  ])('%j gets what the output needs, where it has none', (given, dependencies) => {
    const { text } = mergePackageJson(JSON.stringify(given), scripts, '1.2.3', {
      undici: '^7.1.0',
    });
    expect((JSON.parse(text) as { dependencies?: unknown }).dependencies).toEqual(dependencies);
  });

  test('the tool stays where it is, and a script of the same name is not replaced unasked', () => {
    const own = { dependencies: { 'vtiger-codegen': '0.9.0' }, scripts };
    expect(merge(own)).toMatchObject({ replaces: false, document: own });
    expect(merge({ scripts: { 'crm:pull': 'other' } }).replaces).toBe(true);
  });

  test.each(['', '[]', '{"a":', 'null'])('%j is refused', (text) => {
    expect(() => mergePackageJson(text, scripts, '1.0.0')).toThrow('not a JSON object');
  });
});

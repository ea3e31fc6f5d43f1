import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { SEVERITY_RULES } from '../../src/diff/severity-rules.js';
import { EXIT_CODES } from '../../src/errors.js';
import { PROFILE_NAMES } from '../../src/sandbox/profile.js';
import { page, root } from './pages.js';

const RUNTIME = 'templates/runtime/';

function parse(path: string): ts.SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
}

function nodesOf<T extends ts.Statement>(path: string, is: (node: ts.Statement) => node is T): T[] {
  return parse(path).statements.filter(is);
}

/** The members of a union of texts. */
function unionOf(path: string, name: string): string[] {
  const found = nodesOf(path, ts.isTypeAliasDeclaration).find((node) => node.name.text === name);
  if (found === undefined || !ts.isUnionTypeNode(found.type)) throw new Error(`no union ${name}`);
  return found.type.types.flatMap((type) =>
    ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? [type.literal.text] : [],
  );
}

/** The keys of an interface. */
function keysOf(path: string, name: string): string[] {
  const found = nodesOf(path, ts.isInterfaceDeclaration).find((node) => node.name.text === name);
  if (found === undefined) throw new Error(`no interface ${name}`);
  return found.members.flatMap(({ name: key }) =>
    key !== undefined && ts.isIdentifier(key) ? [key.text] : [],
  );
}

/** The error classes of the runtime, by code. */
const CLASSES = nodesOf(`${RUNTIME}errors.ts`, ts.isClassDeclaration).flatMap((node) =>
  node.name !== undefined && node.name.text !== 'VtigerError' ? [node.name.text] : [],
);

/** The first cells of the rows of all tables of a page, with the rest of each row. */
function rowsOf(path: string): Map<string, string> {
  const rows = page(path).text.matchAll(/^\| (.+?) +\| (.*) \|$/gm);
  return new Map([...rows].map(([, first = '', rest = '']) => [first.trim(), rest]));
}

/** Names in the code spans of the first column. */
function namesIn(path: string): Set<string> {
  const spans = [...rowsOf(path).keys()].flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)]);
  return new Set(spans.map(([, name = '']) => name.replace(/\(.*/, '')));
}

describe.each<[what: string, path: string, names: readonly string[]]>([
  [
    'option of the client',
    'docs/client-options.md',
    keysOf(`${RUNTIME}options.ts`, 'ConnectOptions'),
  ],
  ['key of strict', 'docs/client-options.md', keysOf(`${RUNTIME}event-types.ts`, 'StrictOptions')],
  ['code of the client', 'docs/errors.md', unionOf(`${RUNTIME}errors.ts`, 'VtigerErrorCode')],
  ['code of the tool', 'docs/errors.md', Object.keys(EXIT_CODES)],
  [
    'outcome of a write',
    'docs/writing.md',
    unionOf(`${RUNTIME}write/write-outcome.ts`, 'FailedWrite'),
  ],
  [
    'kind of drift',
    'docs/changes.md',
    unionOf(`${RUNTIME}metadata/schema-drift.ts`, 'SchemaDriftKind'),
  ],
  [
    'option of the sandbox',
    'docs/testing.md',
    keysOf('src/sandbox/options.ts', 'InProcessOptions'),
  ],
  [
    'option of the test kit',
    'docs/testing.md',
    keysOf('templates/testing/options.ts', 'TestCrmOptions'),
  ],
  [
    'member of the sandbox of the test kit',
    'docs/testing.md',
    keysOf('templates/testing/options.ts', 'TestSandbox'),
  ],
  ['profile of the sandbox', 'docs/testing.md', PROFILE_NAMES],
  ['severity rule', 'docs/versions.md', Object.keys(SEVERITY_RULES)],
])('each %s', (_, path, names) => {
  const documented = namesIn(path);
  const formerly = /These former names[^]*?(?=\n\n)/.exec(page(path).text)?.[0] ?? '';

  test.each(names)(`%s is in ${path}`, (name) => {
    expect(documented.has(name) || formerly.includes(`\`${name}`)).toBe(true);
  });
});

test('every event is in docs/client-options.md', () => {
  const events = readFileSync(join(root, RUNTIME, 'event-types.ts'), 'utf8');
  const types = [...events.matchAll(/readonly type: '([\w-]+)'/g)].map(([, type = '']) => type);
  expect(types.length).toBeGreaterThan(3);
  const documented = namesIn('docs/client-options.md');
  expect(types.filter((type) => !documented.has(type))).toEqual([]);
});

test('every error class is in docs/errors.md', () => {
  expect(CLASSES.length).toBeGreaterThan(10);
  const { text } = page('docs/errors.md');
  expect(CLASSES.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});

test.each(Object.entries(EXIT_CODES))('%s has exit code %i in docs/errors.md', (code, exit) => {
  expect(rowsOf('docs/errors.md').get(`\`${code}\``)).toMatch(new RegExp(`^${exit} `));
});

test.each(Object.entries(SEVERITY_RULES))('%s is %s in docs/versions.md', (rule, [severity]) => {
  expect(rowsOf('docs/versions.md').get(`\`${rule}\``)).toMatch(new RegExp(`^${severity} `));
});

test('docs/versions.md has no severity rule that does not exist', () => {
  const known = new Set(Object.keys(SEVERITY_RULES));
  expect([...namesIn('docs/versions.md')].filter((name) => !known.has(name))).toEqual([]);
});

describe('the length', () => {
  test('of the README is at most 160 lines', () => {
    expect(page('README.md').text.split('\n').length).toBeLessThanOrEqual(160);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { codeSpansOf, page, root } from './pages.js';

const RUNTIME = 'templates/runtime/';

/** The public members of the classes in a file. */
function membersOf(path: string): string[] {
  const text = readFileSync(join(root, RUNTIME, path), 'utf8');
  const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const members = statements.filter(ts.isClassDeclaration).flatMap((node) => [...node.members]);
  return members.flatMap(({ name }) =>
    name !== undefined && ts.isIdentifier(name) ? [name.text] : [],
  );
}

const members = [
  'connection.ts',
  'query/query.ts',
  'repository/repository.ts',
  'repository/lead-repository.ts',
  'repository/account-repository.ts',
  'repository/document-repository.ts',
  'repository/inventory-repository.ts',
].flatMap(membersOf);

const documented = new Set(
  codeSpansOf(page('docs/operations.md')).flatMap((code) => code.match(/\$?\w+/g) ?? []),
);

test.each([...new Set(members)])('%s is in docs/operations.md', (member) => {
  expect(documented.has(member)).toBe(true);
});

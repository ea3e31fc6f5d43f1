import { describe, expect, test } from 'vitest';
import type { Change, Severity } from '../../src/snapshot/change.js';
import { checkText, diffMarkdown, diffText, generateText, pullText } from '../../src/cli/report.js';

const CHANGES = {
  bump: 'major',
  changes: [
    { severity: 'patch', kind: 'changed', where: 'Contacts', what: 'label "a" -> "b"' },
    {
      severity: 'major',
      kind: 'removed',
      where: 'Contacts.cf_855',
      label: 'Colour',
      type: 'string',
      what: 'was removed',
    },
  ],
} as const;

test('diff as text: one aligned line a change, the most severe first, the bump last', () => {
  expect(diffText(CHANGES)).toEqual([
    'major  Contacts.cf_855: "Colour" (string) was removed',
    'patch  Contacts: label "a" -> "b"',
    'version bump: major',
  ]);
  expect(diffText({ bump: 'none', changes: [] })).toEqual(['version bump: none']);
});

test('diff as text: changes of one kind are one line, whatever they name', () => {
  const many = (count: number, severity: Severity, what: (index: number) => string): Change[] =>
    Array.from({ length: count }, (_, index) => ({
      ...{ severity, kind: 'changed', where: `Contacts.f${index}`, what: what(index) },
    }));
  const changes = [
    ...many(2000, 'patch', (index) => `label: "a \\"${index}" -> "b"`),
    ...many(3, 'patch', (index) => `default: ${index}`),
    ...many(5, 'major', () => 'length: 100 -> 50'),
  ];
  expect(diffText({ bump: 'major', changes })).toEqual([
    'major  5 times: length: … -> …: Contacts.f0, Contacts.f1, Contacts.f2, Contacts.f3, Contacts.f4',
    'patch  2000 times: label: … -> …: Contacts.f0, Contacts.f1, Contacts.f2, Contacts.f3, Contacts.f4, Contacts.f5, and 1994 more; `--json` lists all',
    'patch  Contacts.f0: default: 0',
    'patch  Contacts.f1: default: 1',
    'patch  Contacts.f2: default: 2',
    'version bump: major',
  ]);
});

describe('diff as Markdown', () => {
  test('the most severe first', () => {
    expect(diffMarkdown(CHANGES).join('\n')).toBe(
      '**Version bump: major**\n\n### Major\n\n- `Contacts.cf_855` Colour (string) was removed\n\n### Patch\n\n- `Contacts`: label "a" -> "b"',
    );
  });

  test.each([
    '[x](http://evil)',
    '<img src=x>',
    '`a`',
    '@everyone',
    '# head',
    '| a |',
    '&lt;',
    '#12',
  ])('the label %s is text', (what) => {
    const [, , , , line = ''] = diffMarkdown({
      bump: 'patch',
      changes: [{ severity: 'patch', kind: 'changed', where: 'A', what }],
    });
    expect(line).toMatch(/^- `A`: (`+) ?(?!`)[^\n]*[^`\n] ?\1$/);
  });
});

test('check of an output that was never generated is one line', () => {
  const result = { drift: true, missing: ['a', 'b'], changed: [], extra: [], names: null };
  expect(checkText({ out: '/o', generated: false, ...result })).toEqual([
    '/o: nothing generated yet',
  ]);
});

test('check lists every difference', () => {
  const result = {
    out: '/o',
    drift: true,
    generated: true,
    missing: ['a'],
    changed: ['b'],
    extra: ['c'],
    names: null,
  };
  expect(checkText(result)).toEqual(['missing a', 'changed b', 'extra c', '/o is out of date']);
});

test('pull lists the calls by operation and the refused modules', () => {
  expect(
    pullText({
      snapshot: '/s.json',
      written: true,
      hash: 'h',
      transport: 'session',
      vtigerVersion: '8.4.0',
      modules: 1,
      fields: 2,
      refused: [{ name: 'X', operation: 'describe', code: 'ACCESS_DENIED' }],
      calls: { listtypes: 1, describe: 2 },
      droppedKeys: [],
      partial: [],
    }),
  ).toEqual([
    'wrote /s.json',
    '1 module, 2 fields; Vtiger 8.4.0 over session',
    '3 calls: listtypes 1, describe 2',
    'refused X (describe: ACCESS_DENIED)',
  ]);
});

test('generate with nothing to do prints one line', () => {
  expect(
    generateText({
      out: '/o',
      shape: 'source',
      written: [],
      removed: [],
      unchanged: 7,
      foreign: [],
      names: null,
      verified: true,
      version: null,
      bump: null,
      changes: [],
      diagnostics: [],
    }),
  ).toEqual(['/o: up to date, 7 unchanged, verified']);
});

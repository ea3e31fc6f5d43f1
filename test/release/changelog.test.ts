import { describe, expect, test } from 'vitest';
import { withRelease } from '../../src/release/changelog.js';
import type { Change } from '../../src/snapshot/change.js';

const ADDED: Change = {
  severity: 'minor',
  kind: 'added',
  where: 'Contacts.cf_995',
  label: 'Newsletter',
  type: 'boolean',
  what: 'was added',
};
const REMOVED: Change = {
  severity: 'major',
  kind: 'removed',
  where: 'Contacts.cf_2',
  type: 'string',
  what: 'was removed',
};
const OPTIONAL: Change = {
  severity: 'minor',
  kind: 'changed',
  where: 'Contacts.cf_3',
  label: 'Size',
  what: 'is no longer mandatory',
};
const LABEL: Change = {
  severity: 'patch',
  kind: 'changed',
  where: 'Contacts',
  what: 'label: "A" -> "was removed"',
};
const DEPRECATED: Change = { ...OPTIONAL, kind: 'deprecated', what: 'value "Old" is deprecated' };

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

describe('withRelease', () => {
  test('starts a changelog, with the changes under the headings of their kinds', () => {
    const changes = [ADDED, REMOVED, LABEL, OPTIONAL, DEPRECATED];
    const text = withRelease(null, '1.0.0', { changes, changed: ['Note.'] });
    expect(text).toMatch(/^# Changelog\n\n/);
    expect(text.slice(text.indexOf('## '))).toBe(`## [1.0.0]

### Added

- \`Contacts.cf_995\` Newsletter (boolean) was added

### Changed

- Note.
- \`Contacts\`: label: "A" -> "was removed"
- \`Contacts.cf_3\` Size: is no longer mandatory

### Deprecated

- \`Contacts.cf_3\` Size: value "Old" is deprecated

### Removed

- **Breaking**: \`Contacts.cf_2\` (string) was removed
`);
  });

  test.each([
    {
      what: 'on top of the others',
      before: '# Changelog\n\nMine.\n\n## [1.0.0] - 2026-01-31\n\nBy hand.\n',
      want: ['# Changelog', 'Mine.', '## [1.1.0]', '### Added', '- x', '## [1.0.0] - 2026-01-31'],
    },
    {
      what: 'below what is unreleased',
      before: '# Changelog\n\n## [Unreleased]\n\n- mine\n\n## 1.0.0\n',
      want: ['# Changelog', '## [Unreleased]', '- mine', '## [1.1.0]', '### Added', '- x'],
    },
    { what: 'into an empty file', before: '', want: ['## [1.1.0]', '### Added', '- x'] },
    {
      what: 'under a heading that is there',
      before: '# Changelog\n\n## [1.1.0]\n\nBy hand.\n\n## [1.0.0]\n',
      want: ['# Changelog', '## [1.1.0]', '### Added', '- x', 'By hand.', '## [1.0.0]'],
    },
  ])('puts a version $what, and keeps every line', ({ before, want }) => {
    const text = withRelease(before, '1.1.0', { changes: [], added: ['x'] });
    expect(lines(text).slice(0, want.length)).toEqual(want);
    for (const line of lines(before)) expect(lines(text)).toContain(line);
    expect(text).not.toMatch(/\n{3}/);
  });

  test('keeps the line ends of the file', () => {
    const text = withRelease('# Changelog\r\n\r\n## [1.0.0]\r\n', '1.1.0', { changes: [ADDED] });
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('names of the CRM are text', () => {
    const hostile = { ...LABEL, what: 'value "[x](https://evil)" <img> @all was\nadded' };
    const text = withRelease(null, '1.0.0', { changes: [hostile] });
    expect(text).toContain('- `Contacts`: `value "[x](https://evil)" <img> @all was added`\n');
  });

  test('holds no character that a terminal obeys or that reorders text', () => {
    const where = 'Contacts.\u001b[31m\u202ecba\u2028d\ne';
    const text = withRelease(null, '1.0.0', { changes: [{ ...LABEL, where, what: 'x' }] });
    expect(text).toContain('- `Contacts.\\u001b[31m\\u202ecba d e`: x\n');
  });

  test('thousands of changes are a number', () => {
    const text = withRelease(null, '1.0.0', { changes: Array<Change>(1000).fill(ADDED) });
    expect(text).toContain('- and 800 more');
  });
});

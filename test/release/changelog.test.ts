import { describe, expect, test } from 'vitest';
import { withRelease } from '../../src/release/changelog.js';
import type { Change } from '../../src/snapshot/change.js';

const ADDED: Change = { severity: 'minor', where: 'Contacts.cf_1', what: 'field was added' };
const GONE: Change = { severity: 'major', where: 'Contacts.cf_2', what: 'field is gone' };
const LABEL: Change = { severity: 'patch', where: 'Contacts', what: 'label: "A" -> "is gone"' };

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

describe('withRelease', () => {
  test('begins a changelog, changes by what they are', () => {
    const text = withRelease(null, '1.0.0', { changes: [ADDED, GONE, LABEL], changed: ['Said.'] });
    expect(text).toMatch(/^# Changelog\n\n/);
    expect(text.slice(text.indexOf('## '))).toBe(`## [1.0.0]

### Added

- Contacts.cf\\_1: field was added

### Changed

- Said.
- Contacts: label: "A" -\\> "is gone"

### Removed

- **Breaking**: Contacts.cf\\_2: field is gone
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
    const hostile = { ...ADDED, what: 'value "[x](https://evil)" <img> @all was\nadded' };
    const text = withRelease(null, '1.0.0', { changes: [hostile] });
    expect(text).toContain(
      '- Contacts.cf\\_1: value "\\[x\\]\\(https://evil\\)" &#60;img\\> &#64;all',
    );
  });

  test('nothing in it commands a terminal, or reads in another order than it stands', () => {
    const where = 'Contacts.\u001b[31m\u202ecba\u2028d\ne';
    const text = withRelease(null, '1.0.0', { changes: [{ ...ADDED, where }] });
    expect(text).toContain('- Contacts.\\\\u001b\\[31m\\\\u202ecba\\\\u2028d e: field was added\n');
  });

  test('thousands of changes are a number', () => {
    const text = withRelease(null, '1.0.0', { changes: Array<Change>(1000).fill(ADDED) });
    expect(text).toContain('- and 800 more');
  });
});

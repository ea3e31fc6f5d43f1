import { describe, expect, test } from 'vitest';
import { selectModules } from '../../src/introspect/selection.js';

const modules = ['Contacts', 'Accounts', 'HelpDesk', 'vtcmFleet', '../../x', '.hidden', '!odd'];

describe('selectModules', () => {
  const table: readonly [include: string[], exclude: string[], want: string[]][] = [
    [[], [], modules],
    [['*'], [], modules],
    [['Contacts'], [], ['Contacts']],
    [['*cco*', 'Con*'], [], ['Contacts', 'Accounts']],
    [['{Contacts,HelpDesk}'], [], ['Contacts', 'HelpDesk']],
    [['[AC]*'], ['Accounts'], ['Contacts']],
    [[], ['*t*', '.*', '!*'], ['HelpDesk']],
    [['../../x'], [], ['../../x']],
    [['!odd'], [], ['!odd']],
  ];
  test.each(table)('include %j, exclude %j', (include, exclude, want) => {
    expect(selectModules(modules, include, exclude)).toEqual(want);
  });

  const unmatched: readonly [include: string[], exclude: string[], fix: RegExp][] = [
    [['contacts'], [], /"Contacts"; names are case-sensitive/],
    [['Contact'], [], /"Contacts"/],
    [['Acounts'], [], /"Accounts"/],
    [['Fleet'], [], /"vtcmFleet"/],
    [[], ['Helpdesk*'], /"HelpDesk"/],
    [['Quotes', 'Zzz'], [], /the modules are "/],
    [['Contacts'], ['C*'], /exclude fewer/],
  ];
  test.each(unmatched)('include %j, exclude %j is refused', (include, exclude, fix) => {
    expect(() => selectModules(modules, include, exclude)).toThrow(
      expect.objectContaining({
        code: 'PATTERN_UNMATCHED',
        exitCode: 2,
        fix: expect.stringMatching(fix) as string,
      }) as Error,
    );
  });
});

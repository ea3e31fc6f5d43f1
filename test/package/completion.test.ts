import { expect, it } from 'vitest';
import { demoSnapshot } from '../../src/sandbox/demo/snapshot.js';
import { filesOf, installedAs } from '../helpers/packages.js';
import { languageService } from '../helpers/type-check.js';

/** What an editor offers at the bar. */
const given: readonly (readonly [call: string, ...offers: string[]])[] = [
  ['contacts.|', 'create', 'where', 'related'],
  ["contacts.where('|')", 'lastname', 'modifiedtime'],
  ["contacts.where('lastname', '|')", '=', 'startsWith', 'isEmpty'],
  ["contacts.where('leadsource', 'in', ['|'])", 'Cold Call', 'Web Site'],
  ['contacts.where({ | })', 'lastname', 'leadsource'],
  ["contacts.where({ lastname: 'x', | })", 'leadsource'],
  ["contacts.where({ leadsource: '|' })", 'Cold Call', 'Web Site'],
  ["contacts.where((w) => w('|'))", 'lastname', 'modifiedtime'],
  ["contacts.select('|')", 'lastname', 'modifiedtime'],
  ['contacts.include({ | })', 'account_id'],
  ["contacts.include({ account_id: ['|'] })", 'accountname'],
  ["contacts.create({ lastname: 'x', | })", 'assigned_user_id', 'leadsource'],
  ["contacts.related('12x1', '|')", 'Products', 'Documents'],
  ["contacts.changes({ since: new Date(), scope: '|' })", 'user', 'application'],
];

const head = `import { createClient } from '@acme/crm';
const crm = createClient({ url: '', username: '', accessKey: '' });
`;
const uses = given.map(([call], index) => ({
  path: `use-${index}.ts`,
  text: `${head}crm.${call.replace('|', '')};\n`,
  at: head.length + 'crm.'.length + call.indexOf('|'),
}));
const packed = filesOf(demoSnapshot).filter(({ path }) => !path.endsWith('.js'));
const editor = languageService([...installedAs('@acme/crm', packed), ...uses]);

it.each(given.map(([call, ...offers], index) => ({ call, offers, index })))(
  '$call',
  ({ offers, index }) => {
    const { path, at } = uses[index] ?? { path: '', at: 0 };
    const found = editor.getCompletionsAtPosition(`/${path}`, at, {});
    const names = found?.entries.map(({ name }) => name) ?? [];
    expect(names).toEqual(expect.arrayContaining(offers));
    // No list of all that there is: what the place takes, and nothing else.
    expect(names.length).toBeLessThan(100);
  },
);

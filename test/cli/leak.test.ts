import { expect, test } from 'vitest';
import { printSnapshot } from '../../src/snapshot/print.js';
import { aField, aModule, aSnapshot } from '../helpers/snapshots.js';
import { tempFolder, tree, write } from '../output/temp-folder.js';
import { runMain } from './run-cli.js';

const generate = ['generate', '--snapshot', 's.json', '--out', 'out', '--name', '@acme/crm'];

test.each([
  ['VTIGER_URL', 'https://crm.acme.cloud', 'see CRM.acme.cloud for help'],
  ['VTIGER_USERNAME', 'api.robot', 'ask api.robot'],
  ['VTIGER_ACCESS_KEY', 'aK3yOf16LettersX', 'test key aK3yOf16LettersX'],
])(
  '%s in a label: nothing is written, and the message does not repeat it',
  async (name, value, label) => {
    const cwd = tempFolder();
    const module = aModule('Contacts', { fields: [aField('lastname', { label })] });
    write(cwd, { 's.json': printSnapshot(aSnapshot([module])) });
    const before = tree(cwd);
    const run = await runMain(generate, { cwd, env: { [name]: value } });
    expect({ code: run.code, after: tree(cwd) }).toEqual({ code: 4, after: before });
    expect(run.stderr).toMatch(/schemas\.js would hold/);
    expect(run.stderr.toLowerCase()).not.toContain(value.replace('https://', '').toLowerCase());
    // Not known, it is a label like any other.
    expect((await runMain(generate, { cwd })).code).toBe(0);
  },
);

import { expect, test } from 'vitest';
import type { InitChoice } from '../../src/init/choice.js';
import { initFiles } from '../../src/init/files.js';
import type { Project } from '../../src/init/project.js';

const PROJECT: Project = {
  ...{ folder: '/repo', gitRoot: '/repo', lockFolder: '/repo', lockFile: 'package-lock.json' },
  ...{ manager: 'npm', workspaces: false, prettier: true },
};
const CHOICE: InitChoice = { transport: 'rest', out: 'src/crm', config: 'ts', ci: [] };
const CREDENTIALS = {
  url: 'https://crm.example',
  username: 'robot',
  accessKey: 'key',
  variables: { url: 'VTIGER_URL', username: 'VTIGER_USERNAME', accessKey: 'VTIGER_ACCESS_KEY' },
};

test.each<[string, Partial<InitChoice>, Partial<Project>, string]>([
  ['of one CRM', {}, {}, '/vtiger.snapshot.json\n/src/crm/**\n'],
  ['with a path of Windows', { out: 'src\\crm\\' }, {}, '/vtiger.snapshot.json\n/src/crm/**\n'],
  ['outside of the project', { out: '../crm' }, {}, '/vtiger.snapshot.json\n'],
  [
    'beside a folder of the repository',
    { out: '../crm' },
    { folder: '/repo/packages/app' },
    '/packages/app/vtiger.snapshot.json\n/packages/crm/**\n',
  ],
  [
    'in a folder that holds the project',
    { out: '..' },
    { folder: '/repo/packages/app' },
    '/packages/app/vtiger.snapshot.json\n',
  ],
  ['of a tenant', { tenant: 'acme' }, {}, '/tenants/*/vtiger.snapshot.json\n/packages/*/**\n'],
  [
    'in a folder of the repository, whose list is at the root',
    {},
    { folder: '/repo/apps/web' },
    '/apps/web/vtiger.snapshot.json\n/apps/web/src/crm/**\n',
  ],
  ['without a repository', {}, { gitRoot: null }, '/vtiger.snapshot.json\n/src/crm/**\n'],
])('Prettier leaves the output %s alone', (_, choice, project, want) => {
  const files = initFiles({ ...CHOICE, ...choice }, CREDENTIALS, { ...PROJECT, ...project });
  const file = files.find(({ path }) => path === '.prettierignore');
  expect(file?.merge(null)).toEqual({ text: want, replaces: false });
  expect(file).toMatchObject({ atRoot: true });
  expect(file?.existing).toBeUndefined();
});

test('a project without Prettier gets no list of its own', () => {
  const files = initFiles(CHOICE, CREDENTIALS, { ...PROJECT, prettier: false });
  expect(files.find(({ path }) => path === '.prettierignore')).toMatchObject({ existing: true });
});

test.each([
  ['.\\crm\\', 'crm'],
  ['../crm', '../crm'],
  ['../../../crm', 'node_modules/@acme/crm'],
])('with the output %s, coding assistants read the guide in %s', (out, folder) => {
  const project = { ...PROJECT, folder: '/repo/packages/app' };
  const files = initFiles({ ...CHOICE, name: '@acme/crm', out }, CREDENTIALS, project);
  const file = files.find(({ path }) => path === 'AGENTS.md');
  expect(file?.merge('').text).toContain(`Read \`${folder}/AGENTS.md\` before`);
});

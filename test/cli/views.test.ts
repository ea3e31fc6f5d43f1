import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCrm } from '../../src/introspect/read-crm.js';
import { startSandbox, type Sandbox, type SandboxUser } from '../../src/sandbox/index.js';
import type { Snapshot } from '../../src/snapshot/snapshot.js';
import { tempFolder, tree, write } from '../output/temp-folder.js';
import { runMain } from './run-cli.js';

const CLERK: SandboxUser = {
  number: 7,
  username: 'clerk',
  accessKey: 'clerkKey',
  admin: false,
  hiddenModules: ['Accounts'],
  hiddenFields: ['Contacts.homephone'],
};
/** Of everything the same view as the administrator, in another language. */
const GERMAN: SandboxUser = { number: 1, username: 'karl', accessKey: 'karlsKey', admin: true };

let sandbox: Sandbox;
let german: Sandbox;
let snapshot: Snapshot;

async function pulled(env: Record<string, string>, args: readonly string[] = []): Promise<string> {
  const cwd = tempFolder();
  const run = await runMain(['pull', ...FEW, ...args], { cwd, env });
  expect(run).toMatchObject({ code: 0 });
  return cwd;
}

const FEW = ['--include', 'Accounts', '--include', 'Contacts'];

function as({ url, username, accessKey }: Sandbox, user?: SandboxUser): Record<string, string> {
  return {
    VTIGER_URL: url,
    VTIGER_USERNAME: user?.username ?? username,
    VTIGER_ACCESS_KEY: user?.accessKey ?? accessKey,
  };
}

beforeAll(async () => {
  sandbox = await startSandbox({ users: [CLERK] });
  const { url, username, accessKey } = sandbox;
  ({ snapshot } = await readCrm({ url, username, accessKey, include: ['Accounts', 'Contacts'] }));
  const fields = snapshot.modules.flatMap(({ name, fields: of }) =>
    of.map((field): [string, string] => [`${name}.${field.name}`, `Feld ${field.name}`]),
  );
  german = await startSandbox({ users: [{ ...GERMAN, labels: Object.fromEntries(fields) }] });
});
afterAll(async () => {
  await sandbox.close();
  await german.close();
});

interface Live {
  readonly drift: boolean;
  readonly comparable: boolean;
  readonly view: string[];
  readonly bump: string;
  readonly changes: { where: string }[];
}

async function live(
  cwd: string,
  env: Record<string, string>,
  args: readonly string[] = [],
): Promise<Live & { code: number | null }> {
  const before = tree(cwd);
  const { code, stdout } = await runMain(['check', '--live', '--json', ...FEW, ...args], {
    cwd,
    env,
  });
  expect(tree(cwd)).toEqual(before);
  return { ...(JSON.parse(stdout) as Live), code };
}

describe('check --live', () => {
  test('is fine where nothing has changed', async () => {
    const cwd = await pulled(as(sandbox));
    expect(await live(cwd, as(sandbox))).toMatchObject({
      code: 0,
      drift: false,
      comparable: true,
      view: [],
      bump: 'none',
      changes: [],
    });
  });

  test('as another instance: another user and transport are fine; without --live it is a mistake', async () => {
    const cwd = await pulled(as(sandbox));
    const other = ['--as-other-instance'];
    expect(await live(cwd, as(german), other)).toMatchObject({ code: 0, comparable: true });
    // The clerk sees less.
    expect(await live(cwd, as(sandbox, CLERK), other)).toMatchObject({ code: 1, drift: true });
    const run = await runMain(['check', ...other], { cwd });
    expect(run).toMatchObject({ code: 2, stdout: '' });
  });

  test('prints drift as a diff, exit 1, and writes nothing', async () => {
    const cwd = await pulled(as(sandbox));
    const path = join(cwd, 'vtiger.snapshot.json');
    write(cwd, {
      'vtiger.snapshot.json': readFileSync(path, 'utf8').replace('"Cold Call"', '"Warm Call"'),
    });
    expect(await live(cwd, as(sandbox))).toMatchObject({
      code: 1,
      drift: true,
      bump: 'major',
      changes: expect.arrayContaining([
        expect.objectContaining({ where: 'Contacts.leadsource' }),
      ]) as unknown,
    });
    const { stdout, stderr } = await runMain(['check', '--live', ...FEW], {
      cwd,
      env: as(sandbox),
    });
    expect(stdout).toMatch(/version bump: major\n.*no longer matches/);
    expect(stderr).toMatch(/fix: run .*generate --pull/);
  });

  test('an upgrade of the CRM is drift', async () => {
    const cwd = await pulled(as(sandbox));
    const text = readFileSync(join(cwd, 'vtiger.snapshot.json'), 'utf8');
    write(cwd, { 'vtiger.snapshot.json': text.replace('"8.4.0"', '"8.3.0"') });
    expect(await live(cwd, as(sandbox))).toMatchObject({ code: 1, drift: true, changes: [] });
  });

  test('another API user is distinguished from drift', async () => {
    const cwd = await pulled(as(sandbox));
    // What the clerk cannot see at all would be an unmatched pattern.
    const { code, stdout } = await runMain(['check', '--live', '--json', '--include', 'Contacts'], {
      cwd,
      env: as(sandbox, CLERK),
    });
    expect({ code, ...(JSON.parse(stdout) as Live) }).toMatchObject({
      code: 2,
      drift: false,
      comparable: false,
      view: ['API user: 19x1 (administrator) -> 19x7'],
    });
  });

  test('speaks the transport of the snapshot, so that none is taken for drift', async () => {
    const cwd = await pulled(as(sandbox), ['--transport', 'session']);
    const calls = sandbox.requests.length;
    await live(cwd, as(sandbox));
    expect(sandbox.requests.slice(calls).filter(({ endpoint }) => endpoint === 'rest')).toEqual([]);
  });

  test('another language is distinguished from drift, and does not hide it', async () => {
    const cwd = await pulled(as(sandbox));
    const same = await live(cwd, as(german, GERMAN));
    expect(same).toMatchObject({ code: 0, drift: false, changes: [] });
    expect(same.view).toEqual([expect.stringMatching(/^language: \d+ of \d+ labels differ$/)]);
    const text = readFileSync(join(cwd, 'vtiger.snapshot.json'), 'utf8');
    write(cwd, { 'vtiger.snapshot.json': text.replace('"Cold Call"', '"Warm Call"') });
    const drifted = await live(cwd, as(german, GERMAN));
    expect(drifted).toMatchObject({ code: 1, drift: true, bump: 'major' });
    expect(new Set(drifted.changes.map(({ where }) => where))).toEqual(
      new Set(['Contacts.leadsource']),
    );
  });

  test('a wrong key is exit 3', async () => {
    const cwd = await pulled(as(sandbox));
    const env = { ...as(sandbox), VTIGER_ACCESS_KEY: 'wr0ngKey' };
    const { code, stderr } = await runMain(['check', '--live'], { cwd, env });
    expect(code).toBe(3);
    expect(stderr).not.toContain('wr0ngKey');
  });

  test('without a snapshot it makes no call', async () => {
    const before = sandbox.requests.length;
    const { code } = await runMain(['check', '--live'], { cwd: tempFolder(), env: as(sandbox) });
    expect({ code, asked: sandbox.requests.length - before }).toEqual({ code: 2, asked: 0 });
  });
});

describe('pull as several API users', () => {
  function both(first: SandboxUser | undefined, second: SandboxUser | undefined): string {
    const [one, two] = [as(sandbox, first), as(sandbox, second)];
    return [
      `VTIGER_URL=${sandbox.url}`,
      `VTIGER_USERNAME=${one['VTIGER_USERNAME']}`,
      `VTIGER_ACCESS_KEY=${one['VTIGER_ACCESS_KEY']}`,
      `VTIGER_USERNAME_2=${two['VTIGER_USERNAME']}`,
      `VTIGER_ACCESS_KEY_2=${two['VTIGER_ACCESS_KEY']}\n`,
    ].join('\n');
  }

  test('merges their views, and names only in the report who sees what', async () => {
    const cwd = tempFolder();
    write(cwd, { '.env': both(CLERK, undefined) });
    const { code, stdout } = await runMain(['pull', '--json', ...FEW], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      calls: { login: 2, listtypes: 2 },
      partial: expect.arrayContaining([
        { where: 'Contacts.homephone', what: 'field', users: ['19x1'] },
        { where: 'Accounts', what: 'module', users: ['19x1'] },
      ]) as unknown,
    });
    const text = readFileSync(join(cwd, 'vtiger.snapshot.json'), 'utf8');
    const merged = JSON.parse(text) as Snapshot;
    expect(merged.describedBy.users).toEqual([
      { id: '19x1', admin: true },
      { id: '19x7', admin: false },
    ]);
    const names = (of: Snapshot): string[] =>
      of.modules.flatMap(({ name, fields }) => fields.map((field) => `${name}.${field.name}`));
    expect(names(merged)).toEqual(names(snapshot));
    const again = await runMain(['pull', ...FEW], { cwd });
    expect(again.stderr).toContain('visible to 19x1 only: Contacts.homephone (field)');
    expect(readFileSync(join(cwd, 'vtiger.snapshot.json'), 'utf8')).toBe(text);
    expect(await runMain(['check', '--live', ...FEW], { cwd })).toMatchObject({ code: 0 });
  });

  test('a pattern that no user sees anything of is refused', async () => {
    const cwd = tempFolder();
    write(cwd, { '.env': both(undefined, CLERK) });
    const run = await runMain(['pull', ...FEW, '--exclude', 'Nothing*'], { cwd });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('"Nothing*" matches none');
    expect(Object.keys(tree(cwd))).toEqual(['.env']);
  });

  test('a second user whose key is wrong fails the pull, and no key is shown', async () => {
    const cwd = tempFolder();
    write(cwd, { '.env': both(undefined, { ...CLERK, accessKey: 'wr0ngKey' }) });
    const run = await runMain(['pull', ...FEW], { cwd });
    expect(run.code).toBe(3);
    expect(run.stdout + run.stderr).not.toContain('wr0ngKey');
    expect(Object.keys(tree(cwd))).toEqual(['.env']);
  });
});

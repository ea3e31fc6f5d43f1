import { once } from 'node:events';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '../../src/sandbox/index.js';
import { tempFolder, tree, write } from '../output/temp-folder.js';
import { runCli, runMain, startCli } from './run-cli.js';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

function env(): Record<string, string> {
  const { url, username, accessKey } = sandbox;
  return { VTIGER_URL: url, VTIGER_USERNAME: username, VTIGER_ACCESS_KEY: accessKey };
}

const SNAPSHOT = 'vtiger.snapshot.json';
const FEW = ['--include', 'Contacts', '--include', 'Accounts'];

/** A folder with a snapshot of two modules. */
async function pulled(): Promise<string> {
  const cwd = tempFolder();
  const { code } = await runMain(['pull', '--snapshot', SNAPSHOT, ...FEW], { cwd, env: env() });
  expect(code).toBe(0);
  return cwd;
}

async function document(args: readonly string[], cwd: string, code: number): Promise<unknown> {
  const run = await runMain([...args, '--json'], { cwd, env: env() });
  expect({ code: run.code, stderr: run.stderr }).toMatchObject({ code });
  return JSON.parse(run.stdout);
}

describe('pull', () => {
  test('prints the calls per operation; a second run gives the same bytes and writes nothing', async () => {
    const cwd = tempFolder();
    const first = await document(['pull', '--snapshot', SNAPSHOT], cwd, 0);
    const { modules } = JSON.parse(readFileSync(join(cwd, SNAPSHOT), 'utf8')) as {
      modules: { isEntity: boolean }[];
    };
    expect(first).toMatchObject({
      written: true,
      transport: 'session',
      modules: modules.length,
      refused: [],
      calls: {
        // Asked by `auto`, which has to find out that there is no REST endpoint.
        me: 1,
        getchallenge: 1,
        login: 1,
        listtypes: 1,
        describe: modules.length,
        relatedtypes: modules.filter(({ isEntity }) => isEntity).length,
      },
    });
    const before = {
      bytes: readFileSync(join(cwd, SNAPSHOT)),
      time: statSync(join(cwd, SNAPSHOT)).mtimeMs,
    };
    expect(await document(['pull', '--snapshot', SNAPSHOT], cwd, 0)).toMatchObject({
      written: false,
    });
    expect({
      bytes: readFileSync(join(cwd, SNAPSHOT)),
      time: statSync(join(cwd, SNAPSHOT)).mtimeMs,
    }).toEqual(before);
  });

  test('holds neither the URL nor the user name nor the key', async () => {
    const text = readFileSync(join(await pulled(), SNAPSHOT), 'utf8');
    for (const secret of [sandbox.url, sandbox.accessKey, '127.0.0.1'])
      expect(text).not.toContain(secret);
  });

  test('a pattern that matches nothing is exit 2 and writes nothing', async () => {
    const cwd = tempFolder();
    const { code, stderr } = await runMain(['pull', '--exclude', 'Nothing*'], { cwd, env: env() });
    expect(code).toBe(2);
    expect(stderr).toContain('Nothing*');
    expect(tree(cwd)).toEqual({});
  });

  test('takes the key from standard input', async () => {
    const { VTIGER_ACCESS_KEY: key = '', ...rest } = env();
    const args = ['pull', ...FEW, '--access-key-stdin'];
    const run = await runCli(args, { cwd: tempFolder(), env: rest, input: `${key}\n` });
    expect(run).toMatchObject({ code: 0 });
    expect((await runCli(args, { cwd: tempFolder(), env: rest })).code).toBe(2);
  });
});

describe('generate and check', () => {
  test.each([{ name: [] }, { name: ['--name', '@acme/crm'] }])(
    'write once, then nothing, and agree ($name)',
    async ({ name }) => {
      const cwd = await pulled();
      const args = ['--snapshot', SNAPSHOT, '--out', 'out', ...name];
      const first = (await document(['generate', ...args], cwd, 0)) as { written: string[] };
      expect(first.written.length).toBeGreaterThan(5);
      const before = tree(cwd);
      expect(await document(['generate', ...args], cwd, 0)).toMatchObject({
        written: [],
        removed: [],
      });
      expect(tree(cwd)).toEqual(before);
      expect(await document(['check', ...args], cwd, 0)).toMatchObject({ drift: false });
      // The name of a package stands in it.
      expect(
        await document(['check', '--snapshot', SNAPSHOT, '--out', 'out'], cwd, 0),
      ).toMatchObject({
        drift: false,
      });
    },
  );

  test('--verify proves the real output before it is written', async () => {
    const cwd = await pulled();
    const args = ['generate', '--snapshot', SNAPSHOT, '--out', 'out', '--verify'];
    expect(await document(args, cwd, 0)).toMatchObject({ verified: true });
  });

  test('new diagnostics are printed with the changes they belong to', async () => {
    const cwd = tempFolder();
    const only = ['--include', 'Vehicles', '--include', 'Users'];
    const pull = await runMain(['pull', '--snapshot', SNAPSHOT, ...only], { cwd, env: env() });
    expect(pull.code).toBe(0);
    const args = ['generate', '--snapshot', SNAPSHOT, '--out', 'out'];
    const printed = async (): Promise<string> => (await runMain(args, { cwd })).stderr;
    expect(await printed()).toMatch(/^(?:note: .*\n)*note: Vehicles\.parked_at .*\n$/);
    expect(await printed()).toBe('');
  });

  test('generate --pull does both', async () => {
    const cwd = tempFolder();
    const args = ['generate', '--pull', ...FEW, '--snapshot', SNAPSHOT, '--out', 'out'];
    expect(await document(args, cwd, 0)).toMatchObject({ pull: { modules: 2 }, shape: 'source' });
  });

  test('check lists missing, changed and extra files together, exit 1', async () => {
    const cwd = await pulled();
    const args = ['--snapshot', SNAPSHOT, '--out', 'out', '--name', '@acme/crm'];
    await document(['generate', ...args], cwd, 0);
    write(cwd, { 'out/accounts.js': '', 'out/extra.js': '' });
    rmSync(join(cwd, 'out/contacts.js'));
    expect(await document(['check', ...args], cwd, 1)).toMatchObject({
      drift: true,
      missing: ['contacts.js'],
      changed: ['accounts.js'],
      extra: ['extra.js'],
    });
    const { code, stdout, stderr } = await runCli(['check', ...args], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('missing contacts.js\nchanged accounts.js\nextra extra.js\n');
    expect(stderr).toMatch(/^fix: .*generate/);
    await document(['generate', ...args], cwd, 0);
    // What generate would not mend is not to be mended by generate.
    const left = await runMain(['check', ...args], { cwd });
    expect(left).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^fix: move the extra/) as string,
    });
    rmSync(join(cwd, 'out/extra.js'));
    await document(['check', ...args], cwd, 0);
  });

  test('a foreign folder is exit 4 and stays as it is', async () => {
    const cwd = await pulled();
    write(cwd, { 'out/notes.txt': 'mine' });
    const before = tree(cwd);
    const run = await runMain(['generate', '--snapshot', SNAPSHOT, '--out', 'out'], { cwd });
    expect(run).toMatchObject({ code: 4, stdout: '' });
    expect(run.stderr).toContain('notes.txt');
    expect(tree(cwd)).toEqual(before);
  });

  test.each([
    ['{', 'SNAPSHOT_INVALID'],
    ['{"format":"vtiger-snapshot","version":99}', 'SNAPSHOT_VERSION'],
  ])('the snapshot %s is exit 4, the earlier output intact', async (text, code) => {
    const cwd = await pulled();
    const args = ['generate', '--snapshot', SNAPSHOT, '--out', 'out'];
    await document(args, cwd, 0);
    write(cwd, { [SNAPSHOT]: text });
    const before = tree(cwd);
    expect(await document(args, cwd, 4)).toMatchObject({ error: { code } });
    expect(tree(cwd)).toEqual(before);
  });

  test('a version that a person set in the package stays', async () => {
    const cwd = await pulled();
    const args = ['--snapshot', SNAPSHOT, '--out', 'out', '--name', '@acme/crm'];
    await document(['generate', ...args], cwd, 0);
    const path = join(cwd, 'out/package.json');
    const text = readFileSync(path, 'utf8').replace(/"version": "[\d.]+"/, '"version": "7.8.9"');
    write(cwd, { 'out/package.json': text });
    await document(['generate', ...args], cwd, 0);
    expect(readFileSync(path, 'utf8')).toContain('"version": "7.8.9"');
    await document(['check', ...args], cwd, 0);
  });
});

describe('diff', () => {
  test('--json is exactly the bump and the changes; text and Markdown list the same', async () => {
    const cwd = await pulled();
    const text = readFileSync(join(cwd, SNAPSHOT), 'utf8');
    write(cwd, { 'new.json': text.replace('"Cold Call"', '"Warm Call"') });
    const args = ['diff', SNAPSHOT, 'new.json'];
    const found = (await document(args, cwd, 0)) as { bump: string; changes: object[] };
    expect(Object.keys(found)).toEqual(['bump', 'changes']);
    expect(found.bump).toBe('major');
    for (const change of found.changes)
      expect(Object.keys(change).filter((key) => key !== 'label')).toEqual([
        ...['severity', 'kind', 'where', 'what'],
      ]);
    expect((await runMain(args, { cwd })).stdout).toMatch(/version bump: major\n$/);
    expect((await runMain([...args, '--markdown'], { cwd })).stdout).toContain('### Major');
    expect(await document(['diff', SNAPSHOT, SNAPSHOT], cwd, 0)).toEqual({
      bump: 'none',
      changes: [],
    });
  });
});

describe('sandbox', () => {
  test.each([
    { given: {}, shows: true },
    { given: { VTIGER_USERNAME: 'robot', VTIGER_ACCESS_KEY: 'r0b0tKey' }, shows: false },
  ])('prints one line on stdout, takes $given, and stops on a signal', async ({ given, shows }) => {
    const cwd = tempFolder();
    const child = startCli(['sandbox', '--port', '0'], { cwd, env: given });
    const lines: string[] = [];
    let printed = '';
    child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    const output = createInterface({ input: child.stdout });
    const first = once(output, 'line') as Promise<[string]>;
    output.on('line', (line) => lines.push(line));
    const [line] = await first;
    expect(line).toMatch(/^listening http:\/\/127\.0\.0\.1:\d+$/);
    const key = shows ? (/VTIGER_ACCESS_KEY=(\S+)/.exec(printed)?.[1] ?? '') : 'r0b0tKey';
    expect(printed.includes('r0b0tKey')).toBe(false);
    const pull = await runCli(['pull', ...FEW], {
      cwd,
      env: {
        VTIGER_URL: line.slice('listening '.length),
        VTIGER_USERNAME: shows ? 'admin' : 'robot',
        VTIGER_ACCESS_KEY: key,
      },
    });
    expect(pull.code).toBe(0);
    child.kill('SIGTERM');
    const [code] = (await once(child, 'close')) as [number | null];
    expect(code).toBe(0);
    expect(lines).toEqual([line]);
  });

  test('serves the metadata of a snapshot', async () => {
    const cwd = tempFolder();
    const pull = ['pull', '--snapshot', SNAPSHOT, '--exclude', 'Vehicles'];
    const { modules } = (await document(pull, cwd, 0)) as { modules: number };
    const child = startCli(['sandbox', '--snapshot', SNAPSHOT, '--profile', 'cloud'], { cwd });
    const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    const given = { ...env(), VTIGER_URL: line.slice('listening '.length) };
    const run = await runMain(['pull', '--snapshot', 'again.json', '--json'], { cwd, env: given });
    child.kill('SIGINT');
    expect(JSON.parse(run.stdout)).toMatchObject({ modules, transport: 'rest' });
  });
});

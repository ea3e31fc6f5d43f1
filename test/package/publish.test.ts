import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emit } from '../../src/emit/emit.js';
import { printCompact } from '../../src/snapshot/compact.js';
import { buildModel } from '../../src/model/build-model.js';
import { DEFAULT_MODEL_OPTIONS } from '../../src/model/model.js';
import { EMPTY_NAMES } from '../../src/model/names.js';
import { demoSnapshot } from '../../src/sandbox/demo/snapshot.js';
import { typeProblems } from '../helpers/attw.js';
import { writeOutput } from '../helpers/output.js';

/** A package on disk, as `generate` leaves it. */
async function packageFolder(registry?: string): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'vtiger-publish-'));
  const model = buildModel(demoSnapshot, EMPTY_NAMES, DEFAULT_MODEL_OPTIONS);
  const files = emit(model, {
    shape: 'package',
    packageName: '@acme/crm',
    generatorVersion: '0.0.0',
    snapshotHash: 'none',
    registry,
  });
  const snapshot = { path: 'vtiger.snapshot.json', text: printCompact(demoSnapshot) };
  await writeOutput([...files, snapshot], dir);
  return dir;
}

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** npm without this machine's settings: another registry than loopback must not be asked. */
function npm(args: readonly string[], cwd: string): Promise<Ran> {
  const env = { PATH: process.env['PATH'], HOME: cwd, npm_config_update_notifier: 'false' };
  return new Promise((done) => {
    execFile('npm', [...args], { cwd, env, maxBuffer: 1 << 26 }, (error, stdout, stderr) =>
      done({ code: error === null ? 0 : 1, stdout, stderr }),
    );
  });
}

/** A registry that has nothing. */
let registry: Server;
let url: string;
let puts = 0;

beforeAll(async () => {
  registry = createServer(({ method }, response) => {
    if (method === 'PUT') puts += 1;
    response.writeHead(404).end('{}');
  }).listen(0, '127.0.0.1');
  await once(registry, 'listening');
  url = `http://127.0.0.1:${(registry.address() as AddressInfo).port}/`;
});

afterAll(() => registry.close());

describe('a package with a registry', () => {
  it('passes publint, with its suggestions', async () => {
    const { messages } = await publint({ pkgDir: await packageFolder(url), strict: true });
    expect(messages).toEqual([]);
  });

  it('passes attw, profile esm-only, at every entry', async () => {
    const dir = await packageFolder(url);
    const { stdout } = await npm(['pack', '--json'], dir);
    const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
    const { entries, problems } = await typeProblems(
      new Uint8Array(await readFile(join(dir, filename))),
    );
    expect(problems).toEqual([]);
    expect(entries).toContain('./contacts');
  });

  it('packs what it needs and nothing else', async () => {
    const dir = await packageFolder(url);
    await writeFile(join(dir, 'CHANGELOG.md'), '# Changelog\n');
    for (const path of ['.env', 'notes.txt', 'node_modules/x/index.js']) {
      await mkdir(dirname(join(dir, path)), { recursive: true });
      await writeFile(join(dir, path), 'x');
    }
    const { stdout } = await npm(['pack', '--dry-run', '--json'], dir);
    const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
    const paths = files.map(({ path }) => path);
    const expected =
      /^(package\.json|README\.md|AGENTS\.md|CHANGELOG\.md|vtiger\.snapshot\.json|runtime\/LICENSE|(runtime\/|testing\/)?[a-z0-9-]+\.(js|d\.ts))$/;
    expect(paths.filter((path) => !expected.test(path))).toEqual([]);
    for (const path of [
      'index.js',
      'index.d.ts',
      'contacts.js',
      'runtime/index.js',
      'runtime/LICENSE',
      'testing/index.js',
      'testing/kit.js',
      'vtiger.snapshot.json',
      'CHANGELOG.md',
    ])
      expect(paths).toContain(path);
  });

  it('passes npm publish --dry-run, to that registry', async () => {
    const { code, stderr } = await npm(['publish', '--dry-run'], await packageFolder(url));
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stderr).toContain(`Publishing to ${url}`);
  });
});

it('a package without a registry is private, and npm publish refuses it', async () => {
  const dir = await packageFolder();
  const { messages } = await publint({ pkgDir: dir, strict: true });
  expect(messages).toEqual([]);
  // Whoever is logged in is refused all the same.
  await writeFile(join(dir, '.npmrc'), `//${new URL(url).host}/:_authToken=someone\n`);
  const { code, stderr } = await npm(['publish', '--registry', url], dir);
  expect(code).toBe(1);
  expect(stderr).toContain('EPRIVATE');
  expect(puts).toBe(0);
});

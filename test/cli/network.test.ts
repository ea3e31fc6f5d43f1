import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '../../src/sandbox/index.js';
import { forwardProxy } from '../helpers/forward-proxy.js';
import { tempFolder, tree, write } from '../output/temp-folder.js';
import { runMain } from './run-cli.js';

// What stands between the command line and the CRM: gateways, proxies, and where settings come from.

const TOKEN = 'gateway-t0ken';
const PULL = ['pull', '--include', 'Contacts'];
let sandbox: Sandbox;
let env: Record<string, string>;
let port: number;
beforeAll(async () => {
  sandbox = await startSandbox({ accessKey: 'S3cretAccessKey' });
  const { url, username, accessKey } = sandbox;
  port = Number(new URL(url).port);
  env = { VTIGER_URL: url, VTIGER_USERNAME: username, VTIGER_ACCESS_KEY: accessKey };
});
afterAll(() => sandbox.close());

/** A gateway that wants a header, and answers with a page of its own where it is missing. */
async function gateway(): Promise<{ url: string; close: () => void }> {
  const server = createServer((incoming, response) => {
    const { method, url, headers } = incoming;
    if (headers['x-gateway'] !== TOKEN) {
      response.writeHead(401).end('<html>Who are you?</html>');
      return;
    }
    incoming.pipe(
      send({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, close: () => void server.close() };
}

describe('VTIGER_HEADERS', () => {
  test('opens a gateway; without it the message names it, and not the key', async () => {
    const cwd = tempFolder();
    const { url, close } = await gateway();
    const closed = await runMain(PULL, { cwd, env: { ...env, VTIGER_URL: url } });
    expect(closed).toMatchObject({ code: 3, stdout: '' });
    expect(closed.stderr).toMatch(/HTTP 401, an HTML page.*\nfix: .*VTIGER_HEADERS/);
    for (const headers of [`X-Gateway: ${TOKEN}`, JSON.stringify({ 'x-gateway': TOKEN })]) {
      const run = await runMain(PULL, {
        cwd,
        env: { ...env, VTIGER_URL: url, VTIGER_HEADERS: headers },
      });
      expect(run).toMatchObject({ code: 0 });
    }
    expect(JSON.stringify(tree(cwd))).not.toContain(TOKEN);
    close();
  });

  test.each(['{"a":1}', 'no colon', '{"a":', '[1]'])('%s is refused', async (headers) => {
    const run = await runMain(PULL, {
      cwd: tempFolder(),
      env: { ...env, VTIGER_HEADERS: headers },
    });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain('VTIGER_HEADERS does not hold headers');
  });

  test('a header that the client sets itself is refused, and its value not printed', async () => {
    const VTIGER_HEADERS = `Authorization: Bearer ${TOKEN}`;
    const run = await runMain(PULL, { cwd: tempFolder(), env: { ...env, VTIGER_HEADERS } });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain('fix: correct VTIGER_HEADERS.');
    expect(run.stderr).not.toContain(TOKEN);
  });
});

describe('HTTP_PROXY', () => {
  const away = ['--insecure-http'];

  test.each(['the environment', '.env'])(
    'from %s is honoured, with its password hidden',
    async (from) => {
      const cwd = tempFolder();
      const proxy = await forwardProxy(port, 'ada:Pr0xyS3cret');
      const set = (password: string): Record<string, string> => ({
        HTTP_PROXY: proxy.url.replace('//', `//ada:${password}@`),
      });
      const run = (password: string) => {
        const variables = set(password);
        const lines = Object.entries(variables).map(([name, value]) => `${name}=${value}\n`);
        if (from === '.env') write(cwd, { '.env': lines.join('') });
        const more = from === '.env' ? {} : variables;
        return runMain([...PULL, ...away], {
          cwd,
          env: { ...env, VTIGER_URL: 'http://crm.example', ...more },
        });
      };
      expect(await run('Pr0xyS3cret')).toMatchObject({ code: 0 });
      expect(proxy.requests[0]).toMatch(/^GET http:\/\/crm\.example\//);
      const wrong = await run('Wr0ngS3cret');
      expect(wrong).toMatchObject({ code: 3 });
      expect(wrong.stderr).toMatch(/proxy for http:\/\/crm\.example \(HTTP 407\)/);
      expect(wrong.stderr).not.toContain('S3cret');
      await proxy.close();
    },
  );

  test('loopback is reached without it', async () => {
    const cwd = tempFolder();
    const run = await runMain(PULL, { cwd, env: { ...env, HTTP_PROXY: 'http://127.0.0.1:9' } });
    expect(run).toMatchObject({ code: 0 });
  });
});

describe('.env files', () => {
  const lines = (values: Record<string, string>): string =>
    Object.entries(values)
      .map(([name, value]) => `${name}=${value}\n`)
      .join('');

  test('.env.local wins over .env, and the environment over both', async () => {
    const cwd = tempFolder();
    write(cwd, {
      '.env': lines({ ...env, VTIGER_ACCESS_KEY: 'outdated', VTIGER_USERNAME: 'nobody' }),
      '.env.local': lines({ VTIGER_ACCESS_KEY: env['VTIGER_ACCESS_KEY'] ?? '' }),
    });
    const user = { VTIGER_USERNAME: env['VTIGER_USERNAME'] ?? '' };
    expect(await runMain(PULL, { cwd, env: user })).toMatchObject({ code: 0 });
  });

  test('they are loaded before the config, which may read them', async () => {
    const cwd = tempFolder();
    write(cwd, {
      '.env': lines({ ...env, SNAPSHOT_NAME: 'from-env.json' }),
      'vtiger.config.ts': 'export default { snapshot: process.env.SNAPSHOT_NAME };\n',
    });
    expect(await runMain(PULL, { cwd })).toMatchObject({ code: 0 });
    expect(Object.keys(tree(cwd))).toContain('from-env.json');
    expect(process.env).not.toHaveProperty('SNAPSHOT_NAME');
  });

  test('a variable that nothing replaced is named, and its value not printed', async () => {
    const cwd = tempFolder();
    write(cwd, { '.env': lines({ ...env, VTIGER_URL: 'https://${SOME_HOST}' }) });
    const run = await runMain(PULL, { cwd });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(
      'the value of VTIGER_URL holds a variable that nothing has replaced',
    );
    expect(run.stderr).not.toContain('SOME_HOST');
  });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '../../src/sandbox/index.js';
import type { SandboxClient } from '../helpers/sandbox-client.js';
import { clientOf, load } from './load.js';

interface Recipe {
  readonly leadHandler: (
    crm: SandboxClient,
    owner: string,
  ) => (request: Request) => Promise<Response>;
}

interface HonoModule {
  Hono: new () => HonoApp;
}
interface HonoApp {
  post(path: string, handler: (context: { req: { raw: Request } }) => Promise<Response>): HonoApp;
  request(path: string, init: RequestInit): Promise<Response>;
}

let sandbox: Sandbox;
let crm: SandboxClient;
let post: (fields: Record<string, string>) => Promise<{ status: number; body: unknown }>;

beforeAll(async () => {
  sandbox = await startSandbox();
  crm = await clientOf(sandbox);
  const { leadHandler } = await load<Recipe>('lead.mjs');
  const handle = leadHandler(crm, '19x1');
  const { Hono } = await load<HonoModule>('hono');
  const app = new Hono().post('/lead', ({ req }) => handle(req.raw));
  post = async (fields) => {
    const body = new URLSearchParams(fields);
    const response = await app.request('/lead', { method: 'POST', body });
    return { status: response.status, body: await response.json() };
  };
});
afterAll(async () => {
  await crm.$close();
  await sandbox.close();
});

test('a form becomes a lead, and a second one of the same person changes it', async () => {
  const first = { lastname: 'Lovelace', company: 'Engines', email: 'ada@example.com' };
  expect(await post({ ...first, leadsource: 'Other', description: 'Hello' })).toEqual({
    ...{ status: 200, body: { ok: true } },
  });
  const calls = sandbox.requests.map(({ operation }) => operation);
  expect(calls.slice(-2)).toEqual(['query', 'create']);
  const before = calls.length;
  await post({ ...first, lastname: 'Other', phone: '123', description: 'Again' });
  expect(sandbox.requests.slice(before).map(({ operation }) => operation)).toEqual([
    ...['query', 'revise'],
  ]);
  const leads = await crm.leads.where('email', '=', 'ada@example.com').all();
  expect(leads).toMatchObject([
    { lastname: 'Lovelace', leadsource: 'Web Site', phone: '123', description: 'Hello\n\nAgain' },
  ]);
});

test('what is wrong is named by field', async () => {
  const wrong = await post({ lastname: '', email: 'x@example.com', company: '' });
  expect(wrong.status).toBe(422);
  expect(wrong.body).toEqual({
    errors: expect.arrayContaining([
      { field: 'lastname', message: expect.stringContaining('mandatory') as string },
    ]) as unknown,
  });
  expect((await post({ lastname: 'L', company: 'C' })).status).toBe(422);
});

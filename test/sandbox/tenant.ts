import { startSandbox } from '../../src/sandbox/index.js';
import type { Sandbox, SandboxOptions } from '../../src/sandbox/index.js';
import { createHash } from 'node:crypto';

type Row = Readonly<Record<string, unknown>>;

/** A sandbox of the demo tenant with one session of a user, for tests of single rules. */
export interface Tenant {
  readonly sandbox: Sandbox;
  readonly get: Call;
  readonly post: Call;
  readonly rows: (query: string) => Promise<readonly Row[]>;
}

type Call = (operation: string, params?: Readonly<Record<string, string>>) => Promise<Reply>;

export interface Reply {
  readonly status: number;
  readonly body: string;
  readonly result: unknown;
  readonly code: unknown;
}

export async function startTenant(
  options: SandboxOptions = {},
  username = 'admin',
  accessKey?: string,
): Promise<Tenant> {
  const sandbox = await startSandbox(options);
  const session = await logIn(sandbox, username, accessKey ?? sandbox.accessKey);
  const get: Call = (operation, params = {}) =>
    send(sandbox, 'GET', { ...params, operation, sessionName: session });
  return {
    sandbox,
    get,
    post: (operation, params = {}) =>
      send(sandbox, 'POST', { ...params, operation, sessionName: session }),
    rows: async (query) => (await get('query', { query })).result as readonly Row[],
  };
}

/** Logs in and gives the name of the session. */
export async function logIn(
  sandbox: Sandbox,
  username: string,
  accessKey: string,
): Promise<string> {
  const challenge = await send(sandbox, 'GET', { operation: 'getchallenge', username });
  const { token } = challenge.result as { token: string };
  const reply = await send(sandbox, 'POST', {
    operation: 'login',
    username,
    accessKey: createHash('md5')
      .update(token + accessKey)
      .digest('hex'),
  });
  return (reply.result as { sessionName: string }).sessionName;
}

/** One request to webservice.php. */
export async function send(
  sandbox: Sandbox,
  method: 'GET' | 'POST',
  params: Readonly<Record<string, string>>,
): Promise<Reply> {
  const form = new URLSearchParams(params);
  const response =
    method === 'GET'
      ? await sandbox.fetch(new Request(`${sandbox.url}/webservice.php?${form.toString()}`))
      : await sandbox.fetch(new Request(`${sandbox.url}/webservice.php`, { method, body: form }));
  return toReply(response.status, await response.text());
}

export function toReply(status: number, body: string): Reply {
  let document: { result?: unknown; error?: { code?: unknown } } = {};
  try {
    document = JSON.parse(body) as typeof document;
  } catch {
    // An empty or broken body is for the test to look at.
  }
  return { status, body, result: document.result, code: document.error?.code };
}

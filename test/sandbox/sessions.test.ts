import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { startSandbox } from '../../src/sandbox/index.js';
import type { Sandbox } from '../../src/sandbox/index.js';
import { logIn, send, startTenant } from './tenant.js';

const open: Sandbox[] = [];
const started = <T extends { sandbox: Sandbox }>(tenant: T): T => {
  open.push(tenant.sandbox);
  return tenant;
};

afterEach(async () => {
  await Promise.all(open.splice(0).map((sandbox) => sandbox.close()));
});

describe('sessions', () => {
  test('calls of one session wait for each other, those of two do not', async () => {
    const { sandbox, get } = started(await startTenant({ latencyMs: 25 }));
    const other = await logIn(sandbox, sandbox.username, sandbox.accessKey);
    const time = async (calls: readonly (() => Promise<unknown>)[]): Promise<number> => {
      const begin = performance.now();
      await Promise.all(calls.map((call) => call()));
      return performance.now() - begin;
    };
    const mine = (): Promise<unknown> => get('listtypes');
    const theirs = (): Promise<unknown> =>
      send(sandbox, 'GET', { operation: 'listtypes', sessionName: other });
    expect(await time([mine, mine, mine, mine])).toBeGreaterThanOrEqual(95);
    expect(await time([mine, mine, theirs, theirs])).toBeLessThan(95);
  });

  test('each challenge of a user spoils the one before', async () => {
    const sandbox = await startSandbox();
    open.push(sandbox);
    const username = sandbox.username;
    const challenge = async (): Promise<string> => {
      const reply = await send(sandbox, 'GET', { operation: 'getchallenge', username });
      return (reply.result as { token: string }).token;
    };
    const enter = (token: string): Promise<{ code: unknown }> =>
      send(sandbox, 'POST', {
        operation: 'login',
        username,
        accessKey: createHash('md5')
          .update(token + sandbox.accessKey)
          .digest('hex'),
      });
    const [first, second] = [await challenge(), await challenge()];
    expect((await enter(first)).code).toBe('INVALID_USER_CREDENTIALS');
    expect((await enter(second)).code).toBeUndefined();
  });

  test('a session can be ended from outside', async () => {
    const { sandbox, get } = started(await startTenant());
    sandbox.expireSessions('SESSION_LEFT_IDLE');
    expect((await get('listtypes')).code).toBe('SESSION_LEFT_IDLE');
  });

  test('calls are noted without keys and sessions', async () => {
    const { sandbox, rows } = started(await startTenant());
    await rows('select id from Contacts limit 1;');
    expect(sandbox.requests.map(({ operation }) => operation)).toEqual([
      'getchallenge',
      'login',
      'query',
    ]);
    expect(sandbox.requests.at(-1)?.params).toEqual({ query: 'select id from Contacts limit 1;' });
    expect(JSON.stringify(sandbox.requests)).not.toContain('sessionName');
  });
});

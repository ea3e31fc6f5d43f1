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
    const { sandbox, get } = started(await startTenant({ latencyMs: 10 }));
    const other = await logIn(sandbox, sandbox.username, sandbox.accessKey);
    const answered: string[] = [];
    const mine = (name: string): Promise<unknown> =>
      get('listtypes').then(() => answered.push(name));
    const theirs = (name: string): Promise<unknown> =>
      send(sandbox, 'GET', { operation: 'listtypes', sessionName: other }).then(() =>
        answered.push(name),
      );
    await Promise.all([mine('mine 1'), mine('mine 2'), mine('mine 3'), theirs('theirs 1')]);
    expect(answered.filter((name) => name.startsWith('mine'))).toEqual([
      'mine 1',
      'mine 2',
      'mine 3',
    ]);
    expect(answered.indexOf('theirs 1')).toBeLessThan(answered.indexOf('mine 2'));
  });

  test('each challenge of a user replaces the previous one', async () => {
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
